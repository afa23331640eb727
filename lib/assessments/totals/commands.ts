import type { Owner } from "@/db/copy";
import type { PlacePath } from "@/lib/access/place";
import { SERVICES } from "../assessed/queries";

type Counted = { id: string; schoolYear: number; region: PlacePath };

const LEVELS = [1, 2, 3, 4];
const list = (write: (level: number) => string) => LEVELS.map(write).join(", ");
const MEASURES = "measured, measure_sum, measure_squares";

/**
 * Counts again, from the sections that stand, the services that a load is of, or all of the region, and what every
 * place sums up. In the transaction of whatever changed them, so that no page ever shows figures of two moments.
 */
export async function countTotals(owner: Owner, assessment: Counted, what: "scope" | "region") {
  await owner.query("set local work_mem = '64MB'");
  await owner.query(
    `create temporary table counted_services on commit drop as select * from ${SERVICES}
     where ${what === "scope" ? "w.id in (select id from load_scope) and $1::ltree is not null" : "w.node <@ $1"}`,
    [assessment.region],
  );
  await findWhereTheyStood(owner, assessment, what === "region");
  await countSections(owner, assessment);
  // Nobody knows how big a new table is: without this, each of its rows would be looked for in all the others.
  await owner.query("analyze counted_services, counted");
  await owner.query(
    `delete from result_totals where assessment_id = $1
       and (service_id is null or service_id in (select id from counted_services))`,
    [assessment.id],
  );
  await writeServices(owner, assessment);
  await sumUp(owner, assessment);
  await owner.query("drop table counted, counted_services");
}

/** Results stay where they stood when they were loaded, though the school moved, and so do those programmed there. */
async function findWhereTheyStood(owner: Owner, { id }: Counted, alsoProgrammed: boolean) {
  if (alsoProgrammed)
    await owner.query(
      `update counted_services c set node = t.place from result_totals t
       where t.assessment_id = $1 and t.service_id = c.id and c.node <> t.place`,
      [id],
    );
  await owner.query(
    `update counted_services c set node = r.place from result_sections r
     where r.assessment_id = $1 and r.live and r.service_id = c.id and c.node <> r.place`,
    [id],
  );
}

/** By service and grade: each area, and students of any area. */
const countSections = (owner: Owner, { id }: Counted) =>
  owner.query(
    `create temporary table counted on commit drop as
     select service_id as service, area, grade, sum(assessed)::int as assessed,
       ${list((level) => `sum(level${level})::int as level${level}`)}, sum(measured)::int as measured,
       sum(measure_sum) as measure_sum, sum(measure_squares) as measure_squares
     from result_sections where assessment_id = $1 and live
       and service_id in (select id from counted_services) group by 1, 2, 3`,
    [id],
  );

/**
 * One row for each service, each area that its stage is asked and all of them together, in every grade and in
 * each grade of which something is known. Programmed are the students of the grades that are asked.
 */
const writeServices = (owner: Owner, { id, schoolYear }: Counted) =>
  owner.query(
    `with asked as (
       select stage, area, bool_or(grade is null) as whole, array_agg(grade) as grades
       from assessment_papers where assessment_id = $1 and removed_at is null
       group by grouping sets ((stage, area), (stage))
     ), enrolled as (
       select service_id, grade, students from enrolments
       where school_year = $2 and service_id in (select id from counted_services where active)
     ), summed as (
       select service, area, grade, sum(assessed)::int as assessed, ${list((level) => `sum(level${level})::int as level${level}`)},
         sum(measured)::int as measured, sum(measure_sum) as measure_sum, sum(measure_squares) as measure_squares
       from counted group by grouping sets ((service, area), (service, area, grade))
       having grouping(grade) = 1 or grade is not null
     ), cells as (
       select w.id, w.node, w.modality, w.shift, a.*, null::smallint as grade
       from counted_services w join asked a using (stage)
       union all
       select distinct w.id, w.node, w.modality, w.shift, a.*, g.grade
       from counted_services w join asked a using (stage) join (
         select service, grade from counted where grade is not null
         union select service_id, grade from enrolled where grade is not null) g on g.service = w.id
       where a.whole or g.grade = any(a.grades)
     ), known as (
       select c.*, case
         when c.grade is not null then g.students
         when c.whole then coalesce(a.together, a.apart)
         else (select sum(e.students)::int from enrolments e where e.school_year = $2 and e.service_id = c.id
           and e.grade = any(c.grades))
       end as programmed
       from cells c
       left join enrolled g on g.service_id = c.id and g.grade = c.grade
       left join (
         select service_id, max(students) filter (where grade is null) as together,
           (sum(students) filter (where grade is not null))::int as apart
         from enrolled group by 1) a on a.service_id = c.id
     )
     insert into result_totals (assessment_id, place, service_id, modality, shift, stage, area, grade, services,
       services_assessed, programmed, assessed, ${list((level) => `level${level}`)}, ${MEASURES})
     select $1, k.node, k.id, k.modality, k.shift, k.stage, k.area, k.grade,
       (coalesce(k.programmed, 0) > 0 or s.assessed > 0)::int, coalesce((s.assessed > 0)::int, 0), k.programmed,
       coalesce(s.assessed, 0), ${list((level) => `coalesce(s.level${level}, 0)`)},
       coalesce(s.measured, 0), coalesce(s.measure_sum, 0), coalesce(s.measure_squares, 0)
     from known k left join summed s on s.service = k.id and coalesce(s.grade, 0) = coalesce(k.grade, 0)
       and coalesce(s.area::text, '') = coalesce(k.area::text, '')
     where k.programmed > 0 or s.assessed > 0`,
    [id, schoolYear],
  );

/** The network, the UGEL and the region above each school. */
const sumUp = (owner: Owner, { id }: Counted) =>
  owner.query(
    `insert into result_totals (assessment_id, place, modality, shift, stage, area, grade, services,
       services_assessed, programmed, assessed, ${list((level) => `level${level}`)}, ${MEASURES})
     select assessment_id, subpath(place, 0, n), modality, shift, stage, area, grade, sum(services),
       sum(services_assessed), sum(programmed), sum(assessed), ${list((level) => `sum(level${level})`)},
       ${MEASURES.split(", ").map((name) => `sum(${name})`)}
     from result_totals, generate_series(1, nlevel(place) - 1) n
     where assessment_id = $1 and service_id is not null group by 1, 2, 3, 4, 5, 6, 7`,
    [id],
  );
