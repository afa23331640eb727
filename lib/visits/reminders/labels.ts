import { daysBetween, longDay } from "@/lib/dates/dates";
import { acknowledgeHref } from "../acknowledging/labels";
import { visitHref } from "../labels";
import { checkHref } from "../transfer/labels";
import type { Waiting } from "./rules";

type Told = Pick<Waiting, "visitId" | "kind" | "on" | "part" | "observedName" | "visitOn" | "startsAt">;

/** Whose visit it is, for whoever reads: her own, or somebody's. */
const whose = ({ part, observedName, visitOn }: Told) =>
  part === "observed"
    ? `la visita que recibió el ${longDay(visitOn)}`
    : `la visita a ${observedName} del ${longDay(visitOn)}`;

function nextVisit({ part, observedName, visitOn, startsAt }: Told, day: string) {
  const when = `${visitOn === day ? "Hoy" : "Mañana"}, ${longDay(visitOn)}, a las ${startsAt.slice(0, 5)}`;
  if (part === "observed") return `${when}, le visita quien le observará.`;
  if (part === "companion") return `${when}, acompaña la visita a ${observedName}.`;
  return `${when}, visita a ${observedName}. Prepare su teléfono antes de salir: la ficha se abre sin señal.`;
}

/** What somebody is told of a visit on a day: that something waits, and never what was seen. */
export function reminderLine(told: Told, day: string): string {
  switch (told.kind) {
    case "visit":
      return nextVisit(told, day);
    case "acknowledge":
      return `Lea ${whose(told)} y dé su conformidad.`;
    case "commitment":
      return told.on < day
        ? `Hay compromisos suyos de ${whose(told)} que pasaron su fecha.`
        : `Hay compromisos suyos de ${whose(told)} que vencen ${told.on === day ? "hoy" : `el ${longDay(told.on)}`}.`;
    default:
      return `Cuente qué quedó en su práctica de ${whose(told)}.`;
  }
}

/** Where it is done. */
export function reminderPage({ visitId, kind, on, visitOn }: Told): string {
  switch (kind) {
    case "visit":
      return visitHref(visitId);
    case "acknowledge":
      return acknowledgeHref(visitId);
    case "commitment":
      return `${visitHref(visitId)}#compromisos`;
    default:
      return checkHref(visitId, daysBetween(visitOn, on));
  }
}
