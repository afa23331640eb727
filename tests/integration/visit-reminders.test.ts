import { randomUUIDv7 } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import {
  visitAcknowledgements,
  visitCommitments,
  visitRecords,
  visitTransfers,
} from "@/db/schema/visit-records";
import type { CommitmentSide, CommitmentState } from "@/db/visit-values";
import { type PlacePath, regionOf } from "@/lib/access/place";
import type { Message } from "@/lib/mail/messages";
import { remindVisits } from "@/lib/visits/reminders/commands";
import { createPerson } from "../factories/people";
import { createNetwork, createSchool } from "../factories/places";
import { createForm, createRecord, createVisit } from "../factories/visits";

/** Eight in the morning in Lima. */
const at = (day: string) => new Date(`${day}T13:00:00Z`);

type Person = Awaited<ReturnType<typeof createPerson>>;
let school: PlacePath;
let observer: Person;
let observed: Person;
let coordinator: Person;
let form: Awaited<ReturnType<typeof createForm>>;

beforeEach(async () => {
  const network = await createNetwork();
  school = await createSchool(network);
  observer = await createPerson({ role: "peer_monitor", place: network });
  observed = await createPerson({ role: "school_head", place: school });
  coordinator = await createPerson({ role: "coordinator", place: network });
  form = await createForm(regionOf(network));
});

const visitOn = (scheduledOn: string, more: Partial<Parameters<typeof createVisit>[1]> = {}) =>
  createVisit(school, {
    ...{ versionId: form.versionId, observerId: observer.personId, observedId: observed.personId },
    ...{ scheduledOn, ...more },
  });

/** A visit that was carried out and received on a day. */
async function doneOn(day: string) {
  const visit = await visitOn(day, { state: "done" });
  await createRecord(visit, form);
  await ownerDatabase()
    .update(visitRecords)
    .set({ receivedAt: at(day) })
    .where(eq(visitRecords.visitId, visit.id));
  return visit;
}

const promised = (visitId: string, dueOn: string, side: CommitmentSide, state: CommitmentState = "pending") =>
  ownerDatabase()
    .insert(visitCommitments)
    .values({
      ...{ id: randomUUIDv7(), visitId, place: school, side, text: "Preguntar por qué", dueOn, state },
      settledAt: state === "pending" ? null : new Date(),
    });

/** What left that morning for those of this test. */
async function morning(day: string) {
  const sent: { to: string; message: Message }[] = [];
  await remindVisits(at(day), async (to, message) => void sent.push({ to, message }));
  const told = (person: Person) =>
    sent.filter(({ to }) => to === person.email).map(({ message }) => message.text);
  expect(told(coordinator)).toEqual([]);
  return { observer: told(observer), observed: told(observed), told };
}

const NOBODY = { observer: [], observed: [] };

test("whoever observes and whoever is observed are told the day before, once, and again when it is moved", async () => {
  const companion = await createPerson({ role: "school_head", place: school });
  const visit = await visitOn("2026-05-20", { companionId: companion.personId });
  expect(await morning("2026-05-18")).toMatchObject(NOBODY);
  const eve = await morning("2026-05-19");
  expect(eve.observer).toHaveLength(1);
  expect(eve.observer[0]).toContain(
    "Mañana, miércoles 20 de mayo de 2026, a las 09:00, visita a Nélida Prueba. Prepare su teléfono",
  );
  expect(eve.observer[0]).toContain(`/visitas/${visit.id}\n`);
  expect(eve.observed[0]).toContain("a las 09:00, le visita quien le observará");
  expect(eve.told(companion)[0]).toContain("acompaña la visita a Nélida Prueba");
  expect(await morning("2026-05-20")).toMatchObject(NOBODY);
  await visitOn("2026-05-22", { state: "cancelled" });
  expect(await morning("2026-05-21")).toMatchObject(NOBODY);
});

test("a visit that waits to be acknowledged is said after three days and after ten, to whoever was observed", async () => {
  const visit = await doneOn("2026-05-04");
  expect(await morning("2026-05-06")).toMatchObject(NOBODY);
  const first = await morning("2026-05-07");
  expect(first.observer).toEqual([]);
  expect(first.observed[0]).toContain(
    "Lea la visita que recibió el lunes 4 de mayo de 2026 y dé su conformidad.",
  );
  expect(first.observed[0]).toContain(`/visitas/${visit.id}/conformidad`);
  expect(await morning("2026-05-13")).toMatchObject(NOBODY);
  expect((await morning("2026-05-14")).observed).toHaveLength(1);
  expect(await morning("2026-05-15")).toMatchObject(NOBODY);
});

test("nothing is asked of whoever acknowledged, nor of a teacher without account", async () => {
  const visit = await doneOn("2026-05-04");
  await ownerDatabase()
    .insert(visitAcknowledgements)
    .values({ visitId: visit.id, place: school, personId: observed.personId });
  const other = await visitOn("2026-05-05", { state: "done", observedId: null });
  await createRecord(other, form);
  expect(await morning("2026-05-08")).toMatchObject(NOBODY);
});

test("each is told of her own commitments a week before, on the day and each week after, never of the text", async () => {
  const visit = await doneOn("2026-04-01");
  await promised(visit.id, "2026-05-20", "observer");
  await promised(visit.id, "2026-05-20", "observer");
  await promised(visit.id, "2026-05-06", "observed", "kept");
  // The check of thirty days is told first, apart.
  await morning("2026-05-04");
  expect(await morning("2026-05-12")).toMatchObject(NOBODY);
  const week = await morning("2026-05-13");
  expect(week.observed).toEqual([]);
  expect(week.observer).toHaveLength(1);
  expect(week.observer[0]).toContain("vencen el miércoles 20 de mayo de 2026");
  expect(week.observer[0]?.match(/compromisos suyos/g)).toHaveLength(1);
  expect(week.observer[0]).not.toContain("Preguntar por qué");
  expect((await morning("2026-05-20")).observer[0]).toContain("vencen hoy");
  expect((await morning("2026-05-27")).observer[0]).toContain("pasaron su fecha");
  expect(await morning("2026-05-28")).toMatchObject(NOBODY);
});

test("what stayed is asked after thirty days and after sixty, unless it was told", async () => {
  const visit = await doneOn("2026-05-01");
  await ownerDatabase()
    .insert(visitAcknowledgements)
    .values({ visitId: visit.id, place: school, personId: observed.personId });
  expect(await morning("2026-05-30")).toMatchObject(NOBODY);
  const month = await morning("2026-05-31");
  expect(month.observed[0]).toContain(`/visitas/${visit.id}/verificacion/30`);
  expect(month.observer).toEqual([]);
  await ownerDatabase()
    .insert(visitTransfers)
    .values({
      ...{ visitId: visit.id, place: school, days: 60, answer: "applied", text: "x", by: observed.personId },
    });
  expect(await morning("2026-06-30")).toMatchObject(NOBODY);
});

test("all that waits goes in one message; two workers at once send it once; what could not be sent is tried again", async () => {
  await doneOn("2026-05-04");
  await visitOn("2026-05-08");
  await remindVisits(at("2026-05-07"), async () => {
    throw new Error("no mail server");
  });
  const both = await Promise.all([morning("2026-05-07"), morning("2026-05-07")]);
  const texts = both.flatMap(({ observed: told }) => told);
  expect(texts).toHaveLength(1);
  expect(texts[0]).toContain("dé su conformidad");
  expect(texts[0]).toContain("Mañana");
});
