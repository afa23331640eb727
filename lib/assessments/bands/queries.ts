import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { assessments, enrolments, resultTotals } from "@/db/schema/assessments";
import { resultBands } from "@/db/schema/result-growth";
import type { Modality } from "@/db/values";
import type { PlacePath } from "@/lib/access/place";
import { EARLIER_FIRST, IS_COMPARED, IS_EARLIER } from "../growth/queries";
import type { EarlierRound, PaperBand } from "./rules";

type Beside = {
  enrolled: { source: string; date: string } | null;
  earlier: EarlierRound | null;
  bands: PaperBand[];
};

/** What stands beside the figures of a place: whom they are for, its own earlier round, and networks like it. */
export async function selectBeside(
  tx: Transaction,
  { assessmentId, schoolYear, place }: { assessmentId: string; schoolYear: number; place: PlacePath },
  modality: Modality | undefined,
): Promise<Beside> {
  const [found] = await tx.execute<Beside>(sql`
    with earlier as (
      select e.id, e.title from ${assessments} a join ${assessments} e on ${sql.raw(IS_EARLIER)}
      where a.id = ${assessmentId} and ${sql.raw(IS_COMPARED)} order by ${sql.raw(EARLIER_FIRST)} limit 1
    ), totals as (
      select t.stage, t.area, t.grade,
        array[sum(t.level1), sum(t.level2), sum(t.level3), sum(t.level4)]::int[] as levels
      from ${resultTotals} t join earlier on earlier.id = t.assessment_id
      where t.place = ${place} and t.area is not null
        and (${modality ?? null}::modality is null or t.modality = ${modality ?? null}::modality)
      group by t.stage, t.area, t.grade
    ), scales as (
      select p.stage, p.area, p.grade, (select jsonb_agg(level ->> 'name') from jsonb_array_elements(p.levels) level) as levels
      from assessment_papers p join earlier on earlier.id = p.assessment_id where p.removed_at is null
    ), bands as (
      select stage, area, basis, networks, low, middle, high from ${resultBands}
      where assessment_id = ${assessmentId} and place = ${place}
    )
    select
      (select jsonb_build_object('source', source, 'date', source_date) from ${enrolments}
        where school_year = ${schoolYear} order by source_date desc limit 1) as enrolled,
      (select jsonb_build_object('id', id, 'title', title,
        'totals', coalesce((select jsonb_agg(to_jsonb(totals)) from totals), '[]'),
        'scales', coalesce((select jsonb_agg(to_jsonb(scales)) from scales), '[]')) from earlier) as earlier,
      coalesce((select jsonb_agg(to_jsonb(bands)) from bands), '[]') as bands`);
  return found ?? { enrolled: null, earlier: null, bands: [] };
}
