import type { PlanKind, PlanRowKind, PlanTemplate } from "@/db/values";

/** What a plan has as rows, each with its own form, order and history. */
export type RowKind = Exclude<PlanRowKind, "text">;

/** What a row is judged by: the plan that it belongs to, as it stands now. */
export type RowContext = {
  kind: PlanKind;
  schoolYear: number;
  template: PlanTemplate;
  /** Ids of the problems and the objectives that stand. */
  problems: string[];
  objectives: string[];
  /** The schools of the network, or of a UGEL's plan its networks, that stand today. */
  reachable: string[];
};

/** What is wrong with a row, by the name of its field; empty when nothing is. */
export type Faults = Record<string, string>;

/** Only what is wrong. */
export const faultsOf = (looked: Record<string, string | false | null | undefined>): Faults =>
  Object.fromEntries(Object.entries(looked).filter((entry): entry is [string, string] => Boolean(entry[1])));

const TITLES = {
  problem: "statement",
  objective: "statement",
  target: "name",
  activity: "title",
  annex: "title",
} as const satisfies Record<RowKind, string>;

/** What a row is called, whatever its kind. */
export const rowTitle = (kind: RowKind, row: object): string =>
  String((row as Record<string, unknown>)[TITLES[kind]] ?? "");

/** How many rows of a kind a plan may have, with those that were withdrawn: more is a mistake, or an attack. */
export const MOST_ROWS: Record<RowKind, number> = {
  problem: 60,
  objective: 60,
  target: 200,
  activity: 400,
  annex: 60,
};

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The columns whose value is another. */
export const changedColumns = (before: object, after: object): string[] =>
  Object.entries(after)
    .filter(([name, value]) => !same((before as Record<string, unknown>)[name], value))
    .map(([name]) => name);

/** First and last day of a school year: it is the calendar's. */
export const schoolYearDays = (schoolYear: number) => ({
  first: `${schoolYear}-01-01`,
  last: `${schoolYear}-12-31`,
});
