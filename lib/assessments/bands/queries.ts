import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { assessments, enrolments, resultTotals } from "@/db/schema/assessments";
import { resultBands } from "@/db/schema/result-growth";
import { resultSections } from "@/db/schema/result-sections";
import type { Area, Modality, Stage } from "@/db/values";
import type { PlacePath } from "@/lib/access/place";
import { EARLIER_FIRST, IS_COMPARED, IS_EARLIER } from "../earlier/queries";
import type { EarlierRound, PaperBand } from "./rules";

type Beside = {
  enrolled: { source: string; date: string } | null;
  earlier: EarlierRound | null;
  bands: PaperBand[];
  shifts: string[];
  sections: SectionLevels[];
};

/** How a section of a school did in an area: how many reached each level, from the lowest. */
export type SectionLevels = {
  stage: Stage;
  grade: number | null;
  section: string | null;
  area: Area;
  levels: number[];
};

/**
 * What stands beside the figures of a place: whom they are for, its own earlier round, networks like it, the shifts that
 * there are and, of a school, its sections.
 */
export async function selectBeside(
  tx: Transaction,
  { assessmentId, schoolYear, place }: { assessmentId: string; schoolYear: number; place: PlacePath },
  { modalidad, turno }: { modalidad?: Modality; turno?: string },
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
        and (${modalidad ?? null}::modality is null or t.modality = ${modalidad ?? null}::modality)
        and (${turno ?? null}::text is null or t.shift = ${turno ?? null})
      group by t.stage, t.area, t.grade
    ), scales as (
      select p.stage, p.area, p.grade, (select jsonb_agg(level ->> 'name') from jsonb_array_elements(p.levels) level) as levels
      from assessment_papers p join earlier on earlier.id = p.assessment_id where p.removed_at is null
    ), bands as (
      select stage, area, basis, networks, low, middle, high from ${resultBands}
      where assessment_id = ${assessmentId} and place = ${place}
    ), sections as (
      select stage, grade, section, area,
        array[sum(level1), sum(level2), sum(level3), sum(level4)]::int[] as levels
      from ${resultSections}
      where assessment_id = ${assessmentId} and live and place = ${place} and area is not null
      group by stage, area, grade, section
    )
    select
      (select jsonb_build_object('source', source, 'date', source_date) from ${enrolments}
        where school_year = ${schoolYear} order by source_date desc limit 1) as enrolled,
      (select jsonb_build_object('id', id, 'title', title,
        'totals', coalesce((select jsonb_agg(to_jsonb(totals)) from totals), '[]'),
        'scales', coalesce((select jsonb_agg(to_jsonb(scales)) from scales), '[]')) from earlier) as earlier,
      coalesce((select jsonb_agg(to_jsonb(bands)) from bands), '[]') as bands,
      array(select distinct shift from ${resultTotals} where assessment_id = ${assessmentId} and place = ${place}
        and shift is not null order by shift) as shifts,
      coalesce((select jsonb_agg(to_jsonb(sections) order by stage, area, grade, section) from sections), '[]') as sections`);
  return found ?? { enrolled: null, earlier: null, bands: [], shifts: [], sections: [] };
}
