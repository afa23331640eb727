import type { PlanTemplate } from "@/db/values";
import type { ContentActivity, ContentObjective, ContentProblem, ContentTarget } from "../content/rules";
import { indicatorOf, OWN_INDICATOR } from "../targets/labels";

/** What may be brought of an earlier plan. What hangs from something comes with it or not at all. */
export const bringParts = ["texts", "problems", "objectives", "targets", "activities"] as const;
export type BringPart = (typeof bringParts)[number];

/** What is asked for, without targets and activities when their objectives stay behind. */
export const bringable = (parts: BringPart[]): BringPart[] =>
  parts.includes("objectives") ? parts : parts.filter((part) => part !== "targets" && part !== "activities");

type Earlier = {
  texts: { section: string; body: string }[];
  problems: ContentProblem[];
  objectives: ContentObjective[];
  targets: ContentTarget[];
  activities: ContentActivity[];
};
type Now = { schoolYear: number; template: PlanTemplate; reachable: string[] };

/** The same day of another year; the last of February when that year has no 29th. */
function dayIn(schoolYear: number, day: string): string {
  const moved = `${schoolYear}${day.slice(4)}`;
  const isLeap = schoolYear % 4 === 0 && (schoolYear % 100 !== 0 || schoolYear % 400 === 0);
  return moved.endsWith("-02-29") && !isLeap ? `${schoolYear}-02-28` : moved;
}

const broughtTarget =
  ({ schoolYear, template }: Now) =>
  (target: ContentTarget): ContentTarget => ({
    ...target,
    // What the region no longer counts goes on as the team's own, with its words.
    indicator: indicatorOf(target.indicator, template) ? target.indicator : OWN_INDICATOR,
    // Where one started last year is not where one starts this year.
    ...{ baseline: null, baselineSource: null, baselineOn: null },
    ...{ startsOn: dayIn(schoolYear, target.startsOn), dueOn: dayIn(schoolYear, target.dueOn) },
  });

/**
 * What of an earlier plan goes into the new one: the parts asked for, without rows of an area that the new one does
 * not have, and with what no longer exists (a section, a commitment, a school) left out. Ids are the earlier plan's.
 */
export function broughtFrom(earlier: Earlier, now: Now, asked: BringPart[]): Earlier {
  const parts = bringable(asked);
  const { template, reachable } = now;
  const take = <R>(part: BringPart, rows: R[]) => (parts.includes(part) ? rows : []);
  const hasArea = ({ area }: { area: string }) => template.areas.some(({ key }) => key === area);
  const hasSection = ({ section }: { section: string }) =>
    template.sections.some(({ key, part }) => key === section && part === "text");
  const problems = take("problems", earlier.problems).filter(hasArea);
  const problemOf = (id: string | null) => (problems.some((problem) => problem.id === id) ? id : null);
  const commitmentOf = (n: number | null) =>
    template.commitments.some(({ number }) => number === n) ? n : null;
  const objectives = take("objectives", earlier.objectives)
    .filter(hasArea)
    .map((row) => ({
      ...row,
      problemId: problemOf(row.problemId),
      commitment: commitmentOf(row.commitment),
    }));
  const stands = ({ objectiveId }: { objectiveId: string }) =>
    objectives.some(({ id }) => id === objectiveId);
  return {
    texts: take("texts", earlier.texts).filter(hasSection),
    problems,
    objectives,
    targets: take("targets", earlier.targets).filter(stands).map(broughtTarget(now)),
    activities: take("activities", earlier.activities)
      .filter(stands)
      .map((row) => ({
        ...row,
        problemId: problemOf(row.problemId),
        reaches: row.reaches.filter((path) => reachable.includes(path)),
      })),
  };
}
