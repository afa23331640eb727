import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { agendaItems, backlogItems } from "@/db/schema/agendas";
import { agreements } from "@/db/schema/agreements";
import { assessments, resultTotals } from "@/db/schema/assessments";
import { meetings } from "@/db/schema/meetings";
import { minutesCorrections } from "@/db/schema/minutes";
import { appointments } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import { plans, planTemplates } from "@/db/schema/plans";
import { resultLoads } from "@/db/schema/result-loads";
import { regionOf } from "@/lib/access/place";
import { NETWORK_OFFICES } from "@/lib/access/roles";
import { addDays, today } from "@/lib/dates/dates";
import { ENDING_DAYS } from "@/lib/networks/hygiene/rules";
import { roundAt, visitedIn } from "@/lib/visits/hub/queries";
import type { Meeting } from "../queries";
import { BEHIND } from "./labels";
import type { ProposalFacts } from "./rules";

/** Of a place that has not met yet: what happened since then is news. */
const LATELY_DAYS = 31;
const MOST_WAITING = 50;

const list = (values: readonly string[]) => `{${values.join(",")}}`;

/** The meetings of the same kind at the same place that were held before. */
const before = ({ id, place, kind, heldOn }: Meeting, at: string) => sql`from ${meetings} m
  where m.place = ${place.path}::ltree and m.kind = ${kind} and m.id <> ${id} and m.held_on <= ${heldOn}::date
    and m.closed_at <= ${at}::timestamptz`;

/** In SQL: the last meeting of the same kind at the same place that was held before. */
export const lastMeeting = (meeting: Meeting, now: Date) => sql`(
  select json_build_object('id', m.id, 'kind', m.kind, 'heldOn', m.held_on)
  ${before(meeting, now.toISOString())} order by m.held_on desc, m.starts_at desc limit 1)`;

/** In SQL, of `a`, an assessment: how many students, services and networks of a place took part. */
const participation = (path: string) => {
  const own = sql`from ${resultTotals} t where t.assessment_id = a.id and t.area is null and t.grade is null`;
  const services = sql`${own} and t.place <@ ${path}::ltree and t.service_id is not null and t.programmed > 0`;
  const networks = sql`(select sum(t.assessed) as assessed ${own} and t.place <@ ${path}::ltree and t.service_id is null
    and subpath(t.place, -1)::text like 'n%' group by t.place having sum(t.programmed) > 0) n`;
  return sql`(select coalesce(sum(t.assessed), 0)::int ${own} and t.place = ${path}::ltree) as assessed,
    (select coalesce(sum(t.programmed), 0)::int ${own} and t.place = ${path}::ltree) as programmed,
    (select count(*)::int ${services}) as services,
    (select count(*)::int ${services} and t.assessed * 100 < t.programmed * ${BEHIND}) as behind,
    (select count(*)::int from ${networks}) as networks,
    (select count(*)::int from ${networks} where n.assessed = 0) as idle`;
};

/** In SQL: the schools and the networks of a place that were not visited in the round of a day, or in one that ended lately. */
const visitFacts = (path: string, day: string) => {
  const at = sql`${path}::ltree`;
  return sql`(select json_build_object('round', json_build_object('id', r.id, 'number', r.number, 'endsOn', r.ends_on),
      'schools', c.schools, 'missing', c.missing, 'networks', c.networks, 'idle', c.idle)
    from ${roundAt(at, day)} cross join lateral (
      select coalesce(sum(p.schools), 0)::int as schools, coalesce(sum(p.schools - coalesce(x.visited, 0)), 0)::int as missing,
        (count(*) filter (where n.kind = 'network'))::int as networks,
        (count(*) filter (where n.kind = 'network' and p.schools > coalesce(x.visited, 0)))::int as idle
      from (select l.parent, count(*) as schools from ${places} l
        where l.path <@ ${at} and l.kind = 'school' and l.closed_on is null group by l.parent) p
      join ${places} n on n.path = p.parent
      left join (select y.parent, count(*) as visited from ${visitedIn(at, day)} y group by y.parent) x on x.parent = p.parent) c
    where r.ends_on >= ${addDays(day, -LATELY_DAYS)}::date)`;
};

/** In SQL: the agreements of a place and below it that are owed and past their date, or due by the day of the meeting. */
const agreementFacts = (path: string, day: string, heldOn: string) => sql`(select json_build_object(
    'overdue', count(*) filter (where owed and due_on < ${day}::date),
    'due', count(*) filter (where owed and due_on between ${day}::date and ${heldOn}::date),
    'adopted', count(*) filter (where meeting_id = (l.last ->> 'id')::uuid),
    'fulfilled', count(*) filter (where meeting_id = (l.last ->> 'id')::uuid and state = 'fulfilled'))
  from (select a.*, a.state in ('pending', 'under_way') as owed from ${agreements} a
    left join ${meetings} m on m.id = a.meeting_id
    where a.place <@ ${path}::ltree and a.adopted_on <= ${day}::date
      and case when m.id is null then a.adopted_on < ${day}::date else m.state <> 'in_session' end) g)`;

/** In SQL: what waits for a meeting of the series, in the order that it came. */
const waiting = (seriesId: string | null, at: string) => sql`coalesce((select json_agg(w) from (
    select b.id, b.title, b.detail, b.purpose, b.minutes, b.version, b.postponements,
      case p.kind when 'network' then 'REI ' || p.code when 'ugel' then 'UGEL ' || p.code
        when 'school' then 'IE ' || p.name else p.name end as "proposedBy",
      case when i.id is null then null else json_build_object('itemId', i.id, 'source', i.source,
        'meetingId', m.id, 'heldOn', m.held_on) end as "from"
    from ${backlogItems} b join ${places} p on p.path = b.proposed_place
    left join ${agendaItems} i on i.id = b.from_item_id left join ${meetings} m on m.id = i.meeting_id
    where b.series_id = ${seriesId}::uuid and b.state = 'open' and b.created_at <= ${at}::timestamptz
    order by b.postponements desc, b.created_at limit ${MOST_WAITING}) w), '[]')`;

type Facts = Omit<ProposalFacts, "day" | "place" | "kind" | "heldOn">;

/** What the records say, at an instant, for the agenda of a meeting: of its place and below it. One statement. */
export async function selectProposalFacts(
  tx: Transaction,
  meeting: Meeting,
  now: Date,
): Promise<ProposalFacts> {
  const { place, kind, heldOn, seriesId } = meeting;
  const { path } = place;
  const region = regionOf(path);
  const day = today(now);
  const at = now.toISOString();
  const year = Number(day.slice(0, 4));
  const lately = addDays(day, -LATELY_DAYS);
  const inForce = sql`x.starts_on <= ${day}::date and coalesce(x.ends_on, 'infinity') >= ${day}::date`;
  const soon = sql`x.ends_on <= ${addDays(day, ENDING_DAYS)}::date`;
  const offices = list([...NETWORK_OFFICES, "ugel_director"]);
  const [facts] = await tx.execute<Facts>(sql`
    with l as materialized (select ${lastMeeting(meeting, now)} as last)
    select l.last,
      coalesce((select json_agg(d) from (select m.id, m.kind, m.held_on as "heldOn",
          (select count(*)::int from ${minutesCorrections} c where c.meeting_id = m.id and c.state = 'open') as corrections
        ${before(meeting, at)} and m.state = 'drafted' order by m.held_on desc limit 3) d), '[]') as drafted,
      ${agreementFacts(path, day, heldOn)} as agreements,
      coalesce((select json_agg(json_build_object('place', x.path::text, 'placeKind', x.kind, 'id', p.id,
          'state', case when p.submitted_at > ${at}::timestamptz then 'draft' else p.state::text end,
          'firstSubmittedAt', case when p.first_submitted_at <= ${at}::timestamptz then p.first_submitted_at end))
        from ${places} x left join ${plans} p on p.place = x.path and p.school_year = ${year}
        where x.path <@ ${path}::ltree and x.kind in ('ugel', 'network')
          and (x.closed_on is null or p.id is not null)), '[]') as plans,
      coalesce((select json_agg(json_build_object('kind', t.kind, 'schoolYear', t.school_year, 'dueOn', t.due_on,
          'approvalDueOn', t.approval_due_on) order by t.school_year, t.kind)
        from ${planTemplates} t where t.place = ${region}::ltree
          and t.school_year between ${year} and ${year + 1}), '[]') as campaigns,
      coalesce((select json_agg(q) from (select a.id, a.title, a.state, ${participation(path)},
          (select count(*)::int from ${resultLoads} r where r.assessment_id = a.id
            and r.state in ('loaded', 'accepted', 'locked')
            and (r.place <@ ${path}::ltree or r.place @> ${path}::ltree) and r.applied_at <= ${at}::timestamptz
            and r.applied_at > coalesce((select m.closed_at from ${meetings} m where m.id = (l.last ->> 'id')::uuid),
              ${lately}::date)) as loads
        from ${assessments} a where a.place = ${region}::ltree and a.state <> 'draft' and a.starts_on <= ${day}::date
        order by a.starts_on desc, a.title limit 6) q), '[]') as assessments,
      ${visitFacts(path, day)} as visits,
      json_build_object(
        'places', coalesce((select json_agg(json_build_object('path', x.path::text, 'kind', x.kind, 'code', x.code,
            'name', x.name) order by x.code)
          from ${places} x where x.path <@ ${path}::ltree and x.kind in ('ugel', 'network') and x.closed_on is null), '[]'),
        'terms', coalesce((select json_agg(json_build_object('id', x.id, 'personId', x.person_id, 'personName', null,
            'role', x.role, 'place', x.place::text, 'at', null, 'endsOn', x.ends_on))
          from ${appointments} x where x.place <@ ${path}::ltree and ${inForce}
            and (x.role = any(${offices}::role_key[]) or ${soon})), '[]')) as offices,
      ${waiting(seriesId, at)} as backlog
    from l`);
  if (!facts) throw new Error("a select without from answers one row");
  return { ...facts, day, place, kind, heldOn };
}
