import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { visitCapacities, visitRequests, visits } from "@/db/schema/visits";
import type { Actor } from "@/lib/access/actor";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { getCoverage, getCoverageToExport, getUnvisitedToExport } from "@/lib/visits/coverage/queries";
import { focusOf } from "@/lib/visits/coverage/rules";
import { coverageFiltersSchema } from "@/lib/visits/coverage/schema";
import { sameName } from "@/lib/visits/totals/rules";
import { actAs, createPerson } from "../factories/people";
import { createNetwork, createRegion, createSchool, createUgel, moveSchool } from "../factories/places";
import { createForm, createRound, createVisit } from "../factories/visits";

const NOW = new Date("2026-09-10T15:00:00Z");
let ugel: PlacePath;
let network: PlacePath;
let other: PlacePath;
let first: PlacePath;
let second: PlacePath;
let apart: PlacePath;
let director: Actor;
let coordinator: Actor;

beforeAll(async () => {
  const region = await createRegion();
  ugel = await createUgel(region);
  [network, other] = [await createNetwork(ugel), await createNetwork(ugel)];
  [first, second, apart] = [
    await createSchool(network),
    await createSchool(network),
    await createSchool(ugel),
  ];
  await createSchool(other);
  director = await actAs("ugel_director", ugel);
  coordinator = await actAs("coordinator", network);
  const { versionId } = await createForm(region);
  const one = await createRound(region, { startsOn: "2026-04-01", endsOn: "2026-06-30", number: 1 });
  const two = await createRound(region, { startsOn: "2026-08-01", endsOn: "2026-10-31", number: 2 });
  const observer = await createPerson({ role: "peer_monitor", place: network });
  const { personId: observedId } = await createPerson({ role: "school_head", place: first });
  const done = { versionId, state: "done" as const, observerId: observer.personId };
  await createVisit(first, { ...done, observedId, roundId: one, scheduledOn: "2026-04-10" });
  await createVisit(first, { ...done, observedId, roundId: one, scheduledOn: "2026-05-10" });
  await createVisit(first, { ...done, roundId: two, scheduledOn: "2026-08-10" });
  await createVisit(second, { ...done, scheduledOn: "2025-05-10" });
  await createVisit(second, { ...done, state: "planned", roundId: two, scheduledOn: "2026-09-20" });
  await createVisit(second, { ...done, state: "cancelled", roundId: two, scheduledOn: "2026-09-21" });
  const db = ownerDatabase();
  await db.insert(visitRequests).values({ place: first, topic: "x", requestedBy: observedId });
  await db.insert(visitCapacities).values({
    ...{ place: network, personId: observer.personId, perRound: 3, updatedBy: coordinator.personId },
  });
});

const look = (actor: Actor, search: Record<string, string> = {}) =>
  getCoverage(actor, coverageFiltersSchema.parse(search), NOW);

const figures = (rows: NonNullable<Awaited<ReturnType<typeof look>>>["rows"]) =>
  Object.fromEntries(
    rows.map(({ place, schools, never, thisYear, inRounds, done, planned, people, waiting }) => [
      place.path,
      { schools, never, thisYear, inRounds, done, planned, people, waiting },
    ]),
  );

test("a UGEL tells its networks by code, and its schools without one together", async () => {
  const found = await look(director);
  expect(found?.focus).toBe(2);
  expect(figures(found?.rows ?? [])).toEqual({
    [network]: {
      ...{ schools: 2, never: 0, thisYear: 1, inRounds: [1, 1] },
      ...{ done: 1, planned: 1, people: 1, waiting: 1 },
    },
    [other]: {
      ...{ schools: 1, never: 1, thisYear: 0, inRounds: [0, 0] },
      ...{ done: 0, planned: 0, people: 0, waiting: 0 },
    },
    [ugel]: {
      ...{ schools: 1, never: 1, thisYear: 0, inRounds: [0, 0] },
      ...{ done: 0, planned: 0, people: 0, waiting: 0 },
    },
  });
  expect(found?.rows.map(({ isRest }) => isRest)).toEqual([false, false, true]);
  expect(found?.whole).toMatchObject({ schools: 4, never: 2, thisYear: 1, inRounds: [1, 1], waiting: 1 });
});

test("the whole is what its parts add up to, and the lists are as long as the figures say", async () => {
  for (const momento of ["1", "2"]) {
    const found = await look(director, { momento });
    const { rows = [], whole, unvisited } = found ?? {};
    for (const key of ["schools", "never", "thisYear", "done", "planned", "waiting"] as const)
      expect(rows.reduce((sum, row) => sum + row[key], 0)).toBe(whole?.[key]);
    const at = Number(momento) - 1;
    expect(unvisited?.length).toBe((whole?.schools ?? 0) - (whole?.inRounds[at] ?? 0));
  }
  const never = await look(director, { lista: "nunca" });
  expect(never?.unvisited.length).toBe(never?.whole.never);
});

test("whoever has no account is one, however her name is written, and another in another school", async () => {
  const at = await createNetwork();
  const [one, two] = [await createSchool(at), await createSchool(at)];
  const { versionId } = await createForm(regionOf(at));
  const named = [
    ...([
      [one, "Nélida  PEÑA-Ñaupa "],
      [one, "nelida pena naupa"],
      [one, "Ne\u0301lida Peña, Ñaupa"],
    ] as const),
    ...([
      [one, "Nélida Ñaupa"],
      [two, "Nélida Peña Ñaupa"],
    ] as const),
  ];
  for (const [place, observedName] of named) {
    const { id } = await createVisit(place, { versionId, state: "done", scheduledOn: "2026-05-01" });
    await ownerDatabase().update(visits).set({ observedName }).where(eq(visits.id, id));
  }
  expect(new Set(named.map(([place, name]) => `${place} ${sameName(name)}`)).size).toBe(3);
  expect((await look(await actAs("coordinator", at)))?.whole).toMatchObject({ done: 5, people: 3 });
});

test("a round is looked at alone: twice to the same person is two visits to one person", async () => {
  const found = await look(director, { momento: "1", lugar: network });
  expect(figures(found?.rows ?? [])[first]).toMatchObject({ done: 2, people: 1, planned: 0 });
});

test("a network tells its schools, who is missing in the round and when she was visited last", async () => {
  const found = await look(coordinator);
  expect(found?.place?.path).toBe(network);
  expect(found?.unvisited).toMatchObject([{ path: second, lastOn: "2025-05-10" }]);
  expect(found?.rows.map(({ place }) => place.path).sort()).toEqual([first, second].sort());
  expect((await look(coordinator, { lista: "nunca" }))?.unvisited).toEqual([]);
});

test("who observes is told to whoever plans there, with her capacity, and to nobody else", async () => {
  expect((await look(coordinator))?.loads).toMatchObject([{ planned: 1, done: 1, capacity: 3 }]);
  expect((await look(coordinator, { momento: "1" }))?.loads).toMatchObject([{ planned: 0, done: 2 }]);
  expect((await look(director, { lugar: network }))?.loads).toHaveLength(1);
  expect((await look(director))?.loads).toBeNull();
  const regional = await actAs("regional_director", regionOf(network));
  expect((await look(regional, { lugar: network }))?.loads).toBeNull();
});

test("a kind of visit leaves out the others", async () => {
  const found = await look(director, { tipo: "pasantia" });
  expect(found?.whole).toMatchObject({ thisYear: 0, done: 0, inRounds: [0, 0] });
});

test("a place that one does not read whole is not there", async () => {
  expect(await look(coordinator, { lugar: ugel })).toBeNull();
  expect(await look(coordinator, { lugar: other })).toBeNull();
  expect(await look(coordinator, { lugar: "x'" })).toBeNull();
  expect(await look(director, { lugar: `${ugel}.n99999` })).toBeNull();
  expect(await look(await actAs("peer_monitor", network))).toBeNull();
});

test("whoever serves in several networks sees them one beside the other", async () => {
  const specialist = await actAs("local_specialist", network);
  const [office] = specialist.offices;
  if (!office) throw new Error("no office");
  const both = { ...specialist, offices: [office, { ...office, place: other }] };
  const found = await look(both);
  expect([found?.place, found?.rows.map(({ place }) => place.path).sort()]).toEqual([
    null,
    [network, other].sort(),
  ]);
  expect(found?.whole.schools).toBe(3);
});

test("what is taken along is what the page shows", async () => {
  const filters = coverageFiltersSchema.parse({});
  const page = await look(director);
  const file = await getCoverageToExport(director, filters, NOW);
  expect(file?.rows).toEqual(page?.rows);
  const missing = await getUnvisitedToExport(director, filters, NOW);
  expect(missing?.rows).toEqual(page?.unvisited);
  expect(missing?.rows.map(({ path }) => path)).toContain(apart);
});

test("a school that went to another network, twice, keeps its visits where it stands now", async () => {
  const region = await createRegion();
  const within = await createUgel(region);
  const [left, passed, joined] = [
    await createNetwork(within),
    await createNetwork(within),
    await createNetwork(within),
  ];
  const [moved, stayed] = [await createSchool(left), await createSchool(left)];
  await createSchool(joined);
  const { versionId } = await createForm(region);
  const round = await createRound(region, { startsOn: "2026-04-01", endsOn: "2026-06-30", number: 1 });
  const done = { versionId, state: "done" as const, roundId: round };
  await createVisit(moved, { ...done, scheduledOn: "2026-04-10" });
  await createVisit(stayed, { ...done, scheduledOn: "2026-04-11" });
  const between = await moveSchool(moved, passed);
  await createVisit(between, { ...done, roundId: undefined, scheduledOn: "2026-07-01" });
  const now = await moveSchool(between, joined, "2026-09-05");
  const reader = await actAs("ugel_director", within);
  const found = await look(reader);
  const of = (path: PlacePath) => found?.rows.find(({ place }) => place.path === path);
  expect(of(left)).toMatchObject({ schools: 1, never: 0, inRounds: [1], done: 2 });
  expect(of(passed)).toMatchObject({ schools: 0, never: 0 });
  expect(of(joined)).toMatchObject({ schools: 2, never: 1, thisYear: 1, inRounds: [1] });
  expect(found?.whole).toMatchObject({ schools: 3, never: 1, thisYear: 2, inRounds: [2] });
  const alone = await look(reader, { lugar: joined, lista: "nunca" });
  expect(alone?.whole).toMatchObject({ schools: 2, never: 1, inRounds: [1] });
  expect(alone?.unvisited.map(({ path }) => path)).not.toContain(now);
});

test.each([
  ["the one asked for", 1, "2026-09-01", 1],
  ["that of the day", undefined, "2026-05-01", 1],
  ["the last that began", undefined, "2026-07-15", 1],
  ["the first, before any began", undefined, "2026-01-15", 1],
  ["that of the day when another was asked that is not there", 7, "2026-09-01", 2],
])("a page looks at %s", (_, asked, day, number) => {
  const rounds = [
    { number: 1, startsOn: "2026-04-01", endsOn: "2026-06-30" },
    { number: 2, startsOn: "2026-08-01", endsOn: "2026-10-31" },
  ];
  expect(focusOf(rounds, asked, day)).toBe(number);
  expect(focusOf([], asked, day)).toBeNull();
});
