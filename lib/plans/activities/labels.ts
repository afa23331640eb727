import type { ActivityFields } from "./schema";

export const ACTIVITY_LABELS: Record<keyof ActivityFields, string> = {
  objectiveId: "Objetivo",
  kind: "Clase de actividad",
  title: "Actividad",
  description: "Cómo se hará",
  problemId: "Problema al que apunta",
  subject: "Área evaluada",
  stage: "Nivel",
  competence: "Competencia",
  responsible: "Responsable",
  participants: "Participantes",
  expected: "Cuántos participantes se espera",
  months: "Meses",
  resources: "Recursos",
  budget: "Presupuesto en soles",
  budgetSource: "De dónde sale el presupuesto",
  evidence: "Medio de verificación",
  ally: "Organización aliada",
  reaches: "A quiénes llega",
};
