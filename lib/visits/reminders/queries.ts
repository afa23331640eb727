import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { accounts, people, personContacts } from "@/db/schema/people";
import { visitSettings } from "@/db/schema/visit-forms";
import {
  visitAcknowledgements,
  visitCommitments,
  visitRecords,
  visitTransfers,
} from "@/db/schema/visit-records";
import { visits } from "@/db/schema/visits";
import { addDays } from "@/lib/dates/dates";
import type { Waiting } from "./rules";

const FAR_BACK = 70;

/** In SQL: the days after which it is asked what stayed, as the region says. */
const daysAfter = (
  which: 0 | 1,
  usual: number,
) => sql`coalesce((select (s.content -> 'transferDays' ->> ${sql.raw(String(which))})::int
  from ${visitSettings} s where s.place = subpath(v.place, 0, 1)), ${usual}::int)`;

/**
 * What is near or waits in each visit, with whom it waits for; only those with an account in use. As the owner: the
 * worker serves every region.
 */
export async function selectWaiting(db: Pick<Database, "execute">, day: string): Promise<Waiting[]> {
  const rows = await db.execute<Waiting>(sql`
    with w as (
      select v.id, 'visit' as kind, v.scheduled_on as "on", p.part, p.person_id
      from ${visits} v cross join lateral (values ('observer', v.observer_id), ('observed', v.observed_id),
        ('companion', v.companion_id)) p(part, person_id)
      where v.state = 'planned' and v.scheduled_on between ${day}::date and ${addDays(day, 1)}::date
      union all
      select v.id, 'acknowledge', (r.received_at at time zone 'America/Lima')::date, 'observed', v.observed_id
      from ${visits} v join ${visitRecords} r on r.visit_id = v.id
      where r.received_at >= ${addDays(day, -FAR_BACK)}::date
        and not exists (select from ${visitAcknowledgements} a where a.visit_id = v.id)
      union all
      select v.id, 'commitment', c.due_on, c.side::text, case c.side when 'observed' then v.observed_id else v.observer_id end
      from ${visitCommitments} c join ${visits} v on v.id = c.visit_id
      where c.state = 'pending' and c.due_on between ${addDays(day, -FAR_BACK)}::date and ${addDays(day, 7)}::date
      union all
      select v.id, t.kind, v.conducted_on + t.days, 'observed', v.observed_id
      from ${visits} v cross join lateral (values ('transfer_30', ${daysAfter(0, 30)}), ('transfer_60', ${daysAfter(1, 60)}))
        t(kind, days)
      where v.state = 'done' and v.conducted_on + t.days between ${addDays(day, -FAR_BACK)}::date and ${day}::date
        and not exists (select from ${visitTransfers} x where x.visit_id = v.id and x.days = t.days))
    select distinct w.id as "visitId", v.place::text, w.kind, w."on"::text, w.part, w.person_id as "personId",
      q.given_names as name, k.email::text as email, v.observed_name as "observedName",
      coalesce(v.conducted_on, v.scheduled_on)::text as "visitOn", v.starts_at::text as "startsAt"
    from w join ${visits} v on v.id = w.id
    join ${people} q on q.id = w.person_id
    join ${accounts} u on u.person_id = q.id and u.state = 'active'
    join ${personContacts} k on k.person_id = q.id
    order by w."on"::text, w.id, w.kind`);
  return [...rows];
}
