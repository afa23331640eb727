/** The months that a list is filtered by: from the last to come to the first, with the one that is asked for. */
export function monthsAround(today: string, asked?: string): string[] {
  const here = Temporal.PlainYearMonth.from(today.slice(0, 7));
  const months = Array.from({ length: AHEAD + BACK + 1 }, (_, i) =>
    here.add({ months: AHEAD - i }).toString(),
  );
  return asked && !months.includes(asked) ? [...months, asked].sort().reverse() : months;
}

const AHEAD = 3;
const BACK = 20;

/** The first and the last day of a month. */
export function daysOfMonth(month: string) {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  return { from: first.toString(), to: first.add({ months: 1 }).subtract({ days: 1 }).toString() };
}
