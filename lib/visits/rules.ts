import type { VisitState } from "@/db/visit-values";

/** What is done with a visit, and where it leads. */
const STEPS = {
  move: { from: ["planned"], to: "planned" },
  change: { from: ["planned"], to: "planned" },
  cancel: { from: ["planned"], to: "cancelled" },
  receive: { from: ["planned", "cancelled"], to: "done" },
} as const satisfies Record<string, { from: VisitState[]; to: VisitState }>;
export type VisitStep = keyof typeof STEPS;

/** Where a step leads, or `null` when it does not start there. A visit cancelled while its phone had no signal is received. */
export function nextVisitState(state: VisitState, step: VisitStep): VisitState | null {
  const { from, to } = STEPS[step];
  return from.some((start) => start === state) ? to : null;
}

type Round = { id: string; place: string; startsOn: string; endsOn: string };

/**
 * The round of a day at a place: that of its UGEL if it keeps its own, otherwise the region's; `null` out of all of them.
 * `rounds` are those of the places above it, in any order; days are `YYYY-MM-DD`, both ends included.
 */
export function roundOn<R extends Round>(rounds: R[], place: string, day: string): R | null {
  const open = rounds.filter(
    (round) =>
      round.startsOn <= day &&
      day <= round.endsOn &&
      (place === round.place || place.startsWith(`${round.place}.`)),
  );
  return open.sort((a, b) => b.place.length - a.place.length)[0] ?? null;
}

const ROMAN = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];

/** «Momento II». */
export const roundLabel = (number: number) => `Momento ${ROMAN[number] ?? number}`;
