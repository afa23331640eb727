import { PROGRESS_LABELS } from "../labels";
import type { TargetPace } from "./rules";
import type { activityProgress } from "./schema";

export const ACTIVITY_PROGRESS_LABELS: Record<(typeof activityProgress)[number], string> = {
  ...PROGRESS_LABELS,
  late: "Atrasada",
};

export const PACE_LABELS: Record<TargetPace, string> = {
  "en-camino": "En camino",
  atras: "Atrás de lo previsto",
  "sin-dato": "No se puede decir",
};

const money = new Intl.NumberFormat("es-PE", { style: "currency", currency: "PEN" });

/** «S/ 12,500.00». */
export const soles = (amount: number) => money.format(amount);
