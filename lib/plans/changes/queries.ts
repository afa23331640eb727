import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { planChanges } from "@/db/schema/plan-reviews";

/** Whether a plan has a request that is neither decided nor withdrawn. */
export async function hasChangePending(tx: Transaction, planId: string) {
  const [found] = await tx
    .select({ id: planChanges.id })
    .from(planChanges)
    .where(and(eq(planChanges.planId, planId), sql`${planChanges.state} in ('draft', 'submitted')`));
  return found !== undefined;
}
