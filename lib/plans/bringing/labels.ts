import type { BringPart } from "./rules";

export const BRING_LABELS: Record<BringPart, string> = {
  texts: "Los textos de las secciones",
  problems: "Los problemas y sus causas",
  objectives: "Los objetivos",
  targets: "Las metas, sin su línea de base",
  activities: "Las actividades",
};

export const BRING_HINTS: Partial<Record<BringPart, string>> = {
  targets: "Vienen con los objetivos. Las fechas pasan a este año.",
  activities: "Vienen con los objetivos.",
};

export const NOT_EMPTY =
  "Solo se trae el plan anterior a uno que está vacío, para no mezclar lo que ya se escribió.";

export const NO_EARLIER = "No hay un plan de un año anterior de este lugar.";
