import type { AgreementAct, AgreementState, PlaceKind, Role } from "@/db/values";
import { roleLabel } from "@/lib/access/roles";
import { daysBetween, shortDay } from "@/lib/dates/dates";
import { uploadProblem, uploadProblemWord } from "@/lib/files/labels";
import { placeShortLabel } from "@/lib/networks/labels";
import { AGREEMENT_STATE_LABELS, actaLabel } from "../labels";
import { isOverdue } from "./rules";
import { MOST_NOTE } from "./schema";

export const AGREEMENTS_PAGE = "/acuerdos";
export const AGREEMENTS_ROLLUP = "/acuerdos/consolidado";
export const agreementHref = (agreementId: string) => `${AGREEMENTS_PAGE}/${agreementId}`;

/** From how many days before it is due an agreement is announced. */
export const SOON = 14;

const days = (count: number) => `${count.toLocaleString("es-PE")} ${count === 1 ? "día" : "días"}`;

/** «hace 24 días», «hoy»: since when it was agreed. */
export function ageText(adoptedOn: string, day: string): string {
  const age = daysBetween(adoptedOn, day);
  return age <= 0 ? "hoy" : `hace ${days(age)}`;
}

type Dated = { state: AgreementState; dueOn: string; settledOn: string | null };

const SETTLED_KINDS = { fulfilled: "done", unfulfilled: "late", void: "later" } as const;

/** «3 días de retraso», «Vence hoy», «Vence en 5 días», «Por confirmar», «Cumplido el 3 de marzo de 2026». */
export function agreementStatus(agreement: Dated, day: string) {
  const { state, dueOn, settledOn } = agreement;
  const word = AGREEMENT_STATE_LABELS[state];
  if (state === "fulfilled" || state === "unfulfilled" || state === "void")
    return {
      kind: SETTLED_KINDS[state],
      text: settledOn ? `${word} el ${shortDay(settledOn)}` : word,
    };
  if (state === "reported") return { kind: "info", text: word } as const;
  const left = daysBetween(day, dueOn);
  if (isOverdue(agreement, day)) return { kind: "late", text: `${days(-left)} de retraso` } as const;
  if (left === 0) return { kind: "due", text: "Vence hoy" } as const;
  return { kind: left <= SOON ? "due" : "later", text: `Vence en ${days(left)}` } as const;
}

type Named = { kind: PlaceKind; code: string; name: string };
type Meeting = { title: string; number: number | null; heldOn: string } | null;

/** «Acta 011-2026, Directorio de noviembre, UGEL 05»; only the place for whoever does not read the meeting. */
export const originText = (meeting: Meeting, place: Named) =>
  meeting
    ? [...(meeting.number ? [actaLabel(meeting.number, meeting.heldOn)] : []), meeting.title].join(", ")
    : `Reunión de ${placeShortLabel(place)}`;

/** «Coordinador(a) de REI, REI 05-03», and before it the person, when it is hers by name. */
export const answeringText = (role: Role, place: Named, person: string | null) =>
  [...(person ? [person] : []), roleLabel(role), placeShortLabel(place)].join(", ");

/** The last part of the address of each act that asks for something; the others are done by one button. */
export const ACT_PATHS = {
  report: "informar",
  note: "contar",
  send_back: "devolver",
  postpone: "postergar",
  reassign: "responsable",
  fail: "no-cumplido",
  void: "sin-efecto",
  reopen: "reabrir",
} as const satisfies Partial<Record<AgreementAct, string>>;
export type AskedAct = keyof typeof ACT_PATHS;

export const actHref = (agreementId: string, act: AskedAct) =>
  `${agreementHref(agreementId)}/${ACT_PATHS[act]}`;

/** What each act asks for, and what it means. */
export const AGREEMENT_ACT_TEXTS: Record<AgreementAct, { verb: string; explain: string; told: string }> = {
  note: {
    verb: "Contar cómo va",
    explain: "Queda en la historia del acuerdo. Puede adjuntar un documento o una foto.",
    told: "Se contó cómo va",
  },
  start: {
    verb: "Empezar",
    explain: "El acuerdo pasa a estar en curso.",
    told: "Empezó",
  },
  report: {
    verb: "Informar que se cumplió",
    explain: "Quien convoca la reunión lo confirma o dice qué falta.",
    told: "Se informó que se cumplió",
  },
  confirm: {
    verb: "Confirmar que se cumplió",
    explain: "El acuerdo queda cumplido y ya no recuerda nada a nadie.",
    told: "Se confirmó que se cumplió",
  },
  send_back: {
    verb: "Devolver",
    explain: "El acuerdo vuelve a estar en curso, con lo que falta por hacer.",
    told: "Se devolvió",
  },
  postpone: {
    verb: "Postergar",
    explain: "Cambia la fecha. La primera fecha se conserva y se cuenta la postergación.",
    told: "Se postergó",
  },
  reassign: {
    verb: "Cambiar quién responde",
    explain: "El acuerdo pasa a otra persona o a otro cargo vigente.",
    told: "Cambió quién responde",
  },
  fail: {
    verb: "Dar por no cumplido",
    explain: "El acuerdo se cierra como no cumplido, con el motivo.",
    told: "Se dio por no cumplido",
  },
  void: {
    verb: "Dejar sin efecto",
    explain: "El acuerdo se cierra sin contar como incumplido, con el motivo.",
    told: "Se dejó sin efecto",
  },
  reopen: {
    verb: "Volver a abrir",
    explain: "El acuerdo vuelve a estar en curso.",
    told: "Se volvió a abrir",
  },
};

/** Why an act is refused. */
export const MEANWHILE =
  "Otra persona cambió este acuerdo mientras usted lo veía. Vea cómo está ahora y, si aún corresponde, envíe otra vez.";
export const IN_SESSION =
  "La reunión que tomó este acuerdo sigue en sesión. Podrá actualizarlo cuando termine.";
export const NOT_LATER = "Elija una fecha posterior a hoy y a la que ya tiene el acuerdo.";
export const NOT_IN_OFFICE =
  "Esa persona ya no tiene ese cargo, o no es de esta reunión. Elija a quien lo tenga hoy.";
export const SAME_ANSWERING = "El acuerdo ya es de quien eligió. Elija a otra persona o a otro cargo.";
export const NO_PLACE_FOR_FILES =
  "Su cargo no permite guardar archivos. Cuente qué se hizo sin adjuntarlo, y pida a su red o a su UGEL que lo suba.";

/** Why what was told was not kept, by the word that the address carries back to the form. */
const TELL_PROBLEMS: Record<string, string> = {
  texto: "Escriba qué se hizo o cómo va antes de enviar.",
  extenso: `El texto es demasiado largo. Use ${MOST_NOTE.toLocaleString("es-PE")} caracteres como máximo.`,
  cambio: MEANWHILE,
  sesion: IN_SESSION,
  lugar: NO_PLACE_FOR_FILES,
};

/** The sentence for a word of the address; nothing for a word that is not ours. */
export const tellProblem = (word: string | undefined) =>
  uploadProblem(word) ??
  (word !== undefined && Object.hasOwn(TELL_PROBLEMS, word) ? TELL_PROBLEMS[word] : undefined);

/** The word for a sentence of ours, for the address. */
export const tellProblemWord = (sentence: string) =>
  uploadProblemWord(sentence) ??
  Object.entries(TELL_PROBLEMS).find(([, problem]) => problem === sentence)?.[0];

/** What was typed beside a file that was not kept. */
export const TELL_DRAFT = "tell-agreement";

/** What was just done with an agreement, by the word that the address carries. */
export const AGREEMENT_DONE: Record<string, string> = {
  note: "Quedó anotado cómo va el acuerdo.",
  start: "El acuerdo quedó en curso.",
  report: "Quedó informado que se cumplió. Quien convoca lo confirmará o dirá qué falta.",
  confirm: "El acuerdo quedó cumplido.",
  send_back: "El acuerdo volvió a estar en curso, con lo que falta.",
  postpone: "El acuerdo tiene una nueva fecha.",
  reassign: "El acuerdo tiene un nuevo responsable.",
  fail: "El acuerdo quedó como no cumplido.",
  void: "El acuerdo quedó sin efecto.",
  reopen: "El acuerdo volvió a estar en curso.",
};
