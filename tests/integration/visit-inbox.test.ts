import { randomUUIDv7 } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { calibrationCases, calibrations } from "@/db/schema/calibration";
import {
  visitAcknowledgements,
  visitCommitments,
  visitSubmissions,
  visitTransfers,
} from "@/db/schema/visit-records";
import { visitRequests } from "@/db/schema/visits";
import type { Actor } from "@/lib/access/actor";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { addDays, today } from "@/lib/dates/dates";
import { getInbox } from "@/lib/inbox/queries";
import { visitItems } from "@/lib/inbox/visits/labels";
import { actAs } from "../factories/people";
import { createNetwork, createSchool } from "../factories/places";
import { createForm, createRecord, createVisit } from "../factories/visits";

const DAY = today();
const seen = async (actor: Actor) => (await getInbox(actor)).visits;

let network: PlacePath;
let school: PlacePath;
let monitor: Actor;
let head: Actor;
let coordinator: Actor;
let form: Awaited<ReturnType<typeof createForm>>;

beforeEach(async () => {
  network = await createNetwork();
  school = await createSchool(network);
  monitor = await actAs("peer_monitor", network);
  head = await actAs("school_head", school);
  coordinator = await actAs("coordinator", network);
  form = await createForm(regionOf(network));
});

const visit = (inDays: number, more: Partial<Parameters<typeof createVisit>[1]> = {}) =>
  createVisit(school, {
    ...{ versionId: form.versionId, observerId: monitor.personId, observedId: head.personId },
    ...{ scheduledOn: addDays(DAY, inDays), ...more },
  });

async function done(daysAgo: number, more: Parameters<typeof visit>[1] = {}) {
  const made = await visit(-daysAgo, { state: "done", ...more });
  await createRecord(made, form);
  return made;
}

test("visits are asked of whoever makes them a week before and until they are sent, and told to whoever receives them", async () => {
  const late = await visit(-2);
  const soon = await visit(7);
  await visit(8);
  await visit(3, { state: "cancelled" });
  expect((await seen(monitor)).toMake).toMatchObject({
    total: 2,
    rows: [{ id: late.id, observedName: "Nélida Prueba" }, { id: soon.id }],
  });
  expect((await seen(head)).toReceive).toMatchObject([{ id: soon.id, accompanies: false }]);
  expect(await seen(coordinator)).toMatchObject({ toMake: { total: 0 }, toReceive: [] });
  for (let i = 0; i < 7; i++) await visit(-3 - i);
  const business = await seen(monitor);
  expect([business.toMake.rows.length, business.toMake.total, visitItems(business, DAY).length]).toEqual([
    8, 9, 9,
  ]);
});

test("whoever goes along is told of it, not asked to make it", async () => {
  const { id } = await visit(1, { companionId: coordinator.personId });
  expect(await seen(coordinator)).toMatchObject({
    ...{ toMake: { total: 0 }, toReceive: [{ id, accompanies: true }] },
  });
});

test("a visit that was received waits for whoever was observed to have read it", async () => {
  const { id } = await done(3);
  await done(61);
  await visit(-4, { state: "done" });
  expect((await seen(head)).toAcknowledge).toMatchObject([{ id }]);
  expect((await seen(monitor)).toAcknowledge).toEqual([]);
  expect((await seen(coordinator)).toAcknowledge).toEqual([]);
  await ownerDatabase()
    .insert(visitAcknowledgements)
    .values({ visitId: id, place: school, personId: head.personId });
  expect((await seen(head)).toAcknowledge).toEqual([]);
});

test("each is told of her own commitments that are due within a week or late, counted by visit", async () => {
  const { id } = await done(20);
  const promised = (side: "observed" | "observer", inDays: number, settled = false) =>
    ownerDatabase()
      .insert(visitCommitments)
      .values({
        ...{ id: randomUUIDv7(), visitId: id, place: school, side, text: "x", dueOn: addDays(DAY, inDays) },
        ...(settled && { state: "kept" as const, settledAt: new Date() }),
      });
  await promised("observed", 7);
  await promised("observed", -2);
  await promised("observed", 8);
  await promised("observed", 1, true);
  expect((await seen(head)).toKeep).toMatchObject([
    { id, mine: "observed", total: 2, dueOn: addDays(DAY, -2) },
  ]);
  expect((await seen(monitor)).toKeep).toEqual([]);
  await promised("observer", 0);
  expect((await seen(monitor)).toKeep).toMatchObject([{ id, mine: "observer", total: 1 }]);
  expect((await seen(coordinator)).toKeep).toEqual([]);
});

test("what stayed is asked for a month when its day comes, unless it was told", async () => {
  const month = await done(30);
  const two = await done(60);
  await done(29);
  await done(31);
  await ownerDatabase()
    .insert(visitTransfers)
    .values({ visitId: two.id, place: school, days: 60, answer: "applied", text: "x", by: head.personId });
  const { toCheck } = await seen(head);
  expect(toCheck.map(({ id, days }) => [id, days])).toContainEqual([month.id, 30]);
  expect(toCheck.map(({ id, days }) => [id, days])).toContainEqual([two.id, 30]);
  expect(toCheck).toHaveLength(3);
  expect((await seen(monitor)).toCheck).toEqual([]);
});

test("two different submissions of a visit wait for whoever sent them", async () => {
  const made = await done(1);
  await ownerDatabase()
    .insert(visitSubmissions)
    .values({
      ...{
        id: randomUUIDv7(),
        visitId: made.id,
        place: school,
        content: {} as never,
        sha256: "0".repeat(64),
      },
      ...{ state: "conflict", sentBy: monitor.personId, clockSkew: 0 },
    });
  expect((await seen(monitor)).toSettle).toMatchObject([{ id: made.id }]);
  expect((await seen(head)).toSettle).toEqual([]);
});

test("requests are counted for whoever plans in the network, and in the UGEL only of schools without network", async () => {
  const ugel = network.split(".").slice(0, 2).join(".");
  const asked = (place: PlacePath) =>
    ownerDatabase().insert(visitRequests).values({ place, topic: "Lectura", requestedBy: head.personId });
  await asked(school);
  await asked(network);
  const area = await actAs("area_head", ugel);
  expect([(await seen(coordinator)).requests, (await seen(area)).requests]).toEqual([2, 0]);
  await asked(await createSchool(ugel));
  expect([(await seen(coordinator)).requests, (await seen(area)).requests]).toEqual([2, 1]);
  expect((await seen(head)).requests).toBe(0);
});

test("whoever has visits with a form that has reference cases is asked to score them first", async () => {
  await visit(20);
  const publish = () =>
    ownerDatabase()
      .insert(calibrationCases)
      .values({
        ...{ formId: form.formId, place: form.place, title: "x", story: "x", itemKeys: ["r1", "r2", "r3"] },
        ...{ publishedAt: new Date(), createdBy: monitor.personId },
      });
  await publish();
  // Three scores are fewer than are compared.
  expect((await seen(monitor)).toCalibrate).toEqual([]);
  await publish();
  expect((await seen(monitor)).toCalibrate).toMatchObject([{ formId: form.formId, first: addDays(DAY, 20) }]);
  await ownerDatabase()
    .insert(calibrations)
    .values({
      ...{
        formId: form.formId,
        place: network,
        personId: monitor.personId,
        scores: 5,
        exact: 1,
        adjacent: 1,
      },
      ...{ kappa: 1, passed: true, expiresOn: addDays(DAY, 90) },
    });
  expect((await seen(monitor)).toCalibrate).toEqual([]);
  await ownerDatabase()
    .update(calibrations)
    .set({ expiresOn: addDays(DAY, -1) })
    .where(eq(calibrations.personId, monitor.personId));
  expect((await seen(monitor)).toCalibrate).toHaveLength(1);
});
