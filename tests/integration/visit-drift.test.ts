import { and, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { calibrations, visitPairs } from "@/db/schema/calibration";
import { appointments } from "@/db/schema/people";
import { visits } from "@/db/schema/visits";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { addDays, today } from "@/lib/dates/dates";
import { selectStandings } from "@/lib/visits/calibration/queries";
import { scoreCase } from "@/lib/visits/calibration/scoring/commands";
import { planDouble } from "@/lib/visits/doubling/commands";
import { carryStandings, comparePairs } from "@/lib/visits/drift/commands";
import { listPairs } from "@/lib/visits/drift/queries";
import { byObserver } from "@/lib/visits/drift/rules";
import { createCalibratedForm } from "../factories/calibration";
import { actAs } from "../factories/people";
import { createNetwork, createSchool, createUgel, fresh } from "../factories/places";
import { createForm, createRecord, createVisit } from "../factories/visits";

let network: PlacePath;
let school: PlacePath;
let coordinator: Actor;

beforeAll(async () => {
  network = await createNetwork();
  school = await createSchool(network);
  coordinator = await actAs("coordinator", network);
});

type Observers = { first: Actor; second: Actor; levels?: [string, string] };
type Form = Awaited<ReturnType<typeof createForm>>;

/** A visit that two carried out, and what each answered to all of it; on a day after today. */
async function doubleVisit(form: Form, { first, second, levels = ["II", "II"] }: Observers, done = true) {
  const scheduledOn = addDays(today(), 100 + fresh());
  const at = { versionId: form.versionId, contract: form.contract, scheduledOn };
  const visit = await createVisit(school, { ...at, observerId: first.personId, state: "done" });
  await createRecord(visit, form, levels[0]);
  const beside = await createVisit(school, {
    ...{ ...at, observerId: second.personId, pairId: visit.id, state: done ? "done" : "planned" },
  });
  if (done) await createRecord(beside, form, levels[1]);
  return beside.id;
}

const readersOf = async (visitId: string, people: Record<string, Actor>) => {
  const readers: string[] = [];
  for (const [who, actor] of Object.entries(people)) {
    const { pairs } = await listPairs(actor, 1);
    if (pairs.some((pair) => pair.visitId === visitId)) readers.push(who);
  }
  return readers;
};

test.each([
  ["formative", ["first", "second", "coordinator"]],
  ["supervision", ["first", "second", "coordinator", "specialist"]],
] as const)("what two observers of a %s visit answered is for them and %j", async (contract, readers) => {
  const form = await createForm(regionOf(network), { contract });
  const [first, second] = [await actAs("peer_monitor", network), await actAs("peer_monitor", network)];
  const waiting = await doubleVisit(form, { first, second }, false);
  const visitId = await doubleVisit(form, { first, second, levels: ["I", "III"] });
  await comparePairs();
  const people = {
    ...{ first, second, coordinator },
    specialist: await actAs("local_specialist", network),
    areaHead: await actAs("area_head", network.split(".").slice(0, 2).join(".")),
    admin: await actAs("admin", regionOf(network)),
    other: await actAs("peer_monitor", network),
  };
  expect(await readersOf(visitId, people)).toEqual(readers);
  expect(await readersOf(waiting, people)).toEqual([]);
  const [pair] = await ownerDatabase().select().from(visitPairs).where(eq(visitPairs.visitId, visitId));
  expect(pair?.compared).toHaveLength(3);
  expect(pair?.compared[0]).toMatchObject({ given: "III", other: "I" });
});

test("the last three of each are told whatever the page, of those that the reader reads", async () => {
  const form = await createForm(regionOf(network));
  const [first, second, third, fourth] = [
    await actAs("peer_monitor", network),
    await actAs("peer_monitor", network),
    await actAs("peer_monitor", network),
    await actAs("peer_monitor", network),
  ];
  const old = await doubleVisit(form, { first, second: fourth });
  const left = await doubleVisit(form, { first: second, second: third });
  const kept: string[] = [];
  for (let i = 0; i < 3; i++) kept.push(await doubleVisit(form, { first: second, second: third }));
  await comparePairs();
  const told = async (actor: Actor, page: number) => {
    const { last } = await listPairs(actor, page);
    return last.map(({ visitId }) => visitId);
  };
  for (const page of [1, 9]) {
    const all = await told(coordinator, page);
    expect(all).toEqual(expect.arrayContaining([old, ...kept]));
    expect(all).not.toContain(left);
    expect(await told(second, page)).toEqual(kept.toReversed());
    expect(await told(fourth, page)).toEqual([old]);
  }
  const { last } = await listPairs(coordinator, 9);
  const people = byObserver(last).map(({ personId, pairs }) => [personId, pairs]);
  expect(people).toEqual(
    expect.arrayContaining([
      [second.personId, 3],
      [third.personId, 3],
      [fourth.personId, 1],
    ]),
  );
});

test("pairs are compared once, and again when another record is taken", async () => {
  const form = await createForm(regionOf(network));
  const [first, second] = [await actAs("peer_monitor", network), await actAs("peer_monitor", network)];
  await comparePairs();
  await doubleVisit(form, { first, second });
  expect(await comparePairs()).toBe(1);
  expect(await comparePairs()).toBe(0);
  expect(await comparePairs(new Date(0))).toBe(0);
});

async function calibrated(...forms: Awaited<ReturnType<typeof createCalibratedForm>>[]) {
  const monitor = await actAs("peer_monitor", network);
  for (const caseId of forms.flatMap(({ caseIds }) => caseIds))
    await scoreCase(monitor, { caseId, version: 2, scores: { r1: "I", r2: "II", r3: "IV" } });
  return monitor;
}

const standingFor = (asker: Actor, personId: string, formId: string) =>
  asActor(asker, async (tx) => (await selectStandings(tx, [personId], formId, today())).get(personId));

const stateFor = async (personId: string, formId: string) =>
  (await standingFor(coordinator, personId, formId))?.state;

test("three double visits too far apart end the standing of both; two, or near ones, do not", async () => {
  const form = await createCalibratedForm(regionOf(network), { cases: 2 });
  const [first, second, third] = [await calibrated(form), await calibrated(form), await calibrated(form)];
  const apart = { first, second, levels: ["I", "III"] as [string, string] };
  for (let i = 0; i < 2; i++) await doubleVisit(form, apart);
  for (let i = 0; i < 3; i++) await doubleVisit(form, { first: third, second: await calibrated(form) });
  await comparePairs();
  expect(await stateFor(first.personId, form.formId)).toBe("valid");
  await doubleVisit(form, apart);
  await comparePairs();
  for (const { personId } of [first, second]) expect(await stateFor(personId, form.formId)).toBe("drifted");
  expect(await stateFor(third.personId, form.formId)).toBe("valid");
  const rows = await ownerDatabase()
    .select()
    .from(calibrations)
    .where(eq(calibrations.personId, first.personId));
  expect(rows.map(({ source, place }) => [source, place])).toEqual([
    ["cases", network],
    ["pairs", network],
  ]);
  await doubleVisit(form, apart);
  await comparePairs();
  expect(await ownerDatabase().$count(calibrations, eq(calibrations.personId, first.personId))).toBe(2);
});

const give = (personId: string, place: PlacePath, startsOn: string, endsOn?: string) =>
  ownerDatabase().insert(appointments).values({ personId, role: "peer_monitor", place, startsOn, endsOn });

test("a standing is told once where its observer has another office or will, and ends there too", async () => {
  const region = regionOf(network);
  const ugel = network.split(".").slice(0, 2).join(".");
  const [form, ofUgel] = [
    await createCalibratedForm(region, { cases: 2 }),
    await createCalibratedForm(ugel, { cases: 2 }),
  ];
  const monitor = await calibrated(form, ofUgel);
  const beside = await calibrated(form);
  const [near, far, past] = [
    await createNetwork(ugel),
    await createNetwork(await createUgel(region)),
    await createNetwork(ugel),
  ];
  await give(monitor.personId, near, today());
  await give(monitor.personId, far, addDays(today(), 30));
  await give(monitor.personId, past, addDays(today(), -90), addDays(today(), -1));
  const [there, farther, before] = [
    await actAs("coordinator", near),
    await actAs("coordinator", far),
    await actAs("coordinator", past),
  ];
  const told = (asker: Actor, { formId } = form) => standingFor(asker, monitor.personId, formId);
  expect((await told(there))?.state).toBe("missing");
  expect(await carryStandings()).toBeGreaterThan(0);
  expect(await carryStandings()).toBe(0);
  const own = await told(monitor);
  expect(own?.state).toBe("valid");
  for (const asker of [there, farther]) expect(await told(asker)).toEqual(own);
  expect((await told(there, ofUgel))?.state).toBe("valid");
  expect((await told(before))?.state).toBe("missing");
  const isOfUgel = and(eq(calibrations.formId, ofUgel.formId), eq(calibrations.place, far));
  expect(await ownerDatabase().$count(calibrations, isOfUgel)).toBe(0);
  for (let i = 0; i < 3; i++)
    await doubleVisit(form, { first: monitor, second: beside, levels: ["I", "III"] });
  await comparePairs();
  for (const asker of [coordinator, there, farther]) expect((await told(asker))?.state).toBe("drifted");
  expect(await carryStandings()).toBe(0);
});

test("somebody is added beside the observer of a visit to be made: once, by who plans there, on the same day and hours", async () => {
  const form = await createForm(regionOf(network));
  const [first, second, third] = [
    await actAs("peer_monitor", network),
    await actAs("peer_monitor", network),
    await actAs("peer_monitor", network),
  ];
  const scheduledOn = addDays(today(), 40);
  const { id: visitId } = await createVisit(school, {
    ...{ versionId: form.versionId, observerId: first.personId, scheduledOn },
  });
  const input = { visitId, observerId: second.personId };
  await expect(planDouble(first, input)).rejects.toMatchObject({ code: "forbidden" });
  await expect(planDouble(second, input)).rejects.toMatchObject({ code: "not_found" });
  await expect(planDouble(coordinator, { visitId, observerId: first.personId })).rejects.toMatchObject({
    code: "conflict",
  });
  const id = await planDouble(coordinator, input);
  const [beside] = await ownerDatabase().select().from(visits).where(eq(visits.id, id));
  expect(beside).toMatchObject({
    ...{ pairId: visitId, observerId: second.personId, place: school, formVersionId: form.versionId },
    ...{ scheduledOn, startsAt: "09:00:00", endsAt: "10:00:00", observedName: "Nélida Prueba" },
  });
  const again = { visitId, observerId: third.personId };
  await expect(planDouble(coordinator, again)).rejects.toMatchObject({ code: "conflict" });
  await expect(planDouble(coordinator, { ...again, visitId: id })).rejects.toMatchObject({
    code: "wrong_status",
  });
});

test("two who add somebody beside the same observer at once add one", async () => {
  const form = await createForm(regionOf(network));
  const [first, second, third] = [
    await actAs("peer_monitor", network),
    await actAs("peer_monitor", network),
    await actAs("peer_monitor", network),
  ];
  const { id: visitId } = await createVisit(school, {
    ...{ versionId: form.versionId, observerId: first.personId, scheduledOn: addDays(today(), 41) },
  });
  const added = await Promise.allSettled(
    [second, third].map(({ personId }) => planDouble(coordinator, { visitId, observerId: personId })),
  );
  expect(added.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(added.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { code: "conflict" },
  });
});

test("two visits that ended up on different days are not compared", async () => {
  const form = await createForm(regionOf(network));
  const [first, second] = [await actAs("peer_monitor", network), await actAs("peer_monitor", network)];
  await comparePairs();
  const visitId = await doubleVisit(form, { first, second }, false);
  const later = addDays(today(), 9000);
  await ownerDatabase()
    .update(visits)
    .set({ state: "done", scheduledOn: later, conductedOn: later })
    .where(eq(visits.id, visitId));
  await createRecord({ id: visitId, place: school, observerId: second.personId }, form);
  expect(await comparePairs()).toBe(0);
});
