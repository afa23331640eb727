import { sql } from "drizzle-orm";
import { idOf, institutionAt, type Rows, type Target, text } from "./row-pieces";

const assessmentAt = ({ place, n }: Target) => sql`insert into assessments
  (id, place, school_year, round, title, starts_on, ends_on, state)
  values (${idOf(n)}, subpath(${place}::ltree, 0, 1), 2026, 'baseline', ${`Evaluación ${n}`}, '2026-04-01', '2026-04-02', 'open')`;

/** A service of the UGEL at or above a place, as `s`. */
const serviceAt = (target: Target) => sql`i as (${institutionAt(target)} returning id, place),
  s as (insert into education_services (id, modular_code, annex, institution_id, place, level_code, level_name, modality, source_date)
    select i.id, ${`1${text(target.n)}`}, '0', i.id, i.place, 'B0', 'Primaria', 'ebr', '2026-01-01' from i returning id, place)`;

const loadAt = ({ place, resident }: Target) => sql`insert into result_loads
  (id, assessment_id, place, file_name, file_size, sha256, requested_by)
  select a.id, a.id, ${place}, 'a.csv', 1, ${"0".repeat(64)}, ${resident.personId} from a`;

const LEVELS = '[{"name":"Bajo","code":"1","cut":null},{"name":"Alto","code":"2","cut":null}]';

/** Assessments, whom they are for and what was counted of them. */
export const ASSESSMENT_ROWS: Record<string, Rows> = {
  assessments: {
    kinds: ["region"],
    put: assessmentAt,
    where: ({ n }) => sql`id = ${idOf(n)}`,
    insert: ({
      place,
      n,
    }) => sql`insert into assessments (place, school_year, round, title, starts_on, ends_on)
      values (${place}, 2026, 'baseline', ${`Otra ${n}`}, '2026-04-01', '2026-04-02')`,
    set: sql`ends_on = starts_on`,
  },
  assessment_papers: {
    kinds: ["region"],
    put: (target) => sql`with a as (${assessmentAt(target)} returning id, place)
      insert into assessment_papers (assessment_id, place, stage, area, levels)
      select a.id, a.place, 'primary', 'reading', ${LEVELS}::jsonb from a`,
    where: ({ n }) => sql`assessment_id = ${idOf(n)}`,
    insert: ({ place, n }) => sql`insert into assessment_papers (assessment_id, place, stage, area, levels)
      values (${idOf(n)}, ${place}, 'secondary', 'reading', ${LEVELS}::jsonb)`,
    set: sql`removed_at = now()`,
  },
  enrolments: {
    kinds: ["ugel"],
    put: (target) => sql`with ${serviceAt(target)}
      insert into enrolments (service_id, place, school_year, students, source, source_date)
      select s.id, s.place, 2026, 10, 'Padrón', '2026-01-01' from s`,
    where: ({ n }) => sql`service_id = ${idOf(n)}`,
    insert: ({
      place,
      n,
    }) => sql`insert into enrolments (service_id, place, school_year, students, source, source_date)
      values (${idOf(n)}, ${place}, 2027, 10, 'Padrón', '2026-01-01')`,
    set: sql`students = 11`,
  },
  results: {
    where: () => sql`true`,
    insert: ({ n }) => sql`insert into results (assessment, area, service, level, student)
      values (1, 1, 1, 1, ${idOf(n)})`,
    set: sql`level = 2`,
  },
  result_totals: {
    put: (target) => sql`with a as (${assessmentAt(target)} returning id)
      insert into result_totals (assessment_id, place, modality, stage, services, services_assessed, assessed)
      select a.id, ${target.place}, 'ebr', 'primary', 1, 1, 20 from a`,
    where: ({ n }) => sql`assessment_id = ${idOf(n)}`,
    insert: ({ place, n }) => sql`insert into result_totals
      (assessment_id, place, modality, stage, services, services_assessed, assessed)
      values (${idOf(n)}, ${place}, 'ebe', 'primary', 1, 1, 20)`,
    set: sql`assessed = 0`,
  },
  result_loads: {
    put: (target) => sql`with a as (${assessmentAt(target)} returning id) ${loadAt(target)}`,
    where: ({ n }) => sql`id = ${idOf(n)}`,
    insert: ({ place, actor, n }) => sql`insert into result_loads
      (assessment_id, place, file_name, file_size, sha256, requested_by)
      values (${idOf(n)}, ${place}, 'a.csv', 1, ${"0".repeat(64)}, ${actor.personId})`,
    set: sql`state = 'discarded'`,
  },
  result_load_problems: {
    put: (
      target,
    ) => sql`with a as (${assessmentAt(target)} returning id), l as (${loadAt(target)} returning id, place)
      insert into result_load_problems (load_id, place, number, line, value, reason)
      select l.id, l.place, 1, 1, 'x', 'x' from l`,
    where: ({ n }) => sql`load_id = ${idOf(n)}`,
    insert: ({
      place,
      n,
    }) => sql`insert into result_load_problems (load_id, place, number, line, value, reason)
      values (${idOf(n)}, ${place}, 2, 1, 'x', 'x')`,
    set: sql`reason = 'y'`,
  },
  result_load_services: {
    put: (
      target,
    ) => sql`with a as (${assessmentAt(target)} returning id), l as (${loadAt(target)} returning id, place), ${serviceAt(target)}
      insert into result_load_services (load_id, place, service_id, before, after)
      select l.id, l.place, s.id, 0, 1 from l, s`,
    kinds: ["ugel", "network", "school"],
    where: ({ n }) => sql`load_id = ${idOf(n)}`,
    insert: ({ place, n }) => sql`insert into result_load_services (load_id, place, service_id, before, after)
      values (${idOf(n)}, ${place}, ${idOf(n)}, 0, 2)`,
    set: sql`after = 2`,
  },
};
