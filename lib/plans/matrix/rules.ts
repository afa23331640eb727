import { type ActivityKind, type Area, activityKinds, areas, type Stage, stages } from "@/db/values";
import { AREA_LABELS, STAGE_LABELS } from "@/lib/assessments/labels";
import { type ActivityFields, activityFields } from "../activities/schema";
import type { ContentActivity } from "../content/rules";
import { ACTIVITY_KIND_LABELS } from "../labels";
import { changedColumns } from "../rows/rules";
import { columnOf, MATRIX_COLUMNS, MATRIX_SAYS, type MatrixKey, MONTH_COLUMNS, notAChoice } from "./labels";

type Named = { id: string; statement: string };
type Reachable = { path: string; code: string };

/** What the rows of a matrix are read against: the plan's objectives and problems in the order that they are numbered. */
export type MatrixContext = {
  objectives: Named[];
  problems: Named[];
  reachable: Reachable[];
};

const numbered = (list: Named[], id: string | null) => {
  const at = list.findIndex((one) => one.id === id);
  return at < 0 ? "" : `${at + 1}. ${list[at]?.statement}`;
};

/** An activity as a row of the file. */
export function matrixCells(activity: ContentActivity, context: MatrixContext): (string | number)[] {
  const codes = new Map(context.reachable.map(({ path, code }) => [path, code]));
  const values: Record<MatrixKey, string | number | null> = {
    ...{ id: activity.id, title: activity.title, kind: ACTIVITY_KIND_LABELS[activity.kind] },
    objective: numbered(context.objectives, activity.objectiveId),
    problem: numbered(context.problems, activity.problemId),
    subject: activity.subject && AREA_LABELS[activity.subject],
    stage: activity.stage && STAGE_LABELS[activity.stage],
    ...{ description: activity.description, competence: activity.competence },
    ...{
      responsible: activity.responsible,
      participants: activity.participants,
      expected: activity.expected,
    },
    ...{ resources: activity.resources, budget: activity.budget, budgetSource: activity.budgetSource },
    ...{ evidence: activity.evidence, ally: activity.ally },
    reaches: activity.reaches.map((path) => codes.get(path) ?? path).join(", "),
  };
  return [
    ...MATRIX_COLUMNS.map(({ key }) => values[key] ?? ""),
    ...MONTH_COLUMNS.map((_, i) => (activity.months.includes(i + 1) ? "X" : "")),
  ];
}

export const MATRIX_HEADER = [...MATRIX_COLUMNS, ...MONTH_COLUMNS].map(({ title }) => title);

/** A row of the file: the cells that it has, by column; a column that the file lacks is not in it. */
export type MatrixCells = Partial<Record<MatrixKey | `m${number}`, string>>;
type FileRow = { line: number; cells: MatrixCells };
export type MatrixProblem = { line: number; column: string; value: string; reason: string };

const plain = (text: string) =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");

type Raw = Record<string, unknown>;
type Wrong = { field: string; reason: string };

/** The one of a numbered list that a cell names, by its number or by its words. */
function namedIn(list: Named[], text: string): Named | undefined {
  const number = /^\s*(\d{1,3})\b/.exec(text)?.[1];
  return number ? list[Number(number) - 1] : list.find(({ statement }) => plain(statement) === plain(text));
}

function chosen<T extends string>(
  values: readonly T[],
  labels: Record<T, string>,
  text: string,
): T | undefined {
  return values.find((value) => plain(labels[value]) === plain(text) || value === text);
}

/** «no», «0» and «-» say that it is not. */
const isMarked = (text: string) => text !== "" && !/^(?:no|0|-)$/i.test(text);

function reachesOf(text: string, reachable: Reachable[]): { paths: string[]; unknown: boolean } {
  const codes = text
    .split(/[,;\n]/)
    .map((code) => code.trim())
    .filter(Boolean);
  const paths = codes.map((code) => reachable.find((one) => one.code === code)?.path);
  return { paths: paths.flatMap((path) => path ?? []), unknown: paths.includes(undefined) };
}

/** The cells of a row as the form of an activity would send them, over what the plan says now, and what cannot be. */
function rawOf(cells: MatrixCells, now: ContentActivity | null, context: MatrixContext) {
  const raw: Raw = { ...(now ?? { months: [], reaches: [] }) };
  const wrong: Wrong[] = [];
  const choose = (key: MatrixKey, name: string, found: unknown, reason: string) => {
    const text = cells[key];
    if (text === undefined) return;
    raw[name] = text === "" ? null : found;
    if (text !== "" && found === undefined) wrong.push({ field: name, reason });
  };
  const { objective = "", problem = "", kind = "", subject = "", stage = "", reaches } = cells;
  choose("objective", "objectiveId", namedIn(context.objectives, objective)?.id, MATRIX_SAYS.objective);
  choose("problem", "problemId", namedIn(context.problems, problem)?.id, MATRIX_SAYS.problem);
  const kinds: Record<ActivityKind, string> = ACTIVITY_KIND_LABELS;
  choose("kind", "kind", chosen(activityKinds, kinds, kind), notAChoice(Object.values(kinds)));
  const subjects: Record<Area, string> = AREA_LABELS;
  choose("subject", "subject", chosen(areas, subjects, subject), notAChoice(Object.values(subjects)));
  const levels: Record<Stage, string> = STAGE_LABELS;
  choose("stage", "stage", chosen(stages, levels, stage), notAChoice(Object.values(levels)));
  for (const key of [
    "title",
    "description",
    "competence",
    "responsible",
    "participants",
    "expected",
  ] as const)
    if (cells[key] !== undefined) raw[key] = cells[key] || null;
  for (const key of ["resources", "budget", "budgetSource", "evidence", "ally"] as const)
    if (cells[key] !== undefined) raw[key] = cells[key] || null;
  if (reaches !== undefined) {
    const { paths, unknown } = reachesOf(reaches, context.reachable);
    raw.reaches = paths;
    if (unknown) wrong.push({ field: "reaches", reason: MATRIX_SAYS.reaches });
  }
  if (MONTH_COLUMNS.some(({ key }) => cells[key] !== undefined))
    raw.months = MONTH_COLUMNS.flatMap(({ key }, i) => (isMarked(cells[key] ?? "") ? [i + 1] : []));
  return { raw, wrong };
}

type PlanActivity = ContentActivity & { version: number };

/** A change that a file would make, with the version of the activity that it was compared with. */
export type MatrixChange =
  | { act: "add"; line: number; title: string; fields: ActivityFields }
  | {
      act: "change";
      line: number;
      id: string;
      version: number;
      title: string;
      fields: ActivityFields;
      /** Names of the fields that would be others. */
      changed: string[];
    }
  | { act: "withdraw"; id: string; version: number; title: string };

export type MatrixReading = { changes: MatrixChange[]; problems: MatrixProblem[]; same: number };

/** Which activity of the plan a row is: by its code, or else by its title, each once. */
function matchRows(rows: FileRow[], activities: PlanActivity[]) {
  const byId = new Map(activities.map((activity) => [activity.id, activity]));
  const ids = rows.map(({ cells }) => cells.id?.trim().toLowerCase() ?? "");
  const taken = new Set(ids);
  return rows.map((row, i) => {
    const id = ids[i] ?? "";
    if (id) return { ...row, id, now: byId.get(id) ?? null };
    const title = plain(row.cells.title ?? "");
    const same = activities.find((one) => !taken.has(one.id) && plain(one.title) === title);
    if (same) taken.add(same.id);
    return { ...row, id, now: same ?? null };
  });
}

type Matched = ReturnType<typeof matchRows>[number];

function rowProblems({ line, id, now, cells }: Matched, all: Matched[]): MatrixProblem[] {
  const problem = (column: string, value: string, reason: string) => [{ line, column, value, reason }];
  if (id && !now) return problem("Código", id, MATRIX_SAYS.unknown);
  if (id && all.some((other) => other.id === id && other.line !== line))
    return problem("Código", id, MATRIX_SAYS.repeated);
  const title = plain(cells.title ?? "");
  const twin =
    !id && title && all.some((other) => other.line < line && plain(other.cells.title ?? "") === title);
  return twin ? problem("Actividad", cells.title ?? "", MATRIX_SAYS.sameTitle) : [];
}

/** What the file calls a cell, and what it says. */
const valueIn = (cells: MatrixCells, field: string) =>
  (cells as Record<string, string>)[{ objectiveId: "objective", problemId: "problem" }[field] ?? field] ?? "";

/**
 * What a file would change in the activities of a plan. An activity that stands in it and not in the file would be
 * withdrawn; a column that the file lacks leaves what the plan says.
 */
export function compareMatrix(
  rows: FileRow[],
  activities: PlanActivity[],
  context: MatrixContext,
): MatrixReading {
  const matched = matchRows(rows, activities);
  const reading: MatrixReading = { changes: [], problems: [], same: 0 };
  for (const row of matched) {
    const { line, now, cells } = row;
    const found = rowProblems(row, matched);
    const { raw, wrong } = rawOf(cells, now, context);
    const parsed = activityFields.safeParse(raw);
    const told = new Set(wrong.map(({ field }) => field));
    const issues = (parsed.error?.issues ?? [])
      .map(({ path, message }) => ({ field: String(path[0]), reason: message }))
      .filter(({ field }) => !told.has(field));
    for (const { field, reason } of [...wrong, ...issues])
      found.push({ line, column: columnOf(field), value: valueIn(cells, field).slice(0, 200), reason });
    reading.problems.push(...found);
    if (found.length > 0 || !parsed.success) continue;
    const fields = parsed.data;
    if (!now) reading.changes.push({ act: "add", line, title: fields.title, fields });
    else {
      const changed = changedColumns(now, fields);
      const { id, version } = now;
      if (changed.length === 0) reading.same++;
      else reading.changes.push({ act: "change", line, id, version, title: now.title, fields, changed });
    }
  }
  const present = new Set(matched.map(({ now }) => now?.id));
  for (const { id, version, title } of activities)
    if (!present.has(id)) reading.changes.push({ act: "withdraw", id, version, title });
  return reading;
}
