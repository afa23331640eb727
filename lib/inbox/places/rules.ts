import type { MeetingState, PlanState } from "@/db/values";

/** Of whoever serves in more places than these, the others are told in Redes. */
export const SHOWN_PLACES = 6;
/** The visits that come in so many days. */
export const VISITS_DAYS = 7;

/** How one of somebody's places stands today. */
export type PlaceState = {
  path: string;
  plan: { id: string; state: PlanState; total: number; done: number } | null;
  meetings: {
    next: { id: string; title: string; heldOn: string; state: MeetingState } | null;
    open: number;
    overdue: number;
  } | null;
  visits: number;
};
