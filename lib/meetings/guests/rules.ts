import type { MeetingState } from "@/db/values";

/** Somebody comes in until the session is over: guests arrive unannounced. */
export const mayInvite = (state: MeetingState) =>
  state === "preparing" || state === "convened" || state === "in_session";

/** Somebody leaves the list until the session opens: from there she is absent, with why. */
export const mayWithdraw = (state: MeetingState) => state === "preparing" || state === "convened";
