import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { places } from "@/db/schema/places";
import { visitCommitments } from "@/db/schema/visit-records";
import { visitRequests, visits } from "@/db/schema/visits";
import type { PlacePath } from "@/lib/access/place";
import { addDays } from "@/lib/dates/dates";
import { paths } from "../around/queries";
import { DUE_SOON, type SchoolFacts } from "./rules";

/** More schools than a UGEL has. */
const MOST_SCHOOLS = 600;

/**
 * What asks for a visit at each school of some places. Commitments are those whose detail the actor reads: for whoever does
 * not, there are none. One statement.
 */
export function selectSchoolFacts(tx: Transaction, scope: PlacePath[], day: string): Promise<SchoolFacts[]> {
  const around = sql`any(${paths(scope)})`;
  return tx.execute<SchoolFacts>(sql`with made as (
      select v.place, max(v.conducted_on) as last_on,
        array_agg(v.conducted_on order by v.conducted_on) filter (where v.conducted_on >= ${`${day.slice(0, 4)}-01-01`}::date) as done_on,
        min(v.scheduled_on) filter (where v.state = 'planned' and v.scheduled_on >= ${day}::date) as planned_on
      from ${visits} v where v.place <@ ${around} and v.state <> 'cancelled' group by v.place),
    owed as (
      select c.place, count(*) filter (where c.due_on < ${day}::date) as overdue,
        count(*) filter (where c.due_on between ${day}::date and ${addDays(day, DUE_SOON)}::date) as due
      from ${visitCommitments} c where c.place <@ ${around} and c.state = 'pending' group by c.place),
    asked as (
      select distinct on (r.place) r.place, json_build_object('id', r.id, 'topic', r.topic,
        'askedOn', (r.created_at at time zone 'America/Lima')::date) as request
      from ${visitRequests} r where r.place <@ ${around} and r.state = 'open' order by r.place, r.created_at, r.id)
    select s.path::text as path, s.code, s.name,
      case when n.path is not null then json_build_object('path', n.path::text, 'code', n.code) end as network,
      array_to_json(coalesce(m.done_on, '{}')) as "doneOn", m.last_on::text as "lastOn", m.planned_on::text as "plannedOn",
      a.request, coalesce(o.overdue, 0)::int as overdue, coalesce(o.due, 0)::int as due
    from ${places} s
    left join ${places} n on n.path = subpath(s.path, 0, 3) and n.kind = 'network'
    left join made m on m.place = s.path
    left join owed o on o.place = s.path
    left join asked a on a.place = s.path
    where s.kind = 'school' and s.closed_on is null and s.path <@ ${around}
    order by s.code limit ${MOST_SCHOOLS}`) as unknown as Promise<SchoolFacts[]>;
}
