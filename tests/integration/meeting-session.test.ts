import { randomUUIDv7 } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { agendaItems, itemMinutes } from "@/db/schema/agendas";
import { agreements, agreementUpdates } from "@/db/schema/agreements";
import { meetingParticipants, meetingPresences } from "@/db/schema/meeting-people";
import { meetings } from "@/db/schema/meetings";
import { appointments } from "@/db/schema/people";
import { instantAt } from "@/lib/dates/dates";
import {
  checkIn,
  recordAbsence,
  recordArrival,
  recordDeparture,
  undoMark,
} from "@/lib/meetings/attendance/commands";
import { checkInCode } from "@/lib/meetings/attendance/queries";
import { addAgreement, editAgreement, withdrawAgreement } from "@/lib/meetings/deciding/commands";
import { endItem, saveItemMinutes, startItem } from "@/lib/meetings/minuting/commands";
import { closeSession, openSession, reopenSession } from "@/lib/meetings/session/commands";
import { createItem, createMeeting } from "../factories/meetings";
import { actAs, actorOf, createPerson } from "../factories/people";
import { createNetwork, createRegion, createUgel } from "../factories/places";

const DAY = "2026-11-20";
const at = (hour: string) => instantAt(DAY, hour);

/** A directorio that was called, from 9 to 11, with some who vote and their director. */
async function called(voters = 5, { heldOn = DAY, region }: { heldOn?: string; region?: string } = {}) {
  const ugel = await createUgel(region ?? (await createRegion()));
  const network = await createNetwork(ugel);
  const director = await actAs("ugel_director", ugel);
  const meeting = await createMeeting(ugel, { state: "convened", heldOn, convenerId: director.personId });
  const people: { personId: string; participantId: string; appointmentId: string }[] = [];
  for (let i = 0; i < voters; i++) {
    const { personId, appointmentId } = await createPerson({ role: "local_specialist", place: network });
    const participantId = randomUUIDv7();
    await ownerDatabase()
      .insert(meetingParticipants)
      .values({
        ...{ id: participantId, meetingId: meeting.id, place: ugel, personId, addedBy: director.personId },
        ...{ kind: "member", votes: true, name: `Persona ${i}`, office: "Especialista de REI", position: i },
        ...{ role: "local_specialist", officePlace: network },
      });
    people.push({ personId, participantId, appointmentId });
  }
  const itemId = await createItem(meeting);
  return { ugel, network, director, meeting, meetingId: meeting.id, people, itemId };
}

type Called = Awaited<ReturnType<typeof called>>;

const arrive = ({ director, meetingId, people }: Called, who: number, hour: string, id = randomUUIDv7()) =>
  recordArrival(
    director,
    { meetingId, participantId: people[who]?.participantId ?? "", presenceId: id },
    at(hour),
  );

const leave = ({ director, meetingId, people }: Called, who: number, hour: string) =>
  recordDeparture(director, { meetingId, participantId: people[who]?.participantId ?? "" }, at(hour));

async function opened(voters = 5, present = 4) {
  const it = await called(voters);
  for (let i = 0; i < present; i++) await arrive(it, i, "08:55");
  await openSession(it.director, { meetingId: it.meetingId, version: 1, call: 1 }, at("09:04"));
  await startItem(it.director, { itemId: it.itemId }, at("09:05"));
  return it;
}

const row = async (id: string) =>
  (
    await ownerDatabase().select().from(meetings).where(eq(meetings.id, id))
  )[0] as typeof meetings.$inferSelect;
const presencesOf = (meetingId: string) =>
  ownerDatabase().select().from(meetingPresences).where(eq(meetingPresences.meetingId, meetingId));
const agreementsOf = (meetingId: string) =>
  ownerDatabase().select().from(agreements).where(eq(agreements.meetingId, meetingId));

describe("opening", () => {
  test("without quorum it says how many are missing; with it, the acta keeps who were there", async () => {
    const it = await called(5);
    await arrive(it, 0, "08:50");
    await arrive(it, 1, "09:00");
    const open = (call: 1 | 2, hour: string) =>
      openSession(it.director, { meetingId: it.meetingId, version: 1, call }, at(hour));
    await expect(open(1, "09:04")).rejects.toThrow(/Falta 1 persona con voto \(hay 2, se necesitan 3\)/);
    expect((await row(it.meetingId)).state).toBe("convened");
    await arrive(it, 2, "09:05");
    await open(1, "09:06");
    expect(await row(it.meetingId)).toMatchObject({
      ...{ state: "in_session", number: 1, call: 1, calledCount: 5, presentCount: 3, quorum: 3, version: 2 },
      openedAt: at("09:06"),
    });
    await expect(open(1, "09:07")).rejects.toMatchObject({ code: "stale" });
  });

  test("the second call waits for its hour, and then a third and three are enough", async () => {
    const it = await called(9);
    for (const who of [0, 1, 2]) await arrive(it, who, "09:00");
    const open = (call: 1 | 2, hour: string) =>
      openSession(it.director, { meetingId: it.meetingId, version: 1, call }, at(hour));
    await expect(open(1, "09:05")).rejects.toThrow(/Desde las 9:30 puede abrir en segunda convocatoria/);
    await expect(open(2, "09:29")).rejects.toThrow(/La segunda convocatoria es a las 9:30/);
    await expect(open(1, "09:31")).rejects.toThrow(/Faltan 2 personas.*segunda convocatoria/);
    await open(2, "09:31");
    expect(await row(it.meetingId)).toMatchObject({ call: 2, quorum: 3, presentCount: 3 });
  });

  test("only on its day, and only for whoever runs it", async () => {
    const it = await called(1);
    const input = { meetingId: it.meetingId, version: 1, call: 1 as const };
    await expect(openSession(it.director, input, instantAt("2026-11-19", "09:00"))).rejects.toThrow(
      /se abre el día de la reunión/,
    );
    await expect(openSession(it.director, input, instantAt("2026-11-21", "09:00"))).rejects.toThrow(
      /cambie primero su día/,
    );
    const stranger = await actorOf(it.people[0]?.personId ?? "");
    await expect(openSession(stranger, input, at("09:00"))).rejects.toMatchObject({ code: "not_found" });
  });

  test("actas are numbered in their place and year, also past one that whoever opens does not see", async () => {
    const first = await opened(1, 1);
    await endItem(first.director, { itemId: first.itemId }, at("09:30"));
    await closeSession(first.director, { meetingId: first.meetingId, version: 2 }, at("10:00"));
    const { personId } = await createPerson({ role: "local_specialist", place: first.network });
    const specialist = await actorOf(personId);
    const next = "2026-11-24";
    const second = await createMeeting(first.ugel, {
      ...{ state: "convened", heldOn: next, secretaryId: personId },
    });
    await ownerDatabase()
      .insert(meetingParticipants)
      .values({
        ...{ meetingId: second.id, place: first.ugel, personId, addedBy: personId, kind: "member" },
        ...{ votes: true, name: "Especialista", office: "Especialista local", position: 1 },
      });
    const code = checkInCode({ id: second.id, heldOn: next });
    await checkIn(
      specialist,
      { meetingId: second.id, presenceId: randomUUIDv7(), code },
      instantAt(next, "08:50"),
    );
    await openSession(specialist, { meetingId: second.id, version: 1, call: 1 }, instantAt(next, "09:00"));
    expect([(await row(first.meetingId)).number, (await row(second.id)).number]).toEqual([1, 2]);
  });

  test("two who open it at once open it once", async () => {
    const it = await called(1);
    await arrive(it, 0, "09:00");
    const input = { meetingId: it.meetingId, version: 1, call: 1 as const };
    const tries = await Promise.allSettled([1, 2].map(() => openSession(it.director, input, at("09:01"))));
    expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("arrivals and departures", () => {
  test("forty check in at once: forty rows, none twice", async () => {
    const it = await called(40);
    const code = checkInCode({ id: it.meetingId, heldOn: DAY });
    const actors = await Promise.all(it.people.map(({ personId }) => actorOf(personId)));
    const tries = actors.flatMap((actor, i) => {
      const presenceId = randomUUIDv7();
      const send = (id: string) =>
        checkIn(actor, { meetingId: it.meetingId, presenceId: id, code }, at("09:00"));
      // Each taps twice; one in four, from another page too.
      return [send(presenceId), send(presenceId), ...(i % 4 === 0 ? [send(randomUUIDv7())] : [])];
    });
    await Promise.all(tries);
    const rows = await presencesOf(it.meetingId);
    expect(rows).toHaveLength(40);
    expect(new Set(rows.map(({ participantId }) => participantId)).size).toBe(40);
  });

  test("the code of another day or meeting, or none, lets nobody in; nor does the code whom it does not call", async () => {
    const it = await called(1);
    const actor = await actorOf(it.people[0]?.personId ?? "");
    const send = (code: string, who = actor) =>
      checkIn(who, { meetingId: it.meetingId, presenceId: randomUUIDv7(), code }, at("09:00"));
    for (const code of [
      checkInCode({ id: it.meetingId, heldOn: "2026-11-21" }),
      checkInCode({ id: randomUUIDv7(), heldOn: DAY }),
      "AAAA-AAAA",
    ])
      await expect(send(code)).rejects.toMatchObject({ code: "invalid" });
    const right = checkInCode({ id: it.meetingId, heldOn: DAY });
    await expect(send(right, it.director)).rejects.toMatchObject({ code: "not_found" });
    const far = await actAs("coordinator", await createNetwork());
    await expect(send(right, far)).rejects.toMatchObject({ code: "not_found" });
    expect(await presencesOf(it.meetingId)).toHaveLength(0);
    await send(right.toLowerCase().replace("-", " "));
    expect(await presencesOf(it.meetingId)).toMatchObject([{ source: "self", recordedBy: actor.personId }]);
  });

  test("a phone that was offline says when it was, within the meeting's hours", async () => {
    const it = await called(2);
    const code = checkInCode({ id: it.meetingId, heldOn: DAY });
    const actor = await actorOf(it.people[0]?.personId ?? "");
    const send = (when: Date, now: string) =>
      checkIn(actor, { meetingId: it.meetingId, presenceId: randomUUIDv7(), code, at: when }, at(now));
    await expect(send(at("07:59"), "09:30")).rejects.toMatchObject({ code: "invalid" });
    await expect(send(at("09:31"), "09:30")).rejects.toMatchObject({ code: "invalid" });
    await send(at("08:58"), "09:30");
    await send(at("09:10"), "09:30");
    expect(await presencesOf(it.meetingId)).toMatchObject([
      { arrivedAt: at("08:58"), createdAt: at("09:30") },
    ]);
  });

  test("an arrival sent twice is one; whoever comes back begins another stretch", async () => {
    const it = await called(2);
    const id = randomUUIDv7();
    await arrive(it, 0, "09:00", id);
    await arrive(it, 0, "09:01", id);
    await arrive(it, 0, "09:02");
    await leave(it, 0, "09:35");
    await arrive(it, 0, "09:36", id);
    await expect(leave(it, 0, "09:40")).rejects.toMatchObject({ code: "conflict" });
    const early = { meetingId: it.meetingId, participantId: it.people[0]?.participantId ?? "" };
    await expect(
      recordArrival(it.director, { ...early, presenceId: randomUUIDv7(), hour: "09:20" }, at("10:00")),
    ).resolves.toBe(it.meetingId);
    await expect(
      recordArrival(it.director, { ...early, presenceId: randomUUIDv7(), hour: "08:30" }, at("10:00")),
    ).rejects.toThrow(/Ya consta que salió/);
    await arrive(it, 0, "09:50");
    const rows = await presencesOf(it.meetingId);
    expect(rows.map(({ arrivedAt, leftAt }) => [arrivedAt, leftAt])).toEqual([
      [at("09:00"), at("09:35")],
      [at("09:50"), null],
    ]);
  });

  test("what was marked by mistake is taken back", async () => {
    const it = await called(2);
    const who = { meetingId: it.meetingId, participantId: it.people[0]?.participantId ?? "" };
    await arrive(it, 0, "09:00");
    await leave(it, 0, "09:10");
    const presenceId = (await presencesOf(it.meetingId))[0]?.id ?? "";
    const undo = (mark: "arrival" | "departure") => undoMark(it.director, { ...who, presenceId, mark });
    await undo("departure");
    await undo("departure");
    expect(await presencesOf(it.meetingId)).toMatchObject([{ leftAt: null }]);
    await undo("arrival");
    await undo("arrival");
    expect(await presencesOf(it.meetingId)).toMatchObject([{ arrivedAt: at("09:00"), leftAt: at("09:00") }]);
    await recordAbsence(it.director, { ...who, kind: "excused", note: "Licencia" });
    await arrive(it, 0, "09:20");
    await expect(recordAbsence(it.director, { ...who, kind: "unexcused" })).rejects.toThrow(/Quite|quite/);
  });

  test("an absence that is excused says why", async () => {
    const it = await called(1);
    const who = { meetingId: it.meetingId, participantId: it.people[0]?.participantId ?? "" };
    await expect(recordAbsence(it.director, { ...who, kind: "excused" })).rejects.toMatchObject({
      fields: { note: expect.any(String) },
    });
    await recordAbsence(it.director, { ...who, kind: "represented", note: "Va Ana Ruiz" });
    await recordAbsence(it.director, { ...who, kind: null });
  });
});

describe("items and what is said of them", () => {
  test("one is treated at a time", async () => {
    const it = await opened();
    const other = await createItem(it.meeting, "Convivencia");
    await expect(startItem(it.director, { itemId: other }, at("09:06"))).rejects.toThrow(/Termínelo antes/);
    await startItem(it.director, { itemId: it.itemId }, at("09:07"));
    await endItem(it.director, { itemId: it.itemId }, at("09:20"));
    await endItem(it.director, { itemId: it.itemId }, at("09:21"));
    await startItem(it.director, { itemId: other }, at("09:21"));
    const rows = await ownerDatabase().select().from(agendaItems).where(eq(agendaItems.id, it.itemId));
    expect(rows).toMatchObject([{ state: "treated", startedAt: at("09:05"), endedAt: at("09:20") }]);
  });

  const text = { deliberation: "Se informó.", decision: "" };

  test("two secretaries: the second save on the same version is refused with both texts", async () => {
    const it = await opened();
    const other = await actAs("area_head", it.ugel);
    const first = await saveItemMinutes(it.director, { itemId: it.itemId, version: 0, ...text }, at("09:10"));
    expect(first.version).toBe(1);
    // The same text sent again is the same save.
    expect(
      (await saveItemMinutes(other, { itemId: it.itemId, version: 0, ...text }, at("09:11"))).version,
    ).toBe(1);
    await expect(
      saveItemMinutes(other, { itemId: it.itemId, version: 0, ...text, decision: "Otra" }, at("09:11")),
    ).rejects.toMatchObject({ code: "stale", theirs: { deliberation: "Se informó.", version: 1 } });
    const both = await Promise.allSettled(
      ["Una", "Dos"].map((decision) =>
        saveItemMinutes(other, { itemId: it.itemId, version: 1, ...text, decision }, at("09:12")),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("a decision keeps those present when it was taken, whoever comes and goes after", async () => {
    const it = await opened(5, 4);
    await leave(it, 3, "09:08");
    const save = (more: object, hour: string, version: number) =>
      saveItemMinutes(it.director, { itemId: it.itemId, version, ...text, ...more }, at(hour));
    const votes = { form: "vote" as const, inFavour: 2, against: 1, abstained: 1 };
    await expect(save(votes, "09:10", 0)).rejects.toThrow(/suman 4 y en ese momento había 3 personas/);
    await save({ ...votes, abstained: 0 }, "09:10", 0);
    await arrive(it, 4, "09:15");
    await save({ deliberation: "Se informó y se discutió." }, "09:20", 1);
    const saved = () => ownerDatabase().select().from(itemMinutes).where(eq(itemMinutes.itemId, it.itemId));
    expect(await saved()).toMatchObject([
      { form: "vote", inFavour: 2, present: 3, quorum: 3, decidedAt: at("09:10"), version: 2 },
    ]);
    await leave(it, 0, "09:25");
    await leave(it, 1, "09:25");
    await expect(save({ form: "consensus" }, "09:30", 2)).rejects.toThrow(/Sin quórum no se puede decidir/);
    // What is said is written all the same.
    await save({ deliberation: "Se suspende el debate." }, "09:31", 2);
    // Decided while there was quorum and sent after.
    await save({ deliberation: "Se suspende el debate.", form: "consensus", at: at("09:24") }, "09:40", 3);
    expect(await saved()).toMatchObject([
      { form: "consensus", inFavour: null, present: 4, decidedAt: at("09:24") },
    ]);
  });
});

describe("agreements", () => {
  async function deciding(voters = 5, present = 4) {
    const it = await opened(voters, present);
    const input = {
      ...{
        itemId: it.itemId,
        text: "Entregar el cronograma",
        dueOn: "2026-11-30",
        form: "consensus" as const,
      },
      responsible: { personId: it.people[0]?.personId ?? "" },
    };
    const add = (more: Partial<Parameters<typeof addAgreement>[1]> = {}, hour = "09:20") =>
      addAgreement(it.director, { id: randomUUIDv7(), ...input, ...more }, at(hour));
    return { ...it, add };
  }

  test("each is one however many times it is sent, in order, with who answers and the count of that instant", async () => {
    const it = await deciding();
    const id = randomUUIDv7();
    await it.add({ id });
    await it.add({ id });
    await it.add({
      ...{ form: "vote", inFavour: 3, against: 1, abstained: 0, againstReasons: "Falta presupuesto" },
      responsible: { role: "local_specialist", place: it.network },
    });
    expect((await agreementsOf(it.meetingId)).sort((a, b) => a.number - b.number)).toMatchObject([
      {
        ...{ id, number: 1, present: 4, quorum: 3, adoptedOn: DAY, firstDueOn: "2026-11-30" },
        ...{ responsible: "Persona 0, Especialista de REI", responsiblePlace: it.network, state: "pending" },
      },
      {
        ...{ number: 2, inFavour: 3, against: 1, abstained: 0, againstReasons: "Falta presupuesto" },
        ...{ responsibleId: null, responsibleRole: "local_specialist", responsible: "Especialista de REI" },
      },
    ]);
  });

  test("two at once take two numbers", async () => {
    const it = await deciding();
    await Promise.all([it.add(), it.add(), it.add()]);
    expect((await agreementsOf(it.meetingId)).map(({ number }) => number).sort()).toEqual([1, 2, 3]);
  });

  test("due before that day, nobody to answer, or somebody who left office: each is told at its field", async () => {
    const it = await deciding();
    await expect(it.add({ dueOn: "2026-11-19" })).rejects.toMatchObject({
      fields: { dueOn: "La fecha ya pasó. Escriba una desde el 20/11/2026." },
    });
    const field = { fields: { responsible: expect.any(String) } };
    await expect(it.add({ responsible: { personId: it.director.personId } })).rejects.toMatchObject(field);
    await expect(
      it.add({ responsible: { role: "coordinator", place: await createNetwork() } }),
    ).rejects.toMatchObject(field);
    await ownerDatabase()
      .update(appointments)
      .set({ endsOn: "2026-11-19" })
      .where(eq(appointments.id, it.people[0]?.appointmentId ?? ""));
    await expect(it.add()).rejects.toThrow(/ya no ejerce como/);
    expect(await agreementsOf(it.meetingId)).toHaveLength(0);
  });

  test("without quorum at that instant nothing is agreed; with it again, it is", async () => {
    const it = await deciding(5, 3);
    await leave(it, 0, "09:10");
    await expect(it.add()).rejects.toThrow(/Sin quórum no se puede decidir: hay 2 personas/);
    await arrive(it, 4, "09:22");
    await it.add({}, "09:23");
    // What was decided a minute before the quorum came back is not.
    await expect(it.add({ at: at("09:21") }, "09:24")).rejects.toThrow(/Sin quórum/);
    expect(await agreementsOf(it.meetingId)).toHaveLength(1);
  });

  test("it is mended over what was seen, or withdrawn with why, until the acta is approved", async () => {
    const it = await deciding();
    const id = randomUUIDv7();
    await it.add({ id });
    const same = {
      ...{ agreementId: id, dueOn: "2026-11-30", form: "consensus" as const },
      responsible: { personId: it.people[0]?.personId ?? "" },
    };
    await editAgreement(it.director, { ...same, version: 1, text: "Entregar dos cronogramas" }, at("09:30"));
    await expect(
      editAgreement(it.director, { ...same, version: 1, text: "Otro" }, at("09:31")),
    ).rejects.toMatchObject({ code: "stale", theirs: { text: "Entregar dos cronogramas", version: 2 } });
    await withdrawAgreement(
      it.director,
      { agreementId: id, version: 2, reason: "Se retiró la propuesta" },
      at("09:40"),
    );
    expect(await agreementsOf(it.meetingId)).toMatchObject([{ state: "void", settledAt: at("09:40") }]);
    const updates = await ownerDatabase()
      .select()
      .from(agreementUpdates)
      .where(eq(agreementUpdates.agreementId, id));
    expect(updates).toMatchObject([{ act: "void", note: "Se retiró la propuesta" }]);
    const locked = randomUUIDv7();
    await it.add({ id: locked });
    await ownerDatabase()
      .update(meetings)
      .set({ state: "approved", approvedAt: at("12:00"), closedAt: at("11:00") })
      .where(eq(meetings.id, it.meetingId));
    await expect(
      editAgreement(it.director, { ...same, agreementId: locked, version: 1, text: "Otro" }, at("12:30")),
    ).rejects.toMatchObject({ code: "wrong_status" });
    await expect(it.add({}, "12:30")).rejects.toMatchObject({ code: "wrong_status" });
  });
});

describe("closing", () => {
  test("an open item stops it; a lost quorum is told, and what was agreed stays", async () => {
    const it = await opened(5, 3);
    const close = (hour: string) =>
      closeSession(it.director, { meetingId: it.meetingId, version: 2 }, at(hour));
    await expect(close("10:00")).rejects.toThrow(/El punto 1 sigue abierto/);
    await endItem(it.director, { itemId: it.itemId }, at("10:00"));
    await leave(it, 0, "10:05");
    expect(await close("10:10")).toEqual({ meetingId: it.meetingId, quorate: false });
    expect(await row(it.meetingId)).toMatchObject({ state: "drafted", closedAt: at("10:10"), version: 3 });
    await expect(close("10:11")).rejects.toMatchObject({ code: "stale" });
  });

  test("what was not treated is put off, and what was stays so", async () => {
    const it = await opened();
    const left = await createItem(it.meeting, "Congreso de buenas prácticas");
    await endItem(it.director, { itemId: it.itemId }, at("10:00"));
    await closeSession(it.director, { meetingId: it.meetingId, version: 2 }, at("10:10"));
    const items = await ownerDatabase()
      .select()
      .from(agendaItems)
      .where(eq(agendaItems.meetingId, it.meetingId));
    expect(items.map(({ id, state }) => [id, state])).toEqual(
      expect.arrayContaining([
        [it.itemId, "treated"],
        [left, "postponed"],
      ]),
    );
  });

  test("the day after, it asks for the hour that it ended", async () => {
    const it = await opened();
    await endItem(it.director, { itemId: it.itemId }, at("10:00"));
    const next = instantAt("2026-11-21", "08:00");
    const input = { meetingId: it.meetingId, version: 2 };
    await expect(closeSession(it.director, input, next)).rejects.toMatchObject({
      fields: { hour: expect.any(String) },
    });
    await expect(closeSession(it.director, { ...input, hour: "09:00" }, next)).rejects.toMatchObject({
      code: "invalid",
    });
    await closeSession(it.director, { ...input, hour: "11:15" }, next);
    expect((await row(it.meetingId)).closedAt).toEqual(at("11:15"));
  });

  test("it is opened again while its acta is a draft; what is decided another day counts those at its close", async () => {
    const it = await opened(5, 4);
    await endItem(it.director, { itemId: it.itemId }, at("10:00"));
    await closeSession(it.director, { meetingId: it.meetingId, version: 2 }, at("10:10"));
    const next = instantAt("2026-11-23", "08:00");
    await reopenSession(
      it.director,
      { meetingId: it.meetingId, version: 3, reason: "Faltó un acuerdo" },
      next,
    );
    await addAgreement(
      it.director,
      {
        ...{ id: randomUUIDv7(), itemId: it.itemId, text: "Faltaba", dueOn: "2026-11-30", form: "consensus" },
        responsible: { role: "local_specialist", place: it.network },
      },
      next,
    );
    expect(await agreementsOf(it.meetingId)).toMatchObject([{ present: 4, decidedAt: at("10:00") }]);
    await closeSession(it.director, { meetingId: it.meetingId, version: 4 }, next);
    expect(await row(it.meetingId)).toMatchObject({ state: "drafted", closedAt: at("10:10") });
  });
});
