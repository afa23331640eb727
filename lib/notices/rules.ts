import type { DigestRhythm } from "@/db/release-values";
import { addDays, dayOf, hourOf, instantAt, weekdayOf } from "@/lib/dates/dates";
import { TOLD_DAYS } from "@/lib/inbox/changes/rules";

/** How somebody wants to be told. */
export type NoticePreferences = {
  /** Each notice when it happens; otherwise it is left for the summary. */
  immediate: boolean;
  digest: DigestRhythm;
  /** Hours of Lima between which nothing is sent; equal, there are none. */
  quietFrom: number;
  quietTo: number;
};

/** Of whoever has not said: silence is asked for, because a call for the morning may leave at night. */
export const USUAL: NoticePreferences = { immediate: true, digest: "weekly", quietFrom: 0, quietTo: 0 };
/** Of whoever asked for no more mail. */
export const NOTHING = { immediate: false, digest: "none" } as const;

/** Whether somebody is written to about what happens: also if she prefers her summary, when it will not be told there. */
export const isTold = ({ immediate, digest }: NoticePreferences, isInSummary: boolean) =>
  immediate || (!isInSummary && digest !== NOTHING.digest);

/** The hours of Lima between which, each hour, reminders and summaries leave: what waits for a silence to end leaves then. */
export const FIRST_HOUR = 8;
export const LAST_HOUR = 20;
const MONDAY = 1;

type Quiet = Pick<NoticePreferences, "quietFrom" | "quietTo">;

/** Whether an hour is one of silence: the silence may go over midnight. */
export const isQuiet = ({ quietFrom, quietTo }: Quiet, hour: number) =>
  quietFrom <= quietTo ? hour >= quietFrom && hour < quietTo : hour >= quietFrom || hour < quietTo;

/** Whether a silence covers every hour at which reminders and summaries leave. */
export function isAlwaysQuiet(quiet: Quiet): boolean {
  for (let hour = FIRST_HOUR; hour <= LAST_HOUR; hour++) if (!isQuiet(quiet, hour)) return false;
  return true;
}

/** When the silence of an instant ends; `null` when there is none. */
export function quietUntil(preferences: Quiet, now: Date): Date | null {
  if (!isQuiet(preferences, hourOf(now))) return null;
  const day = dayOf(now);
  const { quietTo } = preferences;
  const time = `${String(quietTo).padStart(2, "0")}:00`;
  return instantAt(hourOf(now) < quietTo ? day : addDays(day, 1), time);
}

type Rhythm = Pick<NoticePreferences, "digest">;

/** Whether a day brings somebody her summary: a weekly one that could not leave on Monday leaves later in its week. */
export function isDigestDay({ digest }: Rhythm, day: string, last: Date | null): boolean {
  if (digest !== "weekly") return digest === "daily";
  const monday = addDays(day, MONDAY - weekdayOf(day));
  return day === monday || (last !== null && dayOf(last) < monday);
}

/** Since when a summary tells: the last one, if it is not too old; of whoever had none, as much as hers tells usually. */
export function digestSince({ digest }: Rhythm, last: Date | null, now: Date): Date {
  const days = last ? TOLD_DAYS : digest === "daily" ? 1 : 7;
  return new Date(Math.max(last?.getTime() ?? 0, now.getTime() - days * 86_400_000));
}
