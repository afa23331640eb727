import { addDays, addMonths } from "@/lib/dates/dates";

export type Held = { place: string; month: string; held: number };
export type Month = { month: string; isOver: boolean };

const monthOf = (day: string) => day.slice(0, 7);

/**
 * The months of the year in which directorios were last held, from the first in which some UGEL held one until the day;
 * one that was not over on the day is said so.
 */
export function monthsOf(held: Pick<Held, "month">[], cutoffOn: string): Month[] {
  const found = held.map(({ month }) => month).sort();
  const year = found.at(-1)?.slice(0, 4);
  const first = found.find((month) => month.slice(0, 4) === year);
  const months: Month[] = [];
  for (
    let month = first;
    month && month <= monthOf(cutoffOn) && month.slice(0, 4) === year;
    month = monthOf(addMonths(`${month}-01`, 1))
  )
    months.push({ month, isOver: month < monthOf(addDays(cutoffOn, 1)) });
  return months;
}

/** In how many of some months a UGEL held a directorio. */
export const monthsHeld = (held: Held[], place: string, months: Month[]) =>
  months.filter(({ month }) => held.some((one) => one.place === place && one.month === month)).length;
