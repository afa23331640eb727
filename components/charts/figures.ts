const FIGURE = new Intl.NumberFormat("es-PE");

/** «1,204». */
export function count(n: number): string {
  return FIGURE.format(n);
}

/** Between 0 and 100, for geometry. */
export function share(part: number, whole: number): number {
  return whole > 0 ? Math.min(100, Math.max(0, (part / whole) * 100)) : 0;
}

/** «45 %», never rounded up to all nor down to nothing. */
export function percent(part: number, whole: number): string {
  const exact = share(part, whole);
  const rounded = Math.round(exact);
  if (rounded === 0 && exact > 0) return "<1\u00a0%";
  if (rounded === 100 && exact < 100) return ">99\u00a0%";
  return `${rounded}\u00a0%`;
}

/** Whole percentages that add up to 100: the largest remainders take what rounding leaves. */
export function wholeShares(counts: number[]): number[] {
  const total = counts.reduce((sum, n) => sum + n, 0);
  if (total === 0) return counts.map(() => 0);
  const exact = counts.map((n) => (n / total) * 100);
  const floors = exact.map(Math.floor);
  const missing = 100 - floors.reduce((sum, n) => sum + n, 0);
  const order = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest);
  for (const { index } of order.slice(0, missing)) floors[index] = (floors[index] ?? 0) + 1;
  return floors;
}
