import { type SQL, sql } from "drizzle-orm";
import { agreements } from "@/db/schema/agreements";
import { meetings } from "@/db/schema/meetings";
import { minutes } from "@/db/schema/minutes";
import { places } from "@/db/schema/places";
import { planObservations } from "@/db/schema/plan-reviews";
import { plans, planVersions } from "@/db/schema/plans";
import { homeVisits } from "@/db/schema/publishing";
import { releases } from "@/db/schema/releases";
import { visitRecords } from "@/db/schema/visit-records";
import { visits } from "@/db/schema/visits";
import { type Actor, scopesOf } from "@/lib/access/actor";
import { isMine, wasTaken } from "@/lib/meetings/agreements/list/queries";
import type { Change, ChangeKind } from "./rules";

/** Those of one's own places, of what is below them and of what they belong to. */
const around = (actor: Actor, place: SQL) => {
  const own = sql`${`{${scopesOf(actor).own.join(",")}}`}::ltree[]`;
  return sql`(${place} <@ any(${own}) or ${place} @> any(${own}))`;
};

const planName = sql`(case p.kind when 'pat_rei' then 'PAT-REI ' else 'Plan de trabajo ' end) || p.school_year || ', ' ||
  (select case l.kind when 'network' then 'REI ' else 'UGEL ' end || l.code from ${places} l where l.path = p.place)`;

/** One line of a kind: how many rows there are, and the newest. */
const line = (kind: ChangeKind, rows: SQL) => sql`
  select ${kind} as kind, count(*)::int as total, (array_agg(id order by at desc))[1] as id,
    (array_agg(name order by at desc))[1] as name
  from (${rows}) x(id, name, at) having count(*) > 0`;

/** In SQL: what others did around the actor since an instant, a line for each kind, from the records themselves. */
export function changesSince(actor: Actor, since: SQL, day: string) {
  const me = sql`${actor.personId}::uuid`;
  const lines = [
    line(
      "plans_observed",
      sql`select p.id::text, ${planName}, max(o.created_at) from ${planObservations} o join ${plans} p on p.id = o.plan_id
        where o.created_at > ${since} and o.created_by <> ${me} and p.state = 'observed' and ${around(actor, sql`p.place`)}
        group by p.id, p.kind, p.school_year, p.place`,
    ),
    line(
      "plans_approved",
      sql`select p.id::text, ${planName}, v.approved_at from ${planVersions} v join ${plans} p on p.id = v.plan_id
        where v.approved_at > ${since} and v.approved_by <> ${me} and ${around(actor, sql`p.place`)}`,
    ),
    line(
      "actas_approved",
      sql`select m.id::text, m.title, m.approved_at from ${meetings} m where m.state = 'approved'
        and m.approved_at > ${since} and ${around(actor, sql`m.place`)}
        and (select a.approved_by from ${minutes} a where a.meeting_id = m.id) is distinct from ${me}`,
    ),
    line(
      "agreements_assigned",
      sql`select ${agreements.id}::text, ${agreements.text}, ${agreements.decidedAt} from ${agreements}
        left join ${meetings} on ${meetings.id} = ${agreements.meetingId}
        where ${agreements.decidedAt} > ${since} and ${isMine(actor)} and ${wasTaken(day)}`,
    ),
    line(
      "visits_received",
      sql`select v.id::text, v.observed_name, r.received_at from ${visitRecords} r join ${visits} v on v.id = r.visit_id
        where r.received_at > ${since} and v.observer_id <> ${me} and (v.observed_id = ${me} or ${around(actor, sql`v.place`)})`,
    ),
    line(
      "releases_published",
      sql`select e.number::text, e.title, e.published_at from ${releases} e
        where e.published_at > ${since} and e.published_by is distinct from ${me} and ${around(actor, sql`e.place`)}`,
    ),
  ];
  return sql<Change[]>`coalesce((select json_agg(c) from (${sql.join(lines, sql` union all `)}) c), '[]')`;
}

/** In SQL: when the actor was on her first page, this time and the time before. */
export const homeVisitOf = (actor: Actor) => sql<{ seenAt: string; previousAt: string | null } | null>`(
  select json_build_object('seenAt', h.seen_at, 'previousAt', h.previous_at)
  from ${homeVisits} h where h.person_id = ${actor.personId}::uuid)`;
