import { eq } from "drizzle-orm";
import { beforeAll, expect, test, vi } from "vitest";
import ComparePage from "@/app/(panel)/planes/comparar/page";
import { ownerDatabase } from "@/db/client";
import { places } from "@/db/schema/places";
import { planActivities, planProblems } from "@/db/schema/plan-rows";
import type { Actor } from "@/lib/access/actor";
import { comparePlans, PAGE_SIZE } from "@/lib/plans/compare/queries";
import { compareFiltersSchema } from "@/lib/plans/compare/schema";
import { reportProgress } from "@/lib/plans/progress/commands";
import { addActivity } from "../factories/followed-plans";
import { actAs } from "../factories/people";
import { createNetwork, createUgel } from "../factories/places";
import { createPlan, createTemplate, fillPlan } from "../factories/plans";
import { comeFrom } from "../factories/request";
import { statements } from "../factories/statements";

vi.mock("next/headers", async () => (await import("../factories/request")).nextHeaders());
vi.mock("next/navigation", async () => (await import("../factories/request")).nextNavigation());

vi.mock("drizzle-orm/postgres-js", async (original) =>
  (await import("../factories/statements")).countedDriver(await original()),
);

const NOW = new Date("2026-05-05T15:00:00Z");
type Known = {
  plan: Awaited<ReturnType<typeof createPlan>>;
  rows: Awaited<ReturnType<typeof fillPlan>>;
  coordinator: Actor;
};
let ugel: string;
let other: string;
let mine: Known;
let sibling: Known;
let far: Known;

async function planned(
  at: string,
  state: "draft" | "under_way" = "under_way",
  activities = 1,
): Promise<Known> {
  const network = await createNetwork(at);
  const plan = await createPlan(network, { state });
  return { plan, rows: await fillPlan(plan, activities), coordinator: await actAs("coordinator", network) };
}

beforeAll(async () => {
  ugel = await createUgel(undefined, "05");
  other = await createUgel(ugel.split(".")[0], "06");
  await createTemplate(ugel.split(".")[0] as string);
  mine = await planned(ugel);
  sibling = await planned(ugel);
  far = await planned(other);
});

const compare = async (actor: Actor, search: Record<string, string>) =>
  (await comparePlans(actor, 2026, compareFiltersSchema.parse(search))).found ?? [];
const networks = (found: { network: string }[]) => [...new Set(found.map(({ network }) => network))];

test("it shows what the other networks of the region do about a problem, never one's own nor a draft", async () => {
  const draft = await planned(ugel, "draft");
  const abroad = await planned(await createUgel());
  const found = await compare(mine.coordinator, { problema: "reading.primary" });
  const [here, there] = [sibling.plan.place, far.plan.place];
  expect(networks(found).sort()).toEqual([here, there].sort());
  expect(found[0]).toMatchObject({
    title: "Comunidad de lectura 1",
    state: "planned",
    total: 2,
    networks: 2,
  });
  for (const place of [draft.plan.place, abroad.plan.place]) expect(networks(found)).not.toContain(place);
  // Nor to whoever reads that draft.
  const seen = await compare(await actAs("area_head", ugel), { problema: "reading.primary" });
  expect(networks(seen)).toContain(here);
  expect(networks(seen)).not.toContain(draft.plan.place);
});

test("networks come in the order of their codes, whatever they have achieved", async () => {
  const { activityId } = far.rows;
  await reportProgress(
    far.coordinator,
    { activityId, version: 0, state: "done", doneOn: "2026-05-01", attendance: 300 },
    NOW,
  );
  const found = await compare(mine.coordinator, { problema: "reading.primary" });
  const rows = await ownerDatabase().select({ path: places.path, code: places.code }).from(places);
  const codeOf = new Map(rows.map(({ path, code }) => [path, code]));
  const codes = networks(found).map((network) => codeOf.get(network) ?? "");
  expect(codes).toEqual(codes.toSorted());
  expect(found.find(({ network }) => network === far.plan.place)).toMatchObject({
    ...{ state: "done", doneOn: "2026-05-01", attendance: 300 },
  });
});

test.each([
  ["another subject", { problema: "mathematics.primary" }, 0],
  ["the area of its objective", { problema: "aprendizajes" }, 2],
  ["an area that nobody works on", { problema: "convivencia" }, 0],
  ["a UGEL", { problema: "reading.primary", ugel: "06" }, 1],
  ["a kind", { problema: "reading.primary", actividad: "learning_community" }, 2],
  ["another kind", { problema: "reading.primary", actividad: "workshop" }, 0],
  ["a state", { problema: "reading.primary", estado: "done" }, 1],
  ["what means nothing", { problema: "reading.primary", estado: "otro", pagina: "x", ugel: "'; drop" }, 2],
])("it is filtered by %s", async (_, search, many) => {
  expect(await compare(mine.coordinator, search)).toHaveLength(many);
});

test("an activity aims at what its problem is about, unless it says so itself; what was withdrawn does not count", async () => {
  const known = await planned(other);
  const { plan, rows } = known;
  const through = await addActivity(plan, rows.objectiveId, {
    problemId: rows.problemId,
    title: "Por su problema",
  });
  const found = async () =>
    (await compare(mine.coordinator, { problema: "reading.primary" }))
      .filter(({ network }) => network === plan.place)
      .map(({ title }) => title);
  expect(await found()).toEqual(["Comunidad de lectura 1", "Por su problema"]);
  const gone = { withdrawnAt: NOW, withdrawnReason: "No" };
  await ownerDatabase().update(planActivities).set(gone).where(eq(planActivities.id, rows.activityId));
  await ownerDatabase().update(planProblems).set(gone).where(eq(planProblems.id, rows.problemId));
  expect(through && (await found())).toEqual([]);
});

test("the start offers the problems of one's own plan and all that others work on", async () => {
  const { around, problems, found } = await comparePlans(
    mine.coordinator,
    2026,
    compareFiltersSchema.parse({}),
  );
  expect(found).toBeNull();
  expect(around.mine).toMatchObject([{ subject: "reading", stage: "primary", area: "aprendizajes" }]);
  expect(around.ugels.map(({ code }) => code)).toEqual(["05", "06"]);
  expect(around.areas?.map(({ key }) => key)).toContain("convivencia");
  expect(problems).toContainEqual(
    expect.objectContaining({ subject: "reading", stage: "primary", area: null }),
  );
  expect(problems).toContainEqual(expect.objectContaining({ subject: null, area: "aprendizajes" }));
});

test("the page asks the same of the database with few plans and with many, and shows a page of them", async () => {
  const asked = async (search: Record<string, string>) => {
    await comeFrom(mine.coordinator);
    statements.length = 0;
    await ComparePage({ searchParams: Promise.resolve(search) });
    return statements.length;
  };
  const few = await asked({ problema: "reading.primary" });
  for (let i = 0; i < 12; i++) await planned(other, "under_way", 8);
  expect(await asked({ problema: "reading.primary" })).toBe(few);
  expect(few).toBeLessThanOrEqual(8);
  expect(await asked({})).toBeLessThanOrEqual(8);
  const found = await compare(mine.coordinator, { problema: "reading.primary" });
  expect(found).toHaveLength(PAGE_SIZE);
  const total = found[0]?.total ?? 0;
  const next = await compare(mine.coordinator, { problema: "reading.primary", pagina: "2" });
  expect(next).toHaveLength(total - PAGE_SIZE);
  expect(next.some(({ id }) => found.some((one) => one.id === id))).toBe(false);
});
