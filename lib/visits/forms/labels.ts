import type { FormBlock, FormItem, FormScale, LevelRule, ScalePreset, VisitKind } from "@/db/visit-values";

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

/** «Cuenta por 2», «No cuenta para el nivel»; `null` of an item that counts once or has no levels. */
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

/** Each level of a rule with the stretch that it covers: «de 12 a menos de 16 puntos», «desde 67 %». */
export function levelRanges({ basis, levels }: LevelRule): { key: string; label: string; range: string }[] {
  const unit = basis === "percent" ? "%" : "puntos";
  return levels.map(({ key, label, from }, i) => {
    const next = levels[i + 1];
    const range = next
      ? `de ${number.format(from)} a menos de ${number.format(next.from)} ${unit}`
      : `desde ${number.format(from)} ${unit}`;
    return { key, label, range };
  });
}

/** What the levels of a rule may be written over. */
export const pointsSentence = (span: { least: number; most: number } | null) =>
  span
    ? `Esta ficha da de ${number.format(span.least)} a ${number.format(span.most)} puntos.`
    : "Ningún ítem de esta ficha da puntos todavía.";

/** What is written in the answer to an item without levels: «Un número de 0 a 60, en reuniones». */
export function answerLabel(scale: FormScale): string | null {
  if (scale.kind === "text") return "Se responde con un texto.";
  if (scale.kind !== "number") return null;
  const { min, max, unit } = scale;
  return `Se responde con un número de ${number.format(min)} a ${number.format(max)}${unit && `, en ${unit}`}.`;
}

/** What is asked beside the answer; `null` when nothing is. */
export function askedLabel({ asksEvidence, asksFinding }: FormItem): string | null {
  if (asksEvidence && asksFinding)
    return "Pide evidencia (lo que se vio u oyó) y hallazgo (lo que significa).";
  if (asksEvidence) return "Pide evidencia: lo que se vio u oyó.";
  return asksFinding ? "Pide hallazgo: lo que significa lo que se vio." : null;
}
