import type { Area, BandBasis, Stage } from "@/db/values";
import type { PaperKey } from "../rules";
import { LEAST, scaleKey } from "../totals/rules";

/**
 * How many similar networks a band is of. Twenty are one in seven of the 133 of basic education in Lima: near enough
 * to be similar, and five in each quarter, so that no end of the band is a network that could be named.
 */
export const SIMILAR = 20;
/** With fewer there is no band: each quarter would be of one or two. */
export const FEWEST = 8;

/** A network in a paper, every grade of it. */
export type Measured = {
  place: string;
  /** How many have a level, and how many of them the highest. */
  n: number;
  top: number;
  /** The same in the earlier round, where there is one. */
  earlierN: number;
  earlierTop: number;
  /** Students of the stage whom it was for. */
  programmed: number | null;
};

export type Band = {
  place: string;
  basis: BandBasis;
  networks: number;
  low: number;
  middle: number;
  high: number;
};

/**
 * A quantile by linear interpolation between order statistics, at (n − 1)·q from the first: type 7 of R. J. Hyndman
 * and Y. Fan, «Sample quantiles in statistical packages», The American Statistician 50 (1996), 361–365. What R,
 * Excel and PostgreSQL's percentile_cont do.
 *
 * @param sorted in rising order, not empty.
 */
export function quantile(sorted: readonly number[], q: number): number {
  const at = (sorted.length - 1) * q;
  const [below = Number.NaN, above = below] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return below + (above - below) * (at - Math.floor(at));
}

const BASES: { basis: BandBasis; of: (network: Measured) => number | null }[] = [
  {
    basis: "start",
    of: ({ earlierN, earlierTop }) => (earlierN >= LEAST ? earlierTop / earlierN : null),
  },
  { basis: "size", of: ({ programmed }) => programmed },
];

/** The networks nearest to one by what makes them comparable, itself left out; ties by place, the same every time. */
function findSimilar(one: Measured, all: readonly Measured[], of: (network: Measured) => number | null) {
  const own = of(one);
  if (own === null) return [];
  return all
    .flatMap((other) => {
      const value = other.place === one.place ? null : of(other);
      return value === null ? [] : [{ other, apart: Math.abs(value - own) }];
    })
    .sort((a, b) => a.apart - b.apart || (a.other.place < b.other.place ? -1 : 1))
    .slice(0, SIMILAR)
    .map(({ other }) => other);
}

/** The band of each network in a paper: how the middle half of those like it did. */
export function bandsOf(networks: readonly Measured[]): Band[] {
  const shown = networks.filter(({ n }) => n >= LEAST);
  return shown.flatMap((one) => {
    for (const { basis, of } of BASES) {
      const similar = findSimilar(one, shown, of);
      if (similar.length < FEWEST) continue;
      const shares = similar.map(({ top, n }) => top / n).sort((a, b) => a - b);
      const [low, middle, high] = [0.25, 0.5, 0.75].map((q) => quantile(shares, q)) as [
        number,
        number,
        number,
      ];
      return [{ place: one.place, basis, networks: similar.length, low, middle, high }];
    }
    return [];
  });
}

/** The band of a network in an area of a stage. */
export type PaperBand = Omit<Band, "place"> & { stage: Stage; area: Area };

/** An earlier round of the same place: by stage, area and grade, how many were in each level. */
export type EarlierRound = {
  id: string;
  title: string;
  totals: (PaperKey & { levels: number[] })[];
  scales: (PaperKey & { levels: string[] })[];
};

const isOf = (a: PaperKey, b: PaperKey) => a.stage === b.stage && a.area === b.area;

/** How many had the highest level in the earlier round, of how many; `null` of fewer than 10, or on another scale. */
export function earlierTop(
  { totals, scales }: EarlierRound,
  paper: PaperKey & { levels: readonly { name: string }[] },
  grade: number | null,
): { top: number; n: number } | null {
  const same = scales
    .filter(
      (scale) => isOf(scale, paper) && (scale.grade === null || grade === null || scale.grade === grade),
    )
    .map((scale) => scaleKey(scale.levels.map((name) => ({ name }))));
  const total = totals.find((row) => isOf(row, paper) && row.grade === grade);
  if (!total || same.length === 0 || same.some((key) => key !== scaleKey(paper.levels))) return null;
  const n = total.levels.reduce((sum, count) => sum + count, 0);
  return n < LEAST ? null : { top: total.levels[paper.levels.length - 1] ?? 0, n };
}
