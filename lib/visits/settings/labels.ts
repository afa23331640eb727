import type { VisitSettings } from "@/db/visit-values";
import type { FormValues } from "@/lib/forms/form-state";

export const VISIT_SETTING_LABELS = {
  capacityPerRound: "Visitas por momento de cada persona",
  ownSchool: "Se puede observar en el propio colegio",
  leastKappa: "Acuerdo mínimo (kappa)",
  leastExact: "Coincidencia exacta mínima, en %",
  leastScores: "Puntajes que se comparan como mínimo",
  months: "Meses que dura la calibración",
  firstTransfer: "Días hasta la primera verificación",
  secondTransfer: "Días hasta la segunda verificación",
} as const;

/** What is saved, as the fields of its form hold it. */
export const visitSettingsValues = (settings: VisitSettings): FormValues => ({
  capacityPerRound: String(settings.capacityPerRound),
  ...(settings.ownSchool && { ownSchool: "on" }),
  leastKappa: String(settings.calibration.leastKappa),
  leastExact: String(Math.round(settings.calibration.leastExact * 100)),
  leastScores: String(settings.calibration.leastScores),
  months: String(settings.calibration.months),
  firstTransfer: String(settings.transferDays[0]),
  secondTransfer: String(settings.transferDays[1]),
});
