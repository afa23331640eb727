import { addDays } from "@/lib/dates/dates";

/** How far ahead a meeting may be put down. */
const DAYS_AHEAD = 730;

/** Why a meeting cannot be on a day; `null` when it can. */
export function dayProblem(heldOn: string, today: string): string | null {
  if (heldOn < today) return "Ese día ya pasó. Elija hoy o un día que venga.";
  if (heldOn > addDays(today, DAYS_AHEAD)) return "Ese día está a más de dos años. Revise la fecha.";
  return null;
}

/** The names of what is different. */
export const changedFields = (was: Record<string, unknown>, next: Record<string, unknown>): string[] =>
  Object.keys(next).filter((name) => (was[name] ?? null) !== (next[name] ?? null));
