import { addDays } from "@/lib/dates/dates";

export type Holiday = { day: string; name: string };

/** Sunday of Easter by the Gregorian reckoning (Meeus, Jones and Butcher). */
export function easterOf(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const moon =
    (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const week = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - moon - (c % 4)) % 7;
  const late = Math.floor((a + 11 * moon + 22 * week) / 451);
  const days = moon + week - 7 * late + 114;
  const pad = (n: number) => String(n).padStart(2, "0");
  return `${year}-${pad(Math.floor(days / 31))}-${pad((days % 31) + 1)}`;
}

/** The national holidays that fall on the same day each year (DL 713 and the laws that added to it). */
const FIXED: [monthDay: string, name: string][] = [
  ["01-01", "Año Nuevo"],
  ["05-01", "Día del Trabajo"],
  ["06-07", "Batalla de Arica y Día de la Bandera"],
  ["06-29", "San Pedro y San Pablo"],
  ["07-23", "Día de la Fuerza Aérea del Perú"],
  ["07-28", "Fiestas Patrias"],
  ["07-29", "Fiestas Patrias"],
  ["08-06", "Batalla de Junín"],
  ["08-30", "Santa Rosa de Lima"],
  ["10-08", "Combate de Angamos"],
  ["11-01", "Todos los Santos"],
  ["12-08", "Inmaculada Concepción"],
  ["12-09", "Batalla de Ayacucho"],
  ["12-25", "Navidad"],
];

/** The national holidays that a year usually has: a proposal, since laws add and take away. */
export function usualHolidays(year: number): Holiday[] {
  const easter = easterOf(year);
  return [
    ...FIXED.map(([monthDay, name]) => ({ day: `${year}-${monthDay}`, name })),
    { day: addDays(easter, -3), name: "Jueves Santo" },
    { day: addDays(easter, -2), name: "Viernes Santo" },
  ].toSorted((a, b) => a.day.localeCompare(b.day));
}

/** Those of the usual ones that a list does not have. */
export const missingHolidays = (year: number, known: Pick<Holiday, "day">[]) =>
  usualHolidays(year).filter(({ day }) => !known.some((other) => other.day === day));
