import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { planObjectives, planProblems } from "@/db/schema/plan-rows";
import { plans, planTemplates, planVersions } from "@/db/schema/plans";
import type { PlanRowKind } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { hasChangePending, namesIn } from "../changes/queries";
import { checkPlan } from "../check/rules";
import { type PlanContent, planContent } from "../content/rules";
import { selectPlanFacts } from "../facts/queries";
import { NO_FACTS } from "../facts/rules";
import { selectObservations } from "../observations/queries";
import { fromPlans, planDocumentRow, selectPlanRows } from "../queries";
import { ROW_TABLES } from "../rows/queries";

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

const NO_ROWS: Awaited<ReturnType<typeof selectPlanRows>> = { objectives: [], targets: [], activities: [] };

/**
 * A plan as whoever reviews it reads it: what it says, what it lacks, what was observed and the dates of its campaign;
 * `null` when it is not there for the actor. What the records say of its place comes only for the section that says
 * it, which has no rows. At most six statements.
 */
export function getPlanReview(actor: Actor, planId: string, section?: string, now = new Date()) {
  return asActor(actor, async (tx) => {
    const more = { ...planDocumentRow, campaign: campaignOf, previous: approvedBefore };
    const [plan] = await fromPlans(tx, more).where(eq(plans.id, planId));
    if (!plan) return null;
    const { campaign, previous, ...row } = plan;
    const isFacts = plan.template.sections.some(({ key, part }) => key === section && part === "facts");
    const document = { ...row, ...(isFacts ? NO_ROWS : await selectPlanRows(tx, planId)) };
    const facts = isFacts ? await selectPlanFacts(tx, plan.place.path, now) : NO_FACTS;
    const content = planContent(document, facts);
    const { checks, mostPerMonth } = plan.template;
    return {
      ...{ plan: document, content, campaign },
      findings: checkPlan(content, { checks, mostPerMonth, previous }),
      observations: await selectObservations(tx, planId),
    };
  });
}

/** Where a plan stands, without what it says: the dates of its campaign, what was observed and what is asked. */
export function getPlanStanding(actor: Actor, planId: string) {
  return asActor(actor, async (tx) => {
    const more = { campaign: campaignOf, evaluation: plans.evaluation, template: plans.template };
    const [plan] = await fromPlans(tx, more).where(eq(plans.id, planId));
    if (!plan) return null;
    return {
      plan,
      observations: await selectObservations(tx, planId),
      hasChangePending: await hasChangePending(tx, planId),
    };
  });
}

type About = { rowKind: PlanRowKind; rowId: string } | null;

/**
 * A plan with the row that is observed, to be read beside the form; without a row, with its texts. `null` when the plan
 * or the row is not there for the actor. Two statements.
 */
export function getPlanToObserve(actor: Actor, planId: string, about: About) {
  return asActor(actor, async (tx) => {
    const names = { problems: namesIn(planProblems), objectives: namesIn(planObjectives) };
    const more = { template: plans.template, texts: planDocumentRow.texts, ...names };
    const [plan] = await fromPlans(tx, more).where(eq(plans.id, planId));
    if (!plan) return null;
    if (!about || about.rowKind === "text") return { plan, row: null };
    const table = ROW_TABLES[about.rowKind] as typeof planProblems;
    const [row] = await tx
      .select()
      .from(table)
      .where(and(eq(table.id, about.rowId), eq(table.planId, planId), isNull(table.withdrawnAt)));
    return row ? { plan, row } : null;
  });
}
