import type { ObservationState, PlanPart, PlanRowKind } from "@/db/values";

/** How an observation goes on: what each step starts from and leads to. */
const OBSERVATION_STEPS = {
  /** The team said what it did; it may say more before anybody looks. */
  answer: { from: ["open", "answered"], to: "answered" },
  reopen: { from: ["answered", "resolved"], to: "open" },
  resolve: { from: ["open", "answered"], to: "resolved" },
  withdraw: { from: ["open", "answered"], to: "withdrawn" },
} as const satisfies Record<string, { from: readonly ObservationState[]; to: ObservationState }>;
export type ObservationStep = keyof typeof OBSERVATION_STEPS;

/** Where a step leads from a state; `null` when it does not start there. */
export function nextObservationState(
  state: ObservationState,
  step: ObservationStep,
): ObservationState | null {
  const { from, to }: { from: readonly ObservationState[]; to: ObservationState } = OBSERVATION_STEPS[step];
  return from.includes(state) ? to : null;
}

/** Somebody still has something to do about it: a plan with one is not approved. */
export const isPending = (state: ObservationState) => state === "open" || state === "answered";

const PARTS: Record<PlanRowKind, PlanPart> = {
  text: "text",
  problem: "diagnosis",
  objective: "objectives",
  target: "targets",
  activity: "activities",
  annex: "annexes",
};

/** A row is observed in the section where it stands. */
export const standsIn = (rowKind: PlanRowKind, part: PlanPart) => PARTS[rowKind] === part;

type Placed = { section: string; rowKind: PlanRowKind | null; rowId: string | null };

/** Those of a row, or those of a section whole when no row is named. */
export const observationsAt = <O extends Placed>(
  observations: O[],
  { section, rowId = null }: { section: string; rowId?: string | null },
) =>
  observations.filter((one) =>
    rowId === null ? one.section === section && !one.rowId : one.rowId === rowId,
  );
