import type { PlanState } from "@/db/values";

/** The workflow of a plan: what each step starts from and leads to. */
const STEPS = {
  submit: { from: ["draft"], to: "submitted" },
  observe: { from: ["submitted", "resubmitted"], to: "observed" },
  resubmit: { from: ["observed"], to: "resubmitted" },
  approve: { from: ["submitted", "resubmitted"], to: "approved" },
  start: { from: ["approved"], to: "under_way" },
  evaluate: { from: ["under_way"], to: "evaluated" },
  resume: { from: ["evaluated"], to: "under_way" },
  close: { from: ["evaluated"], to: "closed" },
} as const satisfies Record<string, { from: PlanState[]; to: PlanState }>;
export type PlanStep = keyof typeof STEPS;

/** Where a step leads from a state; `null` when it cannot be taken there. */
export const nextPlanState = (state: PlanState, step: PlanStep): PlanState | null =>
  (STEPS[step].from as readonly PlanState[]).includes(state) ? STEPS[step].to : null;

/** The team writes it: what it says changes row by row, without asking. */
export const isWritable = (state: PlanState) => state === "draft" || state === "observed";

/** It waits for whoever reviews and approves it. */
export const isUnderReview = (state: PlanState) => state === "submitted" || state === "resubmitted";

/** Its activities are carried out, and it changes only by a request that is approved. */
export const isInForce = (state: PlanState) => state === "approved" || state === "under_way";

/** The whole region reads it. */
export const isShared = (state: PlanState) => isInForce(state) || state === "evaluated" || state === "closed";

/** The rows that stand: those that were withdrawn stay in the record. */
export const standing = <Row extends { withdrawnAt: unknown }>(rows: Row[]) =>
  rows.filter((row) => row.withdrawnAt === null);
