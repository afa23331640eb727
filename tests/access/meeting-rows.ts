import { type SQL, sql } from "drizzle-orm";
import { idOf, type Rows, type Target } from "./row-pieces";

const TEMPLATE = `'{"quorum":{"first":{"numerator":1,"denominator":2,"strict":true,"least":1},"second":{"numerator":1,"denominator":3,"strict":false,"least":3}},"secondCallAfter":30,"noticeDays":5,"graceMinutes":10,"called":[],"agenda":[]}'::jsonb`;
const KINDS: Rows["kinds"] = ["region", "ugel", "network"];
const dayOf = (n: number) => sql.raw(`('2000-01-01'::date + ${n})`);

const seriesAt = ({ place, resident, n }: Target) => sql`insert into meeting_series
  (id, place, kind, name, rule, starts_on, starts_at, ends_at, created_by)
  values (${idOf(n)}, ${place}, 'committee', 'x', 'FREQ=MONTHLY;BYDAY=2TU', '2026-01-01', '09:00', '11:00', ${resident.personId})`;

/** A meeting that was convened, by somebody of the place. */
const meetingAt = ({ place, resident, n }: Target) => sql`insert into meetings
  (id, place, kind, title, held_on, starts_at, ends_at, convener_id, chair_id, created_by, state, convened_at)
  values (${idOf(n)}, ${place}, 'committee', 'x', ${dayOf(n)}, '09:00', '11:00', ${resident.personId},
    ${resident.personId}, ${resident.personId}, 'convened', now())`;

const withMeeting = (target: Target, more: SQL) =>
  sql`with m as (${meetingAt(target)} returning id, place, created_by) ${more}`;

const participant = sql`p as (insert into meeting_participants
    (id, meeting_id, place, kind, person_id, name, office, votes, position, added_by)
  select m.id, m.id, m.place, 'member', m.created_by, 'x', 'x', true, 1, m.created_by from m
  returning id, meeting_id, place, added_by)`;
const item = sql`i as (insert into agenda_items
    (id, meeting_id, place, position, title, purpose, minutes, source, updated_by)
  select m.id, m.id, m.place, 1, 'x', 'decide', 10, '{"kind":"own","key":"x"}', m.created_by from m
  returning id, meeting_id, place, updated_by)`;
const agreement = sql`${item}, a as (insert into agreements
    (id, meeting_id, item_id, place, number, text, adopted_on, form, present, quorum, decided_at, responsible_id,
     responsible_place, responsible, due_on, first_due_on)
  select i.id, i.meeting_id, i.id, i.place, 1, 'x', '2026-01-01', 'consensus', 1, 1, now(), i.updated_by, i.place, 'x',
    '2026-02-01', '2026-02-01' from i returning id, place, updated_at, responsible_id)`;
const update = sql`${agreement}, u as (insert into agreement_updates
    (id, agreement_id, place, act, from_state, to_state, by)
  select a.id, a.id, a.place, 'note', 'pending', 'pending', a.responsible_id from a returning id, agreement_id, place, by)`;
const fileAt = ({ place, resident, n }: Target) => sql`f as (insert into files
    (id, place, name, content_type, size, sha256, storage_key, uploaded_by)
  values (${idOf(n)}, ${place}, 'a.pdf', 'application/pdf', 1, ${"0".repeat(64)}, ${`m${n}`}, ${resident.personId})
  returning id, place)`;
const paperAt = ({
  place,
  n,
}: Target) => sql`c as (insert into issued_papers (code, place, kind, title, sha256)
  values (${`M${n}`}, ${place}, 'plan', 'x', ${"0".repeat(64)}) returning code)`;

const byId = ({ n }: Target) => sql`id = ${idOf(n)}`;
const byMeeting = ({ n }: Target) => sql`meeting_id = ${idOf(n)}`;
/** What the rows that an insert stands on take the place of, when the row that is read is already there. */
const OTHER = 500_000;
const other = (target: Target): Target => ({ ...target, n: target.n + OTHER });

/** Meetings with those called, their agenda, what was said and agreed, and their actas. */
export const MEETING_ROWS: Record<string, Rows> = {
  meeting_templates: {
    kinds: ["region"],
    put: ({ place }) => sql`insert into meeting_templates (place, kind, content)
      values (${place}, 'directorio', ${sql.raw(TEMPLATE)})`,
    where: ({ place }) => sql`place = ${place} and kind = 'directorio'`,
    insert: ({ place }) => sql`insert into meeting_templates (place, kind, content)
      values (${place}, 'committee', ${sql.raw(TEMPLATE)})`,
    after: ({ place }) => sql`delete from meeting_templates where place = ${place}`,
    set: sql`content = content`,
  },
  holidays: {
    kinds: ["region"],
    put: ({ place, n }) => sql`insert into holidays (place, day, name) values (${place}, ${dayOf(n)}, 'x')`,
    where: ({ place, n }) => sql`place = ${place} and day = ${dayOf(n)}`,
    insert: ({ place, n }) =>
      sql`insert into holidays (place, day, name) values (${place}, ${dayOf(n + OTHER)}, 'x')`,
    set: sql`name = 'y'`,
  },
  meeting_series: {
    kinds: KINDS,
    put: seriesAt,
    where: byId,
    insert: ({ place, actor }) => sql`insert into meeting_series
      (place, kind, name, rule, starts_on, starts_at, ends_at, created_by)
      values (${place}, 'committee', 'x', 'FREQ=MONTHLY;BYDAY=2TU', '2026-01-01', '09:00', '11:00', ${actor.personId})`,
    set: sql`name = 'y'`,
  },
  meetings: {
    kinds: KINDS,
    put: meetingAt,
    where: byId,
    insert: ({ place, actor, n }) => sql`insert into meetings
      (place, kind, title, held_on, starts_at, ends_at, convener_id, chair_id, created_by)
      values (${place}, 'committee', 'x', ${dayOf(n + OTHER)}, '09:00', '11:00', ${actor.personId}, ${actor.personId}, ${actor.personId})`,
    set: sql`title = 'y'`,
  },
  meeting_writers: {
    kinds: KINDS,
    put: (t) =>
      withMeeting(
        t,
        sql`insert into meeting_writers (meeting_id, place, person_id) select id, place, created_by from m`,
      ),
    where: byMeeting,
    insert: ({ place, actor, n }) => sql`insert into meeting_writers (meeting_id, place, person_id)
      values (${idOf(n)}, ${place}, ${actor.personId})`,
    set: sql`seen_at = now()`,
  },
  meeting_participants: {
    kinds: KINDS,
    put: (t) => withMeeting(t, sql`, ${participant} select 1 from p`),
    where: byMeeting,
    insert: ({ place, actor, n }) => sql`insert into meeting_participants
      (meeting_id, place, kind, name, office, votes, position, added_by)
      values (${idOf(n)}, ${place}, 'guest', 'x', 'x', false, 2, ${actor.personId})`,
    set: sql`office = 'y'`,
  },
  guest_contacts: {
    kinds: KINDS,
    put: (t) =>
      withMeeting(
        t,
        sql`, ${participant} insert into guest_contacts (participant_id, meeting_id, place, email)
          select id, meeting_id, place, 'a@example.com' from p`,
      ),
    where: byMeeting,
    before: (t) => withMeeting(other(t), sql`, ${participant} select 1 from p`),
    insert: ({ place, n }) => sql`insert into guest_contacts (participant_id, meeting_id, place, email)
      values (${idOf(n + OTHER)}, ${idOf(n + OTHER)}, ${place}, 'b@example.com')`,
    set: sql`email = 'c@example.com'`,
  },
  meeting_replies: {
    kinds: KINDS,
    put: (t) =>
      withMeeting(
        t,
        sql`, ${participant} insert into meeting_replies (participant_id, meeting_id, place, answer)
          select id, meeting_id, place, 'yes' from p`,
      ),
    where: byMeeting,
    before: (t) => withMeeting(other(t), sql`, ${participant} select 1 from p`),
    insert: ({ place, n }) => sql`insert into meeting_replies (participant_id, meeting_id, place, answer)
      values (${idOf(n + OTHER)}, ${idOf(n + OTHER)}, ${place}, 'no')`,
    set: sql`answer = 'no'`,
  },
  meeting_presences: {
    kinds: KINDS,
    put: (t) =>
      withMeeting(
        t,
        sql`, ${participant} insert into meeting_presences
          (id, meeting_id, place, participant_id, arrived_at, left_at, source, recorded_by)
          select id, meeting_id, place, id, now(), now(), 'secretary', added_by from p`,
      ),
    where: byMeeting,
    insert: ({ place, actor, n }) => sql`insert into meeting_presences
      (id, meeting_id, place, participant_id, arrived_at, source, recorded_by)
      values (${idOf(n + OTHER)}, ${idOf(n)}, ${place}, ${idOf(n)}, now(), 'secretary', ${actor.personId})`,
    set: sql`left_at = left_at`,
  },
  agenda_items: {
    kinds: KINDS,
    put: (t) => withMeeting(t, sql`, ${item} select 1 from i`),
    where: byMeeting,
    insert: ({ place, actor, n }) => sql`insert into agenda_items
      (meeting_id, place, position, title, purpose, minutes, source, updated_by)
      values (${idOf(n)}, ${place}, 2, 'x', 'inform', 10, '{"kind":"own","key":"y"}', ${actor.personId})`,
    set: sql`title = 'y'`,
  },
  agenda_dismissals: {
    kinds: KINDS,
    put: (t) =>
      withMeeting(
        t,
        sql`insert into agenda_dismissals (meeting_id, place, key, dismissed_by) select id, place, 'x', created_by from m`,
      ),
    where: byMeeting,
    insert: ({ place, actor, n }) => sql`insert into agenda_dismissals (meeting_id, place, key, dismissed_by)
      values (${idOf(n)}, ${place}, 'y', ${actor.personId})`,
    set: sql`key = 'z'`,
  },
  backlog_items: {
    kinds: KINDS,
    put: (t) => sql`with s as (${seriesAt(t)} returning id, place, created_by) insert into backlog_items
      (id, series_id, place, title, purpose, minutes, proposed_by, proposed_place)
      select id, id, place, 'x', 'inform', 10, created_by, place from s`,
    where: byId,
    insert: ({ place, actor, n }) => sql`insert into backlog_items
      (series_id, place, title, purpose, minutes, proposed_by, proposed_place)
      values (${idOf(n)}, ${place}, 'x', 'inform', 10, ${actor.personId}, ${place})`,
    set: sql`title = 'y'`,
  },
  meeting_files: {
    kinds: KINDS,
    put: (t) =>
      withMeeting(
        t,
        sql`, ${fileAt(t)} insert into meeting_files (meeting_id, place, kind, title, file_id, file_place, added_by)
          select m.id, m.place, 'document', 'x', f.id, f.place, m.created_by from m, f`,
      ),
    where: byMeeting,
    insert: ({ place, actor, n }) => sql`insert into meeting_files
      (meeting_id, place, kind, title, file_id, file_place, added_by)
      values (${idOf(n)}, ${place}, 'document', 'x', ${idOf(n)}, ${place}, ${actor.personId})`,
    set: sql`withdrawn_at = withdrawn_at`,
  },
  item_minutes: {
    kinds: KINDS,
    put: (t) =>
      withMeeting(
        t,
        sql`, ${item} insert into item_minutes (item_id, meeting_id, place, updated_by)
          select id, meeting_id, place, updated_by from i`,
      ),
    where: byMeeting,
    before: (t) => withMeeting(other(t), sql`, ${item} select 1 from i`),
    insert: ({ place, actor, n }) => sql`insert into item_minutes (item_id, meeting_id, place, updated_by)
      values (${idOf(n + OTHER)}, ${idOf(n + OTHER)}, ${place}, ${actor.personId})`,
    set: sql`decision = 'y'`,
  },
  agreements: {
    kinds: KINDS,
    put: (t) => withMeeting(t, sql`, ${agreement} select 1 from a`),
    where: byMeeting,
    insert: ({ place, actor, n }) => sql`insert into agreements
      (id, meeting_id, item_id, place, number, text, adopted_on, form, present, quorum, decided_at, responsible_id,
       responsible_place, responsible, due_on, first_due_on)
      values (${idOf(n + OTHER)}, ${idOf(n)}, ${idOf(n)}, ${place}, 2, 'x', '2026-01-01', 'consensus', 1, 1, now(),
        ${actor.personId}, ${place}, 'x', '2026-02-01', '2026-02-01')`,
    set: sql`text = 'y'`,
  },
  agreement_updates: {
    kinds: KINDS,
    put: (t) => withMeeting(t, sql`, ${update} select 1 from u`),
    where: ({ n }) => sql`agreement_id = ${idOf(n)}`,
    insert: ({ place, actor, n }) => sql`insert into agreement_updates
      (agreement_id, place, act, from_state, to_state, by)
      values (${idOf(n)}, ${place}, 'start', 'pending', 'under_way', ${actor.personId})`,
    set: sql`note = 'y'`,
  },
  agreement_files: {
    kinds: KINDS,
    put: (t) =>
      withMeeting(
        t,
        sql`, ${update}, ${fileAt(t)} insert into agreement_files
          (agreement_id, update_id, title, file_id, place, added_by)
          select u.agreement_id, u.id, 'x', f.id, f.place, u.by from u, f`,
      ),
    where: ({ n }) => sql`agreement_id = ${idOf(n)}`,
    insert: ({ place, actor, n }) => sql`insert into agreement_files
      (agreement_id, update_id, title, file_id, place, added_by)
      values (${idOf(n)}, ${idOf(n)}, 'x', ${idOf(n)}, ${place}, ${actor.personId})`,
    set: sql`title = 'y'`,
  },
  agreement_reminders: {
    kinds: KINDS,
    put: (t) =>
      withMeeting(
        t,
        sql`, ${agreement} insert into agreement_reminders (agreement_id, person_id, due_on, days)
          select id, responsible_id, '2026-02-01', 7 from a`,
      ),
    where: ({ n }) => sql`agreement_id = ${idOf(n)}`,
    insert: ({ actor, n }) => sql`insert into agreement_reminders (agreement_id, person_id, due_on, days)
      values (${idOf(n)}, ${actor.personId}, '2026-02-01', 0)`,
    set: sql`days = 1`,
  },
  minutes: {
    kinds: KINDS,
    put: (t) =>
      withMeeting(
        t,
        sql`, ${fileAt(t)}, ${paperAt(t)} insert into minutes
          (meeting_id, place, content, sha256, code, file_id, approved_by)
          select m.id, m.place, '{}', ${"0".repeat(64)}, c.code, f.id, m.created_by from m, f, c`,
      ),
    where: byMeeting,
    before: (t) => withMeeting(other(t), sql`, ${fileAt(other(t))}, ${paperAt(other(t))} select 1 from f, c`),
    insert: ({ place, actor, n }) => sql`insert into minutes
      (meeting_id, place, content, sha256, code, file_id, approved_by)
      values (${idOf(n + OTHER)}, ${place}, '{}', ${"0".repeat(64)}, ${`M${n + OTHER}`}, ${idOf(n + OTHER)}, ${actor.personId})`,
    set: sql`signed_at = now()`,
  },
  minutes_corrections: {
    kinds: KINDS,
    put: (t) =>
      withMeeting(
        t,
        sql`insert into minutes_corrections (meeting_id, place, text, proposed_by) select id, place, 'x', created_by from m`,
      ),
    where: byMeeting,
    insert: ({
      place,
      actor,
      n,
    }) => sql`insert into minutes_corrections (meeting_id, place, text, proposed_by)
      values (${idOf(n)}, ${place}, 'x', ${actor.personId})`,
    set: sql`text = 'y'`,
  },
  minutes_verdicts: {
    kinds: KINDS,
    put: (t) =>
      withMeeting(
        t,
        sql`insert into minutes_verdicts (meeting_id, place, person_id, verdict)
          select id, place, created_by, 'agree' from m`,
      ),
    where: byMeeting,
    insert: ({ place, actor, n }) => sql`insert into minutes_verdicts (meeting_id, place, person_id, verdict)
      values (${idOf(n)}, ${place}, ${actor.personId}, 'agree')`,
    set: sql`text = 'y'`,
  },
  calendar_feeds: {
    put: ({ resident, n }) => sql`insert into calendar_feeds (id, person_id, token_hash)
      values (${idOf(n)}, ${resident.personId}, ${String(n)})`,
    where: byId,
    insert: ({ resident, n }) => sql`insert into calendar_feeds (person_id, token_hash)
      values (${resident.personId}, ${String(n + OTHER)})`,
    after: ({ resident }) => sql`delete from calendar_feeds where person_id = ${resident.personId}`,
    set: sql`revoked_at = now()`,
  },
};
