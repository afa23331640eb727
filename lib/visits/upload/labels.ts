export const UPLOAD_PAGE = "/visitas/subir";

export const NOT_A_QUEUE =
  "Ese archivo no es de visitas guardadas en un teléfono. Elija el que guardó desde «Visitas sin señal».";
export const NOT_YOUR_FILE =
  "Ese archivo lo guardó otra persona. Solo quien hizo las visitas puede subirlas, con su propia cuenta.";
export const FILE_TOO_HEAVY =
  "Ese archivo pesa más de 60 MB. Envíe desde el teléfono lo que pueda y guarde otro con el resto.";
export const UNREADABLE_ONE = "Esta visita no se puede leer en el archivo.";

export type UploadOutcome = "accepted" | "already" | "conflict" | "refused";
export const OUTCOME_LABELS: Record<UploadOutcome, string> = {
  accepted: "Se recibió",
  already: "Ya se había recibido",
  conflict: "Ya se había recibido con otro contenido",
  refused: "No se recibió",
};

/** Why a file was not taken, by the word that the address carries back to the form. */
const PROBLEMS: Record<string, string> = {
  archivo: NOT_A_QUEUE,
  ajeno: NOT_YOUR_FILE,
  pesado: FILE_TOO_HEAVY,
  falta: "Elija el archivo que guardó en su teléfono.",
};

export const queueProblem = (word: string | undefined) =>
  word !== undefined && Object.hasOwn(PROBLEMS, word) ? PROBLEMS[word] : undefined;

/** The word for a sentence; one that is not ours is about a file that cannot be read. */
export const queueProblemWord = (sentence: string) =>
  Object.entries(PROBLEMS).find(([, problem]) => problem === sentence)?.[0] ?? "archivo";

/** Where what became of each visit of the file is kept, to be shown. */
export const UPLOAD_DRAFT = "upload-visits";

export const photosText = (sent: number, all: number) =>
  all === 0
    ? null
    : sent === all
      ? `${sent === 1 ? "Con 1 foto" : `Con ${sent} fotos`}.`
      : `Llegaron ${sent} de ${all} fotos.`;
