import type { ObservationState, PlanState } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { canReviewPlan, canWritePlan, type Planned } from "../policy";
import { isUnderReview } from "../rules";
import { nextObservationState, type ObservationStep } from "./rules";

type Standing = Planned & { state: PlanState };

/** While a plan is being reviewed, with its team or with whoever reviews it, what was observed is settled. */
export const isInReview = (state: PlanState) => isUnderReview(state) || state === "observed";

export const canObserve = (actor: Actor, plan: Standing) =>
  canReviewPlan(actor, plan) && isUnderReview(plan.state);

/** The steps that the actor may take with an observation now. */
export function observationSteps(actor: Actor, plan: Standing, { state }: { state: ObservationState }) {
  const own: ObservationStep[] = [
    ...(canWritePlan(actor, plan) && plan.state === "observed" ? (["answer"] as const) : []),
    ...(canReviewPlan(actor, plan) && isInReview(plan.state)
      ? (["resolve", "reopen", "withdraw"] as const)
      : []),
  ];
  return own.filter((step) => nextObservationState(state, step) !== null);
}
