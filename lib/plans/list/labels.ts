import type { PlanState } from "@/db/values";
import { PLAN_STATE_LABELS } from "../labels";
import type { Timing } from "./rules";

/** The states of a list of plans, where a place may have none. */
export const LISTED_STATE_LABELS: Record<PlanState | "none" | "awaiting", string> = {
  none: "Sin empezar",
  ...PLAN_STATE_LABELS,
  awaiting: "Por aprobar",
};

const days = (count: number) => `${count.toLocaleString("es-PE")} ${count === 1 ? "día" : "días"}`;

/** «A tiempo», «Enviado con 3 días de retraso», «Vence en 5 días», «12 días de retraso». */
export function timingText({ kind, days: count }: Timing): string {
  if (kind === "on_time") return "A tiempo";
  if (kind === "late") return `Enviado con ${days(count)} de retraso`;
  if (kind === "overdue") return `${days(count)} de retraso`;
  return count === 0 ? "Vence hoy" : `Vence en ${days(count)}`;
}
