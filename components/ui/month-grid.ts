export type Day = { iso: string; number: number; weekday: number };

/** Weeks from Monday to Sunday; the days outside the month are `null`. `month` is 1 to 12. */
export function monthGrid(year: number, month: number): (Day | null)[][] {
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const first = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
  const days = Array.from({ length: count }, (_, index): Day => {
    const number = index + 1;
    const iso = `${year}-${String(month).padStart(2, "0")}-${String(number).padStart(2, "0")}`;
    return { iso, number, weekday: (first + index) % 7 };
  });
  const cells: (Day | null)[] = [...Array<null>(first).fill(null), ...days];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

const MONTH = new Intl.DateTimeFormat("es-PE", { month: "long", timeZone: "UTC" });

/** «Noviembre de 2026». */
export function monthTitle(year: number, month: number): string {
  const name = MONTH.format(Date.UTC(year, month - 1, 1));
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} de ${year}`;
}
