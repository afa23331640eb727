import type { ProblemFields } from "./schema";

export const PROBLEM_LABELS: Record<keyof ProblemFields, string> = {
  area: "Ámbito",
  statement: "Problema",
  causes: "Causas",
  subject: "Área evaluada",
  stage: "Nivel",
  competence: "Competencia",
};
