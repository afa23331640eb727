import { daysBetween } from "@/lib/dates/dates";

/** How many days before it is due whoever answers is told, besides on the day. */
export const NOTICE = 7;

/**
 * What whoever answers for an agreement is told on a day, as it is remembered: days to the due date, 7, 0, −7, −14…;
 * `null` when nothing. The worker may have been stopped on the day itself: what was to be said is said later, until
 * the next thing is.
 */
export function reminderOf(dueOn: string, day: string): number | null {
  const left = daysBetween(day, dueOn);
  if (left > NOTICE) return null;
  if (left > 0) return NOTICE;
  return left > -NOTICE ? 0 : -NOTICE * Math.floor(-left / NOTICE);
}
