import type { AgreementAct, AgreementState, MeetingState } from "@/db/values";
import { daysBetween } from "@/lib/dates/dates";

/** Nobody said yet that it was done: whoever answers for it has to act. */
export const owedStates = ["pending", "under_way"] as const satisfies AgreementState[];
/** Not settled: owed, or said to be done and waiting to be confirmed. */
export const openStates = [...owedStates, "reported"] as const satisfies AgreementState[];
export const settledStates = ["fulfilled", "unfulfilled", "void"] as const satisfies AgreementState[];

const among = (states: readonly AgreementState[]) => (state: AgreementState) => states.includes(state);
const isOwed = among(owedStates);
export const isOpen = among(openStates);
export const isSettled = among(settledStates);

type Step = { from: readonly AgreementState[]; to: AgreementState | "same" };

/** The life of an agreement: what each act starts from and leads to. A settled one only comes back. */
const STEPS = {
  note: { from: openStates, to: "same" },
  start: { from: ["pending"], to: "under_way" },
  report: { from: owedStates, to: "reported" },
  confirm: { from: ["reported"], to: "fulfilled" },
  send_back: { from: ["reported"], to: "under_way" },
  postpone: { from: owedStates, to: "same" },
  reassign: { from: owedStates, to: "same" },
  fail: { from: openStates, to: "unfulfilled" },
  void: { from: openStates, to: "void" },
  reopen: { from: settledStates, to: "under_way" },
} as const satisfies Record<AgreementAct, Step>;

/** Where an act leads from a state; `null` when it cannot be done there. */
export function nextAgreementState(state: AgreementState, act: AgreementAct): AgreementState | null {
  const { from, to }: Step = STEPS[act];
  if (!from.includes(state)) return null;
  return to === "same" ? state : to;
}

type Dated = { state: AgreementState; dueOn: string };

/** Past its date and still owed: what was said to be done waits for another, and is not late. */
export const isOverdue = ({ state, dueOn }: Dated, day: string) => isOwed(state) && dueOn < day;

type Session = { meetingState: MeetingState | null; adoptedOn: string };

/**
 * While its meeting is in session an agreement is still being written. Of a meeting that the reader does not see
 * (`null`), the day is enough: no session goes past it.
 */
export const isBeingAdopted = ({ meetingState, adoptedOn }: Session, day: string) =>
  meetingState === "in_session" || (meetingState === null && adoptedOn >= day);

/** How many days ago it was adopted and from then until it is due, for its thread; a settled one stops where it was. */
export function threadOf(
  { adoptedOn, dueOn, settledOn }: { adoptedOn: string; dueOn: string; settledOn: string | null },
  day: string,
) {
  return {
    elapsed: Math.max(0, daysBetween(adoptedOn, settledOn ?? day)),
    due: Math.max(0, daysBetween(adoptedOn, dueOn)),
  };
}
