import { shortDay } from "@/lib/dates/dates";
import { roundLabel } from "../rules";
import type { Reason } from "./rules";

const commitments = (n: number) => `${n} ${n === 1 ? "compromiso" : "compromisos"}`;

/** A reason to visit a school, in words and figures: «Sin visitas este año». */
export function reasonText(reason: Reason): string {
  switch (reason.kind) {
    case "asked":
      return `Pidió ayuda el ${shortDay(reason.askedOn)}: ${reason.topic}`;
    case "overdue":
      return `${commitments(reason.count)} con la fecha vencida`;
    case "due":
      return `${commitments(reason.count)} por vencer en ${reason.within} días`;
    case "never":
      return "Sin visitas este año";
    case "round":
      return `Sin visita en el ${roundLabel(reason.number)}${reason.lastOn ? `; la última fue el ${shortDay(reason.lastOn)}` : ""}`;
    case "long":
      return `Última visita hace ${reason.days} días`;
    case "coverage":
      return `En su red van ${reason.visited} de ${reason.of} colegios visitados en el ${roundLabel(reason.number)}`;
  }
}
