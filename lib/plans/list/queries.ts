import { and, asc, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { places } from "@/db/schema/places";
import { planActivities } from "@/db/schema/plan-rows";
import { plans, planTemplates } from "@/db/schema/plans";
import { type Actor, scopesOf } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { isAtOrBelow, type PlacePath } from "@/lib/access/place";
import { today } from "@/lib/dates/dates";
import { canWritePlan, planKindAt } from "../policy";
import { countPlans, inListOrder, isListedPlan, type ListedPlan, timingOf } from "./rules";
import type { PlanFilters } from "./schema";

export const PLANS_PER_PAGE = 50;

/** What the region asks each year, without its content. */
const selectCampaigns = (tx: Transaction) =>
  tx
    .select({
      kind: planTemplates.kind,
      schoolYear: planTemplates.schoolYear,
      opensOn: planTemplates.opensOn,
      dueOn: planTemplates.dueOn,
      approvalDueOn: planTemplates.approvalDueOn,
    })
    .from(planTemplates)
    .orderBy(asc(planTemplates.schoolYear))
    .limit(100);

/** The UGEL and networks of the region, each with its plan of the year where it has one that the actor reads. */
const selectPlansByPlace = (tx: Transaction, schoolYear: number) =>
  tx
    .select({
      place: { path: places.path, kind: places.kind, code: places.code, name: places.name },
      plan: {
        id: plans.id,
        state: plans.state,
        firstSubmittedAt: plans.firstSubmittedAt,
        approvedAt: plans.approvedAt,
      },
    })
    .from(places)
    .leftJoin(plans, and(eq(plans.place, places.path), eq(plans.schoolYear, schoolYear)))
    .where(and(inArray(places.kind, ["ugel", "network"]), or(isNull(places.closedOn), isNotNull(plans.id))));

/** The activities that stand in some plans and those of them that are done, by plan. */
async function countActivities(tx: Transaction, planIds: string[]) {
  const rows = await tx
    .select({
      planId: planActivities.planId,
      total: sql<number>`count(*)::int`,
      done: sql<number>`(count(*) filter (where p.state = 'done'))::int`,
    })
    .from(planActivities)
    .leftJoin(sql`plan_progress p`, sql`p.activity_id = ${planActivities.id}`)
    .where(and(inArray(planActivities.planId, planIds), isNull(planActivities.withdrawnAt)))
    .groupBy(planActivities.planId);
  return new Map(rows.map(({ planId, ...counts }) => [planId, counts]));
}

/** The year of a page when its address says none: this one, or the last for which the region has asked. */
function yearToShow(asked: number | undefined, campaigns: { schoolYear: number }[], day: string) {
  const years = [...new Set(campaigns.map(({ schoolYear }) => schoolYear))];
  const current = Number(day.slice(0, 4));
  const year = asked ?? (years.includes(current) || years.length === 0 ? current : Math.max(...years));
  return { year, years: [...new Set([...years, year])].sort((a, b) => b - a) };
}

/** The plans of a year in the actor's region, in the order of the list, and what frames them. Two statements. */
export async function readPlans(
  tx: Transaction,
  actor: Actor,
  filters: Pick<PlanFilters, "anio">,
  now: Date,
) {
  const day = today(now);
  const campaigns = await selectCampaigns(tx);
  const { year, years } = yearToShow(filters.anio, campaigns, day);
  const found = await selectPlansByPlace(tx, year);
  const { read } = scopesOf(actor);
  const ugels = new Map(
    found.filter(({ place }) => place.kind === "ugel").map(({ place }) => [place.path, place.code]),
  );
  const ugelOf = (path: PlacePath) => ugels.get(path.split(".").slice(0, 2).join(".")) ?? "";
  const ofYear = campaigns.filter(({ schoolYear }) => schoolYear === year);
  const all = found.flatMap(({ place, plan }): ListedPlan[] => {
    const kind = planKindAt(place.path);
    const mine = read.some((root) => isAtOrBelow(place.path, root));
    if (!kind || !(mine || plan)) return [];
    const dueOn = ofYear.find((campaign) => campaign.kind === kind)?.dueOn ?? null;
    return [{ place, ugelCode: ugelOf(place.path), kind, mine, plan, timing: timingOf(plan, dueOn, day) }];
  });
  const territory = found.flatMap(({ place }) => {
    const kind = planKindAt(place.path);
    return kind ? [{ place, kind, ugelCode: ugelOf(place.path) }] : [];
  });
  return {
    all: inListOrder(all),
    territory,
    year,
    years,
    campaigns: ofYear,
    ugels: [...ugels.values()].sort(),
    day,
  };
}

/** The places whose plan of the year the actor may begin today. */
function toBegin(
  actor: Actor,
  all: ListedPlan[],
  campaigns: { kind: string; opensOn: string }[],
  day: string,
) {
  return all.filter(
    ({ plan, kind, place }) =>
      !plan &&
      campaigns.some((campaign) => campaign.kind === kind && campaign.opensOn <= day) &&
      canWritePlan(actor, { kind, place: place.path }),
  );
}

const withCounts = async (tx: Transaction, rows: ListedPlan[]) => {
  const ids = rows.flatMap(({ plan }) => plan?.id ?? []);
  const counted = ids.length > 0 ? await countActivities(tx, ids) : new Map<string, never>();
  return rows.map((row) => ({
    ...row,
    activities: (row.plan && counted.get(row.plan.id)) ?? { total: 0, done: 0 },
  }));
};

export type PlanRow = Awaited<ReturnType<typeof withCounts>>[number];

/**
 * A page of the plans of a year: those of the actor's places, with a plan or without, and then those that others
 * had approved. Counts are of the actor's places, whatever their state.
 */
export function listPlans(actor: Actor, filters: PlanFilters, now = new Date()) {
  return asActor(actor, async (tx) => {
    const { all, day, territory: _, ...scope } = await readPlans(tx, actor, filters, now);
    const listed = all.filter((row) => isListedPlan(row, filters));
    const from = (filters.pagina - 1) * PLANS_PER_PAGE;
    return {
      ...scope,
      day,
      rows: await withCounts(tx, listed.slice(from, from + PLANS_PER_PAGE)),
      total: listed.length,
      counts: countPlans(
        all.filter((row) => isListedPlan(row, { ...filters, estado: undefined, plazo: undefined })),
      ),
      toBegin: toBegin(actor, all, scope.campaigns, day).slice(0, 5),
    };
  });
}

/** Every plan that the filters let through, for taking along. */
export function listPlansToExport(actor: Actor, filters: PlanFilters, now = new Date()) {
  return asActor(actor, async (tx) => {
    const { all, year } = await readPlans(tx, actor, filters, now);
    const listed = all.filter((row) => isListedPlan(row, filters));
    return { year, rows: await withCounts(tx, listed) };
  });
}
