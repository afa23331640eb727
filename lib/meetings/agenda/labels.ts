import type { ItemPurpose, ItemSource } from "@/db/values";
import { ITEM_PURPOSE_LABELS, meetingHref } from "../labels";
import { namedMeeting } from "../proposals/labels";
import type { LastMeeting } from "../proposals/rules";

/** Why an act of the agenda is refused. */
export const SENT_OUT =
  "La convocatoria ya salió con esta agenda. Ahora solo se agregan puntos, diciendo por qué.";
export const OVER = "La sesión terminó: su agenda queda como está.";
export const LATE_NEEDS_REASON =
  "La agenda ya salió. Escriba por qué se agrega este punto: quienes fueron convocados lo leerán.";
export const ITEM_WITHDRAWN =
  "Este punto fue retirado de la agenda. Vuelva a cargar la página para ver cómo está.";
export const ALREADY_TREATED = "Este punto ya se trató o se postergó: no se puede retirar.";
export const MANY_ITEMS = "Esta agenda ya tiene 60 puntos. Retire alguno antes de agregar otro.";
export const NOT_CALLED = "Esa persona ya no está entre los convocados. Elija otra o escriba quién conduce.";
export const COMES_BACK = "Este tema volvió a los temas propuestos. Agréguelo desde ahí.";

export const TAKEN_ELSEWHERE =
  "Otra persona acaba de incluir o descartar este tema. Vuelva a cargar la página para ver cómo está.";
export const NOT_PROPOSED =
  "Los registros ya no piden este tema, o ya está en la agenda. Vuelva a cargar la página.";

export const MOST_ITEMS = 60;

/** What each field of an item is called, for comparing two texts. */
export const ITEM_LABELS: Record<string, string> = {
  title: "Qué se va a tratar",
  purpose: "Para qué",
  question: "Qué se decidirá",
  minutes: "Minutos",
  presenterId: "Quién lo conduce",
  presenter: "Quién lo conduce, si no está entre los convocados",
};

export const newItemHref = (meetingId: string) => `${meetingHref(meetingId)}/agenda/nuevo`;
export const itemHref = (meetingId: string, itemId: string) => `${meetingHref(meetingId)}/agenda/${itemId}`;

/** The agenda with what may be done with each item. */
export const changeAgendaHref = (meetingId: string) => `${meetingHref(meetingId)}?cambiar=agenda`;

/** Where an item stands in the page. */
export const itemAnchor = (itemId: string) => `punto-${itemId}`;

/** What was just done with the agenda, by the word that the address carries. */
export const AGENDA_DONE: Record<string, string> = {
  agregado: "El punto quedó en la agenda.",
  guardado: "El punto quedó guardado.",
  movido: "El punto cambió de lugar.",
  retirado: "El punto salió de la agenda. Está en «Puntos retirados», con su motivo.",
  repuesto: "El punto volvió a la agenda.",
  respondida: "Su respuesta quedó guardada.",
  descartado: "El tema dejó de proponerse para esta reunión.",
  propuesto: "El tema vuelve a proponerse.",
  subido: "El documento quedó entre los que hay que leer antes.",
  "documento-retirado": "El documento quedó retirado.",
};

/** «8 puntos · 120 minutos». */
export const agendaSize = (count: number, minutes: number) =>
  `${count} ${count === 1 ? "punto" : "puntos"} · ${minutes.toLocaleString("es-PE")} ${minutes === 1 ? "minuto" : "minutos"}`;

const minutesText = (minutes: number) => `${minutes} ${minutes === 1 ? "minuto" : "minutos"}`;

/** How the agenda fits the hours of the meeting; nothing when there is time left. */
export function fitText(left: number): string | null {
  if (left < 0) return `Pasa en ${minutesText(-left)} de la hora de cierre.`;
  return null;
}

export const leftText = (left: number) =>
  left > 0 ? `Quedan ${minutesText(left)} libres.` : "No queda tiempo libre: si agrega un tema, acorte otro.";

/** «Decidir: plazo final y apoyo», «Informar». */
export function purposeText(purpose: ItemPurpose, question: string | null): string {
  const label = ITEM_PURPOSE_LABELS[purpose];
  if (!question) return label;
  // An acronym keeps its capitals.
  const starts = /^\p{Lu}\p{Ll}|^\p{Lu}\s/u.test(question);
  return `${label}: ${starts ? `${question.charAt(0).toLowerCase()}${question.slice(1)}` : question}`;
}

const LINKS: Partial<Record<ItemSource["kind"], string>> = {
  minutes: "Ver el acta",
  agreements_overdue: "Ver los acuerdos",
  agreements_due: "Ver los acuerdos",
  carried_over: "Ver esa reunión",
  coverage: "Ver qué falta",
  results: "Ver los resultados",
  plans_awaiting: "Ver los planes",
  plans_late: "Ver los planes",
  visits: "Ver la cobertura",
  alarms: "Ver los cargos",
  dates: "Ver los planes",
};

/** What the link of an item says; nothing of one that leads nowhere. */
export const linkText = (kind: ItemSource["kind"]) => LINKS[kind];

/** «Agregado después de la convocatoria: ocurrió ayer». */
export const lateText = (reason: string | null) =>
  reason ? `Agregado después de la convocatoria: ${reason}` : "Agregado después de la convocatoria";

/** From what an agenda that is being prepared was drawn. */
export const drawnFrom = (last: LastMeeting | null) =>
  last ? `Se armó con lo registrado desde ${namedMeeting(last)}.` : "Se armó con lo registrado.";
