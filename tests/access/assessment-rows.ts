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

/** A paper of an assessment with the same id, as `p`. */
const paperAt = (target: Target) => sql`a as (${assessmentAt(target)} returning id, place),
  p as (insert into assessment_papers (id, assessment_id, place, stage, area, levels)
    select a.id, a.id, a.place, 'primary', 'reading', ${LEVELS}::jsonb from a returning id, place)`;

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
  result_sections: {
    kinds: ["ugel", "network", "school"],
    put: (
      target,
    ) => sql`with a as (${assessmentAt(target)} returning id), l as (${loadAt(target)} returning id, place), ${serviceAt(target)}
      insert into result_sections (assessment_id, load_id, live, place, service_id, stage, assessed)
      select l.id, l.id, true, l.place, s.id, 'primary', 20 from l, s`,
    where: ({ n }) => sql`load_id = ${idOf(n)}`,
    insert: ({ place, n }) => sql`insert into result_sections
      (assessment_id, load_id, place, service_id, stage, assessed)
      values (${idOf(n)}, ${idOf(n)}, ${place}, ${idOf(n)}, 'primary', 20)`,
    set: sql`assessed = 0`,
  },
  result_items: {
    put: (target) => sql`with ${paperAt(target)}
      insert into result_items (assessment_id, place, paper_id, taken, answered, correct)
      select p.id, ${target.place}, p.id, 10, '{9}', '{5}' from p`,
    where: ({ n }) => sql`assessment_id = ${idOf(n)}`,
    insert: ({
      place,
      n,
    }) => sql`insert into result_items (assessment_id, place, paper_id, taken, answered, correct)
      values (${idOf(n)}, ${place}, ${idOf(n)}, 10, '{9}', '{6}')`,
    set: sql`correct = '{0}'`,
  },
  growth_totals: {
    put: (target) => sql`with a as (${assessmentAt(target)} returning id)
      insert into growth_totals (from_id, to_id, place, modality, stage, area, started, ended, matched, measured,
        change_sum, change_squares, moves)
      select a.id, a.id, ${target.place}, 'ebr', 'primary', 'reading', 20, 20, 15, 15, 30, 90, array_fill(1, '{16}') from a`,
    where: ({ n }) => sql`to_id = ${idOf(n)}`,
    insert: ({
      place,
      n,
    }) => sql`insert into growth_totals (from_id, to_id, place, modality, stage, area, started, ended,
      matched, measured, change_sum, change_squares, moves)
      values (${idOf(n)}, ${idOf(n)}, ${place}, 'ebe', 'primary', 'reading', 1, 1, 1, 1, 1, 1, array_fill(1, '{16}'))`,
    set: sql`matched = 0`,
  },
  result_bands: {
    put: (target) => sql`with a as (${assessmentAt(target)} returning id)
      insert into result_bands (assessment_id, place, stage, area, basis, networks, low, middle, high)
      select a.id, ${target.place}, 'primary', 'reading', 'size', 20, 0.2, 0.3, 0.4 from a`,
    where: ({ n }) => sql`assessment_id = ${idOf(n)}`,
    insert: ({
      place,
      n,
    }) => sql`insert into result_bands (assessment_id, place, stage, area, basis, networks, low, middle, high)
      values (${idOf(n)}, ${place}, 'primary', 'mathematics', 'size', 20, 0.2, 0.3, 0.4)`,
    set: sql`networks = 1`,
  },
  result_returns: {
    kinds: ["ugel", "network", "school"],
    put: (target) => sql`with a as (${assessmentAt(target)} returning id), ${serviceAt(target)}
      insert into result_returns (id, assessment_id, place, service_id, reason, due_on, created_by)
      select a.id, a.id, ${target.place}, s.id, 'Faltan', '2026-05-01', ${target.resident.personId} from a, s`,
    where: ({ n }) => sql`assessment_id = ${idOf(n)}`,
    insert: ({ place, actor, n }) => sql`insert into result_returns
      (assessment_id, place, service_id, reason, due_on, created_by)
      values (${idOf(n)}, ${place}, ${idOf(n)}, 'Otra', '2026-05-01', ${actor.personId})`,
    set: sql`state = 'resolved'`,
  },
  result_return_messages: {
    kinds: ["ugel", "network", "school"],
    put: (target) => sql`with a as (${assessmentAt(target)} returning id), ${serviceAt(target)},
      r as (insert into result_returns (id, assessment_id, place, service_id, reason, due_on, created_by)
        select a.id, a.id, ${target.place}, s.id, 'Faltan', '2026-05-01', ${target.resident.personId} from a, s
        returning id, place)
      insert into result_return_messages (return_id, place, author_id, text)
      select r.id, r.place, ${target.resident.personId}, 'Aquí van' from r`,
    where: ({ n }) => sql`return_id = ${idOf(n)}`,
    insert: ({
      place,
      actor,
      n,
    }) => sql`insert into result_return_messages (return_id, place, author_id, text)
      values (${idOf(n)}, ${place}, ${actor.personId}, 'Otro')`,
    set: sql`text = 'Cambiado'`,
  },
  paper_items: {
    kinds: ["region"],
    put: (target) => sql`with ${paperAt(target)}
      insert into paper_items (paper_id, place, number, competence) select p.id, p.place, 1, 'Lee' from p`,
    where: ({ n }) => sql`paper_id = ${idOf(n)}`,
    insert: ({ place, n }) => sql`insert into paper_items (paper_id, place, number, competence)
      values (${idOf(n)}, ${place}, 2, 'Lee')`,
    set: sql`competence = 'Escribe'`,
  },
  paper_keys: {
    kinds: ["region"],
    put: (target) => sql`with ${paperAt(target)}
      insert into paper_keys (paper_id, place, answers) select p.id, p.place, '["A"]'::jsonb from p`,
    where: ({ n }) => sql`paper_id = ${idOf(n)}`,
    before: ({
      place,
      n,
    }) => sql`insert into assessment_papers (id, assessment_id, place, stage, area, levels)
      values (${idOf(n + 500_000)}, ${idOf(n)}, ${place}, 'secondary', 'reading', ${LEVELS}::jsonb)`,
    insert: ({ place, n }) => sql`insert into paper_keys (paper_id, place, answers)
      values (${idOf(n + 500_000)}, ${place}, '["B"]'::jsonb)`,
    set: sql`answers = '[]'::jsonb`,
  },
};
