import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { places } from "@/db/schema/places";
import { visitRequests } from "@/db/schema/visits";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { addDays, today } from "@/lib/dates/dates";
import { coverageHref } from "@/lib/meetings/proposals/labels";
import { selectProposalFacts } from "@/lib/meetings/proposals/queries";
import { selectMeeting } from "@/lib/meetings/queries";
import { findNetwork } from "@/lib/networks/handover/network/queries";
import { getRegionHub, getUgelHub } from "@/lib/networks/places/queries";
import { getPlaceRecords } from "@/lib/plans/hub/queries";
import { getMeasuredTarget } from "@/lib/plans/measures/queries";
import { measuredOf } from "@/lib/plans/measures/rules";
import { getCoverage } from "@/lib/visits/coverage/queries";
import { coverageFiltersSchema } from "@/lib/visits/coverage/schema";
import { listOwnVisits } from "@/lib/visits/feed/queries";
import { schoolVisitsAt, selectRoundCoverage } from "@/lib/visits/hub/queries";
import { addObjective, addTarget } from "../factories/followed-plans";
import { createMeeting } from "../factories/meetings";
import { actAs } from "../factories/people";
import { createNetwork, createSchool, createUgel, moveSchool } from "../factories/places";
import { createPlan } from "../factories/plans";
import { createForm, createRound, createVisit } from "../factories/visits";

const DAY = today();

let network: PlacePath;
let ugel: PlacePath;
let schools: PlacePath[];
let coordinator: Actor;
let versionId: string;

beforeEach(async () => {
  network = await createNetwork();
  ugel = network.split(".").slice(0, 2).join(".");
  schools = [await createSchool(network), await createSchool(network), await createSchool(network)];
  coordinator = await actAs("coordinator", network);
  versionId = (await createForm(regionOf(network))).versionId;
});

const done = (school: PlacePath | undefined, roundId: string, daysAgo = 1) =>
  createVisit(school ?? "", { versionId, roundId, state: "done", scheduledOn: addDays(DAY, -daysAgo) });

const seen = async (actor: Actor) => (await getPlaceRecords(actor, network)).visits;

test("a network's page tells how many schools were visited in the round, and what comes next", async () => {
  expect(await seen(coordinator)).toEqual({ round: null, schools: 3, visited: 0, next: null });
  const earlier = await createRound(regionOf(network), { startsOn: "2026-03-01", endsOn: "2026-04-30" });
  await done(schools[0], earlier);
  expect(await seen(coordinator)).toMatchObject({ round: { id: earlier, number: 1 }, visited: 1 });
  const roundId = await createRound(regionOf(network), { number: 2 });
  expect(await seen(coordinator)).toMatchObject({ round: { id: roundId, number: 2 }, visited: 0 });
  await done(schools[1], roundId);
  await done(schools[1], roundId);
  await done(network, roundId);
  const next = await createVisit(schools[2] ?? "", { versionId, scheduledOn: addDays(DAY, 2) });
  await createVisit(schools[2] ?? "", { versionId, scheduledOn: addDays(DAY, -2) });
  expect(await seen(coordinator)).toMatchObject({ schools: 3, visited: 1, next: { id: next.id } });
});

test("a UGEL that keeps its own rounds is counted by their number, also in its region", async () => {
  const region = regionOf(network);
  await createRound(region, { number: 2 });
  const own = await createRound(ugel, { number: 2 });
  await done(schools[0], own);
  expect(await seen(coordinator)).toMatchObject({ round: { id: own }, visited: 1 });
  const admin = await actAs("admin", region);
  expect((await getRegionHub(admin))?.region.visits).toMatchObject({ round: { number: 2 }, visited: 1 });
});

test("whoever does not read the whole place is told nothing of it", async () => {
  expect(await seen(await actAs("peer_monitor", network))).toBeNull();
  expect(await seen(await actAs("school_head", schools[0] ?? ""))).toBeNull();
  expect(await seen(await actAs("coordinator", await createNetwork(ugel)))).toBeNull();
  expect(await seen(await actAs("area_head", ugel))).toMatchObject({ schools: 3 });
});

test("a UGEL's page tells of all its schools, those without network too", async () => {
  const loose = await createSchool(ugel);
  const roundId = await createRound(ugel);
  await done(loose, roundId);
  await done(schools[0], roundId);
  const director = await actAs("ugel_director", ugel);
  const code = director.offices[0]?.placeCode ?? "";
  expect((await getUgelHub(director, code))?.ugel.visits).toMatchObject({ schools: 4, visited: 2 });
});

test("a school that came from elsewhere brings its visits, and counts once where it stands now", async () => {
  const region = regionOf(network);
  const [beside, away] = [await createNetwork(ugel), await createNetwork(await createUgel(region))];
  const roundId = await createRound(region);
  for (const from of [beside, away]) {
    const school = await createSchool(from);
    await done(school, roundId);
    await moveSchool(school, network);
  }
  const admin = await actAs("admin", region);
  const told = async (place: PlacePath) => (await getPlaceRecords(admin, place)).visits;
  expect(await told(network)).toMatchObject({ schools: 5, visited: 2 });
  expect(await told(ugel)).toMatchObject({ schools: 5, visited: 2 });
  expect(await told(region)).toMatchObject({ schools: 5, visited: 2 });
  expect(await told(beside)).toMatchObject({ schools: 0, visited: 0 });
  expect(await told(away)).toMatchObject({ schools: 0, visited: 0 });
});

test("an agenda of the UGEL is told how many schools of how many networks nobody visited in the round", async () => {
  const other = await createNetwork(ugel);
  const theirs = await createSchool(other);
  await createSchool(ugel);
  const director = await actAs("ugel_director", ugel);
  const { id } = await createMeeting(ugel);
  const facts = () =>
    asActor(director, async (tx) => {
      const meeting = await selectMeeting(tx, id);
      return meeting && (await selectProposalFacts(tx, meeting, new Date())).visits;
    });
  expect(await facts()).toBeNull();
  const old = await createRound(ugel, { startsOn: addDays(DAY, -90), endsOn: addDays(DAY, -32), number: 1 });
  await done(schools[0], old, 40);
  expect(await facts()).toBeNull();
  const roundId = await createRound(regionOf(ugel), { number: 2 });
  await done(theirs, roundId);
  await done(schools[0], roundId);
  await createVisit(schools[1] ?? "", { versionId, roundId, scheduledOn: addDays(DAY, 3) });
  expect(await facts()).toMatchObject({
    ...{ round: { id: roundId, number: 2 }, schools: 5, missing: 3, networks: 2, idle: 1 },
  });
  const href = coverageHref({ path: ugel, kind: "ugel", code: "", name: "" }, { number: 2, endsOn: DAY });
  const asked = Object.fromEntries(new URL(href, "http://x").searchParams);
  const opened = await getCoverage(director, coverageFiltersSchema.parse(asked));
  expect(opened?.whole).toMatchObject({ schools: 5, inRounds: [1, 2] });
  expect(opened?.unvisited).toHaveLength(3);
});

test("a plan's target of schools visited is measured by the visits of its year, with n, for whoever reads them all", async () => {
  const plan = await createPlan(network, { state: "under_way", schoolYear: 2026 });
  const objectiveId = await addObjective(plan);
  const targetId = await addTarget(plan, objectiveId, {
    ...{ indicator: "schools_visited", unit: "%", baseline: 0, goal: 80 },
    ...{ startsOn: "2026-03-01", dueOn: "2026-12-15" },
  });
  const visitOn = (school: PlacePath | undefined, scheduledOn: string, state: "done" | "planned" = "done") =>
    createVisit(school ?? "", { versionId, state, scheduledOn });
  await visitOn(schools[0], "2026-04-01");
  await visitOn(schools[0], "2026-08-01");
  await visitOn(schools[1], "2025-12-31");
  await visitOn(schools[2], "2026-12-01", "planned");
  const measured = async (actor: Actor) => {
    const found = await getMeasuredTarget(actor, plan.id, targetId);
    return (
      found && measuredOf(found.target, { results: [], activities: [], last: found.target.last, day: DAY })
    );
  };
  expect(await measured(coordinator)).toEqual({
    ...{ value: 33.33, n: 1, of: 3, on: DAY, source: "Visitas registradas", assessmentId: null },
  });
  expect(await measured(await actAs("coordinator", await createNetwork(ugel)))).toBeNull();
});

test("a plan's diagnosis tells the schools visited in each round that began, and nothing of what was seen", async () => {
  const region = regionOf(network);
  const first = await createRound(region, { startsOn: "2026-04-01", endsOn: "2026-05-31" });
  const own = await createRound(ugel, { startsOn: "2026-08-01", endsOn: "2026-09-30", number: 2 });
  await createRound(region, { startsOn: "2026-11-10", endsOn: "2026-12-10", number: 3 });
  await createVisit(schools[0] ?? "", {
    versionId,
    roundId: first,
    state: "done",
    scheduledOn: "2026-04-20",
  });
  await createVisit(schools[1] ?? "", { versionId, roundId: own, state: "done", scheduledOn: "2026-08-20" });
  await createVisit(schools[2] ?? "", { versionId, roundId: own, state: "done", scheduledOn: "2026-09-20" });
  const coverage = (actor: Actor, day: string) =>
    asActor(actor, (tx) => selectRoundCoverage(tx, network, [2025, 2026], day));
  expect(await coverage(coordinator, "2026-10-01")).toEqual([
    { year: 2026, number: 1, endsOn: "2026-05-31", schools: 3, visited: 1 },
    { year: 2026, number: 2, endsOn: "2026-09-30", schools: 3, visited: 2 },
  ]);
  expect(await coverage(coordinator, "2026-08-25")).toMatchObject([{ visited: 1 }, { visited: 1 }]);
  expect(await coverage(await actAs("peer_monitor", network), "2026-10-01")).toEqual([]);
});

test("a school that came from another network brings its visits, and the one that it left keeps none of them", async () => {
  const roundId = await createRound(ugel);
  const [came = "", stays] = schools;
  await done(came, roundId);
  await done(stays, roundId);
  const other = await createNetwork(ugel);
  const now = await moveSchool(came, other);
  const director = await actAs("ugel_director", ugel);
  const at = async (place: PlacePath) => (await getPlaceRecords(director, place)).visits;
  expect(await at(other)).toMatchObject({ schools: 1, visited: 1 });
  expect(await at(network)).toMatchObject({ schools: 2, visited: 1 });
  expect(await at(ugel)).toMatchObject({ schools: 3, visited: 2 });
  expect(await asActor(director, (tx) => selectRoundCoverage(tx, other, [2026], DAY))).toMatchObject([
    { schools: 1, visited: 1 },
  ]);
  const visitsOf = (path: PlacePath) =>
    asActor(director, async (tx) => {
      const [node] = await tx
        .select({ visits: schoolVisitsAt(sql`${path}::ltree`, DAY) })
        .from(places)
        .where(eq(places.path, path));
      return node?.visits.last?.conductedOn;
    });
  expect(await visitsOf(now)).toBe(addDays(DAY, -1));
  expect(await visitsOf(came)).toBe(addDays(DAY, -1));
  const plan = await createPlan(other, { state: "under_way", schoolYear: Number(DAY.slice(0, 4)) });
  const targetId = await addTarget(plan, await addObjective(plan), {
    ...{ indicator: "schools_visited", unit: "%", baseline: 0, goal: 80 },
    ...{ startsOn: "2026-03-01", dueOn: "2026-12-15" },
  });
  expect((await getMeasuredTarget(director, plan.id, targetId))?.target.last).toMatchObject({
    value: 100,
    n: 1,
  });
});

test("whoever receives a network is told which visits were planned and who waits for one", async () => {
  const planned = await createVisit(schools[0] ?? "", { versionId, scheduledOn: addDays(DAY, 5) });
  await createVisit(schools[1] ?? "", { versionId, state: "done", scheduledOn: addDays(DAY, -5) });
  await ownerDatabase()
    .insert(visitRequests)
    .values({ place: schools[1] ?? "", topic: "Comprensión lectora", requestedBy: coordinator.personId });
  const found = await asActor(coordinator, (tx) => findNetwork(tx, eq(places.path, network), DAY));
  expect(found?.visits).toMatchObject([{ id: planned.id, scheduledOn: addDays(DAY, 5) }]);
  expect(found?.requests).toMatchObject([{ topic: "Comprensión lectora", askedOn: DAY }]);
});

test("the calendar of each tells the visits that name her, and nobody else's", async () => {
  const monitor = await actAs("peer_monitor", network);
  const head = await actAs("school_head", schools[0] ?? "");
  const named = { versionId, observerId: monitor.personId, observedId: head.personId };
  const { id } = await createVisit(schools[0] ?? "", { ...named, scheduledOn: addDays(DAY, 5) });
  await createVisit(schools[0] ?? "", { ...named, scheduledOn: addDays(DAY, 6), state: "cancelled" });
  expect(await listOwnVisits(monitor)).toMatchObject([{ id, isObserved: false }]);
  expect(await listOwnVisits(head)).toMatchObject([{ id, isObserved: true, observer: monitor.name }]);
  expect(await listOwnVisits(coordinator)).toEqual([]);
});
