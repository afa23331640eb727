import { meetingHref } from "../labels";

/** The page of a meeting's acta, and those below it. */
export const actaHref = (meetingId: string) => `${meetingHref(meetingId)}/acta`;
export const approveHref = (meetingId: string) => `${actaHref(meetingId)}/aprobar`;
export const correctionHref = (meetingId: string, correctionId: string) =>
  `${actaHref(meetingId)}/correcciones/${correctionId}`;
export const askCorrectionHref = (meetingId: string, itemId: string | null) =>
  `${actaHref(meetingId)}/corregir${itemId ? `?punto=${itemId}` : ""}`;

export const verdictHref = (meetingId: string) => `${actaHref(meetingId)}/conformidad`;
export const signedHref = (meetingId: string) => `${actaHref(meetingId)}/copia-firmada`;
/** Its PDF and its file for a word processor. */
export const actaPdfHref = (meetingId: string) => `/api${actaHref(meetingId)}`;
export const actaWordHref = (meetingId: string) => `/api${actaHref(meetingId)}/docx`;

export const NO_SUCH_LATER = "Elija una reunión del mismo lugar, posterior a esta y que ya se haya abierto.";
export const ACTA_CHANGED =
  "El acta cambió después de que usted la leyó. Léala otra vez y vuelva a aprobarla.";
export const ALREADY_SAID = "Usted ya dijo qué le parece esta acta. Vuelva a cargar la página para verlo.";

export const ACTA_DONE = {
  aprobada: "El acta quedó aprobada. Ya no cambia; cada participante puede dar su conformidad.",
  pedida: "Su corrección quedó registrada. Quien lleva el acta la responderá.",
  corregida: "La corrección quedó aceptada y el acta, corregida.",
  "no-aceptada": "La corrección quedó respondida.",
  conformidad: "Su conformidad quedó registrada.",
  observada: "Su observación quedó registrada.",
  firmada: "La copia firmada quedó guardada.",
  foto: "La foto quedó guardada.",
  "foto-retirada": "La foto quedó retirada.",
} as const;
