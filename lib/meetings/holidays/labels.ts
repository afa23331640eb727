/** The list of a year's holidays, with a word for what was just done. */
export const holidaysHref = (year: number, done?: string) =>
  `/administracion/directorios/feriados?anio=${year}${done ? `&hecho=${done}` : ""}`;
