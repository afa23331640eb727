import { addDays, daysBetween } from "@/lib/dates/dates";

type Campaign = { opensOn: string; dueOn: string; approvalDueOn: string };

/** How many days before a date whoever it concerns is told, besides on the day. */
const NOTICE = 7;

/** `+1` from the day after, `+2` a week later: one for each week that a date is past. */
const weekPast = (date: string, day: string) => Math.floor((daysBetween(date, day) - 1) / 7) + 1;

/**
 * What whoever writes a plan that was not sent is told on a day, as it is remembered; `null` when nothing. The worker
 * may have been stopped on the day itself: what was to be said is said later, while it still holds. Days are `2026-05-15`.
 */
export function writingMoment({ opensOn, dueOn }: Campaign, begun: boolean, day: string): string | null {
  if (day < opensOn) return null;
  if (day > dueOn) return `due:+${weekPast(dueOn, day)}`;
  if (day === dueOn) return "due:0";
  if (day >= addDays(dueOn, -NOTICE)) return `due:${NOTICE}`;
  return begun ? null : "opens";
}

/** The same for whoever approves a plan that was sent. */
export function approvingMoment({ approvalDueOn }: Campaign, day: string): string | null {
  if (day > approvalDueOn) return `approval:+${weekPast(approvalDueOn, day)}`;
  if (day === approvalDueOn) return "approval:0";
  return day >= addDays(approvalDueOn, -NOTICE) ? `approval:${NOTICE}` : null;
}
