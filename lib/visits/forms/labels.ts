import type { FormBlock, FormItem, FormScale, ScalePreset, VisitKind } from "@/db/visit-values";

export const FORMS_PAGE = "/visitas/fichas";
export const formHref = (formId: string) => `${FORMS_PAGE}/${formId}`;
export const draftHref = (formId: string, rest = "") => `${formHref(formId)}/editar${rest && `/${rest}`}`;

export const BLOCK_KIND_LABELS: Record<FormBlock["kind"], string> = {
  items: "Ítems de la visita",
  matrix: "Matriz: los mismos ítems para varios docentes",
};

export const scaleChoices = ["rubric", "yes_no", "progress", "number", "text"] as const;
export type ScaleChoice = (typeof scaleChoices)[number];

export const SCALE_LABELS: Record<ScaleChoice, string> = {
  rubric: "Niveles I a IV, con lo que se ve en cada uno",
  yes_no: "Sí, No o No aplica",
  progress: "Inicio, Proceso, Logrado o No corresponde",
  number: "Un número",
  text: "Un texto",
};

/** The kind of scale that an item has, as a person chooses it. */
export const scaleChoice = (scale: FormScale): ScaleChoice =>
  scale.kind === "levels" ? scale.preset : scale.kind;

const NA_LABELS: Record<ScalePreset, string> = {
  rubric: "No aplica",
  yes_no: "No aplica",
  progress: "No corresponde",
};

/** What is answered when a scale does not apply; `null` when it always does. */
export const naLabel = (scale: FormScale): string | null =>
  scale.kind === "levels" && scale.na ? NA_LABELS[scale.preset] : null;

/** Who uses a form of each kind, for the list of them. */
export const FORM_USES: Record<VisitKind, string> = {
  peer: "Para visitas entre pares",
  pasantia: "Para pasantías",
  accompaniment: "Para acompañamiento desde la UGEL o la región",
};

const number = new Intl.NumberFormat("es-PE", { maximumFractionDigits: 2 });

/** «3 puntos». */
export const pointsLabel = (points: number) =>
  `${number.format(points)} ${points === 1 ? "punto" : "puntos"}`;

/** «Cuenta doble», «No cuenta para el nivel»; `null` of an item that counts once or has no levels. */
export function weightLabel({ scale, weight }: Pick<FormItem, "scale" | "weight">): string | null {
  if (scale.kind !== "levels" || weight === 1) return null;
  return weight === 0 ? "No cuenta para el nivel" : `Cuenta por ${number.format(weight)}`;
}

/** «5 ítems». */
export const itemsLabel = (count: number) => `${count} ${count === 1 ? "ítem" : "ítems"}`;

export const FORM_FIELD_LABELS = {
  name: "Nombre",
  kind: "Clase de visita",
  contract: "Quién lee lo que se anota",
} as const;
