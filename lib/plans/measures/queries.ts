import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { assessmentPapers, assessments, resultTotals } from "@/db/schema/assessments";
import { planMeasures } from "@/db/schema/plan-progress";
import { planTargets } from "@/db/schema/plan-rows";
import { type PlacePath, regionOf } from "@/lib/access/place";
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
  type Row = Omit<PlaceResult, "levels"> & { counts: number[]; least: number | null; most: number | null };
  const rows = await tx.execute<Row>(sql`
    select a.id as "assessmentId", a.title, a.round, a.ends_on::text as "endsOn", t.stage, t.area, t.grade,
      sum(t.assessed)::int as assessed, sum(t.programmed)::int as programmed,
      array[sum(t.level1), sum(t.level2), sum(t.level3), sum(t.level4)]::int[] as counts, k.least, k.most
    from ${resultTotals} t join ${assessments} a on a.id = t.assessment_id
    cross join lateral (
      select min(jsonb_array_length(p.levels)) as least, max(jsonb_array_length(p.levels)) as most
      from ${assessmentPapers} p where p.assessment_id = a.id and p.removed_at is null and p.stage = t.stage
        and p.area = t.area and (t.grade is null or p.grade is null or p.grade = t.grade)) k
    where a.place = ${regionOf(place)} and a.school_year = ${schoolYear} and a.state <> 'draft' and t.place = ${place}
    group by a.id, t.stage, t.area, t.grade, k.least, k.most
    order by a.ends_on desc, a.id, t.stage, t.area, t.grade`);
  return rows.map(({ counts, least, most, ...row }) => ({
    ...row,
    levels: least !== null && least === most ? counts.slice(0, least) : null,
  }));
}

/** In SQL, for a query of targets: the last that somebody told of each, `null` while nobody did. */
export const lastMeasure = sql<Told | null>`(select json_build_object('value', m.value, 'on', m.measured_on,
    'source', m.source)
  from ${planMeasures} m where m.target_id = ${planTargets}.id
  order by m.measured_on desc, m.created_at desc, m.id desc limit 1)`;
