import { placeLabel } from "@/lib/networks/labels";
import { VISIT_STATE_LABELS } from "../labels";
import type { Conflicts } from "./rules";
import type { ListedVisitState } from "./schema";

export const MY_VISITS_PAGE = "/visitas";
export const PLAN_PAGE = "/visitas/plan";
export const NEW_VISIT_PAGE = "/visitas/nueva";
export const VISIT_CALENDAR_PAGE = "/visitas/calendario";
export const ASK_VISIT_PAGE = "/visitas/pedir";

export const LISTED_VISIT_LABELS: Record<ListedVisitState, string> = {
  planned: "Planificadas",
  late: "Con la fecha pasada",
  conflict: "Con algo por resolver",
  done: "Realizadas",
  cancelled: "Canceladas",
};

/** Of one visit, in a list. */
export const stateLabel = (state: keyof typeof VISIT_STATE_LABELS, isLate: boolean) =>
  isLate ? "No se recibió" : VISIT_STATE_LABELS[state];

/** What stands in the way of a visit on its day, in sentences. */
export const conflictTexts = ({ observerLeft, observedLeft, placeClosed, holiday }: Conflicts): string[] =>
  [
    observerLeft && "Quien observa no tendrá ese día un cargo que le permita observar.",
    observedLeft && "Quien será observado ya no servirá ahí ese día.",
    placeClosed && "El colegio ya no estará en esta red ese día.",
    holiday && `Cae en feriado: ${holiday}.`,
  ].filter((text) => typeof text === "string");

type Where = { place: Parameters<typeof placeLabel>[0]; network: Parameters<typeof placeLabel>[0] | null };

/** «IE 9901 Los Molles, REI 05-03». */
export const visitPlace = ({ place, network }: Where) =>
  [placeLabel(place), place.kind === "school" && network && `REI\u00a0${network.code}`]
    .filter(Boolean)
    .join(", ");
