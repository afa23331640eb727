import { shortDay } from "@/lib/dates/dates";
import { MONTH_NAMES, planHref } from "../labels";

export const followUpHref = (planId: string) => `${planHref(planId)}/seguimiento`;
export const followedActivityHref = (planId: string, activityId: string) =>
  `${followUpHref(planId)}/${activityId}`;

export const NOT_IN_FORCE =
  "El avance se reporta mientras el plan está aprobado o en ejecución. Vuelva a cargar la página para ver cómo está ahora.";
export const WITHDRAWN =
  "Esta actividad fue retirada del plan: ya no recibe reportes ni evidencias. Vuelva a cargar la página.";
export const SETTLED_HAS_NO_RAG =
  "Esta actividad ya está hecha o cancelada. Si todavía falta algo, reporte primero cómo va.";

export const PROGRESS_DONE = {
  reportado: "Quedó registrado cómo va la actividad.",
  marcado: "Quedó marcado cómo va, con su motivo.",
  desmarcado: "Se quitó la marca: ahora lo dice la regla.",
  subida: "La evidencia quedó guardada.",
  retirada: "La evidencia se retiró. Queda registrado quién la retiró y por qué.",
};

/** «abril», «abril a junio», «abril, junio y setiembre», «sin mes». */
export function monthsText(months: readonly number[]): string {
  const sorted = months.toSorted((a, b) => a - b);
  const [first = 0] = sorted;
  const last = sorted.at(-1) ?? 0;
  if (sorted.length === 0) return "sin mes";
  const name = (month: number) => MONTH_NAMES[month - 1] ?? "";
  if (sorted.length > 2 && last - first === sorted.length - 1) return `${name(first)} a ${name(last)}`;
  return new Intl.ListFormat("es-PE").format(sorted.map(name));
}

/** «8 de mayo», without the year that the plan already says. */
export const dayInYear = (day: string) => shortDay(day).replace(/ de \d{4}$/, "");
