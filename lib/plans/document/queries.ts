import { eq, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { plans, planVersions } from "@/db/schema/plans";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { type PlanContent, planContent } from "../content/rules";
import { selectPlanFacts } from "../facts/queries";
import { fromPlans, planDocumentRow, selectPlanRows } from "../queries";

type Frozen = { number: number; content: PlanContent };

/** A version of the plan, or its latest one. */
const frozenOf = (number: number | undefined): SQL<Frozen | null> => sql`(
  select json_build_object('number', v.number, 'content', v.content) from ${planVersions} v
  where v.plan_id = ${plans.id} ${number === undefined ? sql`` : sql`and v.number = ${number}`}
  order by v.number desc limit 1)`;

/** A plan as it reads, in one statement once it was approved and in five before. */
export async function selectPlanReading(tx: Transaction, planId: string, number?: number) {
  const [plan] = await fromPlans(tx, { ...planDocumentRow, frozen: frozenOf(number) }).where(
    eq(plans.id, planId),
  );
  if (!plan) return null;
  if (plan.frozen) return { plan, shown: plan.frozen.number, content: plan.frozen.content };
  if (number !== undefined) return null;
  const rows = await selectPlanRows(tx, planId);
  const facts = await selectPlanFacts(tx, plan.place.path);
  return { plan, shown: null, content: planContent({ ...plan, ...rows }, facts) };
}

/**
 * What the version asked for froze, or else the latest one, or what the draft says now; `null` when it is not there for
 * the actor.
 */
export const getPlanReading = (actor: Actor, planId: string, number?: number) =>
  asActor(actor, (tx) => selectPlanReading(tx, planId, number));

export type PlanReading = NonNullable<Awaited<ReturnType<typeof getPlanReading>>>;
