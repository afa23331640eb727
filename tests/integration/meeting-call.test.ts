import { and, eq, isNull } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { agendaItems } from "@/db/schema/agendas";
import { jobs } from "@/db/schema/jobs";
import { meetingParticipants } from "@/db/schema/meeting-people";
import { meetings } from "@/db/schema/meetings";
import { appointments } from "@/db/schema/people";
import type { Actor } from "@/lib/access/actor";
import { addDays, today } from "@/lib/dates/dates";
import { refreshCalled } from "@/lib/meetings/called/commands";
import { conveneMeeting } from "@/lib/meetings/convening/commands";
import { draftMeeting, editMeeting } from "@/lib/meetings/drafting/commands";
import { moveMeeting, suspendMeeting } from "@/lib/meetings/moving/commands";
import { getMeeting } from "@/lib/meetings/queries";
import { createItem } from "../factories/meetings";
import { actAs, actorOf, createPerson } from "../factories/people";
import { createNetwork, createRegion, createUgel } from "../factories/places";

const DAY = addDays(today(), 12);

let ugel: string;
let network: string;
let director: Actor;
let specialist: string;
beforeEach(async () => {
  ugel = await createUgel(await createRegion());
  network = await createNetwork(ugel);
  director = await actAs("ugel_director", ugel);
  specialist = (await createPerson({ role: "local_specialist", place: network })).personId;
});

const draft = (more: Partial<Parameters<typeof draftMeeting>[1]> = {}, now?: Date) =>
  draftMeeting(
    director,
    {
      ...{ place: ugel, kind: "directorio", heldOn: DAY, startsAt: "09:00", endsAt: "11:00" },
      ...{
        mode: "in_person",
        venue: "Auditorio",
        link: undefined,
        secretaryId: specialist,
        title: undefined,
      },
      ...more,
    },
    now,
  );

const calledTo = (meetingId: string) =>
  ownerDatabase()
    .select()
    .from(meetingParticipants)
    .where(and(eq(meetingParticipants.meetingId, meetingId), isNull(meetingParticipants.withdrawnAt)))
    .orderBy(meetingParticipants.position);

async function meetingOf(id: string) {
  const [row] = await ownerDatabase().select().from(meetings).where(eq(meetings.id, id));
  if (!row) throw new Error("no meeting");
  return row;
}

const asSeen = async (meetingId: string) => ({ meetingId, version: (await meetingOf(meetingId)).version });

async function ready() {
  const id = await draft();
  await createItem({ id, place: ugel, personId: director.personId });
  return id;
}

const mailsOf = async (meetingId: string) =>
  (await ownerDatabase().select().from(jobs).where(eq(jobs.kind, "mail.meeting_call"))).filter(
    ({ payload }) => (payload as { meetingId: string }).meetingId === meetingId,
  );

describe("who is called", () => {
  test("those who hold the offices on the meeting's day, each once, with the office as text", async () => {
    const gone = await createPerson({ role: "coordinator", place: network, endsOn: addDays(DAY, -1) });
    const next = await createPerson({ role: "coordinator", place: network, startsOn: DAY });
    const head = await createPerson({ role: "area_head", place: ugel });
    await ownerDatabase()
      .insert(appointments)
      .values({ personId: head.personId, role: "local_specialist", place: network, startsOn: "2026-01-01" });
    await createPerson({ role: "coordinator", place: await createNetwork() });
    const people = await calledTo(await draft());
    expect(people.map(({ personId }) => personId)).toEqual([
      ...[director.personId, head.personId, specialist, next.personId],
    ]);
    expect(people.map(({ personId }) => personId)).not.toContain(gone.personId);
    expect(people.at(-1)?.office).toMatch(/^Coordinador\(a\) de REI \d\d-\d+$/);
    expect(people.at(-1)).toMatchObject({ votes: true, group: "ebr_ebe", officePlace: network });
  });

  test("looked at again while it is prepared: who left office leaves the list, and who took it comes in", async () => {
    const coordinator = await createPerson({ role: "coordinator", place: network });
    const id = await draft();
    await ownerDatabase()
      .update(appointments)
      .set({ endsOn: addDays(DAY, -1) })
      .where(eq(appointments.id, coordinator.appointmentId));
    const next = await createPerson({ role: "coordinator", place: network, startsOn: DAY });
    await refreshCalled(director, await asSeen(id));
    const people = (await calledTo(id)).map(({ personId }) => personId);
    expect(people).toContain(next.personId);
    expect(people).not.toContain(coordinator.personId);
  });

  test("another day calls those of that day", async () => {
    const coordinator = await createPerson({ role: "coordinator", place: network, endsOn: DAY });
    const id = await draft();
    const seen = { ...(await asSeen(id)), mode: "in_person" as const, venue: "Auditorio", link: undefined };
    await editMeeting(director, {
      ...seen,
      title: undefined,
      heldOn: addDays(DAY, 1),
      expediente: undefined,
    });
    expect((await calledTo(id)).map(({ personId }) => personId)).not.toContain(coordinator.personId);
    expect(await meetingOf(id)).toMatchObject({ heldOn: addDays(DAY, 1), startsAt: "09:00:00" });
  });
});

describe("a meeting that cannot be", () => {
  test.each([
    ["yesterday", { heldOn: addDays(today(), -1) }, "heldOn"],
    ["in three years", { heldOn: addDays(today(), 1100) }, "heldOn"],
    ["with a stranger as its secretary", { secretaryId: "stranger" }, "secretaryId"],
  ])("%s", async (_, more, field) => {
    const stranger = (await createPerson({ role: "coordinator", place: await createNetwork() })).personId;
    const input = "secretaryId" in more ? { secretaryId: stranger } : more;
    await expect(draft(input)).rejects.toMatchObject({ fields: { [field]: expect.any(String) } });
  });

  test("of a kind that the place does not hold", async () => {
    await expect(draft({ kind: "assembly" })).rejects.toMatchObject({ code: "not_found" });
  });

  test("at the hour of another", async () => {
    await draft();
    await expect(draft()).rejects.toMatchObject({
      code: "conflict",
      fields: { startsAt: expect.stringContaining("Ya hay una reunión") },
    });
  });

  test("of a UGEL, by the region or by a network", async () => {
    const above = await actAs("regional_director", ugel.split(".")[0] ?? "");
    const below = await actAs("coordinator", network);
    for (const actor of [above, below])
      await expect(
        draftMeeting(actor, {
          ...{ place: ugel, kind: "directorio", heldOn: DAY, startsAt: "09:00", endsAt: "11:00" },
          ...{ mode: "in_person", venue: undefined, link: undefined, title: undefined },
        }),
      ).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("convening", () => {
  test("fixes its rules and tells everybody called, once, however often it is asked at the same time", async () => {
    const id = await ready();
    const seen = await asSeen(id);
    const both = await Promise.allSettled([conveneMeeting(director, seen), conveneMeeting(director, seen)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const meeting = await meetingOf(id);
    expect(meeting).toMatchObject({ state: "convened", convenedAt: expect.any(Date) });
    expect(meeting.rules?.quorum.first.strict).toBe(true);
    expect(await mailsOf(id)).toHaveLength((await calledTo(id)).length);
  });

  test("what is missing is said", async () => {
    const id = await draft({ venue: undefined, secretaryId: undefined });
    await ownerDatabase().delete(agendaItems).where(eq(agendaItems.meetingId, id));
    await expect(conveneMeeting(director, await asSeen(id))).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringMatching(/dónde se reúnen.*lleva el acta/s),
    });
  });

  test("nobody is written to about what happened months ago", async () => {
    const then = new Date("2026-03-02T15:00:00Z");
    const id = await draft({ heldOn: "2026-03-10" }, then);
    await createItem({ id, place: ugel, personId: director.personId });
    await conveneMeeting(director, await asSeen(id), then);
    expect((await meetingOf(id)).convenedAt).toEqual(then);
    expect(await mailsOf(id)).toEqual([]);
  });

  test("a line head who prepares it does not convene it", async () => {
    const head = await actAs("area_head", ugel);
    await expect(conveneMeeting(head, await asSeen(await ready()))).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("moving and suspending", () => {
  const move = async (meetingId: string, heldOn: string) =>
    moveMeeting(director, {
      ...(await asSeen(meetingId)),
      ...{
        heldOn,
        startsAt: "15:00",
        endsAt: "17:00",
        mode: "in_person",
        venue: "Auditorio",
        link: undefined,
      },
      reason: "Paro de transporte",
    });

  test("keeps the day that it was first convened for, and tells again", async () => {
    const id = await ready();
    await conveneMeeting(director, await asSeen(id));
    const told = (await mailsOf(id)).length;
    await move(id, addDays(DAY, 3));
    await move(id, addDays(DAY, 4));
    expect(await meetingOf(id)).toMatchObject({
      ...{ state: "convened", movedFrom: DAY, movedReason: "Paro de transporte", sequence: 2 },
      heldOn: addDays(DAY, 4),
    });
    expect((await mailsOf(id)).length).toBe(told * 3);
  });

  test("a suspended meeting frees its hour and may be taken to another day", async () => {
    const id = await ready();
    await conveneMeeting(director, await asSeen(id));
    await suspendMeeting(director, { ...(await asSeen(id)), reason: "Emergencia" });
    await draft();
    await move(id, addDays(DAY, 3));
    expect(await meetingOf(id)).toMatchObject({
      state: "convened",
      suspendedAt: null,
      suspendedReason: null,
    });
  });

  test("to the same day and hours, or to the past, it does not move", async () => {
    const id = await ready();
    await conveneMeeting(director, await asSeen(id));
    await expect(move(id, addDays(today(), -3))).rejects.toMatchObject({ code: "invalid" });
    const same = { heldOn: DAY, startsAt: "09:00", endsAt: "11:00", reason: "Sin motivo" };
    const where = { mode: "in_person" as const, venue: "Auditorio", link: undefined };
    await expect(moveMeeting(director, { ...(await asSeen(id)), ...same, ...where })).rejects.toMatchObject({
      code: "invalid",
    });
  });
});

test("whoever is named its secretary reads it, and saves over another's changes are refused with both texts", async () => {
  const id = await draft({ venue: "Sala 1" });
  const keeper = await actorOf(specialist);
  const seen = { ...(await asSeen(id)), mode: "in_person" as const, link: undefined, title: undefined };
  const secretaryId = specialist;
  await editMeeting(keeper, { ...seen, venue: "Sala 2", expediente: undefined, secretaryId });
  await expect(
    editMeeting(director, { ...seen, venue: "Sala 3", expediente: undefined, secretaryId }),
  ).rejects.toMatchObject({ code: "stale", theirs: { venue: "Sala 2", version: 2 } });
  expect((await getMeeting(keeper, id))?.venue).toBe("Sala 2");
});
