import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { assessmentPapers, assessments, resultTotals } from "@/db/schema/assessments";
import { paperItems } from "@/db/schema/paper-items";
import { planProgress } from "@/db/schema/plan-progress";
import { planActivities, planTargets } from "@/db/schema/plan-rows";
import { plans } from "@/db/schema/plans";
import { resultItems } from "@/db/schema/result-sections";
import type { PlanDiagnosis, ProgressState } from "@/db/values";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { today } from "@/lib/dates/dates";
import { selectOpenOf } from "@/lib/meetings/agreements/open/queries";
import { selectRoundCoverage } from "@/lib/visits/hub/queries";
import { lastMeasure, selectPlaceResults } from "../measures/queries";
import { measuredOf } from "../measures/rules";
import { itemsOf, levelsOf, type PaperItems, type PaperTotal, sourcesOf, unmetOf } from "./rules";

/** The assessments of a year and the one before in which a place has results that the actor sees. */
async function selectSources(tx: Transaction, place: PlacePath, schoolYear: number) {
  type Row = Parameters<typeof sourcesOf>[0][number];
  const rows = await tx.execute<Row>(sql`
    select a.id, a.title, a.school_year as "schoolYear", a.round, a.ends_on::text as "endsOn",
      exists (select from ${resultItems} i where i.assessment_id = a.id and i.place = ${place}) as "hasItems"
    from ${assessments} a
    where a.place = ${regionOf(place)} and a.school_year in (${schoolYear}, ${schoolYear - 1}) and a.state <> 'draft'
      and exists (select from ${resultTotals} t where t.assessment_id = a.id and t.place = ${place}
        and t.area is not null and t.assessed > 0)`);
  return sourcesOf([...rows], schoolYear);
}

/** The levels of each paper in a place and in its region, in every grade and in each one. One statement. */
async function selectLevels(tx: Transaction, place: PlacePath, assessmentId: string) {
  const rows = await tx.execute<PaperTotal>(sql`
    with totals as (
      select t.place, t.stage, t.area, t.grade, sum(t.assessed)::int as assessed, sum(t.programmed)::int as programmed,
        array[sum(t.level1), sum(t.level2), sum(t.level3), sum(t.level4)]::int[] as levels
      from ${resultTotals} t
      where t.assessment_id = ${assessmentId} and t.place in (${place}, ${regionOf(place)}) and t.area is not null
      group by t.place, t.stage, t.area, t.grade)
    select here.stage, here.area, here.grade, p.grade as "paperGrade", here.levels as here, here.assessed,
      here.programmed, there.levels as region,
      (select json_agg(l.level ->> 'name' order by l.n) from jsonb_array_elements(p.levels) with ordinality l(level, n))
        as "levelNames"
    from totals here
    join ${assessmentPapers} p on p.assessment_id = ${assessmentId} and p.removed_at is null and p.stage = here.stage
      and p.area = here.area and (p.grade is null or p.grade = here.grade)
    left join totals there on there.place = ${regionOf(place)} and there.stage = here.stage and there.area = here.area
      and there.grade is not distinct from here.grade
    where here.place = ${place} and here.assessed > 0
    order by here.stage, here.area, here.grade nulls first`);
  return [...rows];
}

/** How the items of each paper did in a place and in its region. One statement. */
async function selectItems(tx: Transaction, place: PlacePath, assessmentId: string) {
  const rows = await tx.execute<PaperItems>(sql`
    select p.stage, p.area, p.grade,
      json_build_object('answered', here.answered, 'correct', here.correct) as here,
      json_build_object('answered', there.answered, 'correct', there.correct) as region,
      coalesce((select json_agg(json_build_object('number', i.number, 'competence', i.competence, 'capacity', i.capacity))
        from ${paperItems} i where i.paper_id = p.id), '[]') as names
    from ${resultItems} here
    join ${assessmentPapers} p on p.id = here.paper_id
    join ${resultItems} there on there.assessment_id = here.assessment_id and there.paper_id = here.paper_id
      and there.place = ${regionOf(place)}
    where here.assessment_id = ${assessmentId} and here.place = ${place}`);
  return [...rows];
}

/** The targets of a place's plan of a year that were not reached, as they are measured by its end. */
async function selectUnmet(tx: Transaction, place: PlacePath, schoolYear: number) {
  const [plan] = await tx
    .select({
      id: plans.id,
      schoolYear: plans.schoolYear,
      activities: sql<ProgressState[]>`coalesce((select json_agg(coalesce(g.state::text, 'planned'))
        from ${planActivities} a left join ${planProgress} g on g.activity_id = a.id
        where a.plan_id = plans.id and a.withdrawn_at is null), '[]')`,
    })
    .from(plans)
    .where(
      and(eq(plans.place, place), eq(plans.schoolYear, schoolYear), sql`${plans.approvedAt} is not null`),
    );
  if (!plan) return [];
  const targets = await tx
    .select({
      name: planTargets.name,
      unit: planTargets.unit,
      direction: planTargets.direction,
      goal: planTargets.goal,
      indicator: planTargets.indicator,
      subject: planTargets.subject,
      stage: planTargets.stage,
      grade: planTargets.grade,
      baselineOn: planTargets.baselineOn,
      last: lastMeasure,
    })
    .from(planTargets)
    .where(and(eq(planTargets.planId, plan.id), isNull(planTargets.withdrawnAt)))
    .orderBy(planTargets.position, planTargets.id)
    .limit(500);
  const results = await selectPlaceResults(tx, place, schoolYear);
  const { activities } = plan;
  const day = `${schoolYear}-12-31`;
  return unmetOf(
    plan,
    targets.map(({ last, ...target }) => ({
      target,
      measured: measuredOf(target, { results, activities, last, day }),
    })),
  );
}

/**
 * What the data say of a place for its plan of a school year: levels and items beside the region's, the targets of the
 * year before that were not reached, which schools were visited and what was agreed and is not settled, each with its source and date. As far as the
 * actor sees.
 */
export async function selectDiagnosis(
  tx: Transaction,
  place: PlacePath,
  schoolYear: number,
  now: Date,
): Promise<PlanDiagnosis> {
  const agreements = await selectOpenOf(tx, place, today(now));
  const visits = await selectRoundCoverage(tx, place, [schoolYear - 1, schoolYear], today(now));
  const { levels, items } = await selectSources(tx, place, schoolYear);
  return {
    levels: levels ? levelsOf(await selectLevels(tx, place, levels.id), levels) : [],
    items: items ? itemsOf(await selectItems(tx, place, items.id), items) : [],
    unmet: await selectUnmet(tx, place, schoolYear - 1),
    ...(visits.length > 0 && { visits }),
    ...(agreements.length > 0 && { agreements }),
  };
}
