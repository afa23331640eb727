import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { planMeasures, planProgress } from "@/db/schema/plan-progress";
import { planActivities } from "@/db/schema/plan-rows";
import { type ProgressState, progressStates, type Rag, ragColours } from "@/db/values";
import { addDays } from "@/lib/dates/dates";
import { ragOf } from "@/lib/plans/progress/rules";
import { listActivities } from "@/lib/plans/rollup/activities/queries";
import { getRollup } from "@/lib/plans/rollup/queries";
import { activityFiltersSchema, targetFiltersSchema } from "@/lib/plans/rollup/schema";
import { ragInSql } from "@/lib/plans/rollup/scope/queries";
import { listTargets } from "@/lib/plans/rollup/targets/queries";
import { createOpen, createService, loadResults, wideFile, wideRow } from "../factories/assessments";
import { addActivity, addTarget, followedNetwork } from "../factories/followed-plans";
import { actAs } from "../factories/people";
import { createNetwork, createUgel } from "../factories/places";
import { createPlan, createTemplate, fillPlan } from "../factories/plans";

const NOW = new Date("2026-06-15T15:00:00Z");

test("in SQL an activity has the colour that the rule gives it", async () => {
  const day = fc.integer({ min: 0, max: 500 }).map((n) => addDays("2025-12-01", n));
  const months = fc
    .uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 12 })
    .map((list) => list.sort((a, b) => a - b));
  const told = fc.record({
    state: fc.constantFrom<ProgressState[]>(...progressStates),
    nextOn: fc.option(day),
    ragOverride: fc.option(fc.constantFrom<Rag[]>(...ragColours), { freq: 8 }),
  });
  const row = fc.record({ months, progress: fc.option(told, { freq: 4 }), day });
  const db = ownerDatabase();
  await fc.assert(
    fc.asyncProperty(row, async ({ months: m, progress, day: d }) => {
      const [found] = await db.execute<{ rag: Rag | null }>(sql`
        select ${ragInSql(sql`2026`, d)} as rag
        from (select ${`{${m.join(",")}}`}::smallint[] as months) a, (select ${progress?.state ?? null}::progress_state as state,
          ${progress?.nextOn ?? null}::date as next_on, ${progress?.ragOverride ?? null}::rag as rag_override) g`);
      expect(found?.rag).toBe(ragOf({ schoolYear: 2026, months: m }, progress, d));
    }),
    { numRuns: 400 },
  );
});

const report = (
  activityId: string,
  plan: { id: string; place: string; personId: string },
  state: ProgressState,
) =>
  ownerDatabase()
    .insert(planProgress)
    .values({
      ...{ activityId, planId: plan.id, place: plan.place, state, updatedBy: plan.personId },
      doneOn: state === "done" ? "2026-05-02" : null,
      reason: state === "cancelled" ? "Sin local" : null,
    });

/** A UGEL with a plan in force of five activities, one of which was withdrawn, another's draft and a bare network. */
async function rolled() {
  const ugel = await createUgel();
  const region = ugel.split(".")[0] as string;
  await createTemplate(region);
  const followed = await followedNetwork({ ugel });
  const { plan, objectiveId } = followed;
  const done = await addActivity(plan, objectiveId, { months: [4, 5], budget: 200, budgetSource: "UGEL" });
  const gone = await addActivity(plan, objectiveId, {
    months: [6],
    kind: "pasantia",
    budget: 50,
    budgetSource: "ugel",
  });
  await addActivity(plan, objectiveId, { months: [], kind: "pasantia" });
  const withdrawn = await addActivity(plan, objectiveId, { budget: 9000, budgetSource: "UGEL" });
  await ownerDatabase()
    .update(planActivities)
    .set({ withdrawnAt: new Date(), withdrawnReason: "Prueba" })
    .where(eq(planActivities.id, withdrawn));
  await report(done, plan, "done");
  await report(gone, plan, "cancelled");
  const draft = await createPlan(await createNetwork(ugel));
  await fillPlan(draft, 7);
  await createNetwork(ugel);
  return { ...followed, ugel, region, draft };
}

test("activities, budget and areas are counted of approved plans; withdrawn rows and drafts are not", async () => {
  const { ugel, plan, network } = await rolled();
  const head = await actAs("area_head", ugel);
  const rollup = await getRollup(head, {}, NOW);
  expect(rollup.byPlan).toEqual([
    {
      ...{ planId: plan.id, place: network, kind: "pat_rei", total: 4, planned: 2, under_way: 0, done: 1 },
      ...{ postponed: 0, cancelled: 1, late: 1, budget: 250 },
    },
  ]);
  expect(rollup.months).toEqual([
    { kind: "pasantia", month: 0, total: 1, done: 0, late: 0 },
    { kind: "pasantia", month: 6, total: 1, done: 0, late: 0 },
    { kind: "workshop", month: 4, total: 2, done: 1, late: 1 },
    { kind: "workshop", month: 5, total: 1, done: 1, late: 0 },
  ]);
  expect(rollup.sources).toMatchObject([
    { source: expect.stringMatching(/ugel/i), activities: 2, budget: 250 },
  ]);
  expect(rollup.areas).toEqual([
    { key: "aprendizajes", label: "Aprendizajes", plans: 1, covered: 1 },
    { key: "convivencia", label: "Convivencia y bienestar", plans: 1, covered: 0 },
  ]);
  expect(rollup.counts).toMatchObject({ expected: 4, approved: 1 });
});

test("a UGEL or a kind is a part of the whole, and another region is none of it", async () => {
  const { ugel, region } = await rolled();
  const other = await createUgel(region, "99");
  const second = await followedNetwork({ ugel: other });
  const admin = await actAs("admin", region);
  expect((await getRollup(admin, {}, NOW)).byPlan).toHaveLength(2);
  const part = await getRollup(admin, { ugel: "99" }, NOW);
  expect(part.byPlan.map(({ planId }) => planId)).toEqual([second.plan.id]);
  expect(part.targets).toHaveLength(1);
  expect((await getRollup(admin, { tipo: "ugel_plan" }, NOW)).byPlan).toEqual([]);
  const abroad = await actAs("admin", (await createUgel()).split(".")[0] as string);
  expect(await getRollup(abroad, {}, NOW)).toMatchObject({ byPlan: [], targets: [], months: [] });
  const sibling = await actAs("coordinator", await createNetwork(ugel));
  expect((await getRollup(sibling, {}, NOW)).byPlan).toHaveLength(2);
});

test("each figure opens what it was counted from", async () => {
  const { ugel, plan } = await rolled();
  const head = await actAs("area_head", ugel);
  const titles = async (search: Record<string, string>) => {
    const { rows, total } = await listActivities(head, activityFiltersSchema.parse(search), NOW);
    expect(rows.every(({ planId }) => planId === plan.id)).toBe(true);
    return total;
  };
  expect(await titles({})).toBe(4);
  expect(await titles({ clase: "workshop", mes: "4" })).toBe(2);
  expect(await titles({ mes: "0" })).toBe(1);
  expect(await titles({ avance: "done" })).toBe(1);
  expect(await titles({ avance: "late" })).toBe(1);
  expect(await titles({ avance: "postponed" })).toBe(0);
  expect(await titles({ clase: "poema", mes: "13", avance: "x", ugel: "5", anio: "dos" })).toBe(4);
});

test("a target goes as fast as its period by what the data or somebody measured", async () => {
  const { ugel, region, plan, network, objectiveId, targetId } = await rolled();
  const admin = await actAs("admin", region);
  const { modularCode } = await createService(network);
  const rows = Array.from({ length: 20 }, (_, n) => wideRow(modularCode, n, n < 12 ? 650 : 300));
  const baseline = await createOpen(admin);
  await loadResults(admin, baseline, region, wideFile(rows));
  const common = {
    indicator: "top_level",
    subject: "reading" as const,
    stage: "primary" as const,
    unit: "%",
  };
  const dates = { startsOn: "2026-03-01", dueOn: "2026-12-15", baselineOn: "2026-03-01" };
  await addTarget(plan, objectiveId, { ...common, ...dates, baseline: 10, goal: 60, name: "Leen bien" });
  await addTarget(plan, objectiveId, {
    indicator: "activities_done",
    unit: "%",
    baseline: 0,
    goal: 100,
    startsOn: "2026-03-01",
    dueOn: "2026-07-01",
  });
  await ownerDatabase()
    .insert(planMeasures)
    .values({
      ...{ targetId, planId: plan.id, place: plan.place, value: 11, measuredOn: "2026-12-01" },
      ...{ source: "Lista", recordedBy: plan.personId },
    });
  const head = await actAs("area_head", ugel);
  const { targets } = await getRollup(head, {}, NOW);
  expect(
    new Map(targets.map(({ indicator, measured, pace }) => [indicator, [measured?.value, pace]])),
  ).toEqual(
    new Map<string, unknown>([
      ["own", [11, "atras"]],
      ["top_level", [60, "en-camino"]],
      ["activities_done", [25, "atras"]],
    ]),
  );
  const ask = (ritmo: string) => listTargets(head, targetFiltersSchema.parse({ ritmo }), NOW);
  expect((await ask("en-camino")).rows).toMatchObject([{ name: "Leen bien" }]);
  expect((await ask("atras")).total).toBe(2);
  expect((await ask("sin-dato")).total).toBe(0);
});
