import { itemCount } from "../../../items/labels";

const list = new Intl.ListFormat("es");

/** Why the answers of a row do not enter, and what to do. */
export const ANSWER_PROBLEMS = {
  mark: "Cada pregunta lleva 1 si acertó y 0 si no; si no respondió, vacío o un guion.",
  letter: "Cada respuesta es una letra de la A a la E; si no respondió, vacío o un guion.",
  letterAmongMarks: "Esta celda trae una letra y las demás, 1 y 0. Use una sola forma en todo el archivo.",
  markAmongLetters: "Esta celda trae 1 o 0 y las demás, letras. Use una sola forma en todo el archivo.",
  extra: (items: number) => `La prueba tiene ${itemCount(items)}: esta columna está de más.`,
  noItems: "La prueba de esa área en ese grado no tiene sus preguntas definidas.",
  levelNeeded: (items: number) =>
    `Falta el nivel: la medida de esta prueba no es el número de aciertos (de 0 a ${items}), así que el archivo tiene que traer el nivel.`,
} as const;

export const WHICH_AREA = (areas: string[]) =>
  `El archivo trae las respuestas de cada pregunta, pero no dice de qué área son. Agregue una columna «area» que diga en cada fila ${new Intl.ListFormat("es", { type: "disjunction" }).format(areas)}.`;

export const NO_ITEMS =
  "El archivo trae una columna por pregunta, pero ninguna prueba de esta evaluación tiene sus preguntas definidas. Quien prepara la evaluación las define en cada prueba.";

export const NO_KEY = (paper: string) =>
  `El archivo trae letras y la prueba de ${paper} no tiene clave con que calificarlas. Súbalo con 1 si acertó y 0 si no.`;

export const LACKS_ITEMS = (paper: string, items: number, missing: number[]) =>
  `La prueba de ${paper} tiene ${itemCount(items)} y al archivo le ${missing.length > 1 ? "faltan las columnas" : "falta la columna"} ${list.format(missing.map((number) => `p${number}`))}.`;
