import type { ObjectiveFields } from "./schema";

export const OBJECTIVE_LABELS: Record<keyof ObjectiveFields, string> = {
  area: "Ámbito",
  statement: "Objetivo",
  problemId: "Problema al que responde",
  commitment: "Compromiso de gestión escolar",
};
