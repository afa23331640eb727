import { assessmentHref } from "../labels";

export const ITEM_COLUMNS = ["número", "competencia", "capacidad", "clave", "ancla"] as const;
export type ItemColumn = (typeof ITEM_COLUMNS)[number];

export const MOST_ITEMS = 100;
export const LETTERS = ["A", "B", "C", "D", "E"] as const;

/** Why a pasted row is not an item. */
export const ITEM_FAULTS = {
  number: `El número de la pregunta va de 1 a ${MOST_ITEMS}, sin decimales.`,
  repeated: (line: number) => `Ese número ya está en la fila ${line}.`,
  gap: (number: number) => `Falta la pregunta ${number}: los números van seguidos desde el 1.`,
  competence: "Falta la competencia que mide la pregunta.",
  tooLong: (max: number) => `Use ${max} caracteres como máximo.`,
  answer: "La clave es una letra de la A a la E.",
  answerMissing:
    "Falta la clave. Ponga la de todas las preguntas o, si los archivos traerán 1 y 0, la de ninguna.",
  anchorRepeated: (line: number) => `Ese código de ancla ya está en la fila ${line}.`,
  wide: "La fila trae más columnas que las demás: alguna celda tiene un separador adentro. Cópiela desde su hoja de cálculo.",
  columns:
    "No se distinguen las columnas. Cópielas desde su hoja de cálculo: número, competencia, capacidad, clave y ancla.",
} as const;

export const COLUMN_NEEDED = (column: string) =>
  `Falta la columna ${column}. Revise los nombres de la primera fila, o quítela para que las columnas se tomen en orden.`;

export const MORE_FAULTS = (left: number) =>
  `Y ${left} ${left === 1 ? "problema más" : "problemas más"}. Corrija estos y vuelva a guardar para ver el resto.`;

/** «Fila 3, clave «F»: La clave es una letra de la A a la E.» */
export const faultSentence = ({ line, column, value, reason }: Fault) =>
  `${[`Fila ${line}`, column && `${column}${value ? ` «${value.slice(0, 40)}»` : ""}`].filter(Boolean).join(", ")}: ${reason}`;

export type Fault = { line: number; column: ItemColumn | null; value: string; reason: string };

export const paperItemsHref = (assessmentId: string, paperId: string) =>
  `${assessmentHref(assessmentId)}/pruebas/${paperId}/items`;

export const itemsHref = (assessmentId: string) => `${assessmentHref(assessmentId)}/items`;

export const itemCount = (n: number) => `${n} ${n === 1 ? "pregunta" : "preguntas"}`;

/** A share from 0 to 1: «45.2 %». */
export const shareText = (share: number) => `${(share * 100).toFixed(1)}\u00a0%`;
