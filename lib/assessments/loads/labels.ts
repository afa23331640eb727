import type { LoadState } from "@/db/values";
import { dayAndTime } from "@/lib/dates/dates";

export const LOAD_STATE_LABELS: Record<LoadState, string> = {
  reading: "Leyendo",
  ready: "Por confirmar",
  applying: "Guardando",
  loaded: "Cargada",
  replaced: "Reemplazada",
  refused: "No se cargó",
  discarded: "Descartada",
  accepted: "Aceptada",
  locked: "Cerrada",
};

type Reviewed = {
  state: LoadState;
  pendingReturns: number;
  acceptedAt: Date | null;
  accepter: string | null;
  lockedAt: Date | null;
  locker: string | null;
};

/** How a load stands, with who accepted it or made it final and when. Observed is not a state: some part of it is. */
export function loadStanding({ state, pendingReturns, ...by }: Reviewed): string {
  const who = (name: string | null, at: Date | null) =>
    name && at ? `${LOAD_STATE_LABELS[state]} por ${name}, ${dayAndTime(at)}` : LOAD_STATE_LABELS[state];
  if (state === "locked") return who(by.locker, by.lockedAt);
  if (state === "accepted") return who(by.accepter, by.acceptedAt);
  if (pendingReturns === 0) return LOAD_STATE_LABELS[state];
  return `Observada: ${pendingReturns === 1 ? "1 devolución" : `${pendingReturns} devoluciones`} sin resolver`;
}

const number = new Intl.NumberFormat("es-PE");
const list = new Intl.ListFormat("es");

/** Why a row stays out, and what to do. */
export const PROBLEMS = {
  modularCode: "El código modular tiene 7 números.",
  annex: "El anexo es un número de una cifra.",
  unknownService: "No hay un servicio educativo activo con ese código modular y anexo en la región.",
  elsewhere: "Ese servicio educativo no es del lugar que usted eligió al subir el archivo.",
  otherService: (code: string) => `Esta carga es solo del servicio educativo ${code}.`,
  otherGrade: (grade: number) => `Esta carga es solo de ${grade}.º grado.`,
  otherSection: (section: string) => `Esta carga es solo de la sección ${section}.`,
  otherStage: "Esta evaluación no se toma en el nivel de ese servicio educativo.",
  grade: "El grado es un número del 1 al 6.",
  noGrade: "La secundaria llega al 5.º grado.",
  noStudent: "Falta el documento o el código que distingue al estudiante.",
  document: "El documento tiene 8 números, o de 9 a 15 números y letras.",
  competence: "No se reconoce el área. Use 1 para Lectura y 2 para Matemática, o su nombre.",
  gradeNeeded: "Falta el grado: esta evaluación distingue por grados.",
  noPaper: "Esta evaluación no toma esa área en ese grado.",
  measure: "La medida es un número, con coma o punto decimal.",
  range: (min: number, max: number) => `La medida de esta prueba va de ${min} a ${max}.`,
  level: (codes: string[]) =>
    `Ese nivel no está en la escala de la prueba. Sus códigos son ${list.format(codes)}.`,
  levelNeeded: "Falta el nivel: la escala de esta prueba no tiene cortes con que calcularlo.",
  disagrees: "El nivel no es el que corresponde a la medida. Se carga con el nivel que trae el archivo.",
  repeated: "Ese estudiante ya tiene esta área en una fila anterior. Deje una sola.",
  taken: "Ese estudiante ya tiene esta área en otro colegio o en otra sección, por una carga anterior.",
} as const;

export const nameColumns = (columns: string[]) =>
  `El archivo trae nombres de estudiantes (${list.format(columns.map((name) => `«${name}»`))}). Ayni no los recibe: quite ${columns.length > 1 ? "esas columnas" : "esa columna"}, o súbalo otra vez marcando que se descarten al leer.`;

export const NO_AREA =
  "El archivo no trae ninguna columna con resultados. Se busca ID_competencia con ID_logro o medida (una fila por estudiante y área), o una columna por área, como lectura y matematica.";

export const NOTHING_TO_LOAD =
  "Ninguna fila del archivo sirve para esta evaluación y este lugar. Revise que sea el archivo que corresponde; abajo está lo que se encontró en cada fila.";

export const OTHER_SCALE =
  "En más de la mitad de las filas, el nivel no corresponde a la medida según los cortes de esta evaluación. Parece el archivo de otra evaluación, o los cortes están mal puestos. No se cargó nada.";

export const TOO_MANY_TAKEN = (total: number) =>
  `${number.format(total)} estudiantes del archivo ya tienen resultados en otro lugar de esta evaluación. Parece el archivo de otro lugar. No se cargó nada.`;

export const PART_GONE = "Ese servicio educativo ya no está activo en la región.";

export const GONE =
  "El archivo se perdió antes de leerse. Súbalo otra vez: por proteger a los estudiantes, Ayni no guarda copias.";

export const MEANWHILE =
  "Después de leer este archivo se cargó otro que trae resultados de los mismos colegios. Súbalo otra vez para ver qué cambiaría ahora.";

export const CLASH =
  "Un estudiante del archivo ya tiene resultados en otro colegio de esta evaluación. Súbalo otra vez: al leerlo se dirá en qué fila.";

/** Results that were accepted are replaced only when whoever accepted them takes that back. */
export const accepted = (place: string, state: LoadState) =>
  `Los resultados de ${place} ya fueron ${state === "locked" ? "cerrados" : "aceptados"} y no se reemplazan. Si hay algo que corregir, pida que se retire esa decisión y suba el archivo otra vez.`;

export const ALL_ACCEPTED =
  "Los resultados de ese lugar ya fueron aceptados y no se reemplazan. Si hay algo que corregir, pida que se retire esa decisión y suba el archivo otra vez.";

export const NOT_OPEN = "La evaluación ya no recibe resultados.";

export const GIVEN_UP =
  "No se pudo leer por una falla del sistema, y el archivo se borró. Súbalo otra vez; si vuelve a ocurrir, avise a quien administra el sistema.";

export const NO_SCHOOL = "No hay un colegio con ese código de local en el lugar que eligió.";

export const SAME_FILE = "Este mismo archivo ya está cargado y nada cambió después: no hay nada que hacer.";

export const RETURN_SETTLED =
  "Esa devolución ya se resolvió o se retiró: no hay nada que corregir por ella. Si quiere cambiar sus resultados, suba la hoja sin responderla.";

/** What may go wrong when a file is brought, by the word that the address carries back to the form. */
export const UPLOAD_WORDS = {
  ...{ repetido: SAME_FILE, colegio: NO_SCHOOL, cerrada: NOT_OPEN },
  ...{ aceptada: ALL_ACCEPTED, devuelta: RETURN_SETTLED },
} as const;
