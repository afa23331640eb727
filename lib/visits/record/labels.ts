import type { Answer, FormContent, FormItem, Signature, VisitContract } from "@/db/visit-values";

import { longDay } from "@/lib/dates/dates";

export const pdfHref = (visitId: string) => `/api/visitas/${visitId}/pdf`;

/** Who reads what is noted, for whoever is not the one observed. */
export const CONTRACT_READERS: Record<VisitContract, string> = {
  formative:
    "Lo que se anota lo leen quien es observado, quien observa, quien le acompañe y la coordinación de la REI. Nadie más ve el detalle: la UGEL y la región solo ven sumas de cinco personas o más.",
  supervision:
    "Lo que se anota lo leen quien es observado, quien observa, quien le acompañe, la coordinación de la REI y los especialistas de la red. La UGEL y la región ven sumas de cinco personas o más.",
};

/** «Martes 27 de octubre de 2026». */
export function conductedText(conductedOn: string): string {
  const day = longDay(conductedOn);
  return `${day.charAt(0).toUpperCase()}${day.slice(1)}`;
}

const number = new Intl.NumberFormat("es-PE", { maximumFractionDigits: 2 });

/** «III», «No aplica», «24 estudiantes»; what was left blank says so. */
export function answerText({ scale }: FormItem, answer: Answer | undefined): string {
  if (answer?.na) return "No aplica";
  if (scale.kind === "levels") {
    const option = scale.options.find(({ key }) => key === answer?.option);
    if (!option) return "Sin respuesta";
    return scale.preset === "rubric" ? `Nivel ${option.label}` : option.label;
  }
  if (scale.kind === "number" && answer?.number !== undefined)
    return [number.format(answer.number), scale.unit].filter(Boolean).join(" ");
  return (scale.kind === "text" && answer?.text) || "Sin respuesta";
}

/** «9 de 12 puntos (75 %)». */
export function pointsText(points: number | null, possible: number | null): string | null {
  if (points === null || !possible) return null;
  return `${number.format(points)} de ${number.format(possible)} puntos (${Math.round((points / possible) * 100)} %)`;
}

/** The name of the level that the form's rule gave. */
export const levelLabel = ({ rule }: FormContent, key: string | null): string | null =>
  rule?.levels.find((level) => level.key === key)?.label ?? null;

/** «Involucra activamente a los estudiantes»: what an item is called, by its key. */
export const itemText = ({ blocks }: FormContent, key: string | null): string | null =>
  blocks.flatMap(({ items }) => items).find((item) => item.key === key)?.text ?? null;

/** How somebody signed. */
export const signedText = (signature: Signature) =>
  signature.how === "code" ? "Firmó con su código." : "Firmó en el teléfono.";

/** What was just done, by the word that the address carries. */
export const VISIT_DONE: Record<string, string> = {
  planificada: "La visita quedó planificada.",
  guardada: "Los cambios de la visita quedaron guardados.",
  movida: "La visita cambió de día.",
  cancelada: "La visita quedó cancelada.",
  conformidad: "Su conformidad quedó registrada. Quien observa ya puede leer su respuesta.",
  compromiso: "Lo que contó del compromiso quedó guardado.",
  verificacion: "Su respuesta quedó guardada. La leen quienes leen esta visita.",
  envio: "El envío que eligió es ahora lo que vale de esta visita.",
};
