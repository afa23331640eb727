import type { ChangeAct, ChangeRowState, ChangeState, PlanRowKind } from "@/db/values";
import { activityColumns, activityFaults } from "../activities/rules";
import { type ActivityFields, activityFields } from "../activities/schema";
import { objectiveColumns, objectiveFaults } from "../objectives/rules";
import { type ObjectiveFields, objectiveFields } from "../objectives/schema";
import { problemColumns, problemFaults } from "../problems/rules";
import { type ProblemFields, problemFields } from "../problems/schema";
import { changedColumns, type Faults, type RowContext, rowTitle } from "../rows/rules";
import { standing } from "../rules";
import { targetColumns, targetFaults } from "../targets/rules";
import { type TargetFields, targetFields } from "../targets/schema";

/** The kinds of row that a request touches. */
export const changeableKinds = [
  "activity",
  "target",
  "objective",
  "problem",
  "text",
] as const satisfies PlanRowKind[];
export type ChangeableKind = (typeof changeableKinds)[number];

export const isChangeableKind = (text: string): text is ChangeableKind =>
  (changeableKinds as readonly string[]).includes(text);

export type TextFields = { section: string; body: string };

/** What is proposed for a row, by its kind, as its form says it. */
export type Proposed =
  | { rowKind: "problem"; fields: ProblemFields }
  | { rowKind: "objective"; fields: ObjectiveFields }
  | { rowKind: "target"; fields: TargetFields }
  | { rowKind: "activity"; fields: ActivityFields }
  | { rowKind: "text"; fields: TextFields };

type Judged = { faults: Faults; columns: Record<string, unknown> };

/** What is wrong with a proposed row in its plan, and the columns that it would have. */
export function judgeProposed({ rowKind, fields }: Proposed, context: RowContext): Judged {
  if (rowKind === "problem")
    return { faults: problemFaults(fields, context), columns: problemColumns(fields) };
  if (rowKind === "objective")
    return { faults: objectiveFaults(fields, context), columns: objectiveColumns(fields) };
  if (rowKind === "target")
    return { faults: targetFaults(fields, context), columns: targetColumns(fields, context) };
  if (rowKind === "activity")
    return { faults: activityFaults(fields, context), columns: activityColumns(fields, context) };
  return { faults: {}, columns: { section: fields.section, body: fields.body } };
}

const NAMES: Record<ChangeableKind, string[]> = {
  problem: Object.keys(problemFields.shape),
  objective: Object.keys(objectiveFields.shape),
  target: Object.keys(targetFields.shape),
  activity: Object.keys(activityFields.shape),
  text: ["section", "body"],
};

/** What a row says: the columns that its form decides, in the form's order. */
export const contentOf = (kind: ChangeableKind, row: object): Record<string, unknown> =>
  before(row, Object.fromEntries(NAMES[kind].map((name) => [name, null])));

/** What a row is called, whatever its kind; a text, by its section. */
export const titleOf = (kind: ChangeableKind, row: Record<string, unknown>) =>
  kind === "text" ? String(row.section ?? "") : rowTitle(kind, row);

/** Of a row as it is now, only the columns that would be written. */
export const before = (row: object, columns: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.keys(columns).map((name) => [name, (row as Record<string, unknown>)[name] ?? null]),
  );

export const changesNothing = (now: object, after: object) => changedColumns(now, after).length === 0;

/** A request is still its team's to write, or waits for whoever approves. */
export const isChangePending = (state: ChangeState) => state === "draft" || state === "submitted";

type Touched = {
  act: ChangeAct;
  rowKind: PlanRowKind;
  rowId: string;
  after: Record<string, unknown> | null;
};
type Row = { id: string; withdrawnAt: unknown };
type Hung = Row & { objectiveId?: string | null; problemId?: string | null };
export type PlanRows = {
  problems: (Row & { statement: string })[];
  objectives: (Hung & { statement: string })[];
  targets: (Hung & { name: string })[];
  activities: (Hung & { title: string })[];
};

const LISTS = {
  problem: "problems",
  objective: "objectives",
  target: "targets",
  activity: "activities",
} as const satisfies Record<Exclude<ChangeableKind, "text">, keyof PlanRows>;

/** The rows of one kind as they would stand after some touches. */
function rowsAfter(rows: PlanRows, kind: keyof typeof LISTS, touches: Touched[]): Hung[] {
  const here = touches.filter(({ rowKind }) => rowKind === kind);
  const added = here
    .filter(({ act }) => act === "add")
    .map(({ rowId, after }) => ({ ...after, id: rowId, withdrawnAt: null }));
  const touched = rows[LISTS[kind]].map((row): Hung => {
    const touch = here.find(({ rowId }) => rowId === row.id);
    if (touch?.act === "withdraw") return { ...row, withdrawnAt: true };
    if (touch?.act === "restore") return { ...row, withdrawnAt: null };
    return touch?.after ? { ...row, ...touch.after } : row;
  });
  return standing([...touched, ...added]);
}

const called = (row: object) => {
  const { title, name, statement } = row as Record<string, unknown>;
  return String(title ?? name ?? statement ?? "");
};

/**
 * The rows that would hang from an objective or a problem that does not stand once the touches are applied: what a
 * request cannot ask for and a decision cannot leave. By what they are called.
 */
export function looseRows(rows: PlanRows, touches: Touched[]): string[] {
  const ids = (kind: "problem" | "objective") => new Set(rowsAfter(rows, kind, touches).map(({ id }) => id));
  const problems = ids("problem");
  const objectives = ids("objective");
  return (["objective", "target", "activity"] as const)
    .flatMap((kind) => rowsAfter(rows, kind, touches))
    .filter(
      ({ problemId, objectiveId }) =>
        (problemId && !problems.has(problemId)) || (objectiveId && !objectives.has(objectiveId)),
    )
    .map(called);
}

const ORDER: Record<PlanRowKind, number> = {
  text: 0,
  problem: 1,
  objective: 2,
  target: 3,
  activity: 4,
  annex: 5,
};

/** What others hang from goes first. */
export const inOrder = <R extends { rowKind: PlanRowKind }>(rows: R[]): R[] =>
  rows.toSorted((a, b) => ORDER[a.rowKind] - ORDER[b.rowKind]);

type Decided = { id: string; decision: Exclude<ChangeRowState, "pending"> };

/** Whether each row of a request has one decision, and nothing else has. */
export const decidesEach = (rows: { id: string }[], decided: Decided[]) =>
  rows.length === decided.length &&
  rows.every(({ id }) => decided.filter((one) => one.id === id).length === 1);
