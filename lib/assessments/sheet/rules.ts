import { type Area, areas, type Stage } from "@/db/values";
import { GRADES, type PaperKey } from "../rules";

/** Columns that every sheet begins with, as the reading knows them. */
export const SEAT_COLUMNS = [
  "codigo_modular",
  "anexo",
  "grado",
  "seccion",
  "codigo_alumno",
  "documento",
] as const;

/** What the columns of an area are called: alone, it is the measure where the paper has one and the level where not. */
const AREA_COLUMNS: Record<Area, string> = {
  reading: "lectura",
  mathematics: "matematica",
  science: "ciencia_y_tecnologia",
  citizenship: "dpcc",
};

type SheetPaper = PaperKey & {
  levels: { name: string; code: string; cut: number | null }[];
  maxMeasure: number | null;
  /** How many items the paper has. */
  items: number;
};

export type SheetColumn = { name: string; area: Area; brings: "measure" | "level"; paper: SheetPaper };

const askedOf = (papers: readonly SheetPaper[], stage: Stage, grade: number | null) =>
  papers.filter(
    (paper) => paper.stage === stage && (grade === null || paper.grade === null || paper.grade === grade),
  );

/** A sheet of one area with a column for each item, 1 where the student was right and 0 where not. */
export type ItemSheet = { area: Area; items: number; needsLevel: boolean };

/** The areas of a stage, or of one of its grades, whose papers have items: each has a sheet of its own. */
export function itemSheets(papers: readonly SheetPaper[], stage: Stage, grade: number | null): ItemSheet[] {
  const asked = askedOf(papers, stage, grade).filter(({ items }) => items > 0);
  return areas.flatMap((area) => {
    const own = asked.filter((paper) => paper.area === area);
    if (own.length === 0) return [];
    return [
      {
        area,
        items: Math.max(...own.map(({ items }) => items)),
        needsLevel: own.some(({ levels }) => levels.slice(1).some(({ cut }) => cut === null)),
      },
    ];
  });
}

/** What comes after the seats in a sheet with a column for each item: the area is written already. */
export function itemCells({ area, items, needsLevel }: ItemSheet) {
  const numbers = Array.from({ length: items }, (_, i) => `p${i + 1}`);
  const level = needsLevel ? ["nivel"] : [];
  return {
    header: ["area", ...numbers, ...level],
    cells: [AREA_COLUMNS[area].replaceAll("_", " "), ...[...numbers, ...level].map(() => null)],
  };
}

/** The columns of results that a sheet of a stage has, or of one of its grades. */
export function resultColumns(
  papers: readonly SheetPaper[],
  stage: Stage,
  grade: number | null,
): SheetColumn[] {
  const asked = askedOf(papers, stage, grade);
  return areas.flatMap((area) => {
    const paper = asked.find((one) => one.area === area);
    if (!paper) return [];
    const name = AREA_COLUMNS[area];
    if (paper.maxMeasure === null) return [{ name, area, brings: "level" as const, paper }];
    // Without cuts the level cannot be told from the measure: both are asked.
    const hasCuts = paper.levels.slice(1).every(({ cut }) => cut !== null);
    const measure = { name: hasCuts ? name : `medida_${name}`, area, brings: "measure" as const, paper };
    return hasCuts ? [measure] : [measure, { name: `logro_${name}`, area, brings: "level" as const, paper }];
  });
}

export type SheetService = {
  id: string;
  modularCode: string;
  annex: string;
  levelName: string;
  stage: Stage;
  /** Of the school year: those of a grade, or of all of them together. */
  enrolled: { grade: number | null; students: number }[];
};

export type KnownSection = {
  serviceId: string;
  grade: number | null;
  section: string | null;
  assessed: number;
};

export type SheetPart = { serviceId: string; grade: number | null; section: string | null };

/** The part that was asked for, when it is of one of the services; the whole first service otherwise. */
export function choosePart(
  services: readonly { id: string }[],
  asked: SheetPart | undefined,
): SheetPart | null {
  const [first] = services;
  if (!first) return null;
  if (!asked || !services.some(({ id }) => id === asked.serviceId))
    return { serviceId: first.id, grade: null, section: null };
  const { serviceId, grade, section } = asked;
  return { serviceId, grade, section };
}

/** How many rows a grade or a section has at most: more are a slip of the padrón. */
const MOST_ROWS = 1500;

export type SheetGroup = { grade: number | null; section: string | null; rows: number };

/**
 * What a sheet has rows for: the sections that are loaded, as many rows as students were assessed in each; where
 * nothing is, the students enrolled in the grade or in the service.
 */
export function sheetGroups(
  service: SheetService,
  known: readonly KnownSection[],
  papers: readonly SheetPaper[],
  { grade, section }: SheetPart,
): SheetGroup[] {
  const own = known.filter(
    (one) =>
      one.serviceId === service.id &&
      (grade === null || one.grade === grade) &&
      (section === null || one.section === section),
  );
  if (own.length > 0)
    return own.map((one) => ({
      grade: one.grade,
      section: one.section,
      rows: Math.min(one.assessed, MOST_ROWS),
    }));
  const asked = papers.filter(({ stage }) => stage === service.stage);
  const enrolledIn = (of: number | null) => service.enrolled.find((one) => one.grade === of)?.students;
  const grades = GRADES[service.stage].filter((of) =>
    grade === null
      ? enrolledIn(of) !== undefined && asked.some((paper) => paper.grade === null || paper.grade === of)
      : of === grade,
  );
  const each = grades.flatMap((of) => {
    const rows = enrolledIn(of) ?? (grade === null ? 0 : DEFAULT_ROWS);
    return rows > 0 ? [{ grade: of, section, rows: Math.min(rows, MOST_ROWS) }] : [];
  });
  if (each.length > 0) return each;
  return [{ grade, section, rows: Math.min(enrolledIn(null) ?? DEFAULT_ROWS, MOST_ROWS) }];
}

/** A class, where nobody said how many they are. */
const DEFAULT_ROWS = 30;

/** The rows of a sheet, with what tells where each student sits, a number for her and what follows in every row. */
export function* sheetRows(
  { modularCode, annex }: Pick<SheetService, "modularCode" | "annex">,
  groups: readonly SheetGroup[],
  cells: readonly (string | null)[],
): Generator<(string | number | null)[]> {
  for (const { grade, section, rows } of groups)
    for (let n = 1; n <= rows; n++) yield [modularCode, annex, grade, section, n, null, ...cells];
}
