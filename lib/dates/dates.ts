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

/** `2026-03-02` → «lunes 2 de marzo de 2026». */
export const longDay = (day: string) => longDate.format(new Date(`${day}T00:00:00Z`)).replace(",", "");

/** `2026-03-02` → «2 de marzo de 2026». */
export const shortDay = (day: string) => shortDate.format(new Date(`${day}T00:00:00Z`));

/** An instant → «23 de noviembre de 2026, 09:05», in Lima. */
export const dayAndTime = (instant: Date) => `${shortDay(dayOf(instant))}, ${clock.format(instant)}`;

/** Days from `from` to `to`, both `YYYY-MM-DD`; negative when `to` came first. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "days" }).days;

export const addDays = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString();
