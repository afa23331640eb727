import type { Owner } from "@/db/copy";
import type { PlacePath } from "@/lib/access/place";
import { areaOf, SERVICES } from "../assessed/queries";
import { keptTable } from "../loads/rules";

type Counted = { id: string; number: number; schoolYear: number; region: PlacePath };

const LEVELS = [1, 2, 3, 4];
const list = (write: (level: number) => string) => LEVELS.map(write).join(", ");
const MEASURES = "measured, measure_sum, measure_squares";

/**
 * Counts the services below a place again, from their rows, and what every place sums up. In the transaction of
 * whatever changed them, so that no page ever shows figures of two moments.
 */
export async function countTotals(
  owner: Owner,
  assessment: Counted,
  place: PlacePath,
  /** Services that were counted before stay where they stood then, though their school moved. */
  { hasResults, staysPut }: { hasResults: boolean; staysPut: boolean },
) {
  await owner.query("set local work_mem = '64MB'");
  await owner.query(
    `create temporary table counted_services on commit drop as
     select * from ${SERVICES} where w.node <@ $1`,
    [place],
  );
  if (staysPut)
    await owner.query(
      `update counted_services c set node = t.place from result_totals t
       where t.assessment_id = $1 and t.service_id = c.id`,
      [assessment.id],
    );
  await countResults(owner, assessment, hasResults);
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

/** By service and grade: each area, and students of any area. */
async function countResults(owner: Owner, { number }: Counted, hasResults: boolean) {
  const rows = hasResults ? keptTable(number) : "results";
  const own = "service in (select number from counted_services)";
  await owner.query(
    `create temporary table counted on commit drop as
     select service, ${areaOf("area")} as area, grade, count(*)::int as assessed,
       ${list((level) => `(count(*) filter (where level = ${level}))::int as level${level}`)},
       count(measure)::int as measured, coalesce(sum(measure::float8), 0) as measure_sum,
       coalesce(sum(measure::float8 * measure), 0) as measure_squares
     from ${rows} where assessment = $1 and ${own} group by service, ${rows}.area, grade
     union all
     select service, null, grade, count(*)::int, ${list(() => "0")}, 0, 0, 0
     from (select distinct service, grade, student from ${rows} where assessment = $1 and ${own}) students group by 1, 3`.replaceAll(
      "$1",
      String(Math.trunc(number)),
    ),
  );
}

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
       select w.id, w.number, w.node, w.modality, a.*, null::smallint as grade
       from counted_services w join asked a using (stage)
       union all
       select distinct w.id, w.number, w.node, w.modality, a.*, g.grade
       from counted_services w join asked a using (stage) join (
         select service, grade from counted where grade is not null
         union select w.number, e.grade from enrolled e join counted_services w on w.id = e.service_id
         where e.grade is not null) g on g.service = w.number
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
     insert into result_totals (assessment_id, place, service_id, modality, stage, area, grade, services,
       services_assessed, programmed, assessed, ${list((level) => `level${level}`)}, ${MEASURES})
     select $1, k.node, k.id, k.modality, k.stage, k.area, k.grade,
       (coalesce(k.programmed, 0) > 0 or s.assessed > 0)::int, coalesce((s.assessed > 0)::int, 0), k.programmed,
       coalesce(s.assessed, 0), ${list((level) => `coalesce(s.level${level}, 0)`)},
       coalesce(s.measured, 0), coalesce(s.measure_sum, 0), coalesce(s.measure_squares, 0)
     from known k left join summed s on s.service = k.number and coalesce(s.grade, 0) = coalesce(k.grade, 0)
       and coalesce(s.area::text, '') = coalesce(k.area::text, '')
     where k.programmed > 0 or s.assessed > 0`,
    [id, schoolYear],
  );

/** The network, the UGEL and the region above each school. */
const sumUp = (owner: Owner, { id }: Counted) =>
  owner.query(
    `insert into result_totals (assessment_id, place, modality, stage, area, grade, services, services_assessed,
       programmed, assessed, ${list((level) => `level${level}`)}, ${MEASURES})
     select assessment_id, subpath(place, 0, n), modality, stage, area, grade, sum(services), sum(services_assessed),
       sum(programmed), sum(assessed), ${list((level) => `sum(level${level})`)},
       ${MEASURES.split(", ").map((name) => `sum(${name})`)}
     from result_totals, generate_series(1, nlevel(place) - 1) n
     where assessment_id = $1 and service_id is not null group by 1, 2, 3, 4, 5, 6`,
    [id],
  );
