import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { planObjectives } from "@/db/schema/plan-rows";
import type { PlanKind, ProgressState } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { readPlans } from "../list/queries";
import { countPlans } from "../list/rules";
import type { PlanScope } from "../list/schema";
import { countPaces, type MonthCount, type ProgressCounts, rollBy } from "./rules";
import { approvedPlans, standingActivities } from "./scope/queries";
import { selectTargets } from "./targets/queries";

type Rollup = {
  byPlan: (ProgressCounts & { planId: string; place: PlacePath; kind: PlanKind })[];
  months: MonthCount[];
  sources: { key: string | null; source: string | null; activities: number; budget: number }[];
  areas: { key: string; label: string; plans: number; covered: number }[];
};

const counted = (state: ProgressState) => sql`(count(*) filter (where a.state = ${state}))::int`;

/** Everything that is counted of the activities of many plans, in one statement. */
async function selectRollup(tx: Transaction, year: number, scope: PlanScope, day: string): Promise<Rollup> {
  const [found] = await tx.execute<Rollup>(sql`
    with approved as materialized (${approvedPlans(year, scope)}),
    activities as materialized (${standingActivities(day)}),
    by_plan as (
      select a.plan_id as "planId", a.place::text as place, a.plan_kind as kind, count(*)::int as total,
        ${counted("planned")} as planned, ${counted("under_way")} as under_way, ${counted("done")} as done,
        ${counted("postponed")} as postponed, ${counted("cancelled")} as cancelled,
        (count(*) filter (where a.rag = 'red'))::int as late, coalesce(sum(a.budget), 0)::float8 as budget
      from activities a group by 1, 2, 3),
    by_month as (
      select a.kind, m.month, count(*)::int as total, ${counted("done")} as done,
        (count(*) filter (where a.rag = 'red'))::int as late
      from activities a cross join lateral unnest(case when a.months = '{}' then '{0}' else a.months end) m(month)
      group by 1, 2),
    by_source as (
      select lower(a.budget_source) as key, min(a.budget_source) as source, count(*)::int as activities,
        sum(a.budget)::float8 as budget
      from activities a where a.budget > 0 group by 1),
    by_area as (
      select x.key, min(x.label) as label, count(*)::int as plans, (count(*) filter (where exists (
        select from ${planObjectives} o where o.plan_id = p.id and o.area = x.key and o.withdrawn_at is null)))::int as covered
      from approved p cross join lateral
        jsonb_to_recordset(p.template -> 'areas') as x(key text, label text, mandatory boolean)
      where x.mandatory group by 1)
    select coalesce((select json_agg(b) from by_plan b), '[]') as "byPlan",
      coalesce((select json_agg(b order by b.kind, b.month) from by_month b), '[]') as months,
      coalesce((select json_agg(b order by b.source) from by_source b), '[]') as sources,
      coalesce((select json_agg(b order by b.key) from by_area b), '[]') as areas`);
  return found ?? { byPlan: [], months: [], sources: [], areas: [] };
}

/** The plans of a year summed up: of the region, or of a UGEL. Activities, budget and targets are of approved plans. */
export function getRollup(actor: Actor, scope: PlanScope, now = new Date()) {
  return asActor(actor, async (tx) => {
    const { all, territory, ...frame } = await readPlans(tx, actor, scope, now);
    const { year, day } = frame;
    const { ugel, tipo } = scope;
    const inScope = (row: { ugelCode: string; kind: PlanKind }) =>
      (!ugel || row.ugelCode === ugel) && (!tipo || row.kind === tipo);
    const listed = all.filter(inScope);
    const rollup = await selectRollup(tx, year, scope, day);
    const targets = await selectTargets(tx, year, scope, day);
    const approved = new Map(
      listed.flatMap(({ place, plan }) => (plan?.approvedAt ? [[place.path, plan.id] as const] : [])),
    );
    const expected = territory.filter(inScope);
    return {
      ...{ ...frame, ...rollup, targets, expected: expected.length, approved: approved.size },
      counts: countPlans(listed),
      paces: countPaces(targets.map(({ pace }) => pace)),
      rows: rollBy(expected, { ...rollup, approved, targets }, { each: ugel !== undefined }),
    };
  });
}

export type RolledUp = Awaited<ReturnType<typeof getRollup>>;
