import { and, desc, eq, isNull, lte, ne, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { assessmentPapers, assessments, enrolments, resultTotals } from "@/db/schema/assessments";
import { resultLoads } from "@/db/schema/result-loads";
import type { PlacePath } from "@/lib/access/place";

const loadsOf = (state: string) => sql`(select ${sql.raw(state)} from ${resultLoads} l
  where l.assessment_id = ${assessments}.id)`;

const loadedBy = (day: string) => sql`exists (select from ${resultLoads} l
  where l.assessment_id = ${assessments}.id and l.applied_at::date <= ${day})`;

/**
 * The línea de base of the newest year whose results a region had by a day, the first to begin if there are several:
 * with its scales, whose students it is for and when its last results were loaded.
 */
export async function findBaselineOn(tx: Transaction, region: PlacePath, day: string) {
  const [found] = await tx
    .select({
      id: assessments.id,
      title: assessments.title,
      endsOn: assessments.endsOn,
      scales: sql<string[][]>`coalesce((select jsonb_agg(distinct (select jsonb_agg(level ->> 'name')
        from jsonb_array_elements(p.levels) level)) from ${assessmentPapers} p
        where p.assessment_id = ${assessments}.id and p.removed_at is null), '[]')`,
      enrolled: sql<{ source: string; date: string } | null>`(select jsonb_build_object('source', e.source,
        'date', e.source_date) from ${enrolments} e where e.school_year = ${assessments}.school_year
        and e.place <@ ${region}::ltree and e.source_date <= ${day} order by e.source_date desc limit 1)`,
      lastLoadOn: sql<string | null>`${loadsOf("max(applied_at)::date::text")}`,
      isLoading: sql<boolean>`${loadsOf("coalesce(bool_or(l.state = 'applying'), false)")}`,
    })
    .from(assessments)
    .where(
      and(
        eq(assessments.place, region),
        eq(assessments.round, "baseline"),
        ne(assessments.state, "draft"),
        lte(assessments.startsOn, day),
        loadedBy(day),
      ),
    )
    .orderBy(desc(assessments.schoolYear), assessments.startsOn, assessments.id)
    .limit(1);
  return found ?? null;
}

/** Who took an assessment and how they did, of a region, each UGEL and each network: in every grade, by area. */
export const selectRegionTotals = (tx: Transaction, assessmentId: string, region: PlacePath) =>
  tx
    .select({
      place: resultTotals.place,
      stage: resultTotals.stage,
      area: resultTotals.area,
      programmed: sql<number>`coalesce(sum(${resultTotals.programmed}), 0)::int`,
      assessed: sql<number>`sum(${resultTotals.assessed})::int`,
      levels: sql<number[]>`array[sum(${resultTotals.level1}), sum(${resultTotals.level2}),
        sum(${resultTotals.level3}), sum(${resultTotals.level4})]::int[]`,
    })
    .from(resultTotals)
    .where(
      and(
        eq(resultTotals.assessmentId, assessmentId),
        isNull(resultTotals.serviceId),
        isNull(resultTotals.grade),
        sql`${resultTotals.place} <@ ${region}::ltree`,
      ),
    )
    .groupBy(resultTotals.place, resultTotals.stage, resultTotals.area)
    .orderBy(resultTotals.place, resultTotals.stage, resultTotals.area);
