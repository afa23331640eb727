import type {
  Area,
  AssessmentRound,
  DiagnosisItem,
  DiagnosisLevels,
  DiagnosisUnmet,
  IndicatorDirection,
  Stage,
} from "@/db/values";
import { LEAST } from "@/lib/assessments/totals/rules";
import type { Told } from "../measures/rules";

/** How many weak results and how many items a diagnosis points out. */
const MOST_WEAK = 3;
const MOST_ITEMS = 10;

type Candidate = {
  id: string;
  title: string;
  schoolYear: number;
  round: AssessmentRound;
  /** The last day of its application. */
  endsOn: string;
  /** Whether how each item did in the place is known. */
  hasItems: boolean;
};

const newestFirst = <C extends Candidate>(candidates: readonly C[]) =>
  candidates.toSorted((a, b) => b.endsOn.localeCompare(a.endsOn) || a.id.localeCompare(b.id));

/**
 * Which assessments a plan of a school year starts from, of those with results of its place: the latest línea de base of
 * that year or, without one, the latest of any round of the year before. Its items are those of the same one or, when
 * it has none, of the latest that has them.
 */
export function sourcesOf<C extends Candidate>(candidates: readonly C[], schoolYear: number) {
  const known = newestFirst(candidates);
  const levels =
    known.find((one) => one.schoolYear === schoolYear && one.round === "baseline") ??
    known.find((one) => one.schoolYear === schoolYear - 1) ??
    null;
  const items = levels?.hasItems ? levels : (known.find(({ hasItems }) => hasItems) ?? null);
  return { levels, items };
}

/** The figures of a paper in the place and in its region, in every grade that it is asked (`null`) or in one. */
export type PaperTotal = {
  stage: Stage;
  area: Area;
  grade: number | null;
  /** The grade that the paper is of; `null` when it is of every one. */
  paperGrade: number | null;
  levelNames: string[];
  /** Counts of students from the lowest level. */
  here: number[];
  assessed: number;
  programmed: number | null;
  region: number[] | null;
};

type Source = { id: string; title: string; endsOn: string };

const total = (counts: readonly number[]) => counts.reduce((sum, n) => sum + n, 0);

const topShare = (counts: readonly number[] | null): number | null => {
  const n = counts ? total(counts) : 0;
  return n > 0 ? (counts?.at(-1) ?? 0) / n : null;
};

/**
 * The levels of each paper beside the region's highest. Weak are at most three: those whose share in the highest
 * level is furthest below the region's, of papers whole and never of fewer than 10 students. A paper asked of every
 * grade is also told grade by grade, which points out nothing more.
 */
export function levelsOf(totals: readonly PaperTotal[], { id, title, endsOn }: Source): DiagnosisLevels[] {
  const counts = ({ levelNames }: PaperTotal, levels: number[]) => levels.slice(0, levelNames.length);
  const gapOf = (row: PaperTotal) => {
    const [own, region] = [topShare(counts(row, row.here)), topShare(row.region && counts(row, row.region))];
    return own === null || region === null ? 0 : own - region;
  };
  const weak = totals
    .filter((row) => row.grade === row.paperGrade && row.assessed >= LEAST && gapOf(row) < 0)
    .toSorted((a, b) => gapOf(a) - gapOf(b))
    .slice(0, MOST_WEAK);
  return totals.map((row) => ({
    ...{ assessmentId: id, title, date: endsOn, stage: row.stage, grade: row.grade, area: row.area },
    levels: row.levelNames.map((name, i) => ({ name, count: row.here[i] ?? 0 })),
    ...{ assessed: row.assessed, programmed: row.programmed },
    regionTop: topShare(row.region && counts(row, row.region)),
    regionAssessed: row.region ? total(counts(row, row.region)) : 0,
    weak: weak.includes(row),
  }));
}

/** How the items of a paper did in the place and in the region: counts by number, from 1. */
export type PaperItems = {
  stage: Stage;
  area: Area;
  grade: number | null;
  names: { number: number; competence: string; capacity: string | null }[];
  here: { answered: number[]; correct: number[] };
  region: { answered: number[]; correct: number[] };
};

/** The items, at most ten, whose share of right answers is furthest below the region's; never of fewer than 10 students. */
export function itemsOf(papers: readonly PaperItems[], { id, title, endsOn }: Source): DiagnosisItem[] {
  const all = papers.flatMap(({ names, here, region, stage, area, grade }) =>
    here.answered.flatMap((answered, i): DiagnosisItem[] => {
      const inRegion = region.answered[i] ?? 0;
      if (answered < LEAST || inRegion < LEAST) return [];
      const name = names.find(({ number }) => number === i + 1);
      return [
        {
          ...{ assessmentId: id, title, date: endsOn, stage, grade, area, number: i + 1, answered },
          ...{ competence: name?.competence ?? null, capacity: name?.capacity ?? null },
          share: (here.correct[i] ?? 0) / answered,
          ...{ regionShare: (region.correct[i] ?? 0) / inRegion, regionAnswered: inRegion },
        },
      ];
    }),
  );
  // In whole millionths, so that equal differences are equal.
  const gap = ({ share, regionShare }: DiagnosisItem) => Math.round((share - regionShare) * 1e6);
  return all
    .filter((item) => gap(item) < 0)
    .toSorted((a, b) => gap(a) - gap(b) || a.number - b.number)
    .slice(0, MOST_ITEMS);
}

type Target = { name: string; unit: string; direction: IndicatorDirection; goal: number };

/** What is to be kept is reached while it does not fall below its goal. */
const isReached = ({ direction, goal }: Target, value: number) =>
  direction === "down" ? value <= goal : value >= goal;

/** The targets of the plan of the year before that were not reached, or of which nobody measured anything. */
export function unmetOf(
  plan: { id: string; schoolYear: number },
  targets: readonly { target: Target; measured: Pick<Told, "value" | "on"> | null }[],
): DiagnosisUnmet[] {
  return targets
    .filter(({ target, measured }) => !measured || !isReached(target, measured.value))
    .map(({ target, measured }) => ({
      ...{ planId: plan.id, schoolYear: plan.schoolYear, name: target.name, unit: target.unit },
      ...{ target: target.goal, measured: measured?.value ?? null, date: measured?.on ?? null },
    }));
}
