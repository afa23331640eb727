import { type PaperKey, paperFor } from "../rules";
import { gradeShown, type Interval, LEAST } from "../totals/rules";

/** A scale has up to so many levels: `moves` is a square of this side, row by row, the earlier level first. */
export const SIDE = 4;

type Change = { measured: number; changeSum: number; changeSquares: number };
export type MeanChange = Interval & { mean: number; n: number };

/**
 * The 97.5 % point of Student's t, by degrees of freedom from 9 to 28: NIST/SEMATECH e-Handbook of Statistical
 * Methods, 1.3.6.7.2. Nothing is told of fewer than 10 students, and from 30 on the normal is as good.
 */
const T975 = [
  2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064,
  2.06, 2.056, 2.052, 2.048,
];
const Z975 = 1.959963984540054;

/**
 * The mean change of a measure in the same students, in points of its scale, with its 95 % interval: mean ± t·s/√n
 * of the differences of each pair, s with n − 1 (NIST/SEMATECH e-Handbook, 1.3.5.2 and 1.3.5.3). It takes those who
 * took both for a sample of those who could have, which the page says. `null` under 10 students.
 */
export function meanChange({ measured: n, changeSum, changeSquares }: Change): MeanChange | null {
  if (n < LEAST) return null;
  const mean = changeSum / n;
  // What rounding leaves of no variance at all may be negative.
  const variance = Math.max(0, changeSquares - changeSum * mean) / (n - 1);
  const half = (T975[n - LEAST] ?? Z975) * Math.sqrt(variance / n);
  return { mean, n, low: mean - half, high: mean + half };
}

export type Direction = "up" | "down" | "none";

/** Where the interval says that it went; nowhere when it holds a change of nothing. */
export const directionOf = ({ low, high }: Interval): Direction =>
  low > 0 ? "up" : high < 0 ? "down" : "none";

type Way = "up" | "same" | "down";
const wayOf = (i: number): Way => {
  const [from, to] = [Math.floor(i / SIDE), i % SIDE];
  return to > from ? "up" : to < from ? "down" : "same";
};

const isFew = (n: number) => n > 0 && n < LEAST;

/** Of 1 to 9 students, and of more where telling it would tell how many those are. */
export type Told = number | "few" | "withheld";

/**
 * What may be told of how students moved. Everybody together is told, so a single small cell could be taken from the
 * rest: another one goes untold with it, the smallest of those who moved the same way or, without any, of all.
 */
export function toldMoves(moves: readonly number[]): Told[] {
  const told: Told[] = moves.map((n) => (isFew(n) ? "few" : n));
  const few = told.flatMap((one, i) => (one === "few" ? [i] : []));
  const [only] = few;
  if (only === undefined || few.length > 1) return told;
  const others = moves.flatMap((n, i) => (n > 0 && i !== only ? [{ n, i }] : [])).sort((x, y) => x.n - y.n);
  const beside = others.find(({ i }) => wayOf(i) === wayOf(only)) ?? others[0];
  return told.map((one, i) => (i === beside?.i ? "withheld" : one));
}

/**
 * How many rose to a higher level, stayed in theirs and fell to a lower one; `null` where that would tell a cell that
 * is not told.
 */
export function countMoves(moves: readonly number[]): Record<Way, number> | null {
  const found = { up: 0, same: 0, down: 0 };
  const untold = { up: 0, same: 0, down: 0 };
  const told = toldMoves(moves);
  moves.forEach((n, i) => {
    found[wayOf(i)] += n;
    if (typeof told[i] !== "number") untold[wayOf(i)]++;
  });
  const one = Object.values(untold).includes(1);
  return one || Object.values(found).some(isFew) ? null : found;
}

export type MoveRow = {
  cells: Told[];
  /** `null` where a cell that is not told could be taken from it. */
  total: number | null;
};

/** From each earlier level, to each later one. A row with a cell that is not told tells no total and no shares. */
export function moveRows(moves: readonly number[], from: number, to: number): MoveRow[] {
  const told = toldMoves(moves);
  return Array.from({ length: from }, (_, row) => {
    const cells = told.slice(row * SIDE, row * SIDE + to);
    const total = cells.reduce<number | null>(
      (sum, one) => (sum === null || typeof one !== "number" ? null : sum + one),
      0,
    );
    return { cells, total };
  });
}

/** How many of those who took both began in each level. */
export const beganIn = (moves: readonly number[]): number[] =>
  Array.from({ length: SIDE }, (_, row) =>
    moves.slice(row * SIDE, (row + 1) * SIDE).reduce((sum, n) => sum + n, 0),
  );

/** Whether each of some counts may be told: none of them is of 1 to 9 students. */
export const mayTell = (...counts: number[]) => !counts.some(isFew);

type Paper = PaperKey & { id: string; levels: readonly { name: string }[] };

/** The papers of an assessment that the earlier one had too, in the grade that is looked at. */
export function pairPapers<P extends Paper>(
  papers: readonly P[],
  earlier: readonly P[],
  chosen: { area?: string; grade?: number },
): { key: PaperKey & { id: string }; from: P; to: P }[] {
  return papers.flatMap((to) => {
    const grade = gradeShown(to, chosen.grade);
    if (grade === undefined || (chosen.area && to.area !== chosen.area)) return [];
    const from =
      paperFor(earlier, to.stage, grade, to.area) ??
      earlier.find(({ stage, area }) => stage === to.stage && area === to.area);
    return from ? [{ key: { id: to.id, stage: to.stage, area: to.area, grade }, from, to }] : [];
  });
}
