/** Why a file was not taken, by the word that the address carries back to the form. */
export const UPLOAD_PROBLEMS = {
  tamano: "El archivo pesa más de 10 MB. Redúzcalo o divídalo, y súbalo otra vez.",
  tabla: "El archivo pesa más de 120 MB. Comprímalo como ZIP, o quite las filas que no son de su región.",
  vacio: "El archivo está vacío. Ábralo para revisar qué tiene, y suba el que corresponde.",
  falta: "Elija un archivo antes de enviar.",
  nada: "Elija un archivo, o pegue las filas en el recuadro.",
  dos: "Elija un archivo o pegue las filas, no las dos cosas a la vez.",
  largo: "Lo que pegó es demasiado largo. Guárdelo como XLSX o CSV y suba el archivo.",
  tipo: "El archivo no es un PDF ni una foto (JPG, PNG o WebP). Elija otro.",
  lectura:
    "El archivo no es un PDF, un documento de Word o de Excel, ni una foto (JPG, PNG o WebP). Elija otro.",
  danado: "La foto está dañada y no se puede abrir. Tómela otra vez o elija otra.",
  espacio:
    "El servidor no tiene espacio para guardar el archivo. Avise a quien administra el sistema; no se guardó nada.",
  cortado: "El envío se cortó antes de terminar. Revise su conexión y suba el archivo otra vez.",
} as const;

export type UploadProblem = keyof typeof UPLOAD_PROBLEMS;

export const uploadProblem = (word: string | undefined): string | undefined =>
  word !== undefined && Object.hasOwn(UPLOAD_PROBLEMS, word)
    ? UPLOAD_PROBLEMS[word as UploadProblem]
    : undefined;

/** The word for a sentence of ours, for the address. */
export const uploadProblemWord = (sentence: string): UploadProblem | undefined =>
  (Object.keys(UPLOAD_PROBLEMS) as UploadProblem[]).find((word) => UPLOAD_PROBLEMS[word] === sentence);

/** «240 KB», «1.3 MB». */
export const fileSize = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024)).toLocaleString("es-PE")} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
