import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { assessments } from "@/db/schema/assessments";
import { planProgress } from "@/db/schema/plan-progress";
import { planActivities, planObjectives, planProblems } from "@/db/schema/plan-rows";
import { growthTotals } from "@/db/schema/result-growth";
import type { ActivityKind, Area, ProgressState, Stage } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { selectPlaceResults } from "../measures/queries";
import { selectPlan } from "../queries";

/** An activity with what it aims at: what it says itself or else what its problem is about. */
export type LedgerActivity = {
  id: string;
  kind: ActivityKind;
  title: string;
  months: number[];
  subject: Area | null;
  stage: Stage | null;
  state: ProgressState;
  doneOn: string | null;
  attendance: number | null;
};

const activitiesOf = sql<
  LedgerActivity[]
>`coalesce((select json_agg(json_build_object('id', a.id, 'kind', a.kind,
    'title', a.title, 'months', a.months, 'subject', coalesce(a.subject, p.subject),
    'stage', coalesce(a.stage, p.stage), 'state', coalesce(g.state, 'planned'), 'doneOn', g.done_on,
    'attendance', g.attendance) order by a.position, a.id)
  from ${planActivities} a left join ${planProblems} p on p.id = a.problem_id and p.withdrawn_at is null
  left join ${planProgress} g on g.activity_id = a.id
  where a.objective_id = ${planObjectives}.id and a.withdrawn_at is null), '[]')`;

/** The objectives that stand, each with its activities. One statement. */
const selectObjectives = (tx: Transaction, planId: string) =>
  tx
    .select({
      id: planObjectives.id,
      area: planObjectives.area,
      statement: planObjectives.statement,
      activities: activitiesOf,
    })
    .from(planObjectives)
    .where(and(eq(planObjectives.planId, planId), isNull(planObjectives.withdrawnAt)))
    .orderBy(asc(planObjectives.position), asc(planObjectives.id))
    .limit(200);

export type LedgerGrowth = {
  fromId: string;
  toId: string;
  stage: Stage;
  area: Area;
  matched: number;
  measured: number;
  changeSum: number;
  changeSquares: number;
};

/** What changed in the same students of a place between the línea de base of a year and each later assessment of it. */
const selectYearGrowth = async (tx: Transaction, place: PlacePath, schoolYear: number) => [
  ...(await tx.execute<LedgerGrowth>(sql`
    select g.from_id as "fromId", g.to_id as "toId", g.stage, g.area, sum(g.matched)::int as matched,
      sum(g.measured)::int as measured, sum(g.change_sum) as "changeSum", sum(g.change_squares) as "changeSquares"
    from ${growthTotals} g join ${assessments} f on f.id = g.from_id join ${assessments} t on t.id = g.to_id
    where g.place = ${place} and g.grade is null and f.round = 'baseline' and f.state <> 'draft'
      and t.state <> 'draft' and f.school_year = ${schoolYear} and t.school_year = ${schoolYear}
    group by g.from_id, g.to_id, g.stage, g.area`)),
];

/** A plan with what it carried out, and what changed at its place in the year; `null` without it. Four statements. */
export function getEffect(actor: Actor, planId: string) {
  return asActor(actor, async (tx) => {
    const plan = await selectPlan(tx, planId);
    if (!plan) return null;
    const place = plan.place.path;
    return {
      plan,
      objectives: await selectObjectives(tx, planId),
      results: await selectPlaceResults(tx, place, plan.schoolYear),
      growth: await selectYearGrowth(tx, place, plan.schoolYear),
    };
  });
}

export type Effect = NonNullable<Awaited<ReturnType<typeof getEffect>>>;
