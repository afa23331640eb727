import { type SQL, sql } from "drizzle-orm";
import { idOf, type Rows, type Target } from "./row-pieces";

const TEMPLATE = `'{"sections":[],"areas":[],"commitments":[],"indicators":[],"checks":{},"mostPerMonth":8}'::jsonb`;

/** A draft at a network or a UGEL. */
const planAt = ({ place, resident, n }: Target) => sql`insert into plans
  (id, place, kind, school_year, template, template_version, created_by)
  values (${idOf(n)}, ${place}, (case nlevel(${place}::ltree) when 3 then 'pat_rei' else 'ugel_plan' end)::plan_kind,
    2000 + ${n % 7000}, ${sql.raw(TEMPLATE)}, 1, ${resident.personId})`;

const withPlan = (target: Target, more: SQL) =>
  sql`with p as (${planAt(target)} returning id, place, created_by) ${more}`;

const objective = sql`o as (insert into plan_objectives (id, plan_id, place, position, updated_by, area, statement)
  select p.id, p.id, p.place, 1, p.created_by, 'aprendizajes', 'x' from p returning id, plan_id, place, updated_by)`;
const activity = sql`${objective}, a as (insert into plan_activities
    (id, plan_id, place, position, updated_by, objective_id, kind, title)
  select o.id, o.plan_id, o.place, 1, o.updated_by, o.id, 'workshop', 'x' from o returning id, plan_id, place, updated_by)`;
const target = sql`${objective}, t as (insert into plan_targets
    (id, plan_id, place, position, updated_by, objective_id, indicator, name, unit, direction, goal, starts_on, due_on)
  select o.id, o.plan_id, o.place, 1, o.updated_by, o.id, 'own', 'x', '%', 'up', 1, '2026-01-01', '2026-12-01' from o
  returning id, plan_id, place, updated_by)`;
const observation = sql`v as (insert into plan_observations (id, plan_id, place, section, text, created_by)
  select p.id, p.id, p.place, 'objetivos', 'x', p.created_by from p returning id, place, created_by)`;
const change = sql`c as (insert into plan_changes (id, plan_id, place, number, reason, created_by)
  select p.id, p.id, p.place, 1, 'x', p.created_by from p returning id, place)`;
const versionOf = sql`v as (insert into plan_versions (id, plan_id, place, number, content, sha256, approved_by)
  select p.id, p.id, p.place, 1, '{}', ${"0".repeat(64)}, p.created_by from p returning id, place, approved_by)`;
const fileAt = ({ place, resident, n }: Target) => sql`f as (insert into files
    (id, place, name, content_type, size, sha256, storage_key, uploaded_by)
  values (${idOf(n)}, ${place}, 'a.pdf', 'application/pdf', 1, ${"0".repeat(64)}, ${`p${n}`}, ${resident.personId})
  returning id)`;
const paperAt = ({
  place,
  n,
}: Target) => sql`i as (insert into issued_papers (code, place, kind, title, sha256)
  values (${`P${n}`}, ${place}, 'plan', 'x', ${"0".repeat(64)}) returning code)`;

const KINDS: Rows["kinds"] = ["ugel", "network"];
const byPlan = ({ n }: Target) => sql`plan_id = ${idOf(n)}`;
const byId = ({ n }: Target) => sql`id = ${idOf(n)}`;

/** Plans with what they say, how they go and what is said of them. */
export const PLAN_ROWS: Record<string, Rows> = {
  plan_templates: {
    kinds: ["region"],
    put: ({ place, n }) => sql`insert into plan_templates
      (id, place, kind, school_year, content, opens_on, due_on, approval_due_on)
      values (${idOf(n)}, ${place}, 'pat_rei', 2000 + ${n % 7000}, ${sql.raw(TEMPLATE)}, '2026-01-01', '2026-01-02', '2026-01-03')`,
    where: byId,
    insert: ({ place, n }) => sql`insert into plan_templates
      (place, kind, school_year, content, opens_on, due_on, approval_due_on)
      values (${place}, 'ugel_plan', 2000 + ${n % 7000}, ${sql.raw(TEMPLATE)}, '2026-01-01', '2026-01-02', '2026-01-03')`,
    set: sql`due_on = due_on`,
  },
  plans: {
    kinds: KINDS,
    put: planAt,
    where: byId,
    insert: ({ place, actor, n }) => sql`insert into plans
      (place, kind, school_year, template, template_version, created_by)
      values (${place}, (case nlevel(${place}::ltree) when 3 then 'pat_rei' else 'ugel_plan' end)::plan_kind,
        9999 - ${n % 900}, ${sql.raw(TEMPLATE)}, 1, ${actor.personId})`,
    set: sql`state = 'submitted'`,
  },
  plan_texts: {
    kinds: KINDS,
    put: (t) =>
      withPlan(
        t,
        sql`insert into plan_texts (plan_id, place, section, body, updated_by)
          select p.id, p.place, 'base_legal', 'x', p.created_by from p`,
      ),
    where: byPlan,
    insert: ({ place, actor, n }) => sql`insert into plan_texts (plan_id, place, section, body, updated_by)
      values (${idOf(n)}, ${place}, 'otra', 'x', ${actor.personId})`,
    set: sql`body = 'y'`,
  },
  plan_problems: {
    kinds: KINDS,
    put: (t) =>
      withPlan(
        t,
        sql`insert into plan_problems (plan_id, place, position, updated_by, area, statement)
          select p.id, p.place, 1, p.created_by, 'aprendizajes', 'x' from p`,
      ),
    where: byPlan,
    insert: ({ place, actor, n }) => sql`insert into plan_problems
      (plan_id, place, position, updated_by, area, statement)
      values (${idOf(n)}, ${place}, 2, ${actor.personId}, 'aprendizajes', 'x')`,
    set: sql`statement = 'y'`,
  },
  plan_objectives: {
    kinds: KINDS,
    put: (t) => withPlan(t, sql`, ${objective} select 1 from o`),
    where: byPlan,
    insert: ({ place, actor, n }) => sql`insert into plan_objectives
      (plan_id, place, position, updated_by, area, statement)
      values (${idOf(n)}, ${place}, 2, ${actor.personId}, 'aprendizajes', 'x')`,
    set: sql`statement = 'y'`,
  },
  plan_targets: {
    kinds: KINDS,
    put: (t) => withPlan(t, sql`, ${target} select 1 from t`),
    where: byPlan,
    insert: ({ place, actor, n }) => sql`insert into plan_targets
      (plan_id, place, position, updated_by, objective_id, indicator, name, unit, direction, goal, starts_on, due_on)
      values (${idOf(n)}, ${place}, 2, ${actor.personId}, ${idOf(n)}, 'own', 'x', '%', 'up', 1, '2026-01-01', '2026-12-01')`,
    set: sql`goal = 2`,
  },
  plan_activities: {
    kinds: KINDS,
    put: (t) => withPlan(t, sql`, ${activity} select 1 from a`),
    where: byPlan,
    insert: ({ place, actor, n }) => sql`insert into plan_activities
      (plan_id, place, position, updated_by, objective_id, kind, title)
      values (${idOf(n)}, ${place}, 2, ${actor.personId}, ${idOf(n)}, 'workshop', 'x')`,
    set: sql`title = 'y'`,
  },
  plan_annexes: {
    kinds: KINDS,
    put: (t) =>
      withPlan(
        t,
        sql`, ${fileAt(t)} insert into plan_annexes (plan_id, place, position, updated_by, title, file_id)
          select p.id, p.place, 1, p.created_by, 'x', f.id from p, f`,
      ),
    where: byPlan,
    insert: ({ place, actor, n }) => sql`insert into plan_annexes
      (plan_id, place, position, updated_by, title, file_id)
      values (${idOf(n)}, ${place}, 2, ${actor.personId}, 'x', ${idOf(n)})`,
    set: sql`title = 'y'`,
  },
  plan_versions: {
    kinds: KINDS,
    put: (t) => withPlan(t, sql`, ${versionOf} select 1 from v`),
    where: byPlan,
    insert: ({ place, actor, n }) => sql`insert into plan_versions
      (plan_id, place, number, content, sha256, approved_by)
      values (${idOf(n)}, ${place}, 2, '{}', ${"1".repeat(64)}, ${actor.personId})`,
    set: sql`reason = 'y'`,
  },
  plan_papers: {
    kinds: KINDS,
    put: (t) =>
      withPlan(
        t,
        sql`, ${versionOf}, ${fileAt(t)}, ${paperAt(t)} insert into plan_papers (version_id, place, code, file_id)
          select v.id, v.place, i.code, f.id from v, f, i`,
      ),
    where: ({ n }) => sql`version_id = ${idOf(n)}`,
    before: ({ n, place, resident }) => sql`insert into plan_versions
      (id, plan_id, place, number, content, sha256, approved_by)
      values (${idOf(500_000 + n)}, ${idOf(n)}, ${place}, 2, '{}', ${"0".repeat(64)}, ${resident.personId})`,
    insert: ({ place, n }) => sql`insert into plan_papers (version_id, place, code, file_id)
      values (${idOf(500_000 + n)}, ${place}, ${`P${n}`}, ${idOf(n)})`,
    set: sql`issued_at = now()`,
  },
  plan_uploads: {
    kinds: KINDS,
    put: (t) =>
      withPlan(
        t,
        sql`insert into plan_uploads (plan_id, place, file_name, sha256, rows, problems, uploaded_by)
          select p.id, p.place, 'a.xlsx', ${"0".repeat(64)}, '[]', '[]', p.created_by from p`,
      ),
    where: byPlan,
    insert: ({ place, actor, n }) => sql`insert into plan_uploads
      (plan_id, place, file_name, sha256, rows, problems, uploaded_by)
      values (${idOf(n)}, ${place}, 'a.xlsx', ${"0".repeat(64)}, '[]', '[]', ${actor.personId})`,
    set: sql`settled_at = now()`,
  },
  plan_bundles: {
    put: ({ place, resident, n }) => sql`with j as (insert into jobs (kind, place, payload)
        values ('plans.bundle', ${place}, '{}') returning id)
      insert into plan_bundles (id, place, kind, school_year, requested_by, job_id)
      select ${idOf(n)}, ${place}, 'pat_rei', 2026, ${resident.personId}, j.id from j`,
    where: byId,
    insert: ({
      place,
      actor,
      n,
    }) => sql`insert into plan_bundles (place, kind, school_year, requested_by, job_id)
      values (${place}, 'pat_rei', 2026, ${actor.personId}, ${idOf(n)})`,
    before: ({ place, n }) => sql`insert into jobs (id, kind, place, payload)
      values (${idOf(n)}, 'plans.bundle', ${place}, '{}')`,
    set: sql`created_at = now()`,
  },
  plan_reminders: {
    kinds: ["region"],
    put: ({ place, resident, n }) => sql`with t as (insert into plan_templates
        (id, place, kind, school_year, content, opens_on, due_on, approval_due_on)
        values (${idOf(n)}, ${place}, 'pat_rei', 2000 + ${n % 7000}, ${sql.raw(TEMPLATE)}, '2026-01-01', '2026-01-02', '2026-01-03')
        returning id)
      insert into plan_reminders (template_id, person_id, moment) select t.id, ${resident.personId}, 'due:7' from t`,
    where: ({ n }) => sql`template_id = ${idOf(n)}`,
    insert: ({ actor, n }) => sql`insert into plan_reminders (template_id, person_id, moment)
      values (${idOf(n)}, ${actor.personId}, 'due:1')`,
    set: sql`sent_at = now()`,
  },
  plan_progress: {
    kinds: KINDS,
    put: (t) =>
      withPlan(
        t,
        sql`, ${activity} insert into plan_progress (activity_id, plan_id, place, state, updated_by)
          select a.id, a.plan_id, a.place, 'under_way', a.updated_by from a`,
      ),
    where: byPlan,
    before: ({ place, resident, n }) => sql`insert into plan_activities
      (id, plan_id, place, position, updated_by, objective_id, kind, title)
      values (${idOf(500_000 + n)}, ${idOf(n)}, ${place}, 2, ${resident.personId}, ${idOf(n)}, 'workshop', 'x')`,
    insert: ({
      place,
      actor,
      n,
    }) => sql`insert into plan_progress (activity_id, plan_id, place, state, updated_by)
      values (${idOf(500_000 + n)}, ${idOf(n)}, ${place}, 'planned', ${actor.personId})`,
    set: sql`attendance = 1`,
  },
  plan_reports: {
    kinds: KINDS,
    put: (t) =>
      withPlan(
        t,
        sql`, ${activity} insert into plan_reports (activity_id, plan_id, place, state, reported_by)
          select a.id, a.plan_id, a.place, 'planned', a.updated_by from a`,
      ),
    where: byPlan,
    insert: ({
      place,
      actor,
      n,
    }) => sql`insert into plan_reports (activity_id, plan_id, place, state, reported_by)
      values (${idOf(n)}, ${idOf(n)}, ${place}, 'planned', ${actor.personId})`,
    set: sql`note = 'y'`,
  },
  plan_evidence: {
    kinds: KINDS,
    put: (t) =>
      withPlan(
        t,
        sql`, ${activity}, ${fileAt(t)} insert into plan_evidence (activity_id, plan_id, place, file_id, added_by)
          select a.id, a.plan_id, a.place, f.id, a.updated_by from a, f`,
      ),
    where: byPlan,
    insert: ({
      place,
      actor,
      n,
    }) => sql`insert into plan_evidence (activity_id, plan_id, place, file_id, added_by)
      values (${idOf(n)}, ${idOf(n)}, ${place}, ${idOf(n)}, ${actor.personId})`,
    set: sql`withdrawn_at = now(), withdrawn_reason = 'x'`,
  },
  plan_measures: {
    kinds: KINDS,
    put: (t) =>
      withPlan(
        t,
        sql`, ${target} insert into plan_measures (target_id, plan_id, place, value, measured_on, source, recorded_by)
          select t.id, t.plan_id, t.place, 1, '2026-05-01', 'x', t.updated_by from t`,
      ),
    where: byPlan,
    insert: ({ place, actor, n }) => sql`insert into plan_measures
      (target_id, plan_id, place, value, measured_on, source, recorded_by)
      values (${idOf(n)}, ${idOf(n)}, ${place}, 2, '2026-06-01', 'x', ${actor.personId})`,
    set: sql`value = 3`,
  },
  plan_observations: {
    kinds: KINDS,
    put: (t) => withPlan(t, sql`, ${observation} select 1 from v`),
    where: byPlan,
    insert: ({
      place,
      actor,
      n,
    }) => sql`insert into plan_observations (plan_id, place, section, text, created_by)
      values (${idOf(n)}, ${place}, 'metas', 'x', ${actor.personId})`,
    set: sql`state = 'answered'`,
  },
  plan_observation_messages: {
    kinds: KINDS,
    put: (t) =>
      withPlan(
        t,
        sql`, ${observation} insert into plan_observation_messages (observation_id, place, author_id, text)
          select v.id, v.place, v.created_by, 'x' from v`,
      ),
    where: ({ n }) => sql`observation_id = ${idOf(n)}`,
    insert: ({ place, actor, n }) => sql`insert into plan_observation_messages
      (observation_id, place, author_id, text) values (${idOf(n)}, ${place}, ${actor.personId}, 'x')`,
    set: sql`text = 'y'`,
  },
  plan_changes: {
    kinds: KINDS,
    put: (t) => withPlan(t, sql`, ${change} select 1 from c`),
    where: byPlan,
    before: ({ n }) => sql`update plan_changes set state = 'withdrawn' where plan_id = ${idOf(n)}`,
    insert: ({ place, actor, n }) => sql`insert into plan_changes (plan_id, place, number, reason, created_by)
      values (${idOf(n)}, ${place}, 2, 'x', ${actor.personId})`,
    set: sql`reason = 'y'`,
  },
  plan_change_rows: {
    kinds: KINDS,
    put: (t) =>
      withPlan(
        t,
        sql`, ${change} insert into plan_change_rows (change_id, place, act, row_kind, row_id, after)
          select c.id, c.place, 'add', 'activity', c.id, '{}' from c`,
      ),
    where: ({ n }) => sql`change_id = ${idOf(n)}`,
    insert: ({
      place,
      n,
    }) => sql`insert into plan_change_rows (change_id, place, act, row_kind, row_id, after)
      values (${idOf(n)}, ${place}, 'add', 'target', ${idOf(500_000 + n)}, '{}')`,
    set: sql`note = 'y'`,
  },
};
