import { randomUUIDv7 } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import MatrixPage from "@/app/(panel)/planes/[id]/matriz/page";
import PlanPage from "@/app/(panel)/planes/[id]/page";
import BundlesPage from "@/app/(panel)/planes/paquetes/page";
import { ownerDatabase } from "@/db/client";
import { planUploads } from "@/db/schema/plan-files";
import { planActivities } from "@/db/schema/plan-rows";
import { getPlanReading } from "@/lib/plans/document/queries";
import { planSections } from "@/lib/plans/document/rules";
import { actAs } from "../factories/people";
import { createNetwork, createUgel } from "../factories/places";
import { freezePlan } from "../factories/plan-versions";
import { createPlan, fillPlan } from "../factories/plans";
import { comeFrom } from "../factories/request";
import { statements, tellStatements } from "../factories/statements";

vi.mock("next/headers", async () => (await import("../factories/request")).nextHeaders());
vi.mock("next/navigation", async () => (await import("../factories/request")).nextNavigation());
vi.mock("next/cache", async () => (await import("../factories/request")).nextCache());

vi.mock("drizzle-orm/postgres-js", async (original) =>
  (await import("../factories/statements")).countedDriver(await original()),
);

test("a draft reads as its rows say now, without those that were withdrawn", async () => {
  const plan = await createPlan(await createNetwork());
  const { activityIds } = await fillPlan(plan, 3);
  await ownerDatabase()
    .update(planActivities)
    .set({ withdrawnAt: new Date(), withdrawnReason: "No va" })
    .where(eq(planActivities.id, activityIds[1] as string));
  const reader = await actAs("coordinator", plan.place);
  const reading = await getPlanReading(reader, plan.id);
  expect(reading).toMatchObject({ shown: null, plan: { versions: [] } });
  expect(reading?.content.activities.map(({ title }) => title)).toEqual([
    "Comunidad de lectura 1",
    "Comunidad de lectura 3",
  ]);
  expect(reading?.content.facts).toMatchObject({ officers: [{ role: "coordinator" }] });
  expect(await getPlanReading(reader, plan.id, 1)).toBeNull();
});

test("an approved plan reads as it was frozen, each version as it was", async () => {
  const plan = await createPlan(await createNetwork(), { state: "under_way" });
  await fillPlan(plan, 2);
  const reader = await actAs("coordinator", plan.place);
  await freezePlan(plan, 1, plan.personId);
  await ownerDatabase()
    .update(planActivities)
    .set({ title: sql`title || ', cambiada'` })
    .where(eq(planActivities.planId, plan.id));
  await freezePlan(plan, 2, plan.personId);
  const titles = async (number?: number) => {
    const reading = await getPlanReading(reader, plan.id, number);
    return [reading?.shown, reading?.content.activities[0]?.title];
  };
  expect(await titles()).toEqual([2, "Comunidad de lectura 1, cambiada"]);
  expect(await titles(1)).toEqual([1, "Comunidad de lectura 1"]);
  expect(await getPlanReading(reader, plan.id, 3)).toBeNull();
});

test("a sibling's draft is not there to read, nor a version of it", async () => {
  const ugel = await createUgel();
  const plan = await createPlan(await createNetwork(ugel));
  const stranger = await actAs("coordinator", await createNetwork(ugel));
  expect(await getPlanReading(stranger, plan.id)).toBeNull();
});

test.each([
  ["a draft", "draft", 1],
  ["a draft", "draft", 60],
  ["a plan under way", "under_way", 60],
] as const)(
  "the page of %s asks the database at most eight things (%s, %i activities)",
  async (_, state, n) => {
    const plan = await createPlan(await createNetwork(), { state });
    await fillPlan(plan, n);
    if (state === "under_way") await freezePlan(plan, 1, plan.personId);
    await comeFrom(await actAs("coordinator", plan.place));
    statements.length = 0;
    await PlanPage({ params: Promise.resolve({ id: plan.id }), searchParams: Promise.resolve({}) });
    tellStatements(`/planes/[id], ${state}, ${n}`, [statements.length]);
    expect(statements.length).toBeGreaterThan(2);
    expect(statements.length).toBeLessThanOrEqual(8);
  },
);

test("the pages of a plan's matrix and of plans in one file ask at most eight things", async () => {
  const ugel = await createUgel();
  const plan = await createPlan(await createNetwork(ugel));
  await fillPlan(plan, 60);
  const { id: planId, place, personId } = plan;
  const uploadId = randomUUIDv7();
  await ownerDatabase()
    .insert(planUploads)
    .values({
      ...{ id: uploadId, planId, place, fileName: "matriz.csv", sha256: "0".repeat(64) },
      ...{ rows: [], problems: [], uploadedBy: personId },
    });
  const counts: number[] = [];
  const count = async (render: () => Promise<unknown>) => {
    statements.length = 0;
    await render();
    counts.push(statements.length);
  };
  await comeFrom(await actAs("coordinator", place));
  const params = Promise.resolve({ id: planId });
  await count(() => MatrixPage({ params, searchParams: Promise.resolve({ subida: uploadId }) }));
  await comeFrom(await actAs("area_head", ugel));
  await count(() => BundlesPage());
  tellStatements("/planes/[id]/matriz, /planes/paquetes", counts);
  expect(Math.min(...counts)).toBeGreaterThan(2);
  expect(Math.max(...counts)).toBeLessThanOrEqual(8);
});

test("each activity stands once in the matrix, under its objective and numbered after it", async () => {
  const plan = await createPlan(await createNetwork());
  await fillPlan(plan, 60);
  const reading = await getPlanReading(await actAs("coordinator", plan.place), plan.id);
  const sections = reading ? planSections(reading.content) : [];
  const rows = sections.flatMap(({ blocks }) => blocks.flatMap((b) => (b.kind === "matrix" ? b.rows : [])));
  expect(new Set(rows.map(({ id }) => id)).size).toBe(60);
  expect([rows[0]?.number, rows.at(-1)?.number]).toEqual(["1.1", "1.60"]);
});
