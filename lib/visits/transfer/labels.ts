import type { TransferAnswer } from "@/db/visit-values";
import { uploadProblem } from "@/lib/files/labels";
import { visitHref } from "../labels";

export const checkHref = (visitId: string, days: number) => `${visitHref(visitId)}/verificacion/${days}`;

export const MOST_ACCOUNT = 2_000;

export const ANSWER_HINTS: Record<TransferAnswer, string> = {
  applied: "Ya es parte de lo que hace.",
  partly: "Lo probó, o lo hace a veces.",
  not_yet: "Todavía no pudo. También vale: diga qué lo impide.",
};

export const NO_ANSWER = "Elija cuánto aplica de lo conversado.";
export const NO_ACCOUNT = `Cuente qué cambió, con ${MOST_ACCOUNT.toLocaleString("es-PE")} caracteres como máximo.`;
export const ANSWERED = "Esta verificación ya se respondió. Vuelva a la visita para leerla.";
export const NOT_YET = "Esta verificación se responde más adelante. La visita dice desde qué día.";

/** Why a check was not kept, by the word that the address carries back to the form. */
const CHECK_PROBLEMS: Record<string, string> = {
  respuesta: NO_ANSWER,
  relato: NO_ACCOUNT,
};

export const checkProblem = (word: string | undefined) =>
  uploadProblem(word) ??
  (word !== undefined && Object.hasOwn(CHECK_PROBLEMS, word) ? CHECK_PROBLEMS[word] : undefined);

/** The word that the address carries for a sentence; nothing for one that is not ours. */
export const checkProblemWord = (sentence: string) =>
  Object.entries(CHECK_PROBLEMS).find(([, problem]) => problem === sentence)?.[0];

/** What was typed in a check that was not kept. */
export const CHECK_DRAFT = "answer-transfer";
