import { longDay, timeOf } from "@/lib/dates/dates";
import { meetingHref } from "../labels";

/** Where somebody who is called says that she is there, by the code on the screen. */
export const arrivalHref = (meetingId: string, code?: string) =>
  `${meetingHref(meetingId)}/llegada${code ? `?c=${code}` : ""}`;

export const NOT_TAKEN =
  "La asistencia se registra desde que la reunión se convoca hasta que se aprueba su acta.";
export const NOT_CALLED = "Esa persona ya no está entre los convocados. Vuelva a cargar la página.";
export const WRONG_CODE =
  "Ese código no es el de esta reunión. Escanee otra vez el que se ve en la pantalla, o dígale a quien lleva el acta que ya llegó.";
export const OVER = "La sesión ya terminó. Si estuvo, pida a quien lleva el acta que registre su llegada.";
export const NOT_CALLED_YET =
  "Esta reunión aún no se ha convocado. Su llegada se registra el día de la reunión.";
export const NOT_IN_ROOM =
  "Esa persona no está en la sala. Vuelva a cargar la página para ver cómo está ahora.";
export const CAME_ALREADY =
  "Esa persona ya registró su llegada: no puede quedar como ausente. Si fue un error, quite primero la llegada.";
export const SAY_WHY = "Escriba el motivo de la justificación, o quién la representa.";
export const NOTHING_TO_UNDO = "No hay una llegada ni una salida que quitar.";
export const CAME_BACK = "Esa persona ya volvió a entrar. Quite primero su última llegada.";
export const SAY_HOUR = "Escriba la hora: la reunión no es de hoy.";

type Window = { from: Date; to: Date };

/** Why an hour cannot be of this meeting. */
export const outsideHours = ({ from, to }: Window, heldOn: string) =>
  to < from
    ? `La asistencia se registra desde las ${timeOf(from)} del ${longDay(heldOn)}.`
    : `Esa hora no puede ser: escriba una entre las ${timeOf(from)} y las ${timeOf(to)} del ${longDay(heldOn)}.`;

export const cameLater = (at: Date) =>
  `Ya consta que salió después de las ${timeOf(at)}. Escriba una hora posterior a su última salida.`;
export const leftBefore = (arrived: Date) => `Llegó a las ${timeOf(arrived)}: no pudo salir antes.`;
