import type { PlanState } from "@/db/values";
import { dayOf } from "@/lib/dates/dates";
import type { PlanStep } from "../rules";
import { NOTHING_OBSERVED, unanswered, unsettled } from "./labels";

/** The stretches of a plan's year, whatever steps are taken in each. */
export const PHASES = ["writing", "review", "execution", "evaluation", "closing"] as const;
export type Phase = (typeof PHASES)[number];

const PHASE_OF: Record<PlanState, Phase> = {
  draft: "writing",
  observed: "writing",
  submitted: "review",
  resubmitted: "review",
  approved: "execution",
  under_way: "execution",
  evaluated: "evaluation",
  closed: "closing",
};

type Dates = {
  state: PlanState;
  firstSubmittedAt: Date | null;
  approvedAt: Date | null;
  closedAt: Date | null;
};
type Due = { dueOn: string; approvalDueOn: string } | null;
type PhaseStand = {
  phase: Phase;
  state: "done" | "current" | "todo" | "late";
  on: string | null;
  due: string | null;
};

/**
 * How each stretch of a plan stands on a day: since when it is done, or by when it is due. The one where the plan is
 * now is late once its date has passed.
 */
export function phasesOf(plan: Dates, campaign: Due, day: string): PhaseStand[] {
  const now = PHASES.indexOf(PHASE_OF[plan.state]);
  const on = (at: Date | null) => at && dayOf(at);
  const known: Record<Phase, Pick<PhaseStand, "on" | "due">> = {
    writing: { on: on(plan.firstSubmittedAt), due: campaign?.dueOn ?? null },
    review: { on: on(plan.approvedAt), due: campaign?.approvalDueOn ?? null },
    execution: { on: null, due: null },
    evaluation: { on: null, due: null },
    closing: { on: on(plan.closedAt), due: null },
  };
  return PHASES.map((phase, i) => {
    const { on: doneOn, due } = known[phase];
    if (i < now || plan.state === "closed") return { phase, state: "done", on: doneOn, due };
    if (i > now) return { phase, state: "todo", on: doneOn, due };
    const isLate = due !== null && doneOn === null && due < day;
    return { phase, state: isLate ? "late" : "current", on: doneOn, due };
  });
}

type Counts = { blocking: number; open: number; answered: number };

/** Why a step that is somebody's to take cannot be taken yet, in words; `null` when it can. */
export function holdsBack(step: PlanStep, { blocking, open, answered }: Counts): string | null {
  if ((step === "submit" || step === "resubmit") && blocking > 0)
    return "Antes hay que corregir lo que falta en el plan.";
  if (step === "resubmit" && open > 0) return unanswered(open);
  if (step === "observe" && open === 0) return NOTHING_OBSERVED;
  if (step === "approve" && open + answered > 0) return unsettled(open + answered);
  return null;
}
