import { randomUUIDv7 } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import ArrivalPage from "@/app/(panel)/directorios/[id]/llegada/page";
import AttendancePage from "@/app/(panel)/directorios/[id]/sesion/asistencia/page";
import SessionPage from "@/app/(panel)/directorios/[id]/sesion/page";
import { POST as checkInLate } from "@/app/api/directorios/[id]/llegada/route";
import { POST } from "@/app/api/directorios/[id]/sesion/route";
import { ownerDatabase } from "@/db/client";
import { itemMinutes } from "@/db/schema/agendas";
import { agreements } from "@/db/schema/agreements";
import { meetingParticipants, meetingPresences } from "@/db/schema/meeting-people";
import { meetings } from "@/db/schema/meetings";
import type { Actor } from "@/lib/access/actor";
import { addDays, today } from "@/lib/dates/dates";
import { checkInCode } from "@/lib/meetings/attendance/queries";
import { createItem, createMeeting, createParticipant } from "../factories/meetings";
import { actAs, actorOf, createPerson } from "../factories/people";
import { createNetwork, createUgel } from "../factories/places";
import { comeFrom } from "../factories/request";
import { statements } from "../factories/statements";

vi.mock("next/headers", async () => (await import("../factories/request")).nextHeaders());
vi.mock("next/navigation", async () => (await import("../factories/request")).nextNavigation());
vi.mock("next/cache", async () => (await import("../factories/request")).nextCache());

vi.mock("drizzle-orm/postgres-js", async (original) =>
  (await import("../factories/statements")).countedDriver(await original()),
);

let ugel: string;
let network: string;
let secretary: Actor;
let other: Actor;

beforeAll(async () => {
  ugel = await createUgel();
  network = await createNetwork(ugel);
  secretary = await actAs("ugel_director", ugel);
  other = await actAs("area_head", ugel);
});

let made = 0;
/** A session of today that is open, with some in the room, each of whom votes. */
async function openSession(present = 3, items = 1) {
  const meeting = await createMeeting(ugel, { state: "in_session", heldOn: addDays(today(), 900 + ++made) });
  const openedAt = new Date(Date.now() - 1_800_000);
  await ownerDatabase()
    .update(meetings)
    .set({ heldOn: today(), startsAt: `00:00:${String(made).padStart(2, "0")}`, endsAt: "23:59", openedAt })
    .where(eq(meetings.id, meeting.id));
  const people: { personId: string; participantId: string }[] = [];
  for (let i = 0; i < present; i++) {
    const { personId } = await createPerson({ role: "local_specialist", place: network });
    const participantId = await createParticipant(meeting, { personId, present: true });
    people.push({ personId, participantId });
  }
  await ownerDatabase()
    .update(meetingPresences)
    .set({ arrivedAt: openedAt })
    .where(eq(meetingPresences.meetingId, meeting.id));
  const itemIds: string[] = [];
  for (let i = 0; i < items; i++) itemIds.push(await createItem(meeting, `Punto ${i}`));
  return { ...meeting, heldOn: today(), people, itemIds, itemId: itemIds[0] ?? "" };
}

type Done = { kind: string; fields: Record<string, string>; age?: number; id?: string };

async function sendTo(meetingId: string, operations: Done[], more: object = {}) {
  const body = {
    ...{ writing: null, here: true, ...more },
    operations: operations.map(({ age = 0, id = randomUUIDv7(), ...one }) => ({ ...one, id, age })),
  };
  const request = new Request("http://localhost:3000/", { method: "POST", body: JSON.stringify(body) });
  return POST(request, { params: Promise.resolve({ id: meetingId }) });
}

const answerOf = async (answer: Response) =>
  (await answer.json()) as {
    stamp: string;
    writers: { name: string; itemId: string | null }[];
    results: {
      done: boolean;
      code?: string;
      version?: number;
      theirs?: Record<string, unknown>;
      fields?: object;
    }[];
  };

beforeEach(() => comeFrom(secretary));

test("half an hour without connection comes in order, and again, and is done once", async () => {
  const { id, itemId, people } = await openSession(3);
  const someone = await createPerson({ role: "local_specialist", place: network });
  const late = await createParticipant(
    { id, place: ugel, personId: secretary.personId },
    { personId: someone.personId },
  );
  const minute = 60_000;
  const text = { itemId, version: "0", deliberation: "Se informó sin conexión.", decision: "" };
  const agreement = {
    ...{ id: randomUUIDv7(), itemId, text: "Cargar los resultados", dueOn: addDays(today(), 9) },
    responsible: `persona:${people[0]?.personId}`,
  };
  const vote = { form: "vote", inFavour: "4", against: "0", abstained: "0" };
  const all: Done[] = [
    { kind: "start", fields: { itemId }, age: 29 * minute },
    { kind: "text", fields: text, age: 25 * minute },
    {
      kind: "arrival",
      fields: { meetingId: id, participantId: late, presenceId: randomUUIDv7() },
      age: 20 * minute,
    },
    { kind: "agreement", fields: { ...agreement, ...vote }, age: 15 * minute },
    {
      kind: "departure",
      fields: { meetingId: id, participantId: people[1]?.participantId ?? "" },
      age: 10 * minute,
    },
    { kind: "end", fields: { itemId }, age: 5 * minute },
  ];
  const operations = all.map((one) => ({ ...one, id: randomUUIDv7() }));
  const first = await answerOf(await sendTo(id, operations));
  expect(first.results.map(({ done }) => done)).toEqual([true, true, true, true, true, true]);
  // The answer was lost on the way: all is sent again.
  const again = await answerOf(
    await sendTo(
      id,
      operations.filter(({ kind }) => kind !== "start"),
    ),
  );
  expect(again.results.map(({ done }) => done)).toEqual([true, true, true, true, true]);
  const said = await ownerDatabase().select().from(itemMinutes).where(eq(itemMinutes.itemId, itemId));
  expect(said).toMatchObject([{ deliberation: "Se informó sin conexión.", version: 1 }]);
  const agreed = await ownerDatabase().select().from(agreements).where(eq(agreements.meetingId, id));
  // Four were there when it was agreed, though one left before it could be sent.
  expect(agreed).toMatchObject([{ number: 1, present: 4, inFavour: 4 }]);
  const rows = await ownerDatabase()
    .select()
    .from(meetingPresences)
    .where(eq(meetingPresences.meetingId, id));
  expect([rows.length, rows.filter(({ leftAt }) => leftAt).length]).toEqual([4, 1]);
});

test("one that is refused says why, by its fields, and stops none of the others", async () => {
  const { id, itemId, people } = await openSession();
  const agreement = { itemId, text: "Cargar los resultados", form: "consensus" };
  const { results } = await answerOf(
    await sendTo(id, [
      {
        kind: "agreement",
        fields: {
          id: randomUUIDv7(),
          ...agreement,
          dueOn: addDays(today(), -1),
          responsible: `persona:${people[0]?.personId}`,
        },
      },
      { kind: "agreement", fields: { id: randomUUIDv7(), ...agreement } },
      { kind: "text", fields: { itemId, version: "0", deliberation: "Sí" } },
    ]),
  );
  expect(results).toMatchObject([
    { done: false, code: "invalid", fields: { dueOn: [expect.any(String)] } },
    {
      done: false,
      code: "invalid",
      fields: { responsible: [expect.any(String)], dueOn: [expect.any(String)] },
    },
    { done: true, version: 1 },
  ]);
});

test("two who write are told of each other, and the second gets both texts", async () => {
  const { id, itemId } = await openSession();
  const text = (deliberation: string) => ({ kind: "text", fields: { itemId, version: "0", deliberation } });
  const mine = await answerOf(await sendTo(id, [text("De la directora")], { writing: itemId }));
  expect(mine.writers).toEqual([]);
  await comeFrom(other);
  const theirs = await answerOf(await sendTo(id, [text("De la jefa")], { writing: itemId }));
  expect(theirs.writers).toEqual([{ name: secretary.name, itemId }]);
  expect(theirs.results).toMatchObject([
    { done: false, code: "stale", theirs: { deliberation: "De la directora", version: 1 } },
  ]);
  await sendTo(id, [], { here: false });
  await comeFrom(secretary);
  expect((await answerOf(await sendTo(id, []))).writers).toEqual([]);
});

test("an open page is told when something of the session changed elsewhere, and not of its own texts", async () => {
  const { id, itemId, people } = await openSession();
  const beat = async (operations: Done[] = []) => (await answerOf(await sendTo(id, operations))).stamp;
  const before = await beat();
  expect(await beat()).toBe(before);
  expect(await beat([{ kind: "text", fields: { itemId, version: "0", deliberation: "Sí" } }])).toBe(before);
  const gone = { meetingId: id, participantId: people[0]?.participantId ?? "" };
  expect(await beat([{ kind: "departure", fields: gone }])).not.toBe(before);
});

test.each([
  ["nothing", ""],
  ["no text of ours", "[]"],
  [
    "a kind that there is not",
    JSON.stringify({
      writing: null,
      here: true,
      operations: [{ id: randomUUIDv7(), kind: "drop", age: 0, fields: {} }],
    }),
  ],
  [
    "an age before the meeting",
    JSON.stringify({
      writing: null,
      here: true,
      operations: [{ id: randomUUIDv7(), kind: "text", age: 1e12, fields: {} }],
    }),
  ],
])("%s is refused whole", async (_, body) => {
  const { id } = await openSession(1);
  const request = new Request("http://localhost:3000/", { method: "POST", body: body || null });
  expect((await POST(request, { params: Promise.resolve({ id }) })).status).toBe(400);
});

test("a text with a NUL, or one of a megabyte, is told and is not a fault", async () => {
  const { id, itemId } = await openSession(1);
  const text = (deliberation: string) => ({ kind: "text", fields: { itemId, version: "0", deliberation } });
  const { results } = await answerOf(await sendTo(id, [text("a\0b"), text("x".repeat(50_000))]));
  expect(results).toMatchObject([{ done: true }, { done: false, code: "invalid" }]);
  expect((await sendTo(id, [text("x".repeat(1_000_000))])).status).toBe(400);
});

test("a phone's late arrival is one, by its code; whoever is not called finds nothing", async () => {
  const { id, heldOn, people } = await openSession(1);
  await ownerDatabase().delete(meetingPresences).where(eq(meetingPresences.meetingId, id));
  const send = (more: object = {}) =>
    checkInLate(
      new Request("http://localhost:3000/", {
        method: "POST",
        body: JSON.stringify({
          presenceId: randomUUIDv7(),
          code: checkInCode({ id, heldOn }),
          age: 600_000,
          ...more,
        }),
      }),
      { params: Promise.resolve({ id }) },
    );
  expect((await send()).status).toBe(404);
  await comeFrom(await actorOf(people[0]?.personId ?? ""));
  expect((await send({ code: "AAAA-AAAA" })).status).toBe(409);
  expect((await send()).status).toBe(200);
  expect((await send()).status).toBe(200);
  expect((await send({ age: -1 })).status).toBe(400);
  const rows = await ownerDatabase()
    .select()
    .from(meetingPresences)
    .where(eq(meetingPresences.meetingId, id));
  expect(rows).toMatchObject([{ source: "self" }]);
});

test.each([
  [1, 1],
  [30, 12],
])("the session's pages ask at most eight statements, with %d called and %d items", async (people, items) => {
  const { id, people: called } = await openSession(people, items);
  await ownerDatabase()
    .update(meetingParticipants)
    .set({ absence: null })
    .where(eq(meetingParticipants.meetingId, id));
  const params = Promise.resolve({ id });
  const searchParams = Promise.resolve({});
  const count = async (page: () => Promise<unknown>) => {
    statements.length = 0;
    await page();
    return statements.length;
  };
  await comeFrom(secretary);
  expect(await count(() => SessionPage({ params, searchParams }))).toBeLessThanOrEqual(8);
  expect(await count(() => AttendancePage({ params, searchParams }))).toBeLessThanOrEqual(8);
  await comeFrom(await actorOf(called[0]?.personId ?? ""));
  expect(await count(() => ArrivalPage({ params, searchParams }))).toBeLessThanOrEqual(8);
});
