import { MONTH_NAMES, planHref } from "../labels";

/** The columns of a matrix as a file, in their order: what each is called, and what else it may come as. */
export const MATRIX_COLUMNS = [
  { key: "id", title: "Código", names: ["Codigo de actividad", "Id"] },
  { key: "objective", title: "Objetivo", names: ["N.º de objetivo"] },
  { key: "kind", title: "Clase", names: ["Tipo", "Tipo de actividad"] },
  { key: "title", title: "Actividad", names: ["Actividades", "Nombre de la actividad"] },
  { key: "description", title: "Descripción", names: ["Tareas", "Detalle"] },
  { key: "problem", title: "Problema", names: ["N.º de problema"] },
  { key: "subject", title: "Área evaluada", names: ["Area"] },
  { key: "stage", title: "Nivel", names: [] },
  { key: "competence", title: "Competencia", names: [] },
  { key: "responsible", title: "Responsable", names: ["Responsables"] },
  { key: "participants", title: "Participantes", names: ["Dirigido a"] },
  { key: "expected", title: "Cuántas personas", names: ["Numero de participantes", "Cantidad"] },
  { key: "resources", title: "Recursos", names: ["Recursos y materiales"] },
  { key: "budget", title: "Presupuesto en soles", names: ["Presupuesto", "Costo", "Monto"] },
  { key: "budgetSource", title: "Fuente del presupuesto", names: ["Fuente", "Fuente de financiamiento"] },
  { key: "evidence", title: "Medio de verificación", names: ["Medios de verificacion", "Evidencia"] },
  { key: "ally", title: "Aliado", names: ["Aliados"] },
  { key: "reaches", title: "Solo para", names: ["Colegios", "Redes", "Alcance"] },
] as const;

export type MatrixKey = (typeof MATRIX_COLUMNS)[number]["key"];

/** «Enero»: with anything written in it, the activity is held in that month. */
export const MONTH_COLUMNS = MONTH_NAMES.map((name, i) => ({
  key: `m${i + 1}` as `m${number}`,
  title: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
  names: [name.slice(0, 3), ...(name === "setiembre" ? ["septiembre", "sep"] : [])],
}));

const titles = new Map<string, string>(MATRIX_COLUMNS.map(({ key, title }) => [key, title]));
const FIELD_COLUMNS: Record<string, string> = {
  objectiveId: "Objetivo",
  problemId: "Problema",
  months: "Enero a Diciembre",
};

/** What a field of an activity is called in the file. */
export const columnOf = (field: string) => FIELD_COLUMNS[field] ?? titles.get(field) ?? field;

export const matrixHref = (planId: string, uploadId?: string) =>
  `${planHref(planId)}/matriz${uploadId ? `?subida=${uploadId}` : ""}`;

export const MOST_MEGABYTES = 5;

export const MATRIX_SAYS = {
  unknown:
    "No es el código de una actividad de este plan que no esté retirada. Déjelo vacío si es una actividad nueva.",
  repeated: "Este código está en más de una fila. Deje una sola.",
  sameTitle: "Hay dos filas con esta misma actividad. Póngales nombres distintos o deje una sola.",
  objective: "Escriba el número de un objetivo del plan, como en el documento.",
  problem: "Escriba el número de un problema del plan, como en el documento, o deje la celda vacía.",
  reaches:
    "No es el código de un lugar al que llega este plan. Sepárelos con comas, o deje la celda vacía si es para todos.",
  many: "El archivo tiene más de 400 filas. Deje solo las actividades del plan.",
  large: `El archivo pesa más de ${MOST_MEGABYTES} MB. Deje solo la tabla de actividades y súbalo otra vez.`,
  settled: "Este archivo ya se aplicó o se descartó. Súbalo otra vez si quiere volver a compararlo.",
  faulty: "El archivo tiene celdas por corregir. Corríjalas y súbalo otra vez.",
  nothing: "El archivo dice lo mismo que el plan: no hay nada que cambiar.",
};

const oneOf = (label: string) => `No es una de las opciones: ${label}.`;
export const notAChoice = (labels: string[]) => oneOf(labels.join(", "));

export const changedMeanwhile = (title: string) =>
  `La actividad «${title}» cambió después de que usted subió el archivo. No se aplicó nada: descargue la matriz otra vez, pase sus cambios y súbala.`;

export const absentReason = (fileName: string) => `No está en la matriz que se subió: ${fileName}`;

export const MATRIX_DONE: Record<string, string> = {
  aplicada: "Los cambios de la matriz quedaron en el plan.",
  descartada: "El archivo se descartó: el plan no cambió.",
};
