import type { MonthState, YearFigures } from "./rules";

export const MEETING_YEAR = "/directorios/calendario";

export const MONTH_NAMES =
  "Enero Febrero Marzo Abril Mayo Junio Julio Agosto Setiembre Octubre Noviembre Diciembre".split(" ");

export const MONTH_STATE_LABELS: Record<MonthState, string> = {
  held: "Realizado",
  in_session: "En curso",
  convened: "Convocado",
  preparing: "Se prepara",
  suspended: "Se suspendió",
  missing: "Faltó",
  unseen: "No a la vista",
  coming: "Por venir",
  before: "No tocaba",
};

const figure = new Intl.NumberFormat("es-PE");

/** «Se realizaron 68 de los 70 directorios que tocaban hasta hoy.» */
export function heldInWords({ held, expected }: YearFigures): string {
  if (expected === 0) return "Hasta hoy no tocaba realizar ninguno.";
  if (expected === 1)
    return `${held === 1 ? "Se realizó" : "No se realizó"} el único directorio que tocaba hasta hoy.`;
  return `Se ${held === 1 ? "realizó" : "realizaron"} ${count(held)} de los ${count(expected)} directorios que tocaban hasta hoy.`;
}

export const count = (n: number) => figure.format(n);

/** «81 % en los directorios realizados»; `null` when nobody was called. */
export const attendanceInWords = ({ came, called }: YearFigures): string | null =>
  called === 0 ? null : `${Math.round((came / called) * 100)} % en los directorios realizados`;
