import type { Area, Stage } from "@/db/values";
import type { PaperKey } from "../rules";

/** Below so many students a figure is not told: «<10». */
export const LEAST = 10;

/** In tenths of a hundredth, half up and in whole numbers: 220,063 of 489,029 are 450. */
const perMille = (part: number, whole: number) => Math.floor((2 * part * 1000 + whole) / (2 * whole));

/** «45.0 %», as participation is told; `null` without a whole. */
export function percentOne(part: number, whole: number | null): string | null {
  if (!whole) return null;
  const tenths = perMille(part, whole);
  return `${Math.floor(tenths / 10)}.${tenths % 10}\u00a0%`;
}

export type Interval = { low: number; high: number };
const Z95 = 1.959963984540054;

/**
 * Wilson's 95 % interval of a proportion: E. B. Wilson, «Probable inference, the law of succession, and statistical
 * inference», JASA 22 (1927), 209–212. It keeps within 0 and 1 and holds for small n, where the usual one does not.
 * It takes those assessed for a sample at random of those programmed, which the page says.
 */
export function wilson(part: number, n: number): Interval | null {
  if (n <= 0) return null;
  const share = part / n;
  const z2 = Z95 * Z95;
  const center = share + z2 / (2 * n);
  const spread = Z95 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  const scale = 1 + z2 / n;
  return {
    low: part === 0 ? 0 : (center - spread) / scale,
    high: part === n ? 1 : (center + spread) / scale,
  };
}

/** «31.8 % a 32.2 %». */
export const intervalText = ({ low, high }: Interval) =>
  `${(low * 100).toFixed(1)}\u00a0% a ${(high * 100).toFixed(1)}\u00a0%`;

/** The figure, or that there are fewer than it may tell. None at all is told. */
export const told = (n: number): number | string => (n > 0 && n < LEAST ? `<${LEAST}` : n);

/**
 * The parts of a whole that may be told: those with enough students. When the others together are too few, what is
 * left of the whole would tell them, so the smallest of the rest stays out as well.
 */
export function tellable<T extends { taken: number }>(parts: readonly T[]): ReadonlySet<T> {
  const bySize = parts.filter(({ taken }) => taken > 0).toSorted((a, b) => a.taken - b.taken);
  let out = 0;
  let left = 0;
  for (const { taken } of bySize) {
    if (taken >= LEAST && (left === 0 || left >= LEAST)) break;
    left += taken;
    out++;
  }
  return new Set(bySize.slice(out));
}

type Key = { place: string; stage: Stage; area: Area | null; grade: number | null };

/** The figures of a place for a paper, in every grade that it is asked or in one; `null` when there are none. */
export const totalOf = <T extends Key>(
  totals: readonly T[],
  place: string,
  { stage, area, grade }: { stage: Stage; area: Area | null; grade: number | null },
): T | null =>
  totals.find(
    (row) => row.place === place && row.stage === stage && row.area === area && row.grade === grade,
  ) ?? null;

/** In which grade a paper is looked at: its own, or the one that the reader chose; `undefined`: not in that one. */
export function gradeShown(paper: PaperKey, chosen: number | undefined): number | null | undefined {
  if (paper.grade === null) return chosen ?? null;
  return chosen === undefined || chosen === paper.grade ? paper.grade : undefined;
}

/** The same scale may be drawn under one legend. */
export const scaleKey = (levels: readonly { name: string }[]) => levels.map(({ name }) => name).join("|");
