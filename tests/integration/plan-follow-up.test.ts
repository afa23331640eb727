import { eq } from "drizzle-orm";
import { beforeAll, expect, test, vi } from "vitest";
import FollowedActivityPage from "@/app/(panel)/planes/[id]/seguimiento/[actividad]/page";
import TargetPage from "@/app/(panel)/planes/[id]/seguimiento/metas/[meta]/page";
import FollowUpPage from "@/app/(panel)/planes/[id]/seguimiento/page";
import { GET as takeAlong } from "@/app/api/planes/[id]/seguimiento/route";
import { ownerDatabase } from "@/db/client";
import { planActivities } from "@/db/schema/plan-rows";
import type { Actor } from "@/lib/access/actor";
import { addEvidence } from "@/lib/plans/evidence/commands";
import { recordMeasure } from "@/lib/plans/measures/commands";
import { getMeasuredTarget } from "@/lib/plans/measures/queries";
import { measuredOf } from "@/lib/plans/measures/rules";
import { reportProgress } from "@/lib/plans/progress/commands";
import { getFollowedActivity, getFollowUp } from "@/lib/plans/progress/queries";
import {
  createClosing,
  createOpen,
  createService,
  loadResults,
  wideFile,
  wideRow,
} from "../factories/assessments";
import { addActivity, addTarget, followedNetwork, pdfFile } from "../factories/followed-plans";
import { actAs } from "../factories/people";
import { createNetwork, createUgel } from "../factories/places";
import { comeFrom } from "../factories/request";
import { MOST, statements } from "../factories/statements";

vi.mock("next/headers", async () => (await import("../factories/request")).nextHeaders());
vi.mock("next/navigation", async () => (await import("../factories/request")).nextNavigation());

vi.mock("drizzle-orm/postgres-js", async (original) =>
  (await import("../factories/statements")).countedDriver(await original()),
);

const NOW = new Date("2026-05-05T15:00:00Z");

type World = Awaited<ReturnType<typeof followedNetwork>> & {
  sibling: Actor;
  assessed: string;
  closing: string;
};
let world: World;

/** Thirty students of the network, with so many of them in the highest level of reading. */
const results = (modularCode: string, best: number) =>
  wideFile(Array.from({ length: 30 }, (_, i) => wideRow(modularCode, i, i < best ? 700 : 450)));

beforeAll(async () => {
  const ugel = await createUgel();
  const followed = await followedNetwork({ ugel });
  const { plan, network, objectiveId, coordinator, activityId, targetId } = followed;
  const admin = await actAs("admin", ugel.split(".")[0] as string);
  const service = await createService(network);
  const baseline = await createOpen(admin);
  await loadResults(admin, baseline, network, results(service.modularCode, 6));
  const closing = await createClosing(admin);
  await loadResults(admin, closing, network, results(service.modularCode, 12));
  for (let i = 1; i < 60; i++)
    await addActivity(plan, objectiveId, { title: `Taller ${i}`, position: i + 1 });
  const assessed = await addTarget(plan, objectiveId, {
    ...{ indicator: "top_level", unit: "%", subject: "reading", stage: "primary", baseline: 20, goal: 60 },
    ...{ baselineOn: "2026-04-17", startsOn: "2026-04-01", dueOn: "2026-12-15", position: 2 },
  });
  await reportProgress(
    coordinator,
    { activityId, version: 0, state: "done", doneOn: "2026-04-30", attendance: 25, note: "Dos sesiones" },
    NOW,
  );
  await addEvidence(coordinator, { planId: plan.id, activityId }, await pdfFile());
  const measure = { targetId, value: 25, measuredOn: "2026-05-01", source: "Registro" };
  await recordMeasure(coordinator, measure, NOW);
  const later = new Date(NOW.getTime() + 60_000);
  await recordMeasure(coordinator, { ...measure, value: 20, measuredOn: "2026-04-20" }, later);
  world = { ...followed, sibling: await actAs("coordinator", await createNetwork(ugel)), assessed, closing };
});

async function asked(page: () => Promise<unknown>) {
  await comeFrom(world.coordinator);
  statements.length = 0;
  await page();
  return statements.length;
}

test("each page asks the database 8 times at most, with 60 activities", async () => {
  const { plan, activityId, targetId, assessed } = world;
  const at = <P>(params: P) => ({ params: Promise.resolve(params), searchParams: Promise.resolve({}) });
  const pages = [
    () => FollowUpPage(at({ id: plan.id })),
    () => FollowedActivityPage(at({ id: plan.id, actividad: activityId })),
    () => TargetPage(at({ id: plan.id, meta: targetId })),
    () => TargetPage(at({ id: plan.id, meta: assessed })),
  ];
  for (const page of pages) expect(await asked(page)).toBeLessThanOrEqual(MOST);
  const failed = { params: Promise.resolve({ id: plan.id, actividad: activityId }) };
  const again = { ...failed, searchParams: Promise.resolve({ archivo: "tamano" }) };
  expect(await asked(() => FollowedActivityPage(again))).toBeLessThanOrEqual(MOST);
});

test.each([["no-es-un-id"], ["01a00000-0000-7000-8000-000000000000"]])("%s is not found", async (id) => {
  await comeFrom(world.coordinator);
  const { plan, activityId } = world;
  const none = Promise.resolve({});
  const found = [
    () => FollowUpPage({ params: Promise.resolve({ id }), searchParams: none }),
    () =>
      FollowedActivityPage({ params: Promise.resolve({ id: plan.id, actividad: id }), searchParams: none }),
    () =>
      FollowedActivityPage({ params: Promise.resolve({ id, actividad: activityId }), searchParams: none }),
    () => TargetPage({ params: Promise.resolve({ id: plan.id, meta: id }), searchParams: none }),
  ];
  for (const page of found) await expect(page()).rejects.toThrow("not found");
});

test("an assessed target is measured by the latest assessment after its baseline, with n", async () => {
  const { plan, coordinator, sibling, assessed, closing } = world;
  const read = async (actor: Actor) => {
    const found = await getMeasuredTarget(actor, plan.id, assessed);
    if (!found) return null;
    const { target, results } = found;
    return measuredOf(target, {
      results,
      activities: target.activities,
      last: target.last,
      day: "2026-11-27",
    });
  };
  expect(await read(coordinator)).toMatchObject({
    ...{ value: 40, n: 12, of: 30, on: "2026-11-20", assessmentId: closing },
  });
  // A sibling reads the plan, and not the results of its network.
  expect(await read(sibling)).toBeNull();
});

test("what a person measured last is what counts, whenever it was told", async () => {
  const { plan, coordinator, targetId } = world;
  const found = await getFollowUp(coordinator, plan.id);
  expect(found?.targets.find(({ id }) => id === targetId)?.last).toEqual({
    ...{ value: 25, on: "2026-05-01", source: "Registro" },
  });
  const measured = await getMeasuredTarget(coordinator, plan.id, targetId);
  expect(measured?.target.measures.map(({ value }) => value)).toEqual([25, 20]);
  expect(measured?.target.activities).toHaveLength(60);
});

test("whoever accompanies the network reads reports and files; a sibling reads how it goes", async () => {
  const { plan, activityId, network, sibling } = world;
  const specialist = await actAs("local_specialist", network);
  const seen = async (actor: Actor) => {
    const found = await getFollowedActivity(actor, plan.id, activityId);
    return [
      found?.activity.progress?.state,
      found?.activity.reports.length,
      found?.activity.evidences.length,
    ];
  };
  expect(await seen(specialist)).toEqual(["done", 1, 1]);
  expect(await seen(sibling)).toEqual(["done", 0, 0]);
});

test("the follow-up is taken along as it is filtered, without how many files to a sibling", async () => {
  const { plan, coordinator, sibling } = world;
  const take = async (actor: Actor, search: string) => {
    await comeFrom(actor);
    const request = new Request(`http://localhost:3000/api?${search}`);
    const answer = await takeAlong(request, { params: Promise.resolve({ id: plan.id }) });
    return (await answer.text()).trim().split(/\r?\n/);
  };
  const [, done, ...none] = await take(coordinator, "estado=done");
  expect(done).toContain("2026-04-30");
  expect(done).toMatch(/;25;1;/);
  expect(none).toEqual([]);
  expect((await take(sibling, "estado=done"))[1]).toMatch(/;25;;/);
  expect(await take(coordinator, "estado=planned")).toHaveLength(60);
});

test("an activity of another plan, and a plan that is not shared yet, are not found", async () => {
  const draft = await followedNetwork({ state: "submitted" });
  const { plan, coordinator, network } = world;
  const beside = await followedNetwork({ ugel: network.split(".").slice(0, 2).join(".") });
  expect(await getFollowedActivity(coordinator, beside.plan.id, beside.activityId)).not.toBeNull();
  for (const other of [draft.activityId, beside.activityId])
    expect(await getFollowedActivity(coordinator, plan.id, other)).toBeNull();
  expect(await getMeasuredTarget(coordinator, plan.id, beside.targetId)).toBeNull();
  await comeFrom(draft.coordinator);
  const params = Promise.resolve({ id: draft.plan.id });
  await expect(FollowUpPage({ params, searchParams: Promise.resolve({}) })).rejects.toThrow("not found");
  const answer = await takeAlong(new Request("http://localhost:3000/"), { params });
  expect(answer.status).toBe(404);
});

test("a withdrawn activity is not followed, and its page says that it was withdrawn", async () => {
  const { plan, activityId, coordinator } = await followedNetwork();
  await ownerDatabase()
    .update(planActivities)
    .set({ withdrawnAt: NOW, withdrawnReason: "Se unió a otra" })
    .where(eq(planActivities.id, activityId));
  expect((await getFollowUp(coordinator, plan.id))?.activities).toEqual([]);
  const found = await getFollowedActivity(coordinator, plan.id, activityId);
  expect(found?.activity).toMatchObject({ withdrawnReason: "Se unió a otra" });
});
