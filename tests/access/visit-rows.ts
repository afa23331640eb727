import { type SQL, sql } from "drizzle-orm";
import { idOf, type Rows, type Target } from "./row-pieces";

const VISITED: Rows["kinds"] = ["network", "school"];
const KEEPERS: Rows["kinds"] = ["region", "ugel"];
const HASH = "0".repeat(64);
const CONTENT = `'{"purpose":"","blocks":[],"rule":null}'::jsonb`;
const NOTHING = `'{}'::jsonb`;
const dayOf = (n: number) => sql.raw(`('2000-01-01'::date + ${n})`);

/** What the rows that an insert stands on take the place of, when the row that is read is already there. */
const OTHER = 500_000;
const other = (target: Target): Target => ({ ...target, n: target.n + OTHER });

const formAt = ({ resident, n }: Target, place: SQL) => sql`insert into visit_forms
  (id, place, name, kind, contract, created_by)
  values (${idOf(n)}, ${place}, ${`x${n}`}, 'peer', 'formative', ${resident.personId})`;
const formHere = (target: Target) => formAt(target, sql`${target.place}`);
const formOfRegion = (target: Target) => formAt(target, sql`subpath(${target.place}::ltree, 0, 1)`);
const roundOfRegion = ({ place, n }: Target) => sql`insert into monitoring_rounds
  (id, place, year, number, name, starts_on, ends_on)
  values (${idOf(n)}, subpath(${place}::ltree, 0, 1), ${sql.raw(String(2000 + Math.floor(n / 9)))}, ${sql.raw(String((n % 9) + 1))}, 'x', ${dayOf(n)}, ${dayOf(n)})`;

/** A visit to somebody without an account, by somebody of the place. */
const visitAt = (target: Target) => sql`f as (${formOfRegion(target)} returning id, place),
  fv as (insert into visit_form_versions (id, form_id, place, number, content)
    select id, id, place, 1, ${sql.raw(CONTENT)} from f returning id),
  v as (insert into visits (id, place, kind, contract, form_version_id, observer_id, observed_name, observed_office,
      scheduled_on, starts_at, ends_at, created_by)
    select ${idOf(target.n)}, ${target.place}, 'peer', 'formative', fv.id, ${target.resident.personId}, 'x', 'x',
      ${dayOf(target.n)}, '09:00', '10:00', ${target.resident.personId} from fv returning id, place, observer_id)`;
const withVisit = (target: Target, more: SQL) => sql`with ${visitAt(target)} ${more}`;

const submission = sql`s as (insert into visit_submissions (id, visit_id, place, content, sha256, state, sent_by, clock_skew)
  select v.id, v.id, v.place, ${sql.raw(NOTHING)}, ${HASH}, 'accepted', v.observer_id, 0 from v returning id, visit_id, place)`;
const fileAt = ({ place, resident, n }: Target) => sql`p as (insert into files
    (id, place, name, content_type, size, sha256, storage_key, uploaded_by, of_visit)
  values (${idOf(n)}, ${place}, 'a.jpg', 'image/jpeg', 1, ${HASH}, ${`v${n}`}, ${resident.personId}, true) returning id)`;
const caseAt = (target: Target) => sql`c as (insert into calibration_cases
    (id, form_id, place, title, story, item_keys, published_at, created_by)
  select f.id, f.id, f.place, 'x', 'x', '{a}', now(), ${target.resident.personId} from f returning id, form_id, place)`;
const withCase = (target: Target, more: SQL) =>
  sql`with f as (${formHere(target)} returning id, place), ${caseAt(target)} ${more}`;

const byId = ({ n }: Target) => sql`id = ${idOf(n)}`;
const byVisit = ({ n }: Target) => sql`visit_id = ${idOf(n)}`;

/** Forms, rounds, visits and what hangs from them, calibration. The visit is formative and names nobody who tries. */
export const VISIT_ROWS: Record<string, Rows> = {
  visit_forms: {
    kinds: KEEPERS,
    put: formHere,
    where: byId,
    insert: ({ place, actor, n }) => sql`insert into visit_forms (place, name, kind, contract, created_by)
      values (${place}, ${`y${n}`}, 'peer', 'formative', ${actor.personId})`,
    set: sql`name = name`,
  },
  visit_form_versions: {
    kinds: KEEPERS,
    put: (t) => sql`with f as (${formHere(t)} returning id, place) insert into visit_form_versions
      (id, form_id, place, number, content) select id, id, place, 1, ${sql.raw(CONTENT)} from f`,
    where: byId,
    before: (t) => formHere(other(t)),
    insert: ({ place, n }) => sql`insert into visit_form_versions (form_id, place, number, content)
      values (${idOf(n + OTHER)}, ${place}, 1, ${sql.raw(CONTENT)})`,
    set: sql`number = number`,
  },
  monitoring_rounds: {
    kinds: KEEPERS,
    put: ({
      place,
      n,
    }) => sql`insert into monitoring_rounds (id, place, year, number, name, starts_on, ends_on)
      values (${idOf(n)}, ${place}, 2000, 1, 'x', ${dayOf(n)}, ${dayOf(n)})`,
    where: byId,
    insert: ({
      place,
      n,
    }) => sql`insert into monitoring_rounds (place, year, number, name, starts_on, ends_on)
      values (${place}, 2001, 1, 'x', ${dayOf(n + OTHER)}, ${dayOf(n + OTHER)})`,
    after: ({ place }) => sql`delete from monitoring_rounds where place = ${place}`,
    set: sql`name = 'y'`,
  },
  visit_settings: {
    kinds: ["region"],
    put: ({ place }) =>
      sql`insert into visit_settings (place, content) values (${place}, ${sql.raw(NOTHING)})`,
    where: ({ place }) => sql`place = ${place}`,
    before: ({ place }) => sql`delete from visit_settings where place = ${place}`,
    insert: ({ place }) =>
      sql`insert into visit_settings (place, content) values (${place}, ${sql.raw(NOTHING)})`,
    after: ({ place }) => sql`delete from visit_settings where place = ${place}`,
    set: sql`content = content`,
  },
  visits: {
    kinds: VISITED,
    put: (t) => withVisit(t, sql`select 1 from v`),
    where: byId,
    insert: ({
      place,
      actor,
      n,
    }) => sql`insert into visits (place, kind, contract, form_version_id, observer_id,
        observed_name, observed_office, scheduled_on, starts_at, ends_at, created_by)
      values (${place}, 'peer', 'formative', ${idOf(n)}, ${actor.personId}, 'x', 'x', ${dayOf(n + OTHER)}, '09:00',
        '10:00', ${actor.personId})`,
    set: sql`focus = 'y'`,
  },
  visit_requests: {
    kinds: VISITED,
    put: ({ place, resident, n }) => sql`insert into visit_requests (id, place, topic, requested_by)
      values (${idOf(n)}, ${place}, 'x', ${resident.personId})`,
    where: byId,
    insert: ({ place, actor }) => sql`insert into visit_requests (place, topic, requested_by)
      values (${place}, 'x', ${actor.personId})`,
    set: sql`topic = 'y'`,
  },
  visit_capacities: {
    kinds: VISITED,
    put: ({ place, resident }) => sql`insert into visit_capacities (place, person_id, per_round, updated_by)
      values (${place}, ${resident.personId}, 3, ${resident.personId})`,
    where: ({ place, resident }) => sql`place = ${place} and person_id = ${resident.personId}`,
    insert: ({ place, actor }) => sql`insert into visit_capacities (place, person_id, per_round, updated_by)
      values (${place}, ${actor.personId}, 3, ${actor.personId})`,
    after: ({ place }) => sql`delete from visit_capacities where place = ${place}`,
    set: sql`per_round = 4`,
  },
  visit_submissions: {
    kinds: VISITED,
    put: (t) => withVisit(t, sql`, ${submission} select 1 from s`),
    where: byId,
    insert: ({ place, actor, n }) => sql`insert into visit_submissions
      (id, visit_id, place, content, sha256, state, sent_by, clock_skew)
      values (${idOf(n + OTHER)}, ${idOf(n)}, ${place}, ${sql.raw(NOTHING)}, ${HASH}, 'conflict', ${actor.personId}, 0)`,
    set: sql`state = 'dismissed'`,
  },
  visit_records: {
    kinds: VISITED,
    put: (t) =>
      withVisit(
        t,
        sql`, ${submission} insert into visit_records (visit_id, place, submission_id, content, sha256, started_at, ended_at, snapshot)
          select visit_id, place, id, ${sql.raw(NOTHING)}, ${HASH}, now(), now(), ${sql.raw(NOTHING)} from s`,
      ),
    where: byVisit,
    before: (t) => withVisit(other(t), sql`, ${submission} select 1 from s`),
    insert: ({ place, n }) => sql`insert into visit_records
      (visit_id, place, submission_id, content, sha256, started_at, ended_at, snapshot)
      values (${idOf(n + OTHER)}, ${place}, ${idOf(n + OTHER)}, ${sql.raw(NOTHING)}, ${HASH}, now(), now(), ${sql.raw(NOTHING)})`,
    set: sql`level = 'y'`,
  },
  visit_scores: {
    kinds: VISITED,
    put: (t) =>
      withVisit(
        t,
        sql`insert into visit_scores (visit_id, place, item_key, subject) select id, place, 'a', 0 from v`,
      ),
    where: byVisit,
    insert: ({ place, n }) => sql`insert into visit_scores (visit_id, place, item_key, subject)
      values (${idOf(n)}, ${place}, 'b', 0)`,
    set: sql`points = 1`,
  },
  visit_commitments: {
    kinds: VISITED,
    put: (t) =>
      withVisit(
        t,
        sql`insert into visit_commitments (id, visit_id, place, side, text, due_on)
          select id, id, place, 'observed', 'x', '2026-01-01' from v`,
      ),
    where: byVisit,
    insert: ({ place, n }) => sql`insert into visit_commitments (id, visit_id, place, side, text, due_on)
      values (${idOf(n + OTHER)}, ${idOf(n)}, ${place}, 'observer', 'x', '2026-01-01')`,
    set: sql`text = 'y'`,
  },
  visit_photos: {
    kinds: VISITED,
    put: (t) =>
      withVisit(
        t,
        sql`, ${fileAt(t)} insert into visit_photos (id, visit_id, place, file_id, sha256)
          select v.id, v.id, v.place, p.id, ${HASH} from v, p`,
      ),
    where: byVisit,
    insert: ({ place, n }) => sql`insert into visit_photos (id, visit_id, place, file_id, sha256)
      values (${idOf(n + OTHER)}, ${idOf(n)}, ${place}, ${idOf(n)}, ${HASH})`,
    set: sql`sha256 = sha256`,
  },
  visit_acknowledgements: {
    kinds: VISITED,
    put: (t) =>
      withVisit(
        t,
        sql`insert into visit_acknowledgements (visit_id, place, person_id) select id, place, observer_id from v`,
      ),
    where: byVisit,
    before: (t) => withVisit(other(t), sql`select 1 from v`),
    insert: ({ place, actor, n }) => sql`insert into visit_acknowledgements (visit_id, place, person_id)
      values (${idOf(n + OTHER)}, ${place}, ${actor.personId})`,
    set: sql`reply = 'y'`,
  },
  visit_transfers: {
    kinds: VISITED,
    put: (t) =>
      withVisit(
        t,
        sql`insert into visit_transfers (id, visit_id, place, days, answer, text, by)
          select id, id, place, 30, 'applied', 'x', observer_id from v`,
      ),
    where: byVisit,
    insert: ({ place, actor, n }) => sql`insert into visit_transfers (visit_id, place, days, answer, text, by)
      values (${idOf(n)}, ${place}, 60, 'applied', 'x', ${actor.personId})`,
    set: sql`text = 'y'`,
  },
  visit_reminders: {
    kinds: VISITED,
    put: (t) =>
      withVisit(
        t,
        sql`insert into visit_reminders (visit_id, place, person_id, kind, due_on)
          select id, place, observer_id, 'visit', '2026-01-01' from v`,
      ),
    where: byVisit,
    insert: ({
      place,
      actor,
      n,
    }) => sql`insert into visit_reminders (visit_id, place, person_id, kind, due_on)
      values (${idOf(n)}, ${place}, ${actor.personId}, 'visit', '2026-01-01')`,
    set: sql`due_on = due_on`,
  },
  visit_totals: {
    put: (t) => sql`with f as (${formOfRegion(t)} returning id), r as (${roundOfRegion(t)} returning id)
      insert into visit_totals (place, form_id, round_id, item_key, counts, people)
      select ${t.place}, f.id, r.id, 'a', ${sql.raw(NOTHING)}, 5 from f, r`,
    where: ({ n }) => sql`form_id = ${idOf(n)}`,
    insert: ({
      place,
      n,
    }) => sql`insert into visit_totals (place, form_id, round_id, item_key, counts, people)
      values (${place}, ${idOf(n)}, ${idOf(n)}, 'b', ${sql.raw(NOTHING)}, 5)`,
    after: ({ n }) =>
      sql`with t as (delete from visit_totals where form_id = ${idOf(n)}) delete from monitoring_rounds where id = ${idOf(n)}`,
    set: sql`people = 6`,
  },
  visit_told_people: {
    put: (t) => sql`with f as (${formOfRegion(t)} returning id), r as (${roundOfRegion(t)} returning id)
      insert into visit_told_people (form_id, round_id, item_key, within, person, place, counts)
      select f.id, r.id, 'a', ${t.place}, 'x', ${t.place}, ${sql.raw(NOTHING)} from f, r`,
    where: ({ n }) => sql`form_id = ${idOf(n)}`,
    insert: ({
      place,
      n,
    }) => sql`insert into visit_told_people (form_id, round_id, item_key, within, person, place, counts)
      values (${idOf(n)}, ${idOf(n)}, 'b', ${place}, 'x', ${place}, ${sql.raw(NOTHING)})`,
    after: ({ n }) =>
      sql`with t as (delete from visit_told_people where form_id = ${idOf(n)}) delete from monitoring_rounds where id = ${idOf(n)}`,
    set: sql`counts = counts`,
  },
  calibration_cases: {
    kinds: KEEPERS,
    put: (t) => withCase(t, sql`select 1 from c`),
    where: byId,
    insert: ({
      place,
      actor,
      n,
    }) => sql`insert into calibration_cases (form_id, place, title, story, item_keys, created_by)
      values (${idOf(n)}, ${place}, 'x', 'x', '{a}', ${actor.personId})`,
    set: sql`title = 'y'`,
  },
  calibration_keys: {
    kinds: KEEPERS,
    put: (t) =>
      withCase(
        t,
        sql`insert into calibration_keys (case_id, place, agreed) select id, place, ${sql.raw(NOTHING)} from c`,
      ),
    where: ({ n }) => sql`case_id = ${idOf(n)}`,
    before: (t) => withCase(other(t), sql`select 1 from c`),
    insert: ({ place, n }) => sql`insert into calibration_keys (case_id, place, agreed)
      values (${idOf(n + OTHER)}, ${place}, ${sql.raw(NOTHING)})`,
    set: sql`agreed = agreed`,
  },
  calibration_answers: {
    kinds: KEEPERS,
    put: (t) =>
      withCase(
        t,
        sql`insert into calibration_answers (id, case_id, place, form_id, person_id, scores)
          select id, id, place, form_id, ${t.resident.personId}, ${sql.raw(NOTHING)} from c`,
      ),
    where: byId,
    insert: ({
      place,
      actor,
      n,
    }) => sql`insert into calibration_answers (case_id, place, form_id, person_id, scores)
      values (${idOf(n)}, ${place}, ${idOf(n)}, ${actor.personId}, ${sql.raw(NOTHING)})`,
    set: sql`scores = scores`,
  },
  calibrations: {
    put: (t) => sql`with f as (${formOfRegion(t)} returning id) insert into calibrations
      (id, form_id, place, person_id, scores, exact, adjacent, passed)
      select f.id, f.id, ${t.place}, ${t.resident.personId}, 10, 0.5, 0.8, false from f`,
    where: byId,
    insert: ({
      place,
      actor,
      n,
    }) => sql`insert into calibrations (form_id, place, person_id, scores, exact, adjacent, passed)
      values (${idOf(n)}, ${place}, ${actor.personId}, 10, 0.5, 0.8, false)`,
    set: sql`scores = 11`,
  },
  visit_pairs: {
    kinds: VISITED,
    put: (t) =>
      withVisit(
        t,
        sql`insert into visit_pairs
          (visit_id, other_id, place, contract, form_id, form_version_id, person_id, other_person_id, "on", compared)
          select v.id, v.id, v.place, 'formative', fv.id, fv.id, v.observer_id, v.observer_id, '2026-01-01', '[]'::jsonb
          from v, fv`,
      ),
    where: byVisit,
    before: (t) => withVisit(other(t), sql`select 1 from v`),
    insert: ({ place, actor, n }) => sql`insert into visit_pairs
      (visit_id, other_id, place, contract, form_id, form_version_id, person_id, other_person_id, "on", compared)
      values (${idOf(n + OTHER)}, ${idOf(n)}, ${place}, 'formative', ${idOf(n)}, ${idOf(n)}, ${actor.personId}, ${actor.personId},
        '2026-01-01', '[]'::jsonb)`,
    set: sql`compared = compared`,
  },
};
