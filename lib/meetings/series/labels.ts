import type { Ordinal, Pattern, Weekday } from "./rules";

export const WEEKDAY_LABELS: Record<Weekday, string> = {
  MO: "lunes",
  TU: "martes",
  WE: "miércoles",
  TH: "jueves",
  FR: "viernes",
  SA: "sábado",
  SU: "domingo",
};

export const ORDINAL_LABELS: Record<Ordinal, string> = {
  1: "primer",
  2: "segundo",
  3: "tercer",
  4: "cuarto",
  [-1]: "último",
};

export const EVERY_LABELS: Record<Pattern["every"], string> = {
  month_weekday: "Cada mes, un día de la semana",
  month_day: "Cada mes, un día fijo",
  week: "Cada semana",
  fortnight: "Cada dos semanas",
};

/** «sábado» → «sábados»; «martes» stays. */
const plural = (day: string) => (day.endsWith("s") ? day : `${day}s`);

/** «Cada mes, el segundo martes», «Cada mes, el día 31 o el último», «Cada dos semanas, los jueves». */
export function patternText(pattern: Pattern | null): string {
  if (!pattern) return "Según su propia regla";
  if (pattern.every === "month_weekday")
    return `Cada mes, el ${ORDINAL_LABELS[pattern.ordinal]} ${WEEKDAY_LABELS[pattern.weekday]}`;
  if (pattern.every === "month_day")
    return `Cada mes, el día ${pattern.monthDay}${pattern.monthDay > 28 ? " o el último" : ""}`;
  const days = plural(WEEKDAY_LABELS[pattern.weekday]);
  return `${pattern.every === "week" ? "Cada semana" : "Cada dos semanas"}, los ${days}`;
}

export const seriesHref = (seriesId: string) => `/directorios/series/${seriesId}`;

export const SERIES_FIELDS = {
  name: "Nombre",
  every: "Cada cuánto",
  ordinal: "Qué semana del mes",
  weekday: "Día de la semana",
  monthDay: "Día del mes",
  startsOn: "Desde qué día",
  endsOn: "Hasta qué día",
};
