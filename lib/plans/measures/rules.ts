import type { Area, AssessmentRound, IndicatorDirection, ProgressState, Stage } from "@/db/values";
import { LEAST } from "@/lib/assessments/totals/rules";
import { daysBetween } from "@/lib/dates/dates";
import { yearEnd, yearStart } from "../progress/rules";
import { isComputed } from "../targets/labels";

/** The figures of the plan's place in an assessment, for a subject of a stage, in a grade or in all (`null`). */
export type PlaceResult = {
  assessmentId: string;
  title: string;
  round: AssessmentRound;
  /** The last day of its application. */
  endsOn: string;
  stage: Stage;
  /** `null`: whoever took any of the papers. */
  area: Area | null;
  grade: number | null;
  assessed: number;
  /** `null` when nobody said how many they are. */
  programmed: number | null;
  /** Counts of students from the lowest level; one for each level of the paper, `null` where grades have other scales. */
  levels: number[] | null;
  /** What each of those levels is called. */
  names: string[];
};

/** What a target measured: in its own unit, with its day and source; `n` and `of` are whom it was counted from. */
export type Measured = {
  value: number;
  on: string;
  source: string;
  n: number | null;
  of: number | null;
  assessmentId: string | null;
};

type Measurable = {
  indicator: string;
  subject: Area | null;
  stage: Stage | null;
  grade: number | null;
  baselineOn: string | null;
};

/** `n` and `of`, of what is counted from the records. */
export type Told = { value: number; on: string; source: string; n?: number; of?: number };

type Known = {
  results: readonly PlaceResult[];
  /** The states of the activities that stand in the plan. */
  activities: readonly ProgressState[];
  /** The last thing that somebody measured, or that the records of visits say. */
  last: Told | null;
  day: string;
};

/**
 * What a target measures now; `null` while nothing says it. Of the assessments it takes the latest of the school year
 * that ended after the baseline's day (without one, that is not the línea de base): shares of its highest and lowest
 * level, 0 to 100, of those assessed, never of fewer than 10 students; and how many of those programmed took part.
 */
export function measuredOf(target: Measurable, { results, activities, last, day }: Known): Measured | null {
  if (!isComputed(target.indicator)) return last && { ...last, n: null, of: null, assessmentId: null };
  if (target.indicator === "activities_done") {
    const done = activities.filter((state) => state === "done").length;
    const of = activities.length;
    return of === 0
      ? null
      : { value: percentage(done, of), on: day, source: SOURCE, n: done, of, assessmentId: null };
  }
  if (target.indicator === "schools_visited")
    return last && { ...last, on: day, n: last.n ?? null, of: last.of ?? null, assessmentId: null };
  const latest = results
    .filter((result) => isOf(target, result))
    .toSorted((a, b) => b.endsOn.localeCompare(a.endsOn))
    .map((result) => read(target.indicator, result))
    .find((found) => found !== null);
  return latest ?? null;
}

const SOURCE = "Seguimiento del plan";

/** In hundredths of a hundredth, as the database keeps it. */
const percentage = (part: number, whole: number) => Math.round((part / whole) * 10_000) / 100;

const isOf = ({ subject, stage, grade, baselineOn }: Measurable, result: PlaceResult) =>
  result.stage === stage &&
  result.area === subject &&
  result.grade === grade &&
  (baselineOn ? result.endsOn > baselineOn : result.round !== "baseline");

function read(indicator: string, result: PlaceResult): Measured | null {
  const { title: source, endsOn: on, assessed, programmed, levels, assessmentId } = result;
  if (indicator === "participation")
    return programmed
      ? { value: percentage(assessed, programmed), on, source, n: assessed, of: programmed, assessmentId }
      : null;
  const count = indicator === "top_level" ? levels?.at(-1) : levels?.[0];
  return count === undefined || assessed < LEAST
    ? null
    : { value: percentage(count, assessed), on, source, n: count, of: assessed, assessmentId };
}

type Aim = { direction: IndicatorDirection; baseline: number | null; goal: number };

/**
 * How much of the way from its baseline to its goal a target has gone: 0 to 1, never beyond. Going the other way is
 * 0. A goal that the baseline had reached already, or that is to be kept, is 1 while it holds and 0 otherwise (to be
 * kept is not to fall below it). `null` without a baseline to count from.
 */
export function progressToward({ direction, baseline, goal }: Aim, value: number): number | null {
  if (direction === "keep") return value >= goal ? 1 : 0;
  if (baseline === null) return null;
  const sign = direction === "up" ? 1 : -1;
  const way = (goal - baseline) * sign;
  if (way <= 0) return (value - goal) * sign >= 0 ? 1 : 0;
  return Math.min(1, Math.max(0, ((value - baseline) * sign) / way));
}

type Period = { startsOn: string; dueOn: string };

/** How much of a target's period had passed on a day: 0 to 1. */
export function elapsedShare({ startsOn, dueOn }: Period, day: string): number {
  const days = daysBetween(startsOn, dueOn);
  return days <= 0 ? Number(day >= dueOn) : Math.min(1, Math.max(0, daysBetween(startsOn, day) / days));
}

/**
 * Whether a target goes as fast as time: on the day that it was measured it had gone at least as much of its way as
 * had passed of its period. `null` while it cannot be said.
 */
export function isOnTrack(
  target: Aim & Period,
  measured: Pick<Measured, "value" | "on"> | null,
): boolean | null {
  const way = measured && progressToward(target, measured.value);
  return way === null || !measured ? null : way >= elapsedShare(target, measured.on);
}

/** What is wrong with a measure that somebody tells on a day, by field. */
export function measureProblems(
  { value, measuredOn }: { value: number; measuredOn: string },
  { unit, schoolYear, day }: { unit: string; schoolYear: number; day: string },
): Record<string, string> {
  const problems: Record<string, string> = {};
  if (unit.trim() === "%" && (value < 0 || value > 100)) problems.value = "Un porcentaje va de 0 a 100.";
  if (measuredOn > day) problems.measuredOn = "Ese día todavía no llega. Escriba el día en que se midió.";
  else if (measuredOn < yearStart(schoolYear) || measuredOn > yearEnd(schoolYear))
    problems.measuredOn = `Escriba un día del ${schoolYear}, el año del plan.`;
  return problems;
}
