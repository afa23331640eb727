import type { PlanState } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { canApprovePlan, canReviewPlan, canSubmitPlan, canWritePlan, type Planned } from "../policy";
import { nextPlanState, type PlanStep } from "../rules";

type Standing = Planned & { state: PlanState };

const WHO: Record<PlanStep, (actor: Actor, plan: Standing) => boolean> = {
  submit: canSubmitPlan,
  resubmit: canSubmitPlan,
  observe: canReviewPlan,
  approve: canApprovePlan,
  start: canWritePlan,
  evaluate: canSubmitPlan,
  resume: (actor, plan) => canSubmitPlan(actor, plan) || canApprovePlan(actor, plan),
  close: canApprovePlan,
};

/** The steps that the actor may take with a plan from where it stands. */
export const stepsOpenTo = (actor: Actor, plan: Standing): PlanStep[] =>
  (Object.keys(WHO) as PlanStep[]).filter(
    (step) => nextPlanState(plan.state, step) !== null && WHO[step](actor, plan),
  );
