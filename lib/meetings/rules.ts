import type { MeetingKind, MeetingState } from "@/db/values";
import type { PlacePath } from "@/lib/access/place";

/** The life of a meeting: what each step starts from and leads to. */
const STEPS = {
  convene: { from: ["preparing"], to: "convened" },
  move: { from: ["convened", "suspended"], to: "convened" },
  suspend: { from: ["preparing", "convened", "in_session"], to: "suspended" },
  open: { from: ["convened"], to: "in_session" },
  close: { from: ["in_session"], to: "drafted" },
  reopen: { from: ["drafted"], to: "in_session" },
  approve: { from: ["drafted"], to: "approved" },
} as const satisfies Record<string, { from: MeetingState[]; to: MeetingState }>;
export type MeetingStep = keyof typeof STEPS;

/** Where a step leads from a state; `null` when it cannot be taken there. */
export const nextMeetingState = (state: MeetingState, step: MeetingStep): MeetingState | null =>
  (STEPS[step].from as readonly MeetingState[]).includes(state) ? STEPS[step].to : null;

/** Its agenda changes freely: nobody but its team knows it yet. */
export const isPreparing = (state: MeetingState) => state === "preparing";

/** Its agenda went out: from here an item comes in only with why, and says that it came late. */
export const isFrozen = (state: MeetingState) => state === "convened" || state === "in_session";

/** What was said in it may still be written. */
export const isMinutable = (state: MeetingState) => state === "in_session" || state === "drafted";

/** It took place. */
export const wasHeld = (state: MeetingState) => state === "drafted" || state === "approved";

/** Nothing of it changes any more. */
export const isLocked = (state: MeetingState) => state === "approved" || state === "suspended";

/** The kinds of meeting that a place holds: a region's has one label, a UGEL's two, a network's three. */
export const meetingKindsAt = (place: PlacePath): MeetingKind[] =>
  (
    ({
      1: ["regional_meeting", "committee"],
      2: ["directorio", "committee"],
      3: ["assembly", "committee"],
    }) as Record<number, MeetingKind[]>
  )[place.split(".").length] ?? [];
