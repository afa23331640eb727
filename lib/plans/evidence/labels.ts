import { uploadProblem } from "@/lib/files/labels";

/** How many files an activity may have at once. */
export const MOST_FILES = 40;

export const SAME_FILE = "Ese archivo ya está entre las evidencias de esta actividad.";
export const TOO_MANY = `Esta actividad ya tiene ${MOST_FILES} evidencias. Retire alguna antes de subir otra.`;
export const ALREADY_WITHDRAWN = "Esta evidencia ya fue retirada. Vuelva a cargar la página.";
export const TOO_LONG = "La descripción es demasiado larga. Use 200 caracteres como máximo.";

/** Why a file was not kept as evidence, by the word that the address carries back to the form. */
export const EVIDENCE_PROBLEMS: Record<string, string> = {
  repetida: SAME_FILE,
  muchas: TOO_MANY,
  descripcion: TOO_LONG,
};

/** The sentence for a word of the address; nothing for a word that is not ours. */
export const evidenceProblem = (word: string | undefined) =>
  uploadProblem(word) ??
  (word !== undefined && Object.hasOwn(EVIDENCE_PROBLEMS, word) ? EVIDENCE_PROBLEMS[word] : undefined);

/** What is said of a file beside it. */
export const MOST_DESCRIPTION = 200;

/** «PDF», «Foto». */
export const fileKind = (contentType: string) => (contentType.startsWith("image/") ? "Foto" : "PDF");

/** What was typed beside a file that was not kept. */
export const EVIDENCE_DRAFT = "add-evidence";
