import type {
  ActivityKind,
  ChangeAct,
  ChangeState,
  IndicatorDirection,
  ObservationState,
  PlaceKind,
  PlanKind,
  PlanRowKind,
  PlanState,
  ProgressState,
  Rag,
} from "@/db/values";
import { placeShortLabel } from "@/lib/networks/labels";

export const PLAN_KIND_LABELS: Record<PlanKind, string> = {
  pat_rei: "PAT-REI",
  ugel_plan: "Plan de trabajo de la UGEL",
};

export const PLAN_STATE_LABELS: Record<PlanState, string> = {
  draft: "Borrador",
  submitted: "Enviado",
  observed: "Observado",
  resubmitted: "Reenviado",
  approved: "Aprobado",
  under_way: "En ejecución",
  evaluated: "Evaluado",
  closed: "Cerrado",
};

export const ACTIVITY_KIND_LABELS: Record<ActivityKind, string> = {
  learning_community: "Comunidad profesional de aprendizaje",
  pasantia: "Pasantía",
  peer_monitoring: "Monitoreo entre pares",
  workshop: "Taller",
  learning_group: "GIA",
  student_activity: "Actividad estudiantil",
  prevention: "Prevención",
  alliance: "Acción con aliados",
  management: "Gestión",
  other: "Otra",
};

export const PROGRESS_LABELS: Record<ProgressState, string> = {
  planned: "Programada",
  under_way: "En curso",
  done: "Hecha",
  postponed: "Postergada",
  cancelled: "Cancelada",
};

export const RAG_LABELS: Record<Rag, string> = { green: "En fecha", amber: "En riesgo", red: "Atrasada" };

export const DIRECTION_LABELS: Record<IndicatorDirection, string> = {
  up: "Debe subir",
  down: "Debe bajar",
  keep: "Debe mantenerse",
};

export const ROW_KIND_LABELS: Record<PlanRowKind, string> = {
  text: "Texto",
  problem: "Problema",
  objective: "Objetivo",
  target: "Meta",
  activity: "Actividad",
  annex: "Anexo",
};

export const OBSERVATION_STATE_LABELS: Record<ObservationState, string> = {
  open: "Por atender",
  answered: "Respondida",
  resolved: "Resuelta",
  withdrawn: "Retirada",
};

export const CHANGE_STATE_LABELS: Record<ChangeState, string> = {
  draft: "En preparación",
  submitted: "Por decidir",
  decided: "Decidido",
  withdrawn: "Retirado",
};

export const CHANGE_ACT_LABELS: Record<ChangeAct, string> = {
  add: "Agregar",
  change: "Cambiar",
  withdraw: "Retirar",
  restore: "Reponer",
};

export const MONTH_NAMES = [
  ...["enero", "febrero", "marzo", "abril", "mayo", "junio"],
  ...["julio", "agosto", "setiembre", "octubre", "noviembre", "diciembre"],
] as const;

type Titled = {
  kind: PlanKind;
  schoolYear: number;
  place: { kind: PlaceKind; code: string; name: string };
};

/** «PAT-REI 2026 de la REI 05-03», «Plan de trabajo 2026 de la UGEL 05». */
export const planTitle = ({ kind, schoolYear, place }: Titled) =>
  `${kind === "pat_rei" ? "PAT-REI" : "Plan de trabajo"} ${schoolYear} de la ${placeShortLabel(place)}`;

export const planHref = (planId: string) => `/planes/${planId}`;

/** Where a plan stands, with what may be done next. */
export const planStateHref = (planId: string) => `${planHref(planId)}/estado`;
