const SAVE_AS = "Ábralo en su hoja de cálculo, guárdelo como XLSX o como CSV UTF-8 y súbalo otra vez.";

/** Why a file is not read, and what to do: one sentence each. */
export const UNREADABLE = {
  empty: "El archivo está vacío. Revise que sea el que quería subir.",
  onlyHeader:
    "El archivo solo tiene la fila con los nombres de las columnas, sin ninguna fila de datos. Revise que sea el que quería subir.",
  oneColumn: `El archivo se lee como una sola columna: no se encontró qué separa una columna de otra (coma, punto y coma, tabulación o barra). ${SAVE_AS}`,
  encoding: `No se pudo reconocer cómo están guardadas las tildes y las eñes de este archivo. ${SAVE_AS}`,
  picture: "Este archivo es una imagen, no una tabla. Suba el archivo XLSX, CSV o DBF del que salió.",
  pdf: "Este archivo es un PDF, no una tabla. Suba el archivo XLSX, CSV o DBF del que salió.",
  html: `Este archivo es una página web guardada con otro nombre, no una tabla. ${SAVE_AS}`,
  xml: `Este archivo es un XML, no una tabla. ${SAVE_AS}`,
  document:
    "Este archivo es un documento de texto, no una tabla. Copie la tabla a una hoja de cálculo y guárdela como XLSX.",
  xls: "Este archivo es de Excel antiguo (XLS). Ábralo en su hoja de cálculo, guárdelo como XLSX y súbalo otra vez.",
  xlsb: "Este archivo es de Excel binario (XLSB). Ábralo en su hoja de cálculo, guárdelo como XLSX y súbalo otra vez.",
  ods: "Este archivo es de LibreOffice (ODS). Ábralo, guárdelo como XLSX y súbalo otra vez.",
  password: "El archivo está protegido con contraseña. Quítele la contraseña, guárdelo y súbalo otra vez.",
  binary:
    "Este archivo no es una tabla que se pueda leer. Suba un archivo XLSX, CSV o DBF, o un ZIP que traiga uno de ellos.",
  damaged: "El archivo está dañado o incompleto. Descárguelo o guárdelo otra vez y vuelva a subirlo.",
  tooLarge:
    "El archivo es demasiado grande: se leen tablas de hasta 400 MB. Deje solo las filas y columnas que necesita.",
  tooLargeXlsx:
    "La hoja de cálculo es demasiado grande: se leen libros de hasta 60 MB una vez descomprimidos. Guárdela como CSV UTF-8 y súbala otra vez.",
  bomb: "El archivo comprimido se infla mucho más de lo que una tabla necesita, así que no se abrió. Suba la tabla sin comprimir.",
  manyInZip: "El archivo comprimido trae demasiados archivos. Suba solo la tabla.",
  noneInZip:
    "El archivo comprimido no trae ninguna tabla XLSX, CSV o DBF. Revise que sea el que quería subir.",
  zipInZip: "El archivo comprimido trae otro comprimido adentro. Descomprímalo y suba solo la tabla.",
  zipMethod:
    "El archivo está comprimido de una forma que no se puede leer aquí. Descomprímalo en su computadora y suba la tabla.",
  notZip: "Este archivo está comprimido en un formato que no es ZIP. Descomprímalo y suba la tabla.",
  longRow: "Una fila del archivo es tan larga que no parece una tabla. Revise que sea el que quería subir.",
  longPaste: "Lo que pegó es demasiado largo. Guárdelo como XLSX o CSV y suba el archivo.",
} as const;

const number = new Intl.NumberFormat("es-PE");
const list = new Intl.ListFormat("es");

export const tooManyRows = (max: number) =>
  `La tabla tiene más de ${number.format(max)} filas. Deje solo las que necesita, o pártala en varios archivos.`;

export const severalTables = (names: string[]) =>
  `El archivo comprimido trae ${number.format(names.length)} tablas: ${list.format(names)}. Suba solo la que quiere cargar.`;

export const openQuote = (line: number) =>
  `En la línea ${number.format(line)} se abren comillas que no se cierran, y desde ahí no se distinguen las filas. Ciérrelas o quítelas y suba el archivo otra vez.`;

export const shortDbf = (said: number, found: number) =>
  `El archivo está incompleto: dice traer ${number.format(said)} registros y trae ${number.format(found)}. Descárguelo otra vez.`;

export const missingColumns = (missing: string[], found: string[]) =>
  `${missing.length > 1 ? "Faltan las columnas" : "Falta la columna"} ${list.format(missing)}. Se encontraron: ${list.format(found)}. Revise los nombres de la primera fila.`;

export const repeatedColumns = (pairs: string[][]) =>
  `Hay columnas repetidas: ${pairs.map((names) => list.format(names.map((name) => `«${name}»`))).join("; ")} dicen lo mismo. Deje una sola de cada una.`;

/** Why a row or a cell is not taken as it comes. */
export const ROW_REASONS = {
  short: (cells: number, columns: number) =>
    `La fila tiene ${cells} celdas y el encabezado ${columns}: le faltan columnas al final.`,
  long: (cells: number, columns: number) =>
    `La fila tiene ${cells} celdas y el encabezado ${columns}: alguna celda trae un separador sin comillas.`,
  quotes: (from: number, to: number) =>
    to > from
      ? `Las comillas no cierran bien, y las líneas ${from} a ${to} se leen como una sola fila.`
      : "Las comillas de esta fila no cierran bien.",
  letters: "Tiene letras que no se pueden leer: se guardaron con otra codificación que el resto del archivo.",
  formulaError: "La fórmula de esta celda da error. Corríjala o escriba el valor.",
};

/** What a list of problems says of itself. */
export function problemsSentence(total: number, kept: number): string {
  if (total === 0) return "No se encontró ningún problema.";
  if (total === 1) return "Se encontró 1 problema.";
  const all = `Se encontraron ${number.format(total)} problemas`;
  return total > kept ? `${all}; se muestran los primeros ${number.format(kept)}.` : `${all}.`;
}
