import type { PlanState } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";
import { canReadTotals } from "@/lib/assessments/policy";
import { isShared } from "../rules";

/** What changed at a place is for whoever reads its results, not for all who read the plan. */
export const canReadEffect = (
  actor: Actor,
  { state, place }: { state: PlanState; place: { path: PlacePath } },
) => isShared(state) && canReadTotals(actor, place.path);
