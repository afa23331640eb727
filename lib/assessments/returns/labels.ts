import type { ReturnState } from "@/db/values";
import { shortDay } from "@/lib/dates/dates";
import { AREA_LABELS, assessmentHref, ordinal } from "../labels";
import { daysLate, type Part } from "./rules";

export const RETURN_STATE_LABELS: Record<ReturnState, string> = {
  open: "Por corregir",
  answered: "Por revisar",
  resolved: "Resuelta",
  withdrawn: "Retirada",
};

/** What a state asks, and of whom. */
export const RETURN_STATE_NOTES: Record<ReturnState, string> = {
  open: "El colegio corrige su hoja y la sube. Mientras tanto, sus resultados siguen como están.",
  answered:
    "El colegio subió su hoja corregida, que ya reemplazó a la anterior. Falta que quien devolvió la revise.",
  resolved: "Quien devolvió revisó lo corregido y lo dio por bueno.",
  withdrawn: "Ya no hay que corregir nada.",
};

type Kind = "done" | "due" | "late" | "info" | "later";

/** How a return stands for whoever looks at it today: a word and what it weighs. */
export function returnStatus(
  { state, dueOn }: { state: ReturnState; dueOn: string },
  today: string,
): { kind: Kind; text: string } {
  const late = daysLate({ state, dueOn }, today);
  if (late > 0) return { kind: "late", text: late === 1 ? "1 día de retraso" : `${late} días de retraso` };
  if (state === "open")
    return { kind: "due", text: dueOn === today ? "Vence hoy" : `Vence el ${shortDay(dueOn)}` };
  if (state === "answered") return { kind: "info", text: RETURN_STATE_LABELS.answered };
  return { kind: state === "resolved" ? "done" : "later", text: RETURN_STATE_LABELS[state] };
}

/** «4.º A», «4.º grado», «todos los grados». */
export function gradeText({ grade, section }: Pick<Part, "grade" | "section">): string {
  if (grade === null) return "todos los grados";
  return section === null ? `${ordinal(grade)} grado` : `${ordinal(grade)}\u00a0${section}`;
}

/** «Primaria, 4.º A, Lectura». */
export const partText = ({
  levelName,
  area,
  ...part
}: Omit<Part, "serviceId"> & { levelName: string }): string =>
  [levelName, gradeText(part), ...(area ? [AREA_LABELS[area]] : [])].join(", ");

export const returnsHref = (assessmentId: string) => `${assessmentHref(assessmentId)}/devoluciones`;
export const returnHref = (assessmentId: string, returnId: string) =>
  `${returnsHref(assessmentId)}/${returnId}`;

export const NOT_OPEN =
  "La evaluación no recibe resultados ahora: el colegio no podría subir su hoja corregida. Pida que se abra otra vez.";
export const NOTHING_THERE = "De esa parte del colegio no hay resultados cargados. Elija otra.";
export const NOT_ITS_SERVICE = "Ese servicio educativo no es de este colegio. Vuelva a cargar la página.";
export const ALREADY =
  "Esa misma parte ya está devuelta y sin resolver. Siga la conversación en esa devolución.";
export const ACCEPTED =
  "Esos resultados ya están aceptados. Para devolverlos, primero quite la aceptación de su carga, con el motivo.";
export const LOCKED =
  "Esos resultados están cerrados: son definitivos. Solo la región puede quitar el cierre de su carga.";
export const PAST = "Elija hoy o un día que todavía no pasa.";
export const TOO_FAR = "Elija un día dentro de un año como máximo.";
export const MEANWHILE =
  "Esta devolución cambió mientras usted la veía. Vuelva a leerla y repita lo que quería hacer.";
export const SETTLED = "Esta devolución ya está resuelta o retirada: no recibe más mensajes.";
