import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { planProgress } from "@/db/schema/plan-progress";
import { planChanges } from "@/db/schema/plan-reviews";
import { planTemplates } from "@/db/schema/plans";
import type { Actor } from "@/lib/access/actor";
import { getInbox } from "@/lib/inbox/queries";
import { addActivity, followedNetwork } from "../factories/followed-plans";
import { actAs } from "../factories/people";
import { createNetwork, createUgel } from "../factories/places";
import { createPlan, createTemplate } from "../factories/plans";

const NOW = new Date("2026-06-15T15:00:00Z");
const seen = async (actor: Actor, now = NOW) => (await getInbox(actor, now)).plans;

let ugel: string;
let region: string;
let network: string;
beforeEach(async () => {
  ugel = await createUgel();
  region = ugel.split(".")[0] as string;
  network = await createNetwork(ugel);
});

test("a plan is asked of whoever writes it once its campaign opens, until it is sent", async () => {
  const template = await createTemplate(region, { opensOn: "2026-02-01" });
  const coordinator = await actAs("coordinator", network);
  expect((await seen(coordinator, new Date("2026-01-31T15:00:00Z"))).toWrite).toEqual([]);
  expect((await seen(coordinator)).toWrite).toMatchObject([
    { place: { kind: "network" }, schoolYear: 2026, dueOn: "2026-03-31", planId: null, behind: false },
  ]);
  expect((await seen(await actAs("area_head", ugel))).toWrite).toEqual([]);
  expect((await seen(await actAs("local_specialist", network))).toWrite).toEqual([]);
  const plan = await createPlan(network);
  await ownerDatabase().update(planTemplates).set({ version: 2 }).where(eq(planTemplates.id, template.id));
  expect((await seen(await actAs("secretary", network))).toWrite).toMatchObject([
    { planId: plan.id, state: "draft", behind: true },
  ]);
});

test("what was sent waits for whoever approves it, and for those who only review it", async () => {
  await createTemplate(region);
  const first = await createPlan(network, { state: "submitted" });
  await createPlan(await createNetwork(ugel), { state: "resubmitted" });
  await createPlan(await createNetwork(ugel), { state: "resubmitted" });
  await createPlan(await createNetwork(), { state: "submitted" });
  expect((await seen(await actAs("area_head", ugel))).toReview).toMatchObject([
    { act: "approve", state: "submitted", total: 1, planId: first.id, dueOn: "2026-04-30" },
    { act: "approve", state: "resubmitted", total: 2 },
  ]);
  expect((await seen(await actAs("local_specialist", network))).toReview).toMatchObject([
    { act: "review", state: "submitted", total: 1 },
  ]);
  const own = await seen(await actAs("coordinator", network));
  expect([own.toReview, own.toWrite]).toEqual([[], []]);
});

test("what was observed comes back to its team", async () => {
  await createTemplate(region, { kind: "ugel_plan" });
  const plan = await createPlan(ugel, { state: "observed" });
  expect((await seen(await actAs("ugel_director", ugel))).toWrite).toMatchObject([
    { planId: plan.id, state: "observed" },
  ]);
});

test("of a plan in force, what is late and what the month asks for, to its own team only", async () => {
  const { plan, objectiveId, network: at, coordinator } = await followedNetwork({ ugel });
  const due = await addActivity(plan, objectiveId, { months: [6, 7] });
  await addActivity(plan, objectiveId, { months: [9] });
  expect((await seen(coordinator)).underWay).toMatchObject([{ planId: plan.id, late: 1, due: 1 }]);
  expect((await seen(await actAs("area_head", ugel))).underWay).toEqual([]);
  await ownerDatabase()
    .insert(planProgress)
    .values({
      ...{ activityId: due, planId: plan.id, place: at, state: "done" },
      ...{ doneOn: "2026-06-10", updatedBy: plan.personId },
    });
  expect((await seen(coordinator)).underWay).toMatchObject([{ late: 1, due: 0 }]);
  expect((await seen(coordinator, new Date("2026-03-02T15:00:00Z"))).underWay).toEqual([]);
});

test("a request to change a plan in force waits for whoever approves it", async () => {
  const { plan, network: at } = await followedNetwork({ ugel });
  await ownerDatabase()
    .insert(planChanges)
    .values({
      ...{ planId: plan.id, place: at, number: 1, reason: "Cambió el local", state: "submitted" },
      ...{ createdBy: plan.personId, submittedAt: NOW },
    });
  expect((await seen(await actAs("area_head", ugel))).toDecide).toEqual({ total: 1, planId: plan.id });
  expect((await seen(await actAs("ugel_director", ugel))).toDecide.total).toBe(0);
});
