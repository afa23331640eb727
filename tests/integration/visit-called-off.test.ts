import { randomUUIDv7 } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { jobs } from "@/db/schema/jobs";
import { appointments } from "@/db/schema/people";
import { visitCommitments } from "@/db/schema/visit-records";
import { visitCapacities, visitRequests, visits } from "@/db/schema/visits";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { addDays, today } from "@/lib/dates/dates";
import { followVisit } from "@/lib/jobs/follow-visit";
import { cancelVisit, changeVisit, moveVisit } from "@/lib/visits/planning/changing/commands";
import { planVisit } from "@/lib/visits/planning/commands";
import { getVisit } from "@/lib/visits/queries";
import { receiveVisit } from "@/lib/visits/receiving/commands";
import { askVisit } from "@/lib/visits/requests/commands";
import { actAs, actorOf } from "../factories/people";
import { createNetwork, createSchool, createUgel } from "../factories/places";
import { createForm, createRecord, createRound, createVisit, visitContent } from "../factories/visits";

const db = ownerDatabase();
const hours = { startsAt: "09:00", endsAt: "10:00" };

let network: PlacePath;
let school: PlacePath;
let coordinator: Actor;
let form: Awaited<ReturnType<typeof createForm>>;

beforeAll(async () => {
  network = await createNetwork();
  school = await createSchool(network);
  coordinator = await actAs("coordinator", network);
  await createRound(regionOf(network));
  form = await createForm(regionOf(network));
});

const monitor = () => actAs("peer_monitor", network);
const visitOf = async (id: string) => (await db.select().from(visits).where(eq(visits.id, id)))[0];
const calledOff = (visitId: string, version = 1) =>
  cancelVisit(coordinator, { visitId, version, reason: "Se cerró el colegio" });
const sent = (visitId: string, more: Parameters<typeof visitContent>[1] = {}) => ({
  ...{ visitId, id: randomUUIDv7(), content: visitContent(form, more), sentAt: new Date().toISOString() },
});

/** A visit that was made, with a commitment of whoever was observed. */
async function madeBefore() {
  const earlier = await createVisit(school, {
    ...{ versionId: form.versionId, state: "done", scheduledOn: addDays(today(), -60) },
  });
  await createRecord(earlier, form);
  const id = randomUUIDv7();
  const promised = { id, visitId: earlier.id, place: school, side: "observed" as const, text: "Preguntar" };
  await db.insert(visitCommitments).values({ ...promised, dueOn: today() });
  return { visitId: earlier.id, commitmentId: id };
}

test("whoever was to make a visit that was called off reads no more what the one before left", async () => {
  const { visitId: previousId } = await madeBefore();
  const observer = await monitor();
  const next = await createVisit(school, {
    ...{ versionId: form.versionId, observerId: observer.personId, previousId },
  });
  const seen = () =>
    asActor(observer, (tx) =>
      tx.select().from(visitCommitments).where(eq(visitCommitments.visitId, previousId)),
    );
  expect(await seen()).toHaveLength(1);
  await calledOff(next.id);
  expect(await seen()).toEqual([]);
});

test("made all the same, it says what became of those commitments and its request is attended", async () => {
  const { visitId: previousId, commitmentId } = await madeBefore();
  const [observer, head] = [await monitor(), await actAs("school_head", school)];
  const requestId = await askVisit(head, { place: school, topic: "Cómo preguntar" });
  const visit = await planVisit(coordinator, {
    ...{ place: school, formId: form.formId, observerId: observer.personId, observedId: head.personId },
    ...{ scheduledOn: today(), ...hours, requestId },
  });
  await db.update(visits).set({ previousId }).where(eq(visits.id, visit));
  await calledOff(visit);
  const earlier = [{ commitmentId, outcome: "kept" as const, note: "" }];
  await receiveVisit(observer, sent(visit, { earlier }));
  await followVisit({ visitId: visit }, async () => {}, false);
  const [promised] = await db.select().from(visitCommitments).where(eq(visitCommitments.id, commitmentId));
  expect(promised).toMatchObject({ state: "kept", settledInId: visit });
  const [request] = await db.select().from(visitRequests).where(eq(visitRequests.id, requestId));
  expect(request).toMatchObject({ state: "planned", visitId: visit });
});

test("a second observer who was called off without signal, and replaced, is received too", async () => {
  const [first, second, third] = [await monitor(), await monitor(), await monitor()];
  const on = { versionId: form.versionId, scheduledOn: today() };
  const visit = await createVisit(school, { ...on, observerId: first.personId });
  const beside = await createVisit(school, { ...on, observerId: second.personId, pairId: visit.id });
  await calledOff(beside.id);
  await createVisit(school, { ...on, observerId: third.personId, pairId: visit.id });
  await expect(receiveVisit(second, sent(beside.id))).resolves.toMatchObject({ outcome: "accepted" });
});

test("the first half of a double is not called off while somebody observes beside it", async () => {
  const [first, second] = [await monitor(), await monitor()];
  const on = { versionId: form.versionId, scheduledOn: addDays(today(), 3) };
  const visit = await createVisit(school, { ...on, observerId: first.personId });
  const beside = await createVisit(school, { ...on, observerId: second.personId, pairId: visit.id });
  await expect(calledOff(visit.id)).rejects.toMatchObject({
    ...{ code: "conflict", message: expect.stringContaining("observa al lado") },
  });
  await calledOff(beside.id);
  await expect(calledOff(visit.id)).resolves.toBe(visit.id);
});

test("the first half does not open with what the second left, though it came before", async () => {
  const [first, second] = [await monitor(), await monitor()];
  const on = { versionId: form.versionId, scheduledOn: today() };
  const visit = await createVisit(school, { ...on, observerId: first.personId });
  const beside = await createVisit(school, { ...on, observerId: second.personId, pairId: visit.id });
  await receiveVisit(second, sent(beside.id));
  await followVisit({ visitId: beside.id }, async () => {}, false);
  expect((await visitOf(visit.id))?.previousId).toBeNull();
});

test("whoever made a visit, or received it, finds it when she serves in another UGEL, with the form that was its own", async () => {
  const ugel = network.split(".").slice(0, 2).join(".");
  const own = await createForm(ugel);
  const [observer, observed] = [await monitor(), await actAs("school_head", school)];
  const { id } = await createVisit(school, {
    ...{ versionId: own.versionId, observerId: observer.personId, observedId: observed.personId },
  });
  const elsewhere = await createNetwork(await createUgel(regionOf(network)));
  for (const { personId } of [observer, observed]) {
    await db
      .update(appointments)
      .set({ place: elsewhere, role: "peer_monitor" })
      .where(eq(appointments.personId, personId));
    expect(await getVisit(await actorOf(personId), id)).toMatchObject({ id, formId: own.formId });
  }
  expect(await getVisit(await actAs("peer_monitor", elsewhere), id)).toBeNull();
});

test("what somebody has stays hers when she may take on fewer: its hours and who goes along still change", async () => {
  const [observer, companion] = [await monitor(), await monitor()];
  const take = (ahead: number) =>
    planVisit(coordinator, {
      ...{
        place: school,
        formId: form.formId,
        observerId: observer.personId,
        scheduledOn: addDays(today(), ahead),
      },
      ...{ ...hours, observedName: "Rosa Inventada", observedOffice: "Docente de 2.º A" },
    });
  const visitId = await take(11);
  await take(12);
  await db.insert(visitCapacities).values({
    ...{ place: network, personId: observer.personId, perRound: 1, updatedBy: coordinator.personId },
  });
  const of = { visitId, observerId: observer.personId, companionId: companion.personId, ...hours };
  await changeVisit(coordinator, { ...of, version: 1 });
  const moved = { visitId, version: 2, scheduledOn: addDays(today(), 13), ...hours, reason: "Feria" };
  await expect(moveVisit(coordinator, moved)).resolves.toBe(visitId);
  await expect(take(14)).rejects.toMatchObject({ code: "invalid" });

  // Whoever went along is told that she does not any more.
  await changeVisit(coordinator, { visitId, version: 3, observerId: observer.personId, ...hours });
  const told = await db
    .select({ payload: jobs.payload })
    .from(jobs)
    .where(
      sql`${jobs.kind} = 'mail.visit' and ${jobs.payload} ->> 'visitId' = ${visitId} and ${jobs.payload} ->> 'news' = 'released'`,
    );
  expect(told.map(({ payload }) => payload.personId)).toEqual([companion.personId]);
});
