import type {
  AbsenceKind,
  AgreementState,
  CalledAttendance,
  DecisionForm,
  ItemPurpose,
  ItemState,
  MeetingKind,
  MeetingMode,
  MeetingState,
  PlaceKind,
  Verdict,
} from "@/db/values";
import { longDay } from "@/lib/dates/dates";
import { placeShortLabel } from "@/lib/networks/labels";

export const MEETING_KIND_LABELS: Record<MeetingKind, string> = {
  directorio: "Directorio",
  assembly: "Asamblea de REI",
  regional_meeting: "Reunión regional",
  committee: "Comité",
};

export const MEETING_STATE_LABELS: Record<MeetingState, string> = {
  preparing: "En preparación",
  convened: "Convocada",
  in_session: "En curso",
  drafted: "Acta en borrador",
  approved: "Acta aprobada",
  suspended: "Suspendida",
};

export const MEETING_MODE_LABELS: Record<MeetingMode, string> = {
  in_person: "Presencial",
  virtual: "Virtual",
  mixed: "Presencial y virtual",
};

export const ITEM_PURPOSE_LABELS: Record<ItemPurpose, string> = {
  inform: "Informar",
  deliberate: "Deliberar",
  decide: "Decidir",
};

export const ITEM_STATE_LABELS: Record<ItemState, string> = {
  pending: "Por tratar",
  current: "Se trata ahora",
  treated: "Tratado",
  postponed: "Postergado",
  withdrawn: "Retirado",
};

export const DECISION_FORM_LABELS: Record<DecisionForm, string> = {
  consensus: "Por consenso",
  vote: "Por votación",
};

export const ABSENCE_LABELS: Record<AbsenceKind, string> = {
  excused: "Inasistencia justificada",
  unexcused: "Inasistencia injustificada",
  represented: "Representado",
};

export const ATTENDANCE_LABELS: Record<CalledAttendance, string> = {
  present: "Presente",
  late: "Llegó tarde",
  left: "Se retiró",
  excused: "Justificó",
  unexcused: "No justificó",
  represented: "Representado",
  unmarked: "Sin marcar",
};

export const AGREEMENT_STATE_LABELS: Record<AgreementState, string> = {
  pending: "Pendiente",
  under_way: "En curso",
  reported: "Por confirmar",
  fulfilled: "Cumplido",
  unfulfilled: "No cumplido",
  void: "Sin efecto",
};

export const VERDICT_LABELS: Record<Verdict, string> = { agree: "Da conformidad", observe: "Observa" };

type Named = { kind: PlaceKind; code: string; name: string };

const MONTHS =
  "enero febrero marzo abril mayo junio julio agosto setiembre octubre noviembre diciembre".split(" ");

/** «Directorio de noviembre, UGEL 05»: what a meeting is called until somebody writes another title. */
export const meetingTitle = (kind: MeetingKind, heldOn: string, place: Named) =>
  `${MEETING_KIND_LABELS[kind]} de ${MONTHS[Number(heldOn.slice(5, 7)) - 1]}, ${placeShortLabel(place)}`;

/** The page of a meeting. */
export const meetingHref = (meetingId: string) => `/directorios/${meetingId}`;

/** «09:00» of what the database keeps. */
export const hour = (time: string) => time.slice(0, 5);

/** «Acta 011-2026». */
export const actaLabel = (number: number, heldOn: string) =>
  `Acta ${String(number).padStart(3, "0")}-${heldOn.slice(0, 4)}`;

type Scheduled = {
  heldOn: string;
  startsAt: string;
  endsAt: string;
  mode: MeetingMode;
  venue: string | null;
};

/** «Jueves 26 de noviembre de 2026, de 09:00 a 11:00. Sala de reuniones». */
export function whenAndWhere({ heldOn, startsAt, endsAt, venue, mode }: Scheduled): string {
  const day = longDay(heldOn);
  const where = mode === "virtual" ? "Por videoconferencia" : (venue ?? "Lugar por definir");
  return `${day.charAt(0).toUpperCase()}${day.slice(1)}, de ${hour(startsAt)} a ${hour(endsAt)}. ${where}.`;
}

/** What each datum of a meeting is called in its forms. */
export const MEETING_FIELDS = {
  title: "Nombre de la reunión",
  heldOn: "Día",
  startsAt: "Hora de inicio",
  endsAt: "Hora de término",
  mode: "Cómo se reúnen",
  venue: "Lugar",
  link: "Enlace de la videoconferencia",
  chairId: "Quién preside",
  secretaryId: "Quién lleva el acta",
  expediente: "Número de expediente",
};

/** «Directorio, UGEL 05»: a kind of meeting at a place. */
export const kindAtPlace = (kind: MeetingKind, place: Named) =>
  `${MEETING_KIND_LABELS[kind]}, ${placeShortLabel(place)}`;
