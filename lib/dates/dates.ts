const LIMA = "America/Lima";

const longDate = new Intl.DateTimeFormat("es-PE", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const shortDate = new Intl.DateTimeFormat("es-PE", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const clock = new Intl.DateTimeFormat("es-PE", {
  hour: "numeric",
  minute: "2-digit",
  hour12: false,
  timeZone: LIMA,
});

/** The calendar day in Lima of an instant, as `2026-03-02`. */
export const dayOf = (instant: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(LIMA).toPlainDate().toString();

export const today = (now: Date = new Date()): string => dayOf(now);

const isDay = (text: string) => !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && iso(text) === text;
const iso = (text: string) => new Date(`${text}T00:00:00Z`).toISOString().slice(0, 10);
/** What a spreadsheet counts days from, and the days that people write: 1982 to 2064. */
const SERIAL = { start: "1899-12-30", from: 30_000, to: 60_000 };

/**
 * A day as people and spreadsheets write it (`2026-03-02`, `02/03/2026`, `2.3.26`, `46083`) → `2026-03-02`;
 * `null` when the text is no day of the calendar.
 */
export function readDay(text: string): string | null {
  const plain = text.trim().replace(/[ T]0?0:00(:00(\.0+)?)?Z?$/, "");
  if (/^\d{5}([.,]0+)?$/.test(plain)) {
    const days = Number.parseInt(plain, 10);
    return days >= SERIAL.from && days <= SERIAL.to ? addDays(SERIAL.start, days) : null;
  }
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain) ?? [];
  const [, d = day, m = month, y = year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/.exec(plain) ?? [];
  if (!d || !m || !y) return null;
  const found = `${y.length === 2 ? `20${y}` : y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`;
  return isDay(found) ? found : null;
}

/** `2026-03-02` → «lunes 2 de marzo de 2026». */
export const longDay = (day: string) => longDate.format(new Date(`${day}T00:00:00Z`)).replace(",", "");

/** `2026-03-02` → «2 de marzo de 2026». */
export const shortDay = (day: string) => shortDate.format(new Date(`${day}T00:00:00Z`));

/** An instant → «23 de noviembre de 2026, 09:05», in Lima. */
export const dayAndTime = (instant: Date) => `${shortDay(dayOf(instant))}, ${clock.format(instant)}`;

/** The hour of Lima of an instant, from 0 to 23. */
export const hourOf = (instant: Date): number =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(LIMA).hour;

/** From 1, Monday, to 7, Sunday. */
export const weekdayOf = (day: string): number => Temporal.PlainDate.from(day).dayOfWeek;

/** An instant → «9:05», in Lima. */
export const timeOf = (instant: Date) => clock.format(instant).replace(/^0/, "");

/** An hour of Lima (`09:05`) of a day, as an instant. */
export const instantAt = (day: string, time: string): Date =>
  new Date(Temporal.PlainDateTime.from(`${day}T${time.slice(0, 5)}`).toZonedDateTime(LIMA).epochMilliseconds);

/** Days from `from` to `to`, both `YYYY-MM-DD`; negative when `to` came first. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "days" }).days;

export const addDays = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString();

/** The same day some months later; the last of the month where there is no such day. */
export const addMonths = (day: string, months: number): string =>
  Temporal.PlainDate.from(day).add({ months }).toString();
