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

const times = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** The rules of a region, each in a sentence. */
export const settingsInWords = ({
  capacityPerRound,
  ownSchool,
  calibration,
  transferDays,
}: VisitSettings) => [
  {
    label: "Cada persona hace en un momento",
    value: `${times(capacityPerRound, "visita", "visitas")} como máximo`,
    detail: "Salvo que se le ponga otro número.",
  },
  { label: "Observar en el propio colegio", value: ownSchool ? "Se puede" : "No se puede" },
  {
    label: "Para observar sin compañía",
    value: `${times(calibration.leastScores, "puntaje comparado", "puntajes comparados")} o más`,
    detail: `Con ${Math.round(calibration.leastExact * 100)} % de coincidencia exacta y un acuerdo (kappa) de ${calibration.leastKappa} como mínimo. Dura ${times(calibration.months, "mes", "meses")}.`,
  },
  {
    label: "Verificación de lo acordado",
    value: `A los ${transferDays[0]} y a los ${transferDays[1]} días`,
  },
];
