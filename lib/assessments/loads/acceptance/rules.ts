import type { LoadState } from "@/db/values";

/** What is loaded is accepted, and what is accepted may be locked; both can be taken back, saying why. */
export const ACCEPTANCE_STEPS = {
  accept: { from: "loaded", to: "accepted" },
  unaccept: { from: "accepted", to: "loaded" },
  lock: { from: "accepted", to: "locked" },
  unlock: { from: "locked", to: "accepted" },
} as const satisfies Record<string, { from: LoadState; to: LoadState }>;

export type AcceptanceStep = keyof typeof ACCEPTANCE_STEPS;
export const acceptanceSteps = Object.keys(ACCEPTANCE_STEPS) as [AcceptanceStep, ...AcceptanceStep[]];

/** Where a step leads from a state; `null` when it does not start there. */
export const nextLoadState = (state: LoadState, step: AcceptanceStep): LoadState | null =>
  ACCEPTANCE_STEPS[step].from === state ? ACCEPTANCE_STEPS[step].to : null;
