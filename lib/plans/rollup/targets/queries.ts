import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { assessmentPapers, assessments, resultTotals } from "@/db/schema/assessments";
import { places } from "@/db/schema/places";
import { planProgress } from "@/db/schema/plan-progress";
import { planActivities, planTargets } from "@/db/schema/plan-rows";
import type { Area, IndicatorDirection, PlaceKind, ProgressState, Stage } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { readPlans } from "../../list/queries";
import type { PlanScope } from "../../list/schema";
import { lastMeasure } from "../../measures/queries";
import { measuredOf, type PlaceResult, type Told } from "../../measures/rules";
import { paceOf } from "../rules";
import type { TargetFilters } from "../schema";
import { approvedPlans } from "../scope/queries";

const TARGETS_PER_PAGE = 50;

type TargetRow = {
  id: string;
  planId: string;
  place: PlacePath;
  placeKind: PlaceKind;
  placeCode: string;
  placeName: string;
  name: string;
  unit: string;
  direction: IndicatorDirection;
  baseline: number | null;
  goal: number;
  indicator: string;
  subject: Area | null;
  stage: Stage | null;
  grade: number | null;
  baselineOn: string | null;
  startsOn: string;
  dueOn: string;
  last: Told | null;
  states: ProgressState[];
  results: (Omit<PlaceResult, "levels"> & { counts: number[]; least: number | null; most: number | null })[];
};

/**
 * The targets that stand in the plans of the scope with everything that they are measured by, in one statement: what
 * somebody told, the activities of the plan, and the results of its place for what the target is about.
 */
export async function selectTargets(tx: Transaction, year: number, scope: PlanScope, day: string) {
  const rows = await tx.execute<TargetRow>(sql`
    with approved as materialized (${approvedPlans(year, scope)}),
    asked as materialized (
      select distinct p.place, q.stage, q.subject as area, q.grade
      from approved p join ${planTargets} q on q.plan_id = p.id and q.withdrawn_at is null where q.stage is not null),
    counted as materialized (
      select r.assessment_id, r.place, r.stage, r.area, r.grade, sum(r.assessed)::int as assessed,
        sum(r.programmed)::int as programmed,
        array[sum(r.level1), sum(r.level2), sum(r.level3), sum(r.level4)]::int[] as counts
      from ${resultTotals} r join asked q on q.place = r.place and q.stage = r.stage
        and q.area is not distinct from r.area and q.grade is not distinct from r.grade
      where r.service_id is null group by 1, 2, 3, 4, 5),
    scales as materialized (
      select t.assessment_id, t.stage, t.area, t.grade, min(jsonb_array_length(p.levels)) as least,
        max(jsonb_array_length(p.levels)) as most
      from (select distinct assessment_id, stage, area, grade from counted) t
      join ${assessmentPapers} p on p.assessment_id = t.assessment_id and p.removed_at is null and p.stage = t.stage
        and p.area = t.area and (t.grade is null or p.grade is null or p.grade = t.grade)
      group by 1, 2, 3, 4),
    results as materialized (
      select t.place, t.stage, t.area, t.grade, json_agg(json_build_object('assessmentId', a.id, 'title', a.title,
        'round', a.round, 'endsOn', a.ends_on, 'stage', t.stage, 'area', t.area, 'grade', t.grade,
        'assessed', t.assessed, 'programmed', t.programmed, 'counts', t.counts,
        'least', k.least, 'most', k.most)) as list
      from counted t join ${assessments} a on a.id = t.assessment_id
      left join scales k on k.assessment_id = t.assessment_id and k.stage = t.stage
        and k.area is not distinct from t.area and k.grade is not distinct from t.grade
      where a.school_year = ${year} and a.state <> 'draft'
      group by 1, 2, 3, 4),
    states as materialized (
      select a.plan_id, json_agg(coalesce(g.state::text, 'planned')) as list
      from approved p join ${planActivities} a on a.plan_id = p.id and a.withdrawn_at is null
      left join ${planProgress} g on g.activity_id = a.id group by 1)
    select ${planTargets}.id, p.id as "planId", p.place::text as place, l.kind as "placeKind", l.code as "placeCode",
      l.name as "placeName", ${planTargets}.name, ${planTargets}.unit, ${planTargets}.direction,
      ${planTargets}.baseline::float8 as baseline, ${planTargets}.goal::float8 as goal, ${planTargets}.indicator,
      ${planTargets}.subject, ${planTargets}.stage, ${planTargets}.grade, ${planTargets}.baseline_on::text as "baselineOn",
      ${planTargets}.starts_on::text as "startsOn", ${planTargets}.due_on::text as "dueOn", ${lastMeasure} as last,
      coalesce(s.list, '[]') as states, coalesce(r.list, '[]') as results
    from approved p join ${planTargets} on ${planTargets}.plan_id = p.id and ${planTargets}.withdrawn_at is null
    join ${places} l on l.path = p.place
    left join states s on s.plan_id = p.id
    left join results r on r.place = p.place and r.stage = ${planTargets}.stage
      and r.area is not distinct from ${planTargets}.subject and r.grade is not distinct from ${planTargets}.grade
    order by l.code, ${planTargets}.position, ${planTargets}.id`);
  return [...rows].map(({ states, results, last, ...target }) => {
    const known = results.map(({ counts, least, most, ...result }) => ({
      ...result,
      levels: least !== null && least === most ? counts.slice(0, least) : null,
    }));
    const measured = measuredOf(target, { results: known, activities: states, last, day });
    return { ...target, measured, pace: paceOf(target, measured) };
  });
}

/** A page of the targets of approved plans, by the code of their place. */
export function listTargets(actor: Actor, filters: TargetFilters, now = new Date()) {
  return asActor(actor, async (tx) => {
    const { year, years, ugels, day } = await readPlans(tx, actor, filters, now);
    const all = await selectTargets(tx, year, filters, day);
    const found = all.filter(({ pace }) => !filters.ritmo || pace === filters.ritmo);
    const from = (filters.pagina - 1) * TARGETS_PER_PAGE;
    const rows = found.slice(from, from + TARGETS_PER_PAGE);
    return { year, years, ugels, rows, total: found.length, size: TARGETS_PER_PAGE };
  });
}
