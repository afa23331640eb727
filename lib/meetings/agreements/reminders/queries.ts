import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { agreements } from "@/db/schema/agreements";
import { meetings } from "@/db/schema/meetings";
import { accounts, appointments, people, personContacts } from "@/db/schema/people";
import { addDays } from "@/lib/dates/dates";
import { NOTICE } from "./rules";

export type Reminded = {
  agreementId: string;
  number: number;
  text: string;
  dueOn: string;
  meeting: string;
  personId: string;
  name: string;
  email: string;
};

/**
 * What is owed and is due within the notice or is past it, with whoever answers for it on a day: the person that it
 * names, while she serves, or whoever holds the office. Only those with an account in use. As the owner: the worker
 * serves every region.
 */
export async function selectReminded(db: Pick<Database, "execute">, day: string): Promise<Reminded[]> {
  const rows = await db.execute<Reminded>(sql`
    select distinct a.id as "agreementId", a.number, a.text, a.due_on::text as "dueOn", m.title as meeting,
      q.id as "personId", q.given_names as name, k.email::text as email
    from ${agreements} a
    join ${meetings} m on m.id = a.meeting_id and m.state <> 'in_session'
    join ${appointments} x on x.starts_on <= ${day}::date and coalesce(x.ends_on, 'infinity') >= ${day}::date
      and case when a.responsible_id is null then x.place = a.responsible_place and x.role = a.responsible_role
        else x.person_id = a.responsible_id end
    join ${people} q on q.id = x.person_id
    join ${accounts} u on u.person_id = q.id and u.state = 'active'
    join ${personContacts} k on k.person_id = q.id
    where a.state in ('pending', 'under_way') and a.due_on <= ${addDays(day, NOTICE)}::date
    order by "dueOn", "agreementId"`);
  return [...rows];
}
