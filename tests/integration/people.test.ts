import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { accessLinks, sessions } from "@/db/schema/access";
import { auditLog } from "@/db/schema/audit";
import { jobs } from "@/db/schema/jobs";
import { appointments } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import type { Role } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { closeAccount, endPersonSession, reopenAccount } from "@/lib/people/account/commands";
import {
  appointPerson,
  correctPerson,
  endAppointment,
  invitePerson,
  sendInvitation,
  sendPendingInvitations,
} from "@/lib/people/commands";
import { getPerson, listPeople } from "@/lib/people/queries";
import { peopleFiltersSchema } from "@/lib/people/schema";
import { accountOf, actAs, createPerson, createSession } from "../factories/people";
import { createNetwork, createUgel, fresh } from "../factories/places";

let admin: Actor;
let head: Actor;
let ugel: string;
let network: string;
beforeEach(async () => {
  ugel = await createUgel();
  network = await createNetwork(ugel);
  admin = await actAs("admin", ugel.split(".")[0] as string);
  head = await actAs("area_head", ugel);
});

const newcomer = (more = {}) => ({
  givenNames: "Rosa",
  familyNames: "Nueva",
  documentKind: "dni" as const,
  documentNumber: String(60_000_000 + fresh()),
  email: `rosa${fresh()}@ejemplo.pe`,
  phone: undefined,
  role: "secretary" as Role,
  place: network,
  startsOn: "2026-11-01",
  endsOn: undefined,
  document: "RD 1",
  sendNow: undefined,
  ...more,
});

const eventsAbout = async (id: string) =>
  (await ownerDatabase().select().from(auditLog).where(eq(auditLog.subjectId, id)).orderBy(auditLog.id)).map(
    (row) => row.event,
  );

describe("inviting", () => {
  test("registers the person with her office, an account to activate and an unsent invitation", async () => {
    const id = await invitePerson(head, newcomer());
    expect(await accountOf(id)).toMatchObject({ state: "invited" });
    expect((await getPerson(head, id))?.offices).toMatchObject([
      { role: "secretary", place: network, document: "RD 1" },
    ]);
    const [link] = await ownerDatabase().select().from(accessLinks).where(eq(accessLinks.personId, id));
    expect(link).toMatchObject({ kind: "invitation", tokenHash: null, sentAt: null });
    expect(await eventsAbout(id)).toEqual(["person.appointed", "person.invited"]);
  });

  test("sends the invitation at once when asked", async () => {
    const id = await invitePerson(head, newcomer({ sendNow: "si" }));
    const [link] = await ownerDatabase().select().from(accessLinks).where(eq(accessLinks.personId, id));
    const [job] = await ownerDatabase().select().from(jobs).where(eq(jobs.place, network));
    expect(job).toMatchObject({ kind: "mail.access_link", payload: { linkId: link?.id } });
  });

  test.each([
    ["documentNumber", "Ese documento ya está registrado."],
    ["email", "Ese correo ya está registrado para otra persona."],
  ] as const)("refuses a repeated %s in words, and nothing is half done", async (key, message) => {
    const known = newcomer();
    await invitePerson(head, known);
    const before = await listPeople(admin, peopleFiltersSchema.parse({}));
    const repeated = newcomer({ [key]: known[key].toUpperCase(), role: "peer_monitor" });
    await expect(invitePerson(head, repeated)).rejects.toMatchObject({
      code: "conflict",
      fields: { [key]: expect.stringContaining(message) },
    });
    expect((await listPeople(admin, peopleFiltersSchema.parse({}))).total).toBe(before.total);
  });

  test("refuses a second holder of an office that one person holds", async () => {
    await invitePerson(head, newcomer());
    await expect(invitePerson(head, newcomer())).rejects.toMatchObject({
      code: "conflict",
      fields: { startsOn: "Otra persona ya tiene ese cargo en esas fechas. Termine primero su designación." },
    });
    await expect(invitePerson(head, newcomer({ role: "local_specialist" }))).resolves.toBeTruthy();
    await expect(invitePerson(head, newcomer({ role: "local_specialist" }))).resolves.toBeTruthy();
  });

  test("refuses a role at a kind of place where it is not held, and a place that closed", async () => {
    await expect(invitePerson(head, newcomer({ place: ugel }))).rejects.toMatchObject({
      fields: { place: "El cargo «Secretario(a) de REI» no se da en ese lugar. Elija otro lugar." },
    });
    await ownerDatabase().update(places).set({ closedOn: "2026-11-01" }).where(eq(places.path, network));
    await expect(invitePerson(head, newcomer())).rejects.toMatchObject({ code: "not_found" });
  });

  test("gives only the roles of the table: a line head names no director", async () => {
    await expect(invitePerson(head, newcomer({ role: "ugel_director", place: ugel }))).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("offices", () => {
  test("end on a day and stay in the history; a replacement follows the day after", async () => {
    const { personId, appointmentId } = await createPerson({ role: "coordinator", place: network });
    const end = { appointmentId, version: 1, endsOn: "2026-11-20", reason: "Pasó a otra institución." };
    expect(await endAppointment(head, end)).toBe(personId);
    expect((await getPerson(head, personId))?.offices).toMatchObject([{ endsOn: "2026-11-20" }]);
    await expect(
      invitePerson(head, newcomer({ role: "coordinator", startsOn: "2026-11-20" })),
    ).rejects.toMatchObject({ code: "conflict" });
    await invitePerson(head, newcomer({ role: "coordinator", startsOn: "2026-11-21" }));
    expect(await eventsAbout(personId)).toEqual(["appointment.ended"]);
  });

  test("do not end before they began, nor twice, nor on an old version", async () => {
    const { appointmentId } = await createPerson({ role: "coordinator", place: network });
    const end = { appointmentId, version: 1, endsOn: "2025-12-31", reason: "Prueba" };
    await expect(endAppointment(head, end)).rejects.toMatchObject({ fields: { endsOn: expect.any(String) } });
    await expect(endAppointment(head, { ...end, version: 9 })).rejects.toMatchObject({ code: "stale" });
    await endAppointment(head, { ...end, endsOn: "2026-02-01" });
    await expect(endAppointment(head, { ...end, endsOn: "2026-03-01", version: 2 })).rejects.toMatchObject({
      code: "wrong_status",
    });
  });

  test("the same office is not given twice at once to the same person", async () => {
    const { personId } = await createPerson({ role: "local_specialist", place: network });
    const again = { personId, ...newcomer({ role: "local_specialist" }) };
    await expect(appointPerson(head, again)).rejects.toMatchObject({
      fields: { role: "Esta persona ya tiene ese cargo en esas fechas." },
    });
    const other = await createNetwork(ugel);
    await appointPerson(head, { ...again, place: other });
    const held = and(eq(appointments.personId, personId), eq(appointments.place, other));
    expect(await ownerDatabase().select().from(appointments).where(held)).toHaveLength(1);
  });

  test("nobody gives an office to herself", async () => {
    const own = { personId: head.personId, ...newcomer({ role: "local_specialist" }) };
    await expect(appointPerson(head, own)).rejects.toMatchObject({
      code: "forbidden",
      message: "Nadie se da un cargo a sí mismo. Pídalo a otra persona que administre el lugar.",
    });
  });

  test("whoever also serves elsewhere is not corrected from here", async () => {
    const { personId, documentNumber, email } = await createPerson({
      role: "local_specialist",
      place: network,
    });
    const elsewhere = await createNetwork(await createUgel(ugel.split(".")[0]));
    await appointPerson(admin, { personId, ...newcomer({ role: "local_specialist", place: elsewhere }) });
    const change = { ...newcomer(), personId, version: 1, documentNumber, email };
    await expect(correctPerson(head, change)).rejects.toMatchObject({ code: "not_found" });
    await expect(correctPerson(admin, change)).resolves.toBeUndefined();
  });

  test("a correction is told without copying the data", async () => {
    const { personId, documentNumber } = await createPerson({ role: "secretary", place: network });
    const email = `corregida${fresh()}@ejemplo.pe`;
    await correctPerson(head, { ...newcomer(), personId, version: 1, documentNumber, email });
    const [row] = await ownerDatabase().select().from(auditLog).where(eq(auditLog.subjectId, personId));
    expect(row?.details).toEqual({ changed: ["givenNames", "familyNames", "email", "phone"] });
    expect(JSON.stringify(row)).not.toContain(email);
  });
});

describe("accounts", () => {
  test("closing ends every session at once; reopening brings the account back", async () => {
    const { personId } = await createPerson({ role: "secretary", place: network });
    await createSession(personId);
    await closeAccount(admin, { personId, version: 1, reason: "Dejó la institución." });
    const open = await ownerDatabase().select().from(sessions).where(eq(sessions.personId, personId));
    expect(open.every((session) => session.endedAt)).toBe(true);
    expect(await accountOf(personId)).toMatchObject({
      state: "closed",
      closedReason: "Dejó la institución.",
    });
    await reopenAccount(admin, personId);
    expect(await accountOf(personId)).toMatchObject({ state: "active", closedAt: null });
    expect(await eventsAbout(personId)).toEqual(["account.closed", "account.reopened"]);
  });

  test("nobody closes her own, and a stale page is told", async () => {
    await expect(
      closeAccount(admin, { personId: admin.personId, version: 1, reason: "x" }),
    ).rejects.toMatchObject({ code: "forbidden" });
    const { personId } = await createPerson({ role: "secretary", place: network });
    await expect(closeAccount(admin, { personId, version: 7, reason: "x" })).rejects.toMatchObject({
      code: "stale",
    });
  });

  test("one session of somebody is ended; one that is over is not found", async () => {
    const { personId } = await createPerson({ role: "secretary", place: network });
    const session = await createSession(personId);
    await endPersonSession(admin, personId, session);
    await expect(endPersonSession(admin, personId, session)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("invitations", () => {
  test("another one makes the one before useless", async () => {
    const id = await invitePerson(head, newcomer());
    await sendInvitation(head, id);
    const links = await ownerDatabase()
      .select()
      .from(accessLinks)
      .where(eq(accessLinks.personId, id))
      .orderBy(accessLinks.createdAt);
    expect(links.map((link) => link.revokedAt === null)).toEqual([false, true]);
    const { personId } = await createPerson({ role: "peer_monitor", place: network });
    await expect(sendInvitation(head, personId)).rejects.toMatchObject({ code: "wrong_status" });
  });

  test("the pending ones of a place go in one job", async () => {
    const jobId = await sendPendingInvitations(head, ugel);
    const [job] = await ownerDatabase().select().from(jobs).where(eq(jobs.id, jobId));
    expect(job).toMatchObject({
      kind: "mail.pending_invitations",
      payload: { place: ugel },
      state: "queued",
    });
  });
});

test("the people of one network are listed, those who hold an office and those who held one", async () => {
  const held = await createPerson({ role: "secretary", place: network, endsOn: "2026-02-01" });
  const holds = await createPerson({ role: "secretary", place: network, startsOn: "2026-02-02" });
  await createPerson({ role: "secretary", place: await createNetwork(ugel) });
  const [place] = await ownerDatabase().select().from(places).where(eq(places.path, network));
  const find = async (filters: object) =>
    (await listPeople(head, peopleFiltersSchema.parse({ red: place?.code, ...filters }))).rows;
  expect((await find({})).map(({ id }) => id)).toEqual([holds.personId]);
  expect((await find({ situacion: "vigente" })).map(({ id }) => id)).toEqual([holds.personId]);
  expect(await find({ situacion: "anterior" })).toMatchObject([
    { id: held.personId, offices: [{ role: "secretary", endsOn: "2026-02-01" }] },
  ]);
});

test("people are found by name without accents or case, by office and by UGEL", async () => {
  const { personId } = await createPerson({ role: "secretary", place: network });
  const find = (filters: object) => listPeople(head, peopleFiltersSchema.parse(filters));
  const [found] = (await find({ q: "nelida PRUEBA", cargo: "secretary" })).rows;
  expect(found).toMatchObject({ id: personId, offices: [{ role: "secretary", placeKind: "network" }] });
  expect((await find({ q: "100%" })).total).toBe(0);
  expect((await find({ ugel: "no" })).total).toBeGreaterThan(0);
});
