import { type Area, areas } from "@/db/values";

/** How people's files call each area, without accents or blanks around. */
export const AREA_STEMS: Record<Area, readonly string[]> = {
  reading: ["lectura", "comprensión lectora"],
  mathematics: ["matemática", "matemáticas"],
  science: ["ciencia y tecnología", "CyT"],
  citizenship: ["DPCC", "ciencias sociales"],
};

const STUDENT_COLUMNS = [
  { key: "modularCode", names: ["cod_mod", "código modular", "cod_modular"], required: true },
  { key: "annex", names: ["anexo"] },
  { key: "grade", names: ["grado"] },
  { key: "section", names: ["sección"] },
  {
    key: "studentCode",
    names: ["codigo_alumno", "código de alumno", "cod_alumno", "código de estudiante", "codigo_estudiante"],
  },
  {
    key: "document",
    names: ["dni", "documento", "número de documento", "num_doc", "nro_documento", "dni_estudiante"],
  },
] as const;

/** One row for each student and area, as MINEDU's UMC hands results out. */
export const LONG_COLUMNS = [
  ...STUDENT_COLUMNS,
  { key: "competence", names: ["ID_competencia", "competencia", "área"], required: true },
  { key: "level", names: ["ID_logro", "logro", "nivel de logro", "nivel"] },
  { key: "measure", names: ["medida", "puntaje"] },
] as const;

const around = (words: readonly string[], stems: readonly string[]) =>
  stems.flatMap((stem) => words.flatMap((word) => [`${word} ${stem}`, `${stem} ${word}`]));

/** One row for each student and area, with what she answered to each item; the level where the score gives none. */
export const ANSWER_COLUMNS = [
  ...STUDENT_COLUMNS,
  ...LONG_COLUMNS.slice(STUDENT_COLUMNS.length).map(({ key, names }) => ({ key, names })),
];

/** One row for each student, with one or two columns for each area: «lectura», «medida_lectura», «logro_lectura». */
export const WIDE_COLUMNS = [
  ...STUDENT_COLUMNS,
  ...areas.flatMap((area) => [
    { key: area, names: AREA_STEMS[area] },
    { key: `${area}Measure` as const, names: around(["medida", "puntaje"], AREA_STEMS[area]) },
    { key: `${area}Level` as const, names: around(["logro", "nivel"], AREA_STEMS[area]) },
  ]),
] as const;

export type LongKey = (typeof LONG_COLUMNS)[number]["key"];
export type WideKey = (typeof WIDE_COLUMNS)[number]["key"];
/** The answer to an item, by its number. */
export type ItemKey = `item${number}`;
export type ResultKey = LongKey | WideKey | ItemKey;
export type Cells = Partial<Record<ResultKey, string>>;
