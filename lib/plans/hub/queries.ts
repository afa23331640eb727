import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { executeKept } from "@/db/client";
import { planProgress } from "@/db/schema/plan-progress";
import { planActivities } from "@/db/schema/plan-rows";
import { plans, planTemplates } from "@/db/schema/plans";
import type { PlanKind, PlanState } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { type PlaceAssessment, placeAssessments } from "@/lib/assessments/place/queries";
import { today } from "@/lib/dates/dates";
import { type HubMeetings, meetingsAt } from "@/lib/meetings/hub/queries";
import { type HubVisits, visitsAt } from "@/lib/visits/hub/queries";

/** The plan of a place as its page tells it; days as `2026-05-15`. */
export type HubPlan = {
  id: string;
  state: PlanState;
  /** The activities that stand, and those of them that are done. */
  total: number;
  done: number;
  /** What comes first of what is not done: its date, or the month that it waits for. */
  next: { id: string; title: string; nextOn: string | null; month: number } | null;
};
export type HubCampaign = { opensOn: string; dueOn: string };
export type PlanBelow = { id: string; place: PlacePath; kind: PlanKind; state: PlanState };

const standing = sql`from ${planActivities} a left join ${planProgress} g on g.activity_id = a.id
  where a.plan_id = p.id and a.withdrawn_at is null`;

/** The month that an activity waits for in a month of its year: its next one or, when all passed, its last; December without any. */
const awaited = (month: number) => sql`coalesce((select min(m) from unnest(a.months) m where m >= ${month}),
  a.months[cardinality(a.months)], 12)`;

/** In SQL: the plan of a place in the year of a day, if the actor reads it. */
export const planAt = (place: SQL | AnyPgColumn, day: string) => sql<HubPlan | null>`(
  select json_build_object('id', p.id, 'state', p.state,
    'total', (select count(*) ${standing}), 'done', (select count(*) ${standing} and g.state = 'done'),
    'next', (select json_build_object('id', a.id, 'title', a.title, 'nextOn', g.next_on, 'month', ${awaited(Number(day.slice(5, 7)))})
      ${standing} and coalesce(g.state::text, 'planned') not in ('done', 'cancelled')
      order by coalesce(g.next_on, make_date(p.school_year::int, ${awaited(Number(day.slice(5, 7)))}::int, 1)), a.position limit 1))
  from ${plans} p where p.place = ${place} and p.school_year = ${Number(day.slice(0, 4))})`;

/** In SQL: when the plan of a place may be begun and is due; `null` while the region has not said. */
export const campaignAt = (place: SQL | AnyPgColumn, year: number) => sql<HubCampaign | null>`(
  select json_build_object('opensOn', t.opens_on, 'dueOn', t.due_on) from ${planTemplates} t
  where t.place = subpath(${place}, 0, 1) and t.school_year = ${year}
    and t.kind = (case nlevel(${place}) when 2 then 'ugel_plan' else 'pat_rei' end)::plan_kind)`;

/** In SQL: the plans at a place and below it in a year that the actor reads. */
export const plansBelow = (place: SQL | AnyPgColumn, year: number) => sql<PlanBelow[]>`coalesce((
  select json_agg(json_build_object('id', p.id, 'place', p.place::text, 'kind', p.kind, 'state', p.state))
  from ${plans} p where p.place <@ ${place} and p.school_year = ${year}), '[]')`;

/** In SQL: the latest plan of a place that the whole region reads. */
export const approvedPlanAt = (place: SQL | AnyPgColumn) => sql<{ id: string; schoolYear: number } | null>`(
  select json_build_object('id', p.id, 'schoolYear', p.school_year) from ${plans} p
  where p.place = ${place} and p.approved_at is not null order by p.school_year desc limit 1)`;

const NO_MEETINGS: HubMeetings = { next: null, open: 0, overdue: 0 };

type Records = {
  assessments: PlaceAssessment[];
  plan: HubPlan | null;
  campaign: HubCampaign | null;
  meetings: HubMeetings;
  /** `null` for whoever does not read the whole network. */
  visits: HubVisits | null;
};

/** What a network's page tells of its assessments, its plan of the year, its meetings and its visits, in one statement. */
export function getPlaceRecords(actor: Actor, place: PlacePath, now = new Date()): Promise<Records> {
  const day = today(now);
  const year = Number(day.slice(0, 4));
  const at = sql`${place}::ltree`;
  return asActor(actor, async (tx) => {
    const [records] = await executeKept<Records>(
      tx,
      sql`select coalesce((select json_agg(q) from (${placeAssessments(tx, place)}) q), '[]') as assessments,
        ${planAt(at, day)} as plan, ${campaignAt(at, year)} as campaign,
        ${meetingsAt(at, day)} as meetings, ${visitsAt(at, day)} as visits`,
    );
    return records ?? { assessments: [], plan: null, campaign: null, meetings: NO_MEETINGS, visits: null };
  });
}
