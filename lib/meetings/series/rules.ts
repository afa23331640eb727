import { RRuleTemporal } from "rrule-temporal";
import type { MeetingKind } from "@/db/values";

export const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
export type Weekday = (typeof weekdays)[number];

/** Of the month: the first, the second… and the last. */
export const ordinals = [1, 2, 3, 4, -1] as const;
export type Ordinal = (typeof ordinals)[number];

/** How often a series comes back, as somebody says it. */
export type Pattern =
  | { every: "month_weekday"; ordinal: Ordinal; weekday: Weekday }
  | { every: "month_day"; monthDay: number }
  | { every: "week" | "fortnight"; weekday: Weekday };

/** February has 28 days: a later day of the month is that day, or the last one there is. */
const SURE_DAY = 28;
const upTo = (monthDay: number) =>
  Array.from({ length: monthDay - SURE_DAY + 1 }, (_, i) => SURE_DAY + i).join(",");

/** As RFC 5545 writes it. */
export function ruleOf(pattern: Pattern): string {
  if (pattern.every === "month_day") {
    const { monthDay } = pattern;
    return monthDay <= SURE_DAY
      ? `FREQ=MONTHLY;BYMONTHDAY=${monthDay}`
      : `FREQ=MONTHLY;BYMONTHDAY=${upTo(monthDay)};BYSETPOS=-1`;
  }
  if (pattern.every === "month_weekday") return `FREQ=MONTHLY;BYDAY=${pattern.ordinal}${pattern.weekday}`;
  return `FREQ=WEEKLY;${pattern.every === "fortnight" ? "INTERVAL=2;" : ""}BYDAY=${pattern.weekday}`;
}

/** The pattern of a rule of ours; `null` of any other. */
export function patternOf(rule: string): Pattern | null {
  const {
    FREQ,
    BYDAY = "",
    BYMONTHDAY,
    INTERVAL = "1",
  } = Object.fromEntries(rule.split(";").map((part) => part.split("=", 2))) as Record<
    string,
    string | undefined
  >;
  const [, ordinal, day] = /^(-?\d)?([A-Z]{2})$/.exec(BYDAY) ?? [];
  const weekday = weekdays.find((one) => one === day);
  if (FREQ === "WEEKLY" && weekday) return { every: INTERVAL === "2" ? "fortnight" : "week", weekday };
  const nth = ordinals.find((one) => one === Number(ordinal));
  if (FREQ === "MONTHLY" && weekday && nth) return { every: "month_weekday", ordinal: nth, weekday };
  const monthDay = Math.max(...(BYMONTHDAY ?? "").split(",").map(Number));
  return FREQ === "MONTHLY" && monthDay >= 1 && monthDay <= 31 ? { every: "month_day", monthDay } : null;
}

/** What the days of a series follow from. */
export type SeriesDays = { rule: string; startsOn: string; endsOn: string | null; skips: string[] };

/** A day that the rule gives, and why no meeting is held on it; `null` when one is. */
export type Occurrence = { day: string; leftOut: string | null };

export const SKIPPED = "Se dejó fuera";

/** Enough for a weekly series of six years. */
const MOST = 320;

/**
 * The days of a series from one to another, both included. A holiday of the region, or a day that was left out,
 * moves nothing: it stays in the list, with why.
 */
export function occurrencesOf(
  { rule, startsOn, endsOn, skips }: SeriesDays,
  from: string,
  to: string,
  holidays: { day: string; name: string }[],
): Occurrence[] {
  const last = endsOn && endsOn < to ? endsOn : to;
  if (last < from) return [];
  // Days, not instants: reckoned in UTC, where each has its 24 hours.
  const utc = (day: string) => Temporal.PlainDate.from(day).toZonedDateTime("UTC");
  const recurrence = new RRuleTemporal({ rruleString: rule, dtstart: utc(startsOn), temporal: Temporal });
  const named = new Map(holidays.map(({ day, name }) => [day, `Feriado: ${name}`]));
  return recurrence
    .between(utc(from < startsOn ? startsOn : from), utc(last), true)
    .slice(0, MOST)
    .map((instant) => instant.toPlainDate().toString())
    .map((day) => ({ day, leftOut: skips.includes(day) ? SKIPPED : (named.get(day) ?? null) }));
}

/** A kind whose meetings come back: a committee meets when it has to, but may as well. */
export const usualPattern = (kind: MeetingKind): Pattern =>
  kind === "directorio"
    ? { every: "month_weekday", ordinal: 2, weekday: "TU" }
    : { every: "month_weekday", ordinal: 1, weekday: "TH" };
