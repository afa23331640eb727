import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { assessmentPapers } from "@/db/schema/assessments";
import { educationServices } from "@/db/schema/institutions";
import { resultSections } from "@/db/schema/result-sections";
import type { Area, Stage } from "@/db/values";
import type { PlacePath } from "@/lib/access/place";
import type { LoadPart } from "../rules";

type Wanted = LoadPart & { id: string; assessmentId: string; place: PlacePath; brings: string[] };

type Row = {
  levelName: string;
  stage: Stage;
  grade: number | null;
  section: string | null;
  area: Area;
  levels: { name: string }[] | null;
  assessedBefore: number;
  assessedAfter: number;
  before: number[];
  after: number[];
};

const levels = (side: "live" | "not live") =>
  sql.raw(
    `array[${[1, 2, 3, 4].map((n) => `coalesce(sum(s.level${n}) filter (where s.${side === "live" ? "live" : "live is false"}), 0)::int`)}]`,
  );

/** The most rows that a school's difference has: its sections, in each area. */
const MOST = 400;

/**
 * What a load of a school would change, section by section and area by area: how many were in each level and how many
 * would be. Only of what it replaces: the part and the areas that it is of.
 */
export async function selectDifference(tx: Transaction, load: Wanted): Promise<Row[]> {
  const { id, assessmentId, place, serviceId, grade, section, brings } = load;
  return [
    ...(await tx.execute<Row>(sql`
      select e.level_name as "levelName", s.stage, s.grade, s.section, s.area,
        (select p.levels from ${assessmentPapers} p where p.assessment_id = ${assessmentId} and p.removed_at is null
          and p.stage = s.stage and p.area = s.area and (p.grade is null or p.grade = s.grade) limit 1) as levels,
        coalesce(sum(s.assessed) filter (where s.live), 0)::int as "assessedBefore",
        coalesce(sum(s.assessed) filter (where s.live is false), 0)::int as "assessedAfter",
        ${levels("live")} as before, ${levels("not live")} as after
      from ${resultSections} s join ${educationServices} e on e.id = s.service_id
      where s.assessment_id = ${assessmentId} and s.place = ${place} and s.area is not null
        and (s.load_id = ${id} or (s.live and (s.stage || ':' || s.area) in (${sql.join(
          brings.map((one) => sql`${one}`),
          sql`, `,
        )})
          and (${serviceId}::uuid is null or s.service_id = ${serviceId}::uuid)
          and (${grade}::smallint is null or s.grade = ${grade}::smallint)
          and (${section}::text is null or s.section = ${section}::text)))
      group by e.id, s.stage, s.grade, s.section, s.area
      order by e.modular_code, e.annex, s.grade, s.section, s.area limit ${MOST}`)),
  ];
}

export type Difference = Row;
