import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { planMeasures } from "@/db/schema/plan-progress";
import { plans } from "@/db/schema/plans";
import type { Actor } from "@/lib/access/actor";
import { draftPlan } from "@/lib/plans/commands";
import { refreshDiagnosis } from "@/lib/plans/diagnosis/commands";
import { getPlanDocument } from "@/lib/plans/queries";
import { createOpen, createService, dni, loadResults, wideFile, wideRow } from "../factories/assessments";
import { addTarget } from "../factories/followed-plans";
import { createOpenWithItems, LIST } from "../factories/items";
import { actAs } from "../factories/people";
import { createNetwork, createRegion, createUgel } from "../factories/places";
import { createPlan, createTemplate, fillPlan } from "../factories/plans";

const NOW = new Date("2026-06-10T15:00:00Z");

type World = { region: string; ugel: string; admin: Actor; low: string; high: string; baseline: string };
let world: World;

/** Two networks of a region with a línea de base in primary: one reads worse than the other and counts better. */
beforeAll(async () => {
  const region = await createRegion();
  const ugel = await createUgel(region);
  const [low, high] = [await createNetwork(ugel), await createNetwork(ugel)];
  const admin = await actAs("admin", region);
  await createTemplate(region);
  const rows: string[] = [];
  for (const [i, network] of [low, high].entries()) {
    const { modularCode } = await createService(network);
    for (let n = 0; n < 20; n++)
      rows.push(wideRow(modularCode, 100 * i + n, i === 0 && n < 15 ? 300 : 650, i === 0 ? 650 : 300));
  }
  const baseline = await createOpen(admin);
  await loadResults(admin, baseline, region, wideFile(rows));
  world = { region, ugel, admin, low, high, baseline };
});

async function drafted(network: string) {
  const coordinator = await actAs("coordinator", network);
  const id = await draftPlan(coordinator, { place: network, schoolYear: 2026 }, NOW);
  return { coordinator, id, plan: await getPlanDocument(coordinator, id) };
}

test("a plan starts with the levels of its place, what is weak against the region, and where it comes from", async () => {
  const { plan } = await drafted(world.low);
  expect(plan?.diagnosedAt).toEqual(NOW);
  const whole = plan?.diagnosis?.levels.filter(({ grade }) => grade === null);
  expect(whole).toMatchObject([
    {
      ...{ assessmentId: world.baseline, date: "2026-04-17", stage: "primary", area: "reading" },
      ...{ assessed: 20, weak: true, regionTop: 25 / 40 },
    },
    { area: "mathematics", assessed: 20, weak: false, regionTop: 0.5 },
  ]);
  expect(whole?.[0]?.levels.map(({ count }) => count)).toEqual([15, 0, 0, 5]);
  expect(plan?.diagnosis?.levels.filter(({ grade }) => grade === 4)).toMatchObject([
    { weak: false },
    { weak: false },
  ]);
  expect(plan?.diagnosis?.items).toEqual([]);
});

test("whoever coordinates reads her own place and the region, and no figure of another network", async () => {
  const { plan } = await drafted(world.high);
  const reading = plan?.diagnosis?.levels.find(({ area, grade }) => area === "reading" && grade === null);
  expect(reading).toMatchObject({ assessed: 20, weak: false });
  expect(JSON.stringify(plan?.diagnosis)).not.toContain(world.low);
});

test("brought again while a draft, with the items that came meanwhile; from then on it stays", async () => {
  const network = await createNetwork(world.ugel);
  const other = await createNetwork(world.ugel);
  const { coordinator, id, plan } = await drafted(network);
  expect(plan?.diagnosis).toEqual({ levels: [], items: [], unmet: [] });
  const { id: assessmentId } = await createOpenWithItems(world.admin, { lists: [LIST, null] });
  const header = "cod_mod,grado,seccion,dni,p1,p2,p3,p4";
  const rows: string[] = [];
  for (const [i, place] of [network, other].entries()) {
    const { modularCode } = await createService(place);
    for (let n = 0; n < 12; n++) rows.push(`${modularCode},4,A,${dni(500 + 100 * i + n)},1,${i},${i},1`);
  }
  await loadResults(world.admin, assessmentId, world.region, [header, ...rows, ""].join("\n"));
  // Of a year's own assessments only the línea de base is where it starts from.
  await refreshDiagnosis(coordinator, { planId: id, version: 1 }, NOW);
  const again = await getPlanDocument(coordinator, id);
  expect(again?.diagnosis?.levels).toEqual([]);
  expect(again?.diagnosis?.items).toMatchObject([
    {
      assessmentId,
      number: 2,
      competence: "Lee",
      capacity: "Infiere",
      answered: 12,
      share: 0,
      regionShare: 0.5,
    },
    { number: 3 },
  ]);
  await expect(refreshDiagnosis(coordinator, { planId: id, version: 1 })).rejects.toMatchObject({
    code: "stale",
  });
  await ownerDatabase().update(plans).set({ state: "submitted" }).where(eq(plans.id, id));
  await expect(refreshDiagnosis(coordinator, { planId: id, version: 2 })).rejects.toMatchObject({
    code: "wrong_status",
  });
});

test("only whoever writes the plan brings its diagnosis", async () => {
  const plan = await createPlan(await createNetwork(world.ugel));
  const input = { planId: plan.id, version: 1 };
  const specialist = await actAs("local_specialist", plan.place);
  await expect(refreshDiagnosis(specialist, input)).rejects.toMatchObject({ code: "forbidden" });
  const sibling = await actAs("coordinator", await createNetwork(world.ugel));
  await expect(refreshDiagnosis(sibling, input)).rejects.toMatchObject({ code: "not_found" });
});

test("the targets of the year before that were not reached come along, measured or not", async () => {
  const network = await createNetwork(world.ugel);
  const last = await createPlan(network, { state: "closed", schoolYear: 2025 });
  const { objectiveId, targetId } = await fillPlan(last);
  const reached = await addTarget(last, objectiveId, { name: "Sesiones", position: 2, goal: 8 });
  await addTarget(last, objectiveId, { name: "Sin medir", position: 3 });
  const by = { planId: last.id, place: network, recordedBy: last.personId, source: "Informe" };
  await ownerDatabase()
    .insert(planMeasures)
    .values([
      { ...by, targetId, value: 44, measuredOn: "2025-06-01" },
      { ...by, targetId, value: 35, measuredOn: "2025-12-01" },
      { ...by, targetId: reached, value: 8, measuredOn: "2025-12-01" },
    ]);
  const { plan } = await drafted(network);
  expect(plan?.diagnosis?.unmet).toEqual([
    {
      ...{ planId: last.id, schoolYear: 2025, name: "Estudiantes en Satisfactorio", unit: "%" },
      ...{ target: 40, measured: 35, date: "2025-12-01" },
    },
    expect.objectContaining({ name: "Sin medir", measured: null, date: null }),
  ]);
});
