import { addDays, instantAt, today } from "@/lib/dates/dates";

const MINUTE = 60_000;

/** From how long before its hour somebody may arrive. */
export const EARLY_MINUTES = 60;

export type Timed = { heldOn: string; startsAt: string; openedAt: Date | null; closedAt: Date | null };

/** When the second call of a meeting is. */
export const secondCallAt = (
  { heldOn, startsAt }: Pick<Timed, "heldOn" | "startsAt">,
  afterMinutes: number,
) => new Date(instantAt(heldOn, startsAt).getTime() + afterMinutes * MINUTE);

/** Between which instants somebody arrives or leaves: from an hour before, never after the end nor in the future. */
export function attendanceWindow({ heldOn, startsAt, openedAt, closedAt }: Timed, now: Date) {
  const early = instantAt(heldOn, startsAt).getTime() - EARLY_MINUTES * MINUTE;
  const midnight = instantAt(addDays(heldOn, 1), "00:00").getTime() - 1;
  return {
    from: new Date(Math.min(early, openedAt?.getTime() ?? early)),
    to: new Date(Math.min(now.getTime(), closedAt?.getTime() ?? midnight, midnight)),
  };
}

/**
 * When what is written down now happened: now, on the meeting's day; in a session that was closed before or that is
 * written another day, when it closed or when its item ended. `null` when it has to be said.
 */
export function momentOf(
  { heldOn, closedAt }: Pick<Timed, "heldOn" | "closedAt">,
  now: Date,
  ended: Date | null = null,
): Date | null {
  if (closedAt) return ended ?? closedAt;
  return today(now) === heldOn ? now : ended;
}

/** Whole minutes since an item began, or that it took. */
export const minutesTaken = (startedAt: Date, until: Date) =>
  Math.max(0, Math.floor((until.getTime() - startedAt.getTime()) / MINUTE));

/** How an item goes against its time: within it, in its last tenth, or beyond it by some minutes. */
export function paceOf(
  taken: number,
  planned: number,
): { kind: "within" | "ending" | "over"; minutes: number } {
  if (taken > planned) return { kind: "over", minutes: taken - planned };
  const left = planned - taken;
  return { kind: left <= Math.max(1, Math.floor(planned / 10)) ? "ending" : "within", minutes: left };
}
