import { type SQL, sql } from "drizzle-orm";
import { places } from "@/db/schema/places";
import { planProgress } from "@/db/schema/plan-progress";
import { planActivities } from "@/db/schema/plan-rows";
import { plans } from "@/db/schema/plans";
import type { PlanScope } from "../../list/schema";

/** The approved plans of a scope, which the whole region reads, each with the place that it is of. */
export const approvedPlans = (year: number, { ugel, tipo }: PlanScope) => sql`
  select p.id, p.kind, p.place, p.template, p.school_year
  from ${plans} p join ${places} u on u.path = subpath(p.place, 0, 2)
  where p.school_year = ${year} and p.approved_at is not null
    and ${ugel ? sql`u.code = ${ugel}` : sql`true`} and ${tipo ? sql`p.kind = ${tipo}` : sql`true`}`;

const monthEnd = (year: SQL, month: SQL) =>
  sql`(make_date(${year}, ${month}, 1) + interval '1 month - 1 day')::date`;

/**
 * The colour of an activity `a` of a school year with its progress `g` on a day, as `ragOf` of the progress gives it:
 * kept the same by a test. Months stand in order in the database.
 */
export const ragInSql = (year: SQL, day: string) => sql`case
  when g.rag_override is not null then g.rag_override::text
  when g.state = 'cancelled' then null
  when g.state = 'done' then 'green'
  when ${day}::date > ${monthEnd(year, sql`coalesce(a.months[cardinality(a.months)], 12)`)} then 'red'
  when ${day}::date - g.next_on > 14 then 'red'
  when ${day}::date > g.next_on then 'amber'
  when coalesce(g.state::text, 'planned') <> 'under_way'
    and ${day}::date > ${monthEnd(year, sql`coalesce(a.months[1], 12)`)} - 7 then 'amber'
  else 'green' end`;

/** The activities that stand in the plans of the scope, with how they go. */
export const standingActivities = (day: string) => sql`
  select a.id, a.plan_id, p.place, p.kind as plan_kind, a.kind, a.months, a.title, a.position, a.responsible,
    a.budget, a.budget_source, coalesce(g.state::text, 'planned') as state, g.done_on, g.next_on,
    ${ragInSql(sql`p.school_year::int`, day)} as rag
  from approved p join ${planActivities} a on a.plan_id = p.id and a.withdrawn_at is null
  left join ${planProgress} g on g.activity_id = a.id`;
