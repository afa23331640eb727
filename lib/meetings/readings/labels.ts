import { uploadProblem } from "@/lib/files/labels";
import { meetingHref } from "../labels";

export const MOST_READINGS = 30;

export const readingsHref = (meetingId: string) => `${meetingHref(meetingId)}/agenda/documentos`;
export const readingHref = (meetingId: string, readingId: string) =>
  `${readingsHref(meetingId)}/${readingId}`;

/** What was typed beside a document that was not kept. */
export const READING_DRAFT = "add-reading";

export const SAME_READING = "Ese archivo ya está entre los documentos de esta reunión.";
export const MANY_READINGS = `Esta reunión ya tiene ${MOST_READINGS} documentos. Retire alguno antes de subir otro.`;
export const READINGS_OVER =
  "Ya no se agregan documentos: se pueden subir hasta el día anterior a la reunión.";
export const NOWHERE_TO_KEEP =
  "Su cargo no permite guardar archivos. Envíelo a quien prepara la reunión para que lo suba.";
export const TITLE_TOO_LONG = "El título es demasiado largo. Use 200 caracteres como máximo.";
export const READING_WITHDRAWN = "Este documento ya fue retirado. Vuelva a cargar la página.";

const PROBLEMS: Record<string, string> = {
  repetido: SAME_READING,
  muchos: MANY_READINGS,
  tarde: READINGS_OVER,
  "sin-lugar": NOWHERE_TO_KEEP,
  titulo: TITLE_TOO_LONG,
};

/** The word for a sentence, for the address; nothing for one that is not ours. */
export const readingProblemWord = (sentence: string) =>
  Object.keys(PROBLEMS).find((word) => PROBLEMS[word] === sentence);

/** The sentence for a word of the address. */
export const readingProblem = (word: string | undefined) =>
  uploadProblem(word) ?? (word !== undefined && Object.hasOwn(PROBLEMS, word) ? PROBLEMS[word] : undefined);

const KINDS: Record<string, string> = {
  "application/pdf": "PDF",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel",
};

/** «PDF», «Word», «Excel», «Imagen». */
export const readingKind = (contentType: string) => KINDS[contentType] ?? "Imagen";
