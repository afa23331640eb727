import { eq, type SQL, sql } from "drizzle-orm";
import { plans, planTemplates, planVersions } from "@/db/schema/plans";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { hasChangePending } from "../changes/queries";
import { checkPlan } from "../check/rules";
import { type PlanContent, planContent } from "../content/rules";
import { selectPlanFacts } from "../facts/queries";
import { selectObservations } from "../observations/queries";
import { fromPlans, planDocumentRow, selectPlanRows } from "../queries";

export type Campaign = { opensOn: string; dueOn: string; approvalDueOn: string };

/** The dates of the campaign that a plan is of. */
const campaignOf: SQL<Campaign | null> = sql`(select json_build_object('opensOn', t.opens_on, 'dueOn', t.due_on,
    'approvalDueOn', t.approval_due_on)
  from ${planTemplates} t where t.place = subpath(${plans.place}, 0, 1) and t.kind = ${plans.kind}
    and t.school_year = ${plans.schoolYear})`;

/** Last year's plan of the place as it was approved last. */
const approvedBefore: SQL<PlanContent | null> = sql`(select v.content from ${planVersions} v
  join plans earlier on earlier.id = v.plan_id
  where earlier.place = ${plans.place} and earlier.kind = ${plans.kind}
    and earlier.school_year = ${plans.schoolYear} - 1 order by v.number desc limit 1)`;

/**
 * A plan as whoever reviews it reads it: what it says, what it lacks, what was observed and the dates of its campaign,
 * in seven statements; `null` when it is not there for the actor.
 */
export function getPlanReview(actor: Actor, planId: string, now = new Date()) {
  return asActor(actor, async (tx) => {
    const more = { ...planDocumentRow, campaign: campaignOf, previous: approvedBefore };
    const [plan] = await fromPlans(tx, more).where(eq(plans.id, planId));
    if (!plan) return null;
    const { campaign, previous, ...row } = plan;
    const document = { ...row, ...(await selectPlanRows(tx, planId)) };
    const content = planContent(document, await selectPlanFacts(tx, plan.place.path, now));
    const { checks, mostPerMonth } = plan.template;
    return {
      ...{ plan: document, content, campaign },
      findings: checkPlan(content, { checks, mostPerMonth, previous }),
      observations: await selectObservations(tx, planId),
    };
  });
}

export type PlanReview = NonNullable<Awaited<ReturnType<typeof getPlanReview>>>;

/** Where a plan stands, without what it says: the dates of its campaign, what was observed and what is asked. */
export function getPlanStanding(actor: Actor, planId: string) {
  return asActor(actor, async (tx) => {
    const more = { campaign: campaignOf, evaluation: plans.evaluation };
    const [plan] = await fromPlans(tx, more).where(eq(plans.id, planId));
    if (!plan) return null;
    return {
      plan,
      observations: await selectObservations(tx, planId),
      hasChangePending: await hasChangePending(tx, planId),
    };
  });
}

export type PlanStanding = NonNullable<Awaited<ReturnType<typeof getPlanStanding>>>;
