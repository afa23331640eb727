import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { assessmentPapers, assessments, resultTotals } from "@/db/schema/assessments";
import { people } from "@/db/schema/people";
import { planMeasures, planProgress } from "@/db/schema/plan-progress";
import { planActivities, planTargets } from "@/db/schema/plan-rows";
import type { ProgressState } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { schoolsVisitedIn } from "@/lib/visits/hub/queries";
import { selectPlan } from "../queries";
import type { PlaceResult, Told } from "./rules";

/**
 * The figures of a place in every assessment of a school year, newest first, as far as the actor may see them. One
 * statement. Levels are of the papers of the subject; where grades are measured with another number of levels each,
 * their sum says nothing and is left out.
 */
export async function selectPlaceResults(
  tx: Transaction,
  place: PlacePath,
  schoolYear: number,
): Promise<PlaceResult[]> {
  type Row = Omit<PlaceResult, "levels" | "names"> & {
    counts: number[];
    least: number | null;
    most: number | null;
    scale: { name: string }[] | null;
  };
  const rows = await tx.execute<Row>(sql`
    select a.id as "assessmentId", a.title, a.round, a.ends_on::text as "endsOn", t.stage, t.area, t.grade,
      sum(t.assessed)::int as assessed, sum(t.programmed)::int as programmed,
      array[sum(t.level1), sum(t.level2), sum(t.level3), sum(t.level4)]::int[] as counts, k.least, k.most, k.scale
    from ${resultTotals} t join ${assessments} a on a.id = t.assessment_id
    cross join lateral (
      select min(jsonb_array_length(p.levels)) as least, max(jsonb_array_length(p.levels)) as most,
        (array_agg(p.levels order by p.grade nulls first))[1] as scale
      from ${assessmentPapers} p where p.assessment_id = a.id and p.removed_at is null and p.stage = t.stage
        and p.area = t.area and (t.grade is null or p.grade is null or p.grade = t.grade)) k
    where a.place = ${regionOf(place)} and a.school_year = ${schoolYear} and a.state <> 'draft' and t.place = ${place}
    group by a.id, t.stage, t.area, t.grade, k.least, k.most, k.scale
    order by a.ends_on desc, a.id, t.stage, t.area, t.grade`);
  return rows.map(({ counts, least, most, scale, ...row }) => {
    const isOne = least !== null && least === most;
    return {
      ...row,
      levels: isOne ? counts.slice(0, least) : null,
      names: isOne && scale ? scale.map(({ name }) => name) : [],
    };
  });
}

/** The last that somebody told of a target, or what the visits of its place and year say; `null` while nothing does. */
export const lastMeasure = sql<Told | null>`(case when ${planTargets}.indicator = 'schools_visited' then (
    select ${schoolsVisitedIn(sql`p.place`, sql`p.school_year`)} from plans p where p.id = ${planTargets}.plan_id)
  else (select json_build_object('value', m.value, 'on', m.measured_on,
    'source', m.source)
  from ${planMeasures} m where m.target_id = ${planTargets}.id
  order by m.measured_on desc, m.created_at desc, m.id desc limit 1) end)`;

const t = planTargets;
const targetRow = {
  ...{ id: t.id, objectiveId: t.objectiveId, indicator: t.indicator, name: t.name, unit: t.unit },
  ...{ direction: t.direction, subject: t.subject, stage: t.stage, grade: t.grade, goal: t.goal },
  ...{ baseline: t.baseline, baselineSource: t.baselineSource, baselineOn: t.baselineOn },
  ...{ startsOn: t.startsOn, dueOn: t.dueOn, responsible: t.responsible },
};

/** The targets that stand in a plan, in its order, each with the last that somebody told of it. One statement. */
export const selectTargetsOf = (tx: Transaction, planId: string) =>
  tx
    .select({ ...targetRow, last: lastMeasure })
    .from(t)
    .where(and(eq(t.planId, planId), isNull(t.withdrawnAt)))
    .orderBy(asc(t.position), asc(t.id))
    .limit(500);

export type FollowedTarget = Awaited<ReturnType<typeof selectTargetsOf>>[number];

export type Measure = Told & { id: string; author: string; createdAt: string };

/** What was told of a target, newest first. */
const measuresOf = sql<Measure[]>`coalesce((select json_agg(json_build_object('id', m.id, 'value', m.value,
    'on', m.measured_on, 'source', m.source, 'createdAt', m.created_at,
    'author', q.given_names || ' ' || q.family_names) order by m.measured_on desc, m.created_at desc, m.id desc)
  from (select * from ${planMeasures} x where x.target_id = ${planTargets}.id
    order by x.measured_on desc, x.created_at desc limit 60) m join ${people} q on q.id = m.recorded_by), '[]')`;

/** In which state each activity that stands in the target's plan is. */
const statesOf = sql<ProgressState[]>`array(select coalesce(p.state, 'planned')::text from ${planActivities} a
  left join ${planProgress} p on p.activity_id = a.id
  where a.plan_id = ${planTargets}.plan_id and a.withdrawn_at is null)`;

/** A target of a plan with what was told of it, and what the assessments say at its place. Three statements. */
export function getMeasuredTarget(actor: Actor, planId: string, targetId: string) {
  return asActor(actor, async (tx) => {
    const plan = await selectPlan(tx, planId);
    const [target] = await tx
      .select({
        ...{ ...targetRow, disaggregation: t.disaggregation, withdrawnAt: t.withdrawnAt },
        ...{ last: lastMeasure, measures: measuresOf, activities: statesOf },
      })
      .from(t)
      .where(and(eq(t.id, targetId), eq(t.planId, planId)));
    if (!plan || !target) return null;
    return { plan, target, results: await selectPlaceResults(tx, plan.place.path, plan.schoolYear) };
  });
}
