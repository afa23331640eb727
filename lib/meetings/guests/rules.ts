import type { MeetingState } from "@/db/values";

/** Somebody comes in until the session is over: guests arrive unannounced. */
export const mayInvite = (state: MeetingState) =>
  state === "preparing" || state === "convened" || state === "in_session";

/** Somebody leaves the list until the session opens: from there she is absent, with why. */
export const mayWithdraw = (state: MeetingState) => state === "preparing" || state === "convened";

/** The words that somebody is looked for by: at most six, and none shorter than two letters. */
export const wordsOf = (typed: string): string[] =>
  typed
    .normalize("NFC")
    .slice(0, 100)
    .split(/[^\p{L}\p{N}'-]+/u)
    .filter((word) => word.length >= 2)
    .slice(0, 6);
