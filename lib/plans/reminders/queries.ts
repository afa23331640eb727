import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { accounts, appointments, people, personContacts } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import { plans, planTemplates } from "@/db/schema/plans";
import type { PlaceKind, PlanKind, Role } from "@/db/values";
import { type Capability, ROLES } from "@/lib/access/roles";

export type Reminded = {
  templateId: string;
  kind: PlanKind;
  schoolYear: number;
  opensOn: string;
  dueOn: string;
  approvalDueOn: string;
  act: "write" | "approve";
  place: { kind: PlaceKind; code: string; name: string };
  begun: boolean;
  personId: string;
  name: string;
  email: string;
};

const rolesWith = (capability: Capability): Role[] =>
  (Object.keys(ROLES) as Role[]).filter((role) => ROLES[role].capabilities.includes(capability));

const array = (roles: Role[]) => sql`${`{${roles.join(",")}}`}::role_key[]`;

/**
 * Everybody whom a campaign of this year concerns on a day, place by place: who writes a plan that was not sent yet, and
 * who approves one that was. Only those with an account in use. As the owner: the worker serves every region.
 */
export async function selectReminded(db: Pick<Database, "execute">, day: string): Promise<Reminded[]> {
  const rows = await db.execute<Reminded>(sql`
    with concerned as (
      select t.id as "templateId", t.kind, t.school_year as "schoolYear", t.opens_on::text as "opensOn",
        t.due_on::text as "dueOn", t.approval_due_on::text as "approvalDueOn", l.path, p.id is not null as begun,
        json_build_object('kind', l.kind, 'code', l.code, 'name', l.name) as place,
        case when p.id is null or p.state = 'draft' then 'write'
          when p.state in ('submitted', 'resubmitted') then 'approve' end as act
      from ${planTemplates} t
      join ${places} l on l.path <@ t.place and l.closed_on is null
        and l.kind::text = case t.kind when 'pat_rei' then 'network' else 'ugel' end
      left join ${plans} p on p.place = l.path and p.kind = t.kind and p.school_year = t.school_year
      where t.opens_on <= ${day}::date and ${day}::date <= make_date(t.school_year::int, 12, 31))
    select distinct c."templateId", c.kind, c."schoolYear", c."opensOn", c."dueOn", c."approvalDueOn", c.act,
      c.place::jsonb as place, c.begun, q.id as "personId", q.given_names as name, k.email::text as email
    from concerned c
    join ${appointments} a on a.starts_on <= ${day}::date and coalesce(a.ends_on, 'infinity') >= ${day}::date
      and case c.act
        when 'write' then a.place = c.path and a.role = any(
          case c.kind when 'pat_rei' then ${array(rolesWith("plan.write"))} else ${array(rolesWith("ugel_plan.write"))} end)
        when 'approve' then a.place @> c.path and a.role = any(
          case c.kind when 'pat_rei' then ${array(rolesWith("plan.approve"))} else ${array(rolesWith("ugel_plan.approve"))} end)
        else false end
    join ${people} q on q.id = a.person_id
    join ${accounts} u on u.person_id = q.id and u.state = 'active'
    join ${personContacts} k on k.person_id = q.id`);
  return [...rows];
}
