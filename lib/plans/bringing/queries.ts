import { and, desc, eq, lt } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { plans } from "@/db/schema/plans";
import type { PlanKind } from "@/db/values";
import type { PlacePath } from "@/lib/access/place";
import { selectPlanDocument } from "../queries";

type Of = { kind: PlanKind; schoolYear: number; place: { path: PlacePath } };

/** The plan of the last year before it that the place has, whole; `null` when there is none. */
export async function selectEarlierPlan(tx: Transaction, { kind, schoolYear, place }: Of) {
  const [found] = await tx
    .select({ id: plans.id })
    .from(plans)
    .where(and(eq(plans.place, place.path), eq(plans.kind, kind), lt(plans.schoolYear, schoolYear)))
    .orderBy(desc(plans.schoolYear))
    .limit(1);
  return found ? selectPlanDocument(tx, found.id) : null;
}
