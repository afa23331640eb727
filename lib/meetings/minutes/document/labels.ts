import type { CalledAttendance, MeetingMode, QuorumRule } from "@/db/values";
import { dayAndTime, dayOf, timeOf } from "@/lib/dates/dates";
import type { ActaAttendee, ActaContent, ActaDecision } from "../content/rules";

/** «9:04» in Lima, of an instant as the acta keeps it. */
export const hourAt = (at: string) => timeOf(new Date(at));

/** The same, with its day when the session ended on another. */
export const closingHour = ({ heldOn, closedAt }: Pick<ActaContent, "heldOn" | "closedAt">) => {
  if (!closedAt) return null;
  const at = new Date(closedAt);
  return dayOf(at) === heldOn ? hourAt(closedAt) : dayAndTime(at);
};

const SHARES: Record<string, string> = {
  "1/2": "la mitad",
  "1/3": "un tercio",
  "2/3": "dos tercios",
  "1/4": "un cuarto",
  "3/4": "tres cuartos",
  "1/1": "la totalidad",
};

/** «más de la mitad de quienes fueron convocados con voto», «por lo menos un tercio…, y no menos de 3 personas». */
export function quorumRuleText({ numerator, denominator, strict, least }: QuorumRule): string {
  const share = SHARES[`${numerator}/${denominator}`] ?? `${numerator} de cada ${denominator}`;
  const floor = least > 1 ? `, y no menos de ${least} personas` : "";
  return `${strict ? "más de" : "por lo menos"} ${share} de quienes fueron convocados con voto${floor}`;
}

export const CALL_LABELS: Record<number, string> = { 1: "primera convocatoria", 2: "segunda convocatoria" };

export const MODE_IN_TEXT: Record<MeetingMode, string> = {
  in_person: "presencial",
  virtual: "virtual",
  mixed: "presencial y virtual",
};

const ATTENDANCE: Record<CalledAttendance, string> = {
  present: "Presente",
  late: "Llegó tarde",
  left: "Se retiró antes del cierre",
  excused: "Inasistencia justificada",
  unexcused: "Inasistencia injustificada",
  represented: "Representado",
  unmarked: "Sin marcar",
};

/** «Llegó tarde: 9:22 a 11:02», «Representado por Elena Prueba». */
export function attendanceText(
  { attendance, instead, stays, kind }: ActaAttendee,
  closed: string | null,
): string {
  if (kind === "guest" && stays.length === 0)
    return attendance === "unmarked" ? "No asistió" : ATTENDANCE[attendance];
  if (attendance === "represented") return instead ? `Representado por ${instead}` : ATTENDANCE.represented;
  const hours = stays.map(({ from, to }) => {
    const until = to && (!closed || to < closed) ? to : closed;
    return until ? `${hourAt(from)} a ${hourAt(until)}` : `desde las ${hourAt(from)}`;
  });
  return hours.length > 0 ? `${ATTENDANCE[attendance]}: ${hours.join(" y ")}` : ATTENDANCE[attendance];
}

const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** «Por votación: 18 a favor, 1 en contra, 2 abstenciones. 21 presentes con voto; se necesitaban 14.» */
export function decisionText({ form, votes, present, quorum, decidedAt }: ActaDecision): string {
  const sense = votes
    ? `Por votación: ${votes.inFavour} a favor, ${votes.against} en contra, ${counted(votes.abstained, "abstención", "abstenciones")}.`
    : form === "consensus"
      ? "Por consenso."
      : "";
  const quorate =
    present === null || quorum === null
      ? ""
      : ` ${counted(present, "presente", "presentes")} con voto; ${quorum === 1 ? "se necesitaba 1" : `se necesitaban ${quorum}`}.`;
  const at = decidedAt ? ` A las ${hourAt(decidedAt)}.` : "";
  return `${sense}${quorate}${at}`.trim();
}
