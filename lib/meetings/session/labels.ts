import { longDay, timeOf } from "@/lib/dates/dates";
import { meetingHref } from "../labels";
import { paceOf } from "./rules";

/** The page of whoever keeps the acta, while the meeting is held. */
export const sessionHref = (meetingId: string) => `${meetingHref(meetingId)}/sesion`;
export const codeHref = (meetingId: string) => `${sessionHref(meetingId)}/codigo`;
export const attendanceHref = (meetingId: string) => `${sessionHref(meetingId)}/asistencia`;
export const closeHref = (meetingId: string) => `${sessionHref(meetingId)}/cerrar`;
export const reopenHref = (meetingId: string) => `${sessionHref(meetingId)}/reabrir`;

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const notYet = (heldOn: string) =>
  `La sesión se abre el día de la reunión: ${longDay(heldOn)}. Si será antes, cambie primero el día de la reunión.`;
export const dayPassed = (heldOn: string) =>
  `El día de esta reunión fue el ${longDay(heldOn)}. Para hacerla ahora, cambie primero su día.`;

type Lacking = { present: number; needed: number; second: Date; now: Date; call: 1 | 2 };

/** Why a session does not open, and what can be done about it. */
export function withoutQuorum({ present, needed, second, now, call }: Lacking): string {
  const lacking = needed - present;
  const missing = lacking === 1 ? "Falta 1 persona" : `Faltan ${lacking} personas`;
  const fact = `No hay quórum: ${missing} con voto (hay ${present}, se necesitan ${needed}).`;
  if (call === 2) return `${fact} Registre las llegadas que falten, o suspenda la reunión.`;
  const then =
    now >= second
      ? "Registre las llegadas que falten, abra en segunda convocatoria o suspenda la reunión."
      : `Registre las llegadas que falten. Desde las ${timeOf(second)} puede abrir en segunda convocatoria, o suspender la reunión.`;
  return `${fact} ${then}`;
}

export const tooEarlyForSecond = (second: Date) =>
  `La segunda convocatoria es a las ${timeOf(second)}. Antes de esa hora, la sesión se abre en la primera.`;

export const NOBODY_CALLED =
  "Nadie con voto está convocado a esta reunión. Convoque primero a quienes participan.";
export const NOT_OPEN = "La sesión no está abierta. Vuelva a cargar la página para ver cómo está ahora.";
export const itemOpen = (number: number) =>
  `El punto ${number} sigue abierto. Termínelo antes de cerrar la sesión.`;
export const CLOSING_HOUR =
  "Escriba la hora en que terminó la sesión, dentro de ese día y después de abrirla.";
export const REOPEN_ONLY_DRAFT = "Solo se vuelve a abrir una sesión cuya acta aún no se aprobó.";

/** «Van 12 de 20 minutos.» */
export const goingFor = (taken: number, planned: number) =>
  `Van ${taken} de ${plural(planned, "minuto", "minutos")}.`;

/** How an item goes against its time, in words. */
export function paceInWords(taken: number, planned: number): string {
  const { kind, minutes } = paceOf(taken, planned);
  if (kind === "over") return `Pasó su tiempo hace ${plural(minutes, "minuto", "minutos")}.`;
  if (kind === "ending")
    return minutes === 0
      ? "Su tiempo terminó."
      : `Le ${minutes === 1 ? "queda 1 minuto" : `quedan ${minutes} minutos`}.`;
  return "";
}

export const LOST_QUORUM =
  "Al cerrar ya no había quórum. Lo acordado antes vale: cada decisión guarda el quórum que había cuando se tomó.";
