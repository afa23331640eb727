import { eq } from "drizzle-orm";
import ICAL from "ical.js";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { GET } from "@/app/api/calendario/[token]/route";
import { ownerDatabase } from "@/db/client";
import { auditLog } from "@/db/schema/audit";
import { calendarFeeds } from "@/db/schema/meetings";
import { accounts, appointments } from "@/db/schema/people";
import type { Actor } from "@/lib/access/actor";
import { newToken } from "@/lib/access/links";
import type { PlacePath } from "@/lib/access/place";
import { LIMITS } from "@/lib/access/rate-limit";
import { addDays, today } from "@/lib/dates/dates";
import { createFeed, revokeFeed } from "@/lib/meetings/feed/commands";
import { getFeed } from "@/lib/meetings/feed/queries";
import { createItem, createMeeting, createParticipant } from "../factories/meetings";
import { actAs, actorOf, createPerson } from "../factories/people";
import { createNetwork, createUgel } from "../factories/places";

const from = vi.hoisted(() => ({ address: "" }));
vi.mock("next/headers", async () => {
  const real = (await import("../factories/request")).nextHeaders();
  return { ...real, headers: async () => new Headers({ "x-forwarded-for": from.address }) };
});

let ugel: PlacePath;
beforeAll(async () => {
  ugel = await createUgel();
});

/** Somebody of a network of her own: each office has one holder. */
const somebody = async () => actAs("coordinator", await createNetwork(ugel));

let visitors = 0;
beforeEach(() => {
  from.address = `192.0.2.${++visitors}`;
});

const ask = (token: string) =>
  GET(new Request("http://localhost:3000/"), { params: Promise.resolve({ token }) });

/** The titles that a calendar gets by an address, or the status that it is answered. */
async function follow(token: string) {
  const answer = await ask(token);
  if (answer.status !== 200) return answer.status;
  ICAL.design.strict = true;
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
  return calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event).uid.split("@")[0]);
}

let days = 0;
const calledTo = async (
  personId: string,
  place: PlacePath,
  more: Parameters<typeof createMeeting>[1] = {},
) => {
  const meeting = await createMeeting(place, {
    state: "convened",
    heldOn: addDays(today(), 5 + ++days),
    ...more,
  });
  await createParticipant(meeting, { personId });
  return meeting;
};

test("a calendar follows the meetings that its person is called to or runs, and no other", async () => {
  const network = await createNetwork(ugel);
  const { personId } = await createPerson({ role: "coordinator", place: network });
  const actor = await actorOf(personId);
  const called = await calledTo(personId, ugel);
  await createItem(called, "Plan lector; segunda parte");
  const runs = await createMeeting(network, { secretaryId: personId, heldOn: addDays(today(), 99) });
  const past = await calledTo(personId, ugel, { state: "approved", heldOn: addDays(today(), -30) });
  await calledTo(personId, ugel, { state: "preparing", heldOn: addDays(today(), 40) });
  await calledTo(personId, ugel, { state: "approved", heldOn: addDays(today(), -500) });
  await createMeeting(ugel, { state: "approved", heldOn: addDays(today(), -60) });
  const token = await createFeed(actor);
  expect(await follow(token)).toEqual([past.id, called.id, runs.id]);
  const answer = await ask(token);
  expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  expect(answer.headers.get("cache-control")).toMatch(/^private/);
  expect(await answer.text()).toContain("1. Plan lector\\; segunda parte");
});

test("an address is told once and kept as its hash; another one takes its place", async () => {
  const actor = await somebody();
  expect(await getFeed(actor)).toBeNull();
  const token = await createFeed(actor);
  expect(token).toMatch(/^[\w-]{43}$/);
  const rows = () =>
    ownerDatabase().select().from(calendarFeeds).where(eq(calendarFeeds.personId, actor.personId));
  expect(JSON.stringify(await rows())).not.toContain(token);
  expect(await getFeed(actor, token)).toMatchObject({ isToken: true, lastReadAt: null });
  expect(await follow(token)).toEqual([]);
  expect((await getFeed(actor))?.lastReadAt).toBeInstanceOf(Date);
  const next = await createFeed(actor);
  expect([await follow(token), await follow(next)]).toEqual([404, []]);
  expect(await getFeed(actor, token)).toMatchObject({ isToken: false });
  await revokeFeed(actor);
  expect([await follow(next), await getFeed(actor)]).toEqual([404, null]);
  await expect(revokeFeed(actor)).rejects.toMatchObject({ code: "not_found" });
  const events = await ownerDatabase().select().from(auditLog).where(eq(auditLog.personId, actor.personId));
  expect(events.map(({ event }) => event).toSorted()).toEqual([
    ...["calendar.created", "calendar.created", "calendar.revoked", "calendar.revoked"],
  ]);
});

test("nobody sees or ends the address of another", async () => {
  const owner = await somebody();
  const token = await createFeed(owner);
  const director = await actAs("area_head", ugel);
  expect(await getFeed(director, token)).toBeNull();
  await expect(revokeFeed(director)).rejects.toMatchObject({ code: "not_found" });
  expect(await follow(token)).toEqual([]);
});

test.each([
  ["one made up", newToken()],
  ["one too short", "abc"],
  ["one with a quote", `${"a".repeat(42)}'`],
  ["one of another alphabet", "ñ".repeat(43)],
  ["one a megabyte long", "a".repeat(1_000_000)],
  ["one with a NUL", `${"a".repeat(42)}\0`],
])("%s is no calendar", async (_, token) => {
  expect(await follow(token)).toBe(404);
});

test("two windows that ask for an address at once leave one", async () => {
  const actor = await somebody();
  const made = await Promise.allSettled([createFeed(actor), createFeed(actor)]);
  const answers = await Promise.all(
    made.map((one) => (one.status === "fulfilled" ? follow(one.value) : "refused")),
  );
  expect(answers.filter((answer) => Array.isArray(answer))).toHaveLength(1);
});

async function endOffice(personId: string) {
  await ownerDatabase()
    .update(appointments)
    .set({ endsOn: addDays(today(), -1) })
    .where(eq(appointments.personId, personId));
}

test("whoever left her office follows only what she still may read", async () => {
  const director = await createPerson({ role: "ugel_director", place: ugel });
  const asDirector: Actor = await actorOf(director.personId);
  const token = await createFeed(asDirector);
  const was = await calledTo(director.personId, ugel, { heldOn: addDays(today(), -20), state: "approved" });
  // She prepares it by her office: nothing else lets her read it.
  const prepared = await calledTo(director.personId, ugel, { state: "preparing" });
  expect(await follow(token)).toEqual([was.id, prepared.id]);
  await endOffice(director.personId);
  expect(await follow(token)).toEqual([was.id]);
});

test("a closed account has no calendar, though nobody revoked its address", async () => {
  const actor = await somebody();
  const token = await createFeed(actor);
  await ownerDatabase()
    .update(accounts)
    .set({ state: "closed", closedAt: new Date(), closedReason: "Prueba" })
    .where(eq(accounts.personId, actor.personId));
  expect(await follow(token)).toBe(404);
});

test("a calendar that asks too often waits, and so does a visitor who guesses, each apart", async () => {
  const token = await createFeed(await somebody());
  for (let i = 0; i < LIMITS.feed; i++) expect(await follow(token)).toEqual([]);
  const answer = await ask(token);
  expect([answer.status, Number(answer.headers.get("retry-after")) > 0]).toEqual([429, true]);
  for (let i = 0; i < LIMITS.check; i++) expect(await follow(newToken())).toBe(404);
  expect(await follow(newToken())).toBe(429);
  expect(await follow(await createFeed(await somebody()))).toEqual([]);
});
