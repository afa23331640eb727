import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { ownerDatabase } from "@/db/client";
import { places } from "@/db/schema/places";
import { planProgress } from "@/db/schema/plan-progress";
import { planActivities } from "@/db/schema/plan-rows";
import { getRegionHub, getUgelHub } from "@/lib/networks/places/queries";
import { getPlaceRecords } from "@/lib/plans/hub/queries";
import { listPlans, listPlansToExport } from "@/lib/plans/list/queries";
import { planFiltersSchema } from "@/lib/plans/list/schema";
import { actAs } from "../factories/people";
import { createNetwork, createRegion, createUgel } from "../factories/places";
import { createPlan, createTemplate, fillPlan } from "../factories/plans";

const NOW = new Date("2026-04-15T15:00:00Z");
const filters = (search: Record<string, string> = {}) => planFiltersSchema.parse(search);

/** A UGEL with a plan under way that was sent in time, a draft that is late and a network without plan. */
async function someUgel() {
  const ugel = await createUgel();
  const region = ugel.split(".")[0] as string;
  await createTemplate(region);
  await createTemplate(region, { kind: "ugel_plan" });
  const running = await createPlan(await createNetwork(ugel), { state: "under_way" });
  const draft = await createPlan(await createNetwork(ugel));
  const bare = await createNetwork(ugel);
  return { ugel, region, running, draft, bare };
}

test("the list tells the places without a plan too, with what is due, and counts them", async () => {
  const { ugel, running, draft, bare } = await someUgel();
  const head = await actAs("area_head", ugel);
  const { rows, counts, toBegin, year } = await listPlans(head, filters(), NOW);
  const told = new Map(rows.map(({ place, plan, timing }) => [place.path, [plan?.state, timing?.kind]]));
  expect(told).toEqual(
    new Map<string, unknown>([
      [ugel, [undefined, "overdue"]],
      [running.place, ["under_way", "on_time"]],
      [draft.place, ["draft", "overdue"]],
      [bare, [undefined, "overdue"]],
    ]),
  );
  expect(year).toBe(2026);
  expect(counts).toMatchObject({ expected: 4, submitted: 1, onTime: 1, overdue: 3, approved: 1 });
  // A UGEL's plan is begun by its jefatura; those of its networks by whoever coordinates them.
  expect(toBegin.map(({ place }) => place.path)).toEqual([ugel]);
});

test("whoever coordinates a network sees it first, and of the others only what was approved", async () => {
  const { ugel, running, draft, bare } = await someUgel();
  const coordinator = await actAs("coordinator", bare);
  const { rows, counts, toBegin } = await listPlans(coordinator, filters(), NOW);
  expect(rows.map(({ place, mine }) => [place.path, mine])).toEqual([
    [bare, true],
    [running.place, false],
  ]);
  expect(counts.expected).toBe(1);
  expect(toBegin.map(({ place }) => place.path)).toEqual([bare]);
  const secretary = await actAs("secretary", draft.place);
  expect((await listPlans(secretary, filters(), NOW)).toBegin).toEqual([]);
  const abroad = await actAs("admin", await createRegion());
  expect((await listPlans(abroad, filters(), NOW)).rows).toEqual([]);
  expect((await listPlans(await actAs("peer_monitor", bare), filters(), NOW)).rows).toHaveLength(1);
  expect((await listPlans(await actAs("ugel_director", ugel), filters(), NOW)).total).toBe(4);
});

test("activities that were withdrawn are not counted; done ones are", async () => {
  const { ugel, running } = await someUgel();
  const { activityIds } = await fillPlan(running, 4);
  const [withdrawn, done] = activityIds as [string, string];
  const db = ownerDatabase();
  await db
    .update(planActivities)
    .set({ withdrawnAt: new Date(), withdrawnReason: "Prueba" })
    .where(eq(planActivities.id, withdrawn));
  await db.insert(planProgress).values({
    ...{ activityId: done, planId: running.id, place: running.place, state: "done" },
    ...{ doneOn: "2026-04-10", updatedBy: running.personId },
  });
  const head = await actAs("area_head", ugel);
  const search = filters({ estado: "under_way" });
  const { rows } = await listPlans(head, search, NOW);
  expect(rows).toMatchObject([{ activities: { total: 3, done: 1 } }]);
  expect(await listPlansToExport(head, search, NOW)).toEqual({ year: 2026, rows });
});

test("a page past the end is empty, and a year nobody asked for tells every place", async () => {
  const { ugel } = await someUgel();
  const head = await actAs("area_head", ugel);
  expect((await listPlans(head, filters({ pagina: "9" }), NOW)).rows).toEqual([]);
  const other = await listPlans(head, filters({ anio: "2031" }), NOW);
  expect(other).toMatchObject({ year: 2031, years: [2031, 2026], toBegin: [], counts: { overdue: 0 } });
  expect(other.rows.every(({ plan, timing }) => plan === null && timing === null)).toBe(true);
});

test("a network's page tells its plan with what comes next, a UGEL's and the region's how many are approved", async () => {
  const { ugel, region, running, draft, bare } = await someUgel();
  const { activityIds } = await fillPlan(running, 3);
  const [first] = activityIds as [string];
  await ownerDatabase()
    .insert(planProgress)
    .values({
      ...{ activityId: first, planId: running.id, place: running.place, state: "done" },
      ...{ doneOn: "2026-04-10", updatedBy: running.personId },
    });
  const head = await actAs("area_head", ugel);
  expect(await getPlaceRecords(head, running.place, NOW)).toMatchObject({
    plan: { id: running.id, state: "under_way", total: 3, done: 1, next: { month: 5, nextOn: null } },
    campaign: { opensOn: "2026-01-05", dueOn: "2026-03-31" },
  });
  expect(await getPlaceRecords(head, bare, NOW)).toMatchObject({ plan: null, campaign: {} });
  const [row] = await ownerDatabase().select().from(places).where(eq(places.path, ugel));
  const hub = await getUgelHub(head, row?.code ?? "", NOW);
  expect(hub?.ugel.plans.map(({ id }) => id).sort()).toEqual([running.id, draft.id].sort());
  // Who coordinates beside sees what was approved and no draft.
  const coordinator = await actAs("coordinator", bare);
  expect((await getPlaceRecords(coordinator, draft.place, NOW)).plan).toBeNull();
  expect((await getRegionHub(coordinator, NOW))?.region.plans.map(({ id }) => id)).toEqual([running.id]);
  expect((await getRegionHub(await actAs("admin", region), NOW))?.region.plans).toHaveLength(2);
});
