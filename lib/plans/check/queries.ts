import { and, desc, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { plans, planVersions } from "@/db/schema/plans";
import type { PlacePath } from "@/lib/access/place";
import type { PlanContent } from "../content/rules";
import { planContent } from "../content/rules";
import { NO_FACTS } from "../facts/rules";
import type { PlanDocument } from "../queries";
import { checkPlan, type Finding } from "./rules";

/** The last version of a place's plan of an earlier year, as it was approved; `null` when it had none. */
async function selectApprovedIn(
  tx: Transaction,
  place: PlacePath,
  schoolYear: number,
): Promise<PlanContent | null> {
  const [found] = await tx
    .select({ content: sql<PlanContent>`${planVersions.content}` })
    .from(planVersions)
    .innerJoin(plans, eq(plans.id, planVersions.planId))
    .where(and(eq(planVersions.place, place), eq(plans.schoolYear, schoolYear)))
    .orderBy(desc(planVersions.number))
    .limit(1);
  return found?.content ?? null;
}

/** What a plan lacks as it reads now. One statement more than the plan. */
export async function selectFindings(tx: Transaction, plan: PlanDocument): Promise<Finding[]> {
  const previous = await selectApprovedIn(tx, plan.place.path, plan.schoolYear - 1);
  const { checks, mostPerMonth } = plan.template;
  // The checks do not look at what the records say of the place.
  return checkPlan(planContent(plan, NO_FACTS), { checks, mostPerMonth, previous });
}
