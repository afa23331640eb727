const month = new Intl.DateTimeFormat("es-PE", { month: "long", year: "numeric", timeZone: "UTC" });

/** `2026-11` → «noviembre de 2026». */
export const monthText = (value: string) => month.format(new Date(`${value}-01T00:00:00Z`));

/** The address of the form that begins a meeting, from nothing or from a day of a series. */
export const newMeetingHref = (more: { serie?: string; dia?: string } = {}) =>
  `/directorios/nuevo${more.serie ? `?serie=${more.serie}&dia=${more.dia}` : ""}`;
