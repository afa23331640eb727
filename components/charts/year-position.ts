export const MONTHS = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"];

const DAY = 86_400_000;

/** Where a date (ISO) falls in its year, in percent. */
export function yearPosition(iso: string, year: number): number {
  const start = Date.UTC(year, 0, 1);
  const days = (Date.UTC(year + 1, 0, 1) - start) / DAY;
  const passed = (Date.parse(`${iso}T00:00:00Z`) - start) / DAY;
  return Math.min(100, Math.max(0, ((passed + 0.5) / days) * 100));
}

/** Where month `index` (0 to 12) begins, in percent. */
export function monthStart(index: number, year: number): number {
  const start = Date.UTC(year, 0, 1);
  return ((Date.UTC(year, index, 1) - start) / (Date.UTC(year + 1, 0, 1) - start)) * 100;
}
