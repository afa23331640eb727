import type { Area, ReturnState } from "@/db/values";

/** How a return goes on: from which states each step starts and where it leads. */
export const RETURN_STEPS = {
  /** A corrected sheet was loaded; a second one before anybody looked answers again. */
  answer: { from: ["open", "answered"], to: "answered" },
  reopen: { from: ["answered"], to: "open" },
  resolve: { from: ["answered"], to: "resolved" },
  withdraw: { from: ["open", "answered"], to: "withdrawn" },
} as const satisfies Record<string, { from: readonly ReturnState[]; to: ReturnState }>;

export type ReturnStep = keyof typeof RETURN_STEPS;
export const returnSteps = Object.keys(RETURN_STEPS) as [ReturnStep, ...ReturnStep[]];

/** Where a step leads from a state; `null` when it does not start there. */
export const nextReturnState = (state: ReturnState, step: ReturnStep): ReturnState | null => {
  const { from, to }: { from: readonly ReturnState[]; to: ReturnState } = RETURN_STEPS[step];
  return from.includes(state) ? to : null;
};

/** The states in which somebody still has something to do. */
export const PENDING = ["open", "answered"] as const satisfies ReturnState[];

export const isPending = (state: ReturnState) => (PENDING as readonly ReturnState[]).includes(state);

/** What of a school was returned: `null` is every one. */
export type Part = { serviceId: string; grade: number | null; section: string | null; area: Area | null };

/** How long ahead a school may be given: longer is a slip of the year. */
export const MOST_DAYS = 366;

/** Days past its date, of what the school still owes; 0 when it is in time or nothing is owed. */
export function daysLate({ state, dueOn }: { state: ReturnState; dueOn: string }, today: string): number {
  if (state !== "open" || dueOn >= today) return 0;
  return Math.round((Date.parse(today) - Date.parse(dueOn)) / 86_400_000);
}

/** `019dc3a1-…:4:A`, as the form says a part: its service, grade and section, empty for every one. */
export const PART_KEY = /^[0-9a-f-]{36}:(?::|[1-6]:|[1-6]:[^:]{1,12})$/;

export const partKey = ({ serviceId, grade, section }: Omit<Part, "area">) =>
  [serviceId, grade ?? "", section ?? ""].join(":");

export function readPartKey(key: string): Omit<Part, "area"> {
  const [serviceId = "", grade = "", ...section] = key.split(":");
  return { serviceId, grade: Number(grade) || null, section: section.join(":") || null };
}
