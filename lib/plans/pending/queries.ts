import { type SQL, sql } from "drizzle-orm";
import { places } from "@/db/schema/places";
import { planProgress } from "@/db/schema/plan-progress";
import { planChanges } from "@/db/schema/plan-reviews";
import { planActivities } from "@/db/schema/plan-rows";
import { plans, planTemplates } from "@/db/schema/plans";
import { type Actor, placesWhere } from "@/lib/access/actor";
import type { Capability } from "@/lib/access/roles";
import { today } from "@/lib/dates/dates";
import { placesToPlan } from "../policy";
import { ragInSql } from "../rollup/scope/queries";
import type { PlanBusiness } from "./rules";

const array = (paths: string[]) => sql`${`{${paths.join(",")}}`}::ltree[]`;

/** In SQL: whether a plan `p` stands where the actor does the act with its kind. */
function mayHere(actor: Actor, act: "review" | "approve"): SQL {
  const at = (capability: Capability) => array(placesWhere(actor, capability));
  return sql`p.place <@ any(case p.kind when 'pat_rei' then ${at(`plan.${act}`)} else ${at(`ugel_plan.${act}`)} end)`;
}

/** The plans of one's own places that are still to be begun, written or answered, in campaigns that have opened. */
const toWrite = (own: SQL, year: number, day: string) => sql`
  select coalesce(json_agg(json_build_object('place', json_build_object('kind', l.kind, 'code', l.code, 'name', l.name),
    'schoolYear', t.school_year, 'dueOn', t.due_on, 'planId', p.id, 'state', p.state,
    'behind', coalesce(p.template_version < t.version, false)) order by l.code, t.school_year), '[]')
  from ${places} l
  join ${planTemplates} t on t.place = subpath(l.path, 0, 1) and t.school_year >= ${year} and t.opens_on <= ${day}::date
    and t.kind = (case nlevel(l.path) when 2 then 'ugel_plan' else 'pat_rei' end)::plan_kind
  left join ${plans} p on p.place = l.path and p.school_year = t.school_year
  where l.path = any(${own}) and l.kind in ('ugel', 'network') and l.closed_on is null
    and (p.id is null or p.state in ('draft', 'observed'))`;

/** Plans that wait to be looked at, by act and state: whoever may approve is not told to review. */
const toReview = (actor: Actor) => sql`
  select coalesce(json_agg(w order by w.act, w.state), '[]') from (
    select case when ${mayHere(actor, "approve")} then 'approve' else 'review' end as act, p.state,
      count(*)::int as total, min(p.id::text) as "planId", min(t.approval_due_on) as "dueOn"
    from ${plans} p left join ${planTemplates} t on t.place = subpath(p.place, 0, 1) and t.kind = p.kind
      and t.school_year = p.school_year
    where p.state in ('submitted', 'resubmitted') and (${mayHere(actor, "approve")} or ${mayHere(actor, "review")})
    group by 1, 2) w`;

/** Requests to change a plan in force that the actor decides. */
const toDecide = (actor: Actor) => sql`
  select json_build_object('total', count(*), 'planId', min(p.id::text))
  from ${planChanges} c join ${plans} p on p.id = c.plan_id
  where c.state = 'submitted' and ${mayHere(actor, "approve")}`;

/** Of one's own plans in force this year, the activities that are late and the others that this month asks for. */
const underWay = (own: SQL, year: number, day: string) => sql`
  select coalesce(json_agg(w order by w.code), '[]') from (
    select p.id as "planId", l.kind, l.code, l.name, (count(*) filter (where x.rag = 'red'))::int as late,
      (count(*) filter (where x.rag <> 'red' and x.due))::int as due
    from ${plans} p join ${places} l on l.path = p.place cross join lateral (
      select ${ragInSql(sql`p.school_year::int`, day)} as rag,
        ${Number(day.slice(5, 7))} = any(a.months) or to_char(g.next_on, 'YYYY-MM') = ${day.slice(0, 7)} as due
      from ${planActivities} a left join ${planProgress} g on g.activity_id = a.id
      where a.plan_id = p.id and a.withdrawn_at is null
        and coalesce(g.state::text, 'planned') not in ('done', 'cancelled')) x
    where p.place = any(${own}) and p.school_year = ${year} and p.state in ('approved', 'under_way')
    group by p.id, l.kind, l.code, l.name) w where w.late + w.due > 0`;

/** In SQL: what the plans ask of the actor today. */
export function plansForInbox(actor: Actor, now: Date) {
  const day = today(now);
  const year = Number(day.slice(0, 4));
  const own = array(placesToPlan(actor));
  return sql<PlanBusiness>`json_build_object('toWrite', (${toWrite(own, year, day)}), 'toReview', (${toReview(actor)}),
    'toDecide', (${toDecide(actor)}), 'underWay', (${underWay(own, year, day)}))`;
}
