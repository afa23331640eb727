import { type Area, areas, type Stage } from "@/db/values";
import { type PaperKey, paperFor } from "../../rules";
import { type Level, plainCode, rankOf } from "../../scale/rules";
import { PROBLEMS } from "../labels";
import { AREA_STEMS, type Cells, type ResultKey, type WideKey } from "./schema";

/** A paper as the reading needs it: with its scale and its key. */
export type ReadPaper = PaperKey & {
  levels: Level[];
  min: number | null;
  max: number | null;
  /** How many items it has; none where only levels or measures come. */
  items: number;
  /** Its key, a letter for each item; empty where files bring 1 and 0. */
  answers: readonly string[];
};

export type ReadService = { number: number; stage: Stage | null; inScope: boolean };

/** The part of a school that a file is of: one of its services, whole, or a grade or a section of it. */
export type ReadPart = { service: number; code: string; grade: number | null; section: string | null };

export type Context = {
  /** By código modular and anexo: `0990011-0`. Every service of the region. */
  services: ReadonlyMap<string, ReadService>;
  papers: readonly ReadPaper[];
  part: ReadPart | null;
  restore: (text: string, length: number) => string | null;
};

/** Where a student sits, before it is known how she did. */
export type Seat = {
  service: ReadService & { stage: Stage };
  grade: number | null;
  section: string | null;
  /** What tells the student from all others: it goes into the pseudonym and nowhere else. */
  identity: string;
  /** The identity as a number, when it is a document of eight digits. */
  document: number | null;
};

export type Mark = { area: Area; rank: number; measure: number | null; disagrees: boolean };
export type Fault = { column: ResultKey; value: string; reason: string };
export type Read<T> = { ok: T } | { fault: Fault };

export const fault = (column: ResultKey, value: string | undefined, reason: string): { fault: Fault } => ({
  fault: { column, value: value ?? "", reason },
});

/** `4`, `4.º`, `4to` → 4; an empty text → null; anything else → undefined. */
export function readGrade(text: string | undefined): number | null | undefined {
  if (!text) return null;
  const found = /^0?([1-6])(?:[.,]0+)?\s*(?:\.?[º°ª]|er|do|ro|to|ro\.?|a)?$/i.exec(text);
  return found ? Number(found[1]) : undefined;
}

/** The section as it is written in a list: «A», «ÚNICA». */
const readSection = (text: string | undefined) =>
  text
    ?.toUpperCase()
    .replace(/[^\p{L}\p{N} -]/gu, "")
    .trim()
    .slice(0, 12) || null;

const PLACEHOLDER = /^0*$/;

/** The national id when there is one; else the code that the school gave, which means something only there. */
function readIdentity(cells: Cells, restore: Context["restore"]): Read<Pick<Seat, "identity" | "document">> {
  const text = cells.document ?? "";
  const digits = text && restore(text, 8);
  if (digits && !PLACEHOLDER.test(digits))
    return { ok: { identity: `dni:${digits}`, document: Number(digits) } };
  const other = text.toUpperCase().replace(/[\s.-]/g, "");
  if (/^(?=.*\d)[0-9A-Z]{9,15}$/.test(other)) return { ok: { identity: `doc:${other}`, document: null } };
  if (other && !PLACEHOLDER.test(other)) return fault("document", text, PROBLEMS.document);
  const code = cells.studentCode?.toUpperCase();
  if (!code) return fault("document", text, PROBLEMS.noStudent);
  const at = [cells.modularCode, cells.annex, cells.grade, cells.section, code];
  return { ok: { identity: `code:${at.join("|")}`, document: null } };
}

/** Why a row is not of the part of a school that the file is of. */
function outside(part: ReadPart, service: ReadService, grade: number | null, section: string | null) {
  if (service.number !== part.service) return fault("modularCode", "", PROBLEMS.otherService(part.code));
  if (part.grade !== null && grade !== part.grade)
    return fault("grade", grade === null ? "" : String(grade), PROBLEMS.otherGrade(part.grade));
  if (part.section !== null && section !== part.section)
    return fault("section", section ?? "", PROBLEMS.otherSection(part.section));
  return null;
}

/** Which student of which service a row is about. */
export function readSeat(cells: Cells, { services, papers, part, restore }: Context): Read<Seat> {
  const modularCode = restore(cells.modularCode ?? "", 7);
  if (!modularCode) return fault("modularCode", cells.modularCode, PROBLEMS.modularCode);
  const annex = restore(cells.annex || "0", 1);
  if (!annex) return fault("annex", cells.annex, PROBLEMS.annex);
  const service = services.get(`${modularCode}-${annex}`);
  if (!service) return fault("modularCode", `${modularCode}-${annex}`, PROBLEMS.unknownService);
  if (!service.inScope) return fault("modularCode", `${modularCode}-${annex}`, PROBLEMS.elsewhere);
  const { stage } = service;
  if (!stage || !papers.some((paper) => paper.stage === stage))
    return fault("modularCode", `${modularCode}-${annex}`, PROBLEMS.otherStage);
  const grade = readGrade(cells.grade);
  if (grade === undefined) return fault("grade", cells.grade, PROBLEMS.grade);
  if (grade === 6 && stage === "secondary") return fault("grade", cells.grade, PROBLEMS.noGrade);
  const section = readSection(cells.section);
  const elsewhere = part && outside(part, service, grade, section);
  if (elsewhere) return elsewhere;
  const identity = readIdentity(cells, restore);
  if ("fault" in identity) return identity;
  return { ok: { service: { ...service, stage }, grade, section, ...identity.ok } };
}

const AREA_BY_CODE = new Map<string, Area>([
  ...areas.map((area, i) => [String(i + 1), area] as const),
  ...areas.flatMap((area) => AREA_STEMS[area].map((stem) => [plainCode(stem), area] as const)),
]);

export const readArea = (text: string): Area | null => AREA_BY_CODE.get(plainCode(text)) ?? null;

/** With comma or point, and nothing else: «1.204,5» could be two numbers. */
function readMeasure(text: string): number | null {
  return /^-?\d{1,6}(?:[.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : null;
}

const ranksByCode = new WeakMap<ReadPaper, Map<string, number>>();

/** The rank of each code and name of a scale. A code wins over a name. */
function ranksOf(paper: ReadPaper): Map<string, number> {
  const known = ranksByCode.get(paper);
  if (known) return known;
  const ranks = new Map<string, number>();
  for (const field of ["name", "code"] as const)
    for (const [i, level] of paper.levels.entries()) ranks.set(plainCode(level[field]), i + 1);
  ranksByCode.set(paper, ranks);
  return ranks;
}

type Columns = { measure: ResultKey; level: ResultKey };
/** What a row says of how a student did in an area, and the columns that say it. */
export type MarkCells = { measure: string; level: string; columns: Columns };

export const longMark = ({ measure = "", level = "" }: Cells): MarkCells => ({
  measure,
  level,
  columns: { measure: "measure", level: "level" },
});

/** A column called only «lectura» brings the measure where the paper has one, and the level where it has none. */
export function wideMark(cells: Cells, area: Area, papers: readonly ReadPaper[]): MarkCells {
  const plain = cells[area] ?? "";
  const measured = papers.some((paper) => paper.area === area && paper.max !== null);
  const measureKey: WideKey = `${area}Measure`;
  const levelKey: WideKey = `${area}Level`;
  return {
    measure: cells[measureKey] || (measured ? plain : ""),
    level: cells[levelKey] || (measured ? "" : plain),
    columns: {
      measure: cells[measureKey] ? measureKey : area,
      level: cells[levelKey] || measured ? levelKey : area,
    },
  };
}

/** Why a student of a grade takes no paper of an area. */
export const withoutPaper = (grade: number | null) =>
  fault(
    "grade",
    grade === null ? "" : String(grade),
    grade === null ? PROBLEMS.gradeNeeded : PROBLEMS.noPaper,
  );

/**
 * How a student did in an area; `null` when she did not take it. What the file says of the level is believed:
 * that it disagrees with the cuts is told.
 */
export function readMark(
  { service: { stage }, grade }: Seat,
  area: Area,
  measureText: string,
  levelText: string,
  columns: Columns,
  papers: readonly ReadPaper[],
): Read<Mark> | null {
  if (!measureText && !levelText) return null;
  const paper = paperFor(papers, stage, grade, area);
  if (!paper) return withoutPaper(grade);
  const measure = measureText ? readMeasure(measureText) : null;
  if (measureText && measure === null) return fault(columns.measure, measureText, PROBLEMS.measure);
  const { min, max } = paper;
  if (measure !== null && min !== null && max !== null && (measure < min || measure > max))
    return fault(columns.measure, measureText, PROBLEMS.range(min, max));
  const reached = measure === null ? null : rankOf(paper.levels, measure);
  if (!levelText)
    return reached === null
      ? fault(columns.level, "", PROBLEMS.levelNeeded)
      : { ok: { area, rank: reached, measure, disagrees: false } };
  const rank = ranksOf(paper).get(plainCode(levelText));
  if (!rank) return fault(columns.level, levelText, PROBLEMS.level(paper.levels.map(({ code }) => code)));
  return { ok: { area, rank, measure, disagrees: reached !== null && reached !== rank } };
}

/**
 * What may be shown of a wrong cell: nothing that could be a student's id or name, wherever it slipped to. Of a
 * long number its last two digits; of words, that they are words.
 */
export const shownValue = (text: string): string =>
  text.replace(/\d{8,}/g, (digits) => `••••••${digits.slice(-2)}`).replace(/.*\p{L}{3,}.*/su, "(texto)");

/** The same for the id itself. */
export const shownDocument = (text: string): string =>
  text ? `••••••${text.replace(/\D/g, "").slice(-2)}` : "";

const OF_STUDENT =
  /^(?:(?:primer|segundo)?(?:apellidos?|nombres?)|ap(?:ellido)?(?:paterno|materno)|alumn[oa]|estudiante)/;
const OF_SOMETHING_ELSE =
  /(?:ie|iiee|colegio|institucion\w*|centro\w*|ugel|dre\w*|distrito|provincia|departamento|region|red|rei|seccion|nivel|area|competencia|director\w*|docente)$/;

/** The columns, by their plain name, that bring names of students. */
export const isNameColumn = (plain: string): boolean =>
  OF_STUDENT.test(plain) && !OF_SOMETHING_ELSE.test(plain);
