import type {
  CommitmentSide,
  CommitmentState,
  TransferAnswer,
  VisitContract,
  VisitFlag,
  VisitKind,
  VisitRequestState,
  VisitState,
} from "@/db/visit-values";
import { longDay } from "@/lib/dates/dates";

export const VISIT_KIND_LABELS: Record<VisitKind, string> = {
  peer: "Visita entre pares",
  pasantia: "Pasantía",
  accompaniment: "Acompañamiento",
};

export const VISIT_STATE_LABELS: Record<VisitState, string> = {
  planned: "Planificada",
  done: "Realizada",
  cancelled: "Cancelada",
};

export const CONTRACT_LABELS: Record<VisitContract, string> = {
  formative: "Formativa",
  supervision: "De supervisión",
};

/** Who reads what is noted, in a few words. */
export const CONTRACT_READERS: Record<VisitContract, string> = {
  formative: "el detalle lo leen quienes estuvieron en la visita y la coordinación de la REI",
  supervision:
    "el detalle lo leen quienes estuvieron en la visita, la coordinación de la REI y sus especialistas",
};

/** What is read to whoever is observed before a visit starts. */
export const CONTRACT_PROMISES: Record<VisitContract, string> = {
  formative:
    "Lo que se anote en esta visita lo leerán usted, quien observa, quien le acompañe y la coordinación de su REI. Nadie más ve el detalle: la UGEL y la región solo ven sumas de cinco personas o más. Quien le visite después verá los compromisos que quedaron.",
  supervision:
    "Lo que se anote en esta visita lo leerán usted, quien observa, quien le acompañe, la coordinación de su REI y los especialistas de su red. La UGEL y la región ven sumas de cinco personas o más. Quien le visite después verá los compromisos que quedaron.",
};

export const COMMITMENT_SIDE_LABELS: Record<CommitmentSide, string> = {
  observed: "De quien fue observado",
  observer: "De quien observó",
};

export const COMMITMENT_STATE_LABELS: Record<CommitmentState, string> = {
  pending: "Pendiente",
  kept: "Cumplido",
  partly: "Cumplido en parte",
  not_kept: "No cumplido",
  dropped: "Sin efecto",
};

export const TRANSFER_ANSWER_LABELS: Record<TransferAnswer, string> = {
  applied: "Ya lo aplico",
  partly: "Lo aplico en parte",
  not_yet: "Todavía no",
};

export const VISIT_REQUEST_STATE_LABELS: Record<VisitRequestState, string> = {
  open: "Por atender",
  planned: "Con visita planificada",
  withdrawn: "Retirado",
};

/** What was noticed when a visit was received. */
export const VISIT_FLAG_LABELS: Record<VisitFlag, string> = {
  clock: "El reloj del teléfono no estaba en hora: las horas se corrigieron al recibirla.",
  retired_form: "Se hizo con una versión de la ficha que ya no está vigente.",
  observed_moved: "Quien fue observado ya no servía en este lugar el día de la visita.",
  other_day: "Se hizo otro día que el planificado.",
  unsigned: "Quien fue observado no firmó en el teléfono.",
  wrong_code: "El código con el que firmó quien fue observado no corresponde.",
};

/** The page of a visit. */
export const visitHref = (visitId: string) => `/visitas/${visitId}`;

type Scheduled = { scheduledOn: string; startsAt: string; endsAt: string };

/** «Jueves 26 de noviembre de 2026, de 09:00 a 11:00». */
export function visitWhen({ scheduledOn, startsAt, endsAt }: Scheduled): string {
  const day = longDay(scheduledOn);
  return `${day.charAt(0).toUpperCase()}${day.slice(1)}, de ${startsAt.slice(0, 5)} a ${endsAt.slice(0, 5)}`;
}

/** «Visita a Nélida Prueba»: what a visit is called. */
export const visitTitle = ({ observedName }: { observedName: string }) => `Visita a ${observedName}`;
