import { type Interval, LEAST, wilson } from "../../totals/rules";
import type { Item } from "../rules";

/** Of those who took a paper, how many answered each item and how many rightly, in the order of their numbers. */
export type Tally = { taken: number; answered: readonly number[]; correct: readonly number[] };

export type Share = { part: number; n: number };

export const NO_TALLY: Tally = { taken: 0, answered: [], correct: [] };

/** Several tallies of the same paper as one. */
export const sumTallies = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, { taken, answered, correct }) => ({
      taken: sum.taken + taken,
      answered: answered.map((n, i) => n + (sum.answered[i] ?? 0)),
      correct: correct.map((n, i) => n + (sum.correct[i] ?? 0)),
    }),
    NO_TALLY,
  );

/** Those who got an item right, of all who took the paper: whoever left it blank did not get it right. */
export const rightShare = ({ taken, correct }: Tally, number: number): Share => ({
  part: correct[number - 1] ?? 0,
  n: taken,
});

/** Those who left an item blank, of all who took the paper. */
export const blankShare = ({ taken, answered }: Tally, number: number): Share => ({
  part: taken - (answered[number - 1] ?? 0),
  n: taken,
});

const shareOf = ({ part, n }: Share) => part / n;

/**
 * The 95 % interval of the difference between two proportions of different people, from -1 to 1: R. G. Newcombe,
 * «Interval estimation for the difference between independent proportions: comparison of eleven methods», Statistics
 * in Medicine 17 (1998), 873–890, method 10, which joins the Wilson intervals of both. `null` where one has nobody.
 */
export function differenceInterval(one: Share, other: Share): Interval | null {
  const a = wilson(one.part, one.n);
  const b = wilson(other.part, other.n);
  if (!a || !b) return null;
  const [p, q] = [shareOf(one), shareOf(other)];
  return {
    low: p - q - Math.hypot(p - a.low, b.high - q),
    high: p - q + Math.hypot(a.high - p, q - b.low),
  };
}

export type Difference = { value: number; interval: Interval };

/**
 * How far a place is from a whole that it is part of, from -1 to 1. Its students count in both, so it is compared
 * with the rest: own − whole = (own − rest) × the rest's share of the whole. `null` when either is too few to tell.
 */
export function againstWhole(own: Share, whole: Share): Difference | null {
  const rest = { part: whole.part - own.part, n: whole.n - own.n };
  if (own.n < LEAST || rest.n < LEAST || rest.part < 0 || rest.part > rest.n) return null;
  const interval = differenceInterval(own, rest);
  const weight = rest.n / whole.n;
  return (
    interval && {
      value: shareOf(own) - shareOf(whole),
      interval: { low: interval.low * weight, high: interval.high * weight },
    }
  );
}

/** The same people or others, at an earlier time: taken for others, which makes the interval rather too wide. */
export function againstBefore(now: Share, before: Share): Difference | null {
  if (now.n < LEAST || before.n < LEAST) return null;
  const interval = differenceInterval(now, before);
  return interval && { value: shareOf(now) - shareOf(before), interval };
}

/** Which way a difference goes, when its interval leaves no doubt. */
export const directionOf = (difference: Difference | null): "harder" | "easier" | null =>
  difference === null
    ? null
    : difference.interval.high < 0
      ? "harder"
      : difference.interval.low > 0
        ? "easier"
        : null;

export type ComparedItem = Item & { own: Share; whole: Share; blank: Share; difference: Difference | null };

/** Each item of a paper in a place and in the whole. */
export const compareItems = (items: readonly Item[], own: Tally, whole: Tally): ComparedItem[] =>
  items.map((item) => {
    const [here, there] = [rightShare(own, item.number), rightShare(whole, item.number)];
    return {
      ...item,
      own: here,
      whole: there,
      blank: blankShare(own, item.number),
      difference: againstWhole(here, there),
    };
  });

/** The hardest first, and by number among equals. */
export const byDifficulty = (items: readonly ComparedItem[]): ComparedItem[] =>
  items.toSorted((a, b) => shareOf(a.own) - shareOf(b.own) || a.number - b.number);

export type ComparedGroup = {
  name: string;
  items: number;
  /** The average of the shares of its items, from 0 to 1. */
  own: number;
  whole: number;
  difference: Difference | null;
};

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** What tells the items of a paper apart: their competence or, when all have the same one, their capacity. */
export function groupedBy(items: readonly Item[]): "competence" | "capacity" {
  const competences = new Set(items.map(({ competence }) => competence));
  return competences.size === 1 && items.every(({ capacity }) => capacity) ? "capacity" : "competence";
}

/** What an item is about, in the words that tell it apart from the others of its paper. */
export const nameOf = (item: Item, by: "competence" | "capacity") => item[by] ?? item.competence;

/**
 * Each competence, or capacity, as the average of its items, the furthest below the whole first. The same students
 * answer all of them, so what is left to chance does not cancel out: the standard error of an average is at most the
 * average of the standard errors, and the interval is the average of the items' intervals, which is never too narrow.
 */
export function compareGroups(items: readonly ComparedItem[]): ComparedGroup[] {
  const by = groupedBy(items);
  return [...Map.groupBy(items, (item) => nameOf(item, by))]
    .map(([name, same]) => ({
      name,
      items: same.length,
      own: average(same.map(({ own }) => shareOf(own))),
      whole: average(same.map(({ whole }) => shareOf(whole))),
      difference: averageDifference(same.map(({ difference }) => difference)),
    }))
    .toSorted((a, b) => (a.difference?.value ?? a.own) - (b.difference?.value ?? b.own));
}

/** `null` as soon as one of them is not known. */
function averageDifference(all: readonly (Difference | null)[]): Difference | null {
  const known = all.flatMap((difference) => difference ?? []);
  if (known.length < all.length) return null;
  return {
    value: average(known.map(({ value }) => value)),
    interval: {
      low: average(known.map(({ interval }) => interval.low)),
      high: average(known.map(({ interval }) => interval.high)),
    },
  };
}

/** In points, with its sign: «−7.1»; never «−0.0». */
export function pointsText(value: number): string {
  const text = Math.abs(value * 100).toFixed(1);
  return text === "0.0" ? text : `${value < 0 ? "\u2212" : "+"}${text}`;
}

/** «−7.1 (−13.2 a −1.0)». */
export const differenceText = ({ value, interval }: Difference): string =>
  `${pointsText(value)} (${pointsText(interval.low)} a ${pointsText(interval.high)})`;
