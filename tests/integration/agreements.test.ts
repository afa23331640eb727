import { createHash, randomUUIDv7 } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { agreements } from "@/db/schema/agreements";
import { appointments } from "@/db/schema/people";
import type { AgreementState, MeetingState } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { addDays, today } from "@/lib/dates/dates";
import { getFile } from "@/lib/files/queries";
import type { ReceivedFile } from "@/lib/files/receive";
import {
  confirmAgreement,
  noteAgreement,
  postponeAgreement,
  reassignAgreement,
  reopenAgreement,
  reportAgreement,
  sendBackAgreement,
  startAgreement,
  voidAgreement,
} from "@/lib/meetings/agreements/commands";
import { getAgreement, getAnswerable } from "@/lib/meetings/agreements/queries";
import { createAgreement, createItem, createMeeting, createParticipant } from "../factories/meetings";
import { actorOf, createPerson } from "../factories/people";
import { createNetwork, createRegion, createUgel } from "../factories/places";

let who: Record<"director" | "head" | "owner" | "stranger" | "regional", Actor>;
let place: { region: string; ugel: string; network: string };

beforeAll(async () => {
  const region = await createRegion();
  const ugel = await createUgel(region);
  const network = await createNetwork(ugel);
  place = { region, ugel, network };
  const person = async (role: Parameters<typeof createPerson>[0]["role"], at: string) =>
    actorOf((await createPerson({ role, place: at })).personId);
  who = {
    director: await person("ugel_director", ugel),
    head: await person("area_head", ugel),
    owner: await person("coordinator", network),
    stranger: await person("coordinator", await createNetwork(ugel)),
    regional: await person("regional_director", region),
  };
});

type Some = {
  state?: AgreementState;
  meeting?: MeetingState;
  office?: boolean;
  responsibleId?: string;
  dueOn?: string;
};

/** An agreement of the UGEL that the coordinator of the network answers for, by name or by her office. */
async function agreed({ state = "pending", meeting = "drafted", office = false, ...more }: Some = {}) {
  const held = await createMeeting(place.ugel, { state: meeting });
  await createParticipant(held, { personId: who.owner.personId });
  const agreementId = await createAgreement(held, {
    itemId: await createItem(held),
    ...{ state, responsiblePlace: place.network, responsibleId: who.owner.personId, ...more },
  });
  if (office)
    await ownerDatabase()
      .update(agreements)
      .set({ responsibleId: null, responsibleRole: "coordinator" })
      .where(eq(agreements.id, agreementId));
  return { agreementId, version: 1, meetingId: held.id };
}

const stateOf = async (id: string) =>
  (await ownerDatabase().select().from(agreements).where(eq(agreements.id, id)))[0];

async function pdf(text: string): Promise<ReceivedFile> {
  const path = join(tmpdir(), `${randomUUIDv7()}.pdf`);
  await writeFile(path, text);
  const sha256 = createHash("sha256").update(text).digest("hex");
  return {
    path,
    name: "acta.pdf",
    contentType: "application/pdf",
    extension: "pdf",
    size: text.length,
    sha256,
  };
}

describe("whoever answers follows what was agreed", () => {
  test.each([
    ["by name", false],
    ["by her office", true],
  ])(
    "%s: starts, reports with a file, is sent back, reports again and it is confirmed",
    async (_, office) => {
      const { agreementId } = await agreed({ office });
      await startAgreement(who.owner, { agreementId, version: 1 });
      await reportAgreement(who.owner, {
        ...{ agreementId, version: 2, note: "Se hizo" },
        file: await pdf(`%PDF ${agreementId}`),
      });
      await sendBackAgreement(who.director, { agreementId, version: 3, reason: "Falta la lista" });
      await reportAgreement(who.owner, { agreementId, version: 4, note: "Va la lista" });
      await confirmAgreement(who.director, { agreementId, version: 5 });
      const found = await getAgreement(who.director, agreementId);
      expect(found).toMatchObject({ state: "fulfilled", version: 6, settledOn: today() });
      expect(found?.history.map(({ act }) => act)).toEqual([
        ...["confirm", "report", "send_back", "report", "start"],
      ]);
      const [file] = found?.history.at(3)?.files ?? [];
      expect(file).toMatchObject({ name: "acta.pdf" });
      expect(await getFile(who.director, file?.fileId ?? "")).toMatchObject({ name: "acta.pdf" });
      expect(await getFile(who.stranger, file?.fileId ?? "")).toBeNull();
    },
  );

  test("it was fulfilled on the day that it was told, whenever it is confirmed", async () => {
    const { agreementId } = await agreed();
    const told = new Date(Date.now() - 3 * 86_400_000);
    await reportAgreement(who.owner, { agreementId, version: 1, note: "Se hizo" }, told);
    await confirmAgreement(who.director, { agreementId, version: 2 });
    expect(await stateOf(agreementId)).toMatchObject({ state: "fulfilled", settledAt: told });
  });

  test("she may not confirm what she told, nor postpone it", async () => {
    const seen = await agreed({ state: "reported" });
    await expect(confirmAgreement(who.owner, seen)).rejects.toMatchObject({ code: "forbidden" });
    const { agreementId } = await agreed();
    const later = { agreementId, version: 1, dueOn: addDays(today(), 60), reason: "Feriado" };
    await expect(postponeAgreement(who.owner, later)).rejects.toMatchObject({ code: "forbidden" });
  });

  test("for whoever neither answers nor runs the meeting it is not there", async () => {
    const seen = await agreed();
    await expect(startAgreement(who.stranger, seen)).rejects.toMatchObject({ code: "not_found" });
    await expect(startAgreement(who.regional, seen)).rejects.toMatchObject({ code: "not_found" });
    expect(await getAgreement(who.stranger, seen.agreementId)).toBeNull();
    expect(await getAgreement(who.regional, seen.agreementId)).not.toBeNull();
  });
});

test("what is done over another's act is refused, and it is done once", async () => {
  const seen = await agreed();
  const both = await Promise.allSettled([startAgreement(who.owner, seen), startAgreement(who.head, seen)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await getAgreement(who.owner, seen.agreementId))?.history).toHaveLength(1);
  await expect(noteAgreement(who.head, { ...seen, note: "Va bien" })).rejects.toMatchObject({
    code: "stale",
  });
});

test("while its meeting is in session an agreement only changes there", async () => {
  const seen = await agreed({ meeting: "in_session" });
  await expect(startAgreement(who.owner, seen)).rejects.toMatchObject({ code: "wrong_status" });
  await expect(startAgreement(who.head, seen)).rejects.toMatchObject({ code: "wrong_status" });
});

test("an agreement is postponed only to a later day, and its first date stays", async () => {
  const dueOn = addDays(today(), 10);
  const { agreementId } = await agreed({ dueOn });
  const to = (day: string, version = 1) => ({ agreementId, version, dueOn: day, reason: "Huelga" });
  for (const day of [today(), addDays(today(), 9), dueOn])
    await expect(postponeAgreement(who.head, to(day))).rejects.toMatchObject({ code: "invalid" });
  await postponeAgreement(who.head, to(addDays(dueOn, 5)));
  await postponeAgreement(who.head, to(addDays(dueOn, 9), 2));
  expect(await stateOf(agreementId)).toMatchObject({
    ...{ dueOn: addDays(dueOn, 9), firstDueOn: dueOn, postponements: 2 },
  });
});

test("what was settled comes back only by being opened again, and loses the day that it was settled", async () => {
  const { agreementId } = await agreed();
  await voidAgreement(who.director, { agreementId, version: 1, reason: "Ya no hace falta" });
  const again = { agreementId, version: 2, note: "Se hizo igual" };
  await expect(reportAgreement(who.owner, again)).rejects.toMatchObject({ code: "wrong_status" });
  await reopenAgreement(who.director, { agreementId, version: 2, reason: "Sí hacía falta" });
  expect(await stateOf(agreementId)).toMatchObject({ state: "under_way", settledAt: null });
});

test("when whoever answered leaves the office it says so, and the team gives it to whoever came", async () => {
  const { personId, appointmentId } = await createPerson({ role: "secretary", place: place.network });
  const { agreementId } = await agreed({ responsibleId: personId });
  expect(await getAgreement(who.head, agreementId)).toMatchObject({ leftOn: null });
  const ended = addDays(today(), -2);
  await ownerDatabase().update(appointments).set({ endsOn: ended }).where(eq(appointments.id, appointmentId));
  expect(await getAgreement(who.head, agreementId)).toMatchObject({ leftOn: ended, state: "pending" });
  const { appointmentId: next } = await createPerson({
    ...{ role: "secretary", place: place.network, startsOn: today() },
  });
  const give = { agreementId, version: 1, as: "office" as const, reason: "Cambió la secretaría" };
  await expect(
    reassignAgreement(who.head, { ...give, appointmentId }),
    "nobody who left",
  ).rejects.toMatchObject({ code: "invalid" });
  const { answerable } = (await getAnswerable(who.head, agreementId)) ?? {};
  expect(answerable?.map(({ id }) => id)).toContain(next);
  await reassignAgreement(who.head, { ...give, appointmentId: next });
  const found = await getAgreement(who.head, agreementId);
  expect(found).toMatchObject({ responsibleId: null, responsibleRole: "secretary", leftOn: null });
  expect(found?.holders).toContain("Nélida Prueba");
  await expect(
    reassignAgreement(who.head, { ...give, version: 2, appointmentId: next }),
  ).rejects.toMatchObject({ code: "conflict" });
});

test("whoever holds the office today answers, and whoever held it does not any more", async () => {
  const network = await createNetwork(place.ugel);
  const before = await createPerson({ role: "coordinator", place: network, endsOn: addDays(today(), -1) });
  const now = await actorOf(
    (await createPerson({ role: "coordinator", place: network, startsOn: today() })).personId,
  );
  const meeting = await createMeeting(place.ugel, { state: "approved" });
  const agreementId = await createAgreement(meeting, { itemId: await createItem(meeting) });
  await ownerDatabase()
    .update(agreements)
    .set({ responsibleId: null, responsibleRole: "coordinator", responsiblePlace: network })
    .where(eq(agreements.id, agreementId));
  const past = { ...now, personId: before.personId, offices: [] };
  await expect(startAgreement(past, { agreementId, version: 1 })).rejects.toMatchObject({
    code: "not_found",
  });
  await startAgreement(now, { agreementId, version: 1 });
  expect(await stateOf(agreementId)).toMatchObject({ state: "under_way" });
});
