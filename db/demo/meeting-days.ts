import { addDays, daysBetween, instantAt } from "@/lib/dates/dates";
import type { Holiday } from "@/lib/meetings/holidays/rules";
import { occurrencesOf, ruleOf, type Weekday } from "@/lib/meetings/series/rules";

/** The week of the month and the day of each UGEL's directorio. */
export const PATTERNS: Record<string, { ordinal: 2 | 3; weekday: Weekday }> = {
  "01": { ordinal: 2, weekday: "TU" },
  "02": { ordinal: 2, weekday: "WE" },
  "03": { ordinal: 3, weekday: "TU" },
  "04": { ordinal: 3, weekday: "WE" },
  "05": { ordinal: 2, weekday: "TH" },
  "06": { ordinal: 3, weekday: "TH" },
  "07": { ordinal: 2, weekday: "FR" },
};

/** The first month in which somebody held an office, and the last of the practice. */
export const FROM = "2026-03-02";
const LAST = "2026-11-30";

export const STARTS_AT = "09:00";
export const ENDS_AT = "11:30";

/** Called, and suspended to be held a week later; suspended for good; and never called. */
export const MOVED = { ugel: "03", month: "06" };
const LOST = [
  { ugel: "04", month: "08", fate: "suspended" },
  { ugel: "07", month: "05", fate: "none" },
] as const;
/** Opened in second call, half an hour later. */
const SECOND_CALL = { ugel: "06", month: "07" };

export type PlannedMeeting = {
  ugel: string;
  heldOn: string;
  fate: "held" | "moved" | "suspended" | "next";
  call: 1 | 2;
};

const isAt = (at: { ugel: string; month: string }, ugel: string, day: string) =>
  at.ugel === ugel && day.slice(5, 7) === at.month;

const patternOf = (ugel: string) => PATTERNS[ugel] ?? { ordinal: 2 as const, weekday: "TU" as const };

/** The day of the week after a day in which a UGEL meets. */
function nextDay(ugel: string, today: string): string {
  const weekday = ["MO", "TU", "WE", "TH", "FR"].indexOf(patternOf(ugel).weekday) + 1;
  const of = Temporal.PlainDate.from(today).dayOfWeek;
  return addDays(today, 7 - of + weekday);
}

/** The directorios of a UGEL until a day, and the one of the week after it, which is being prepared. */
export function meetingsUntil(ugel: string, today: string, holidays: Holiday[]): PlannedMeeting[] {
  const series = { rule: ruleOf({ every: "month_weekday", ...patternOf(ugel) }), startsOn: FROM };
  const days = occurrencesOf({ ...series, endsOn: null, skips: [] }, FROM, LAST, holidays)
    // On a holiday nobody meets: the UGEL does it a week later.
    .map(({ day, leftOut }) => (leftOut ? addDays(day, 7) : day))
    .filter((day) => daysBetween(day, today) > 0);
  const held = days.flatMap((heldOn): PlannedMeeting[] => {
    const lost = LOST.find((at) => isAt(at, ugel, heldOn));
    if (lost?.fate === "none") return [];
    const call = isAt(SECOND_CALL, ugel, heldOn) ? 2 : 1;
    return [{ ugel, heldOn, call, fate: lost?.fate ?? (isAt(MOVED, ugel, heldOn) ? "moved" : "held") }];
  });
  return [...held, { ugel, heldOn: nextDay(ugel, today), fate: "next", call: 1 }];
}

/** An hour of Lima so many days before a day. */
export const before = (day: string, days: number, time: string) => instantAt(addDays(day, -days), time);
