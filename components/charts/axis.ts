export type Axis = { from: number; to: number; marks: number[] };

const NICE = [1, 2, 5];

/**
 * The ends of an axis that holds every interval and nothing at all, in round numbers, and where it is marked: as
 * far to each side as is needed.
 */
export function changeAxis(intervals: readonly { low: number; high: number }[]): Axis {
  const low = Math.min(0, ...intervals.map((one) => one.low));
  const high = Math.max(0, ...intervals.map((one) => one.high));
  const wanted = Math.max(high - low, 1) / 4;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step = (NICE.find((n) => n * power >= wanted) ?? 10) * power;
  const from = Math.floor(low / step);
  const to = Math.max(Math.ceil(high / step), from + 1);
  const marks = Array.from({ length: to - from + 1 }, (_, i) => (from + i) * step);
  return { from: from * step, to: to * step, marks };
}

/** Where a value stands on an axis, in percent of its length. */
export const placeOn = ({ from, to }: Axis, value: number) => ((value - from) / (to - from)) * 100;
