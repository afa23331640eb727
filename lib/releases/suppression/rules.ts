import { type Cell, type Equation, equationsOf, findMove, type System } from "./moves/rules";

/** Fewer students than these are never told, but none at all may be. */
export const SMALLEST_GROUP = 10;

/** Of somebody who counted them; `null`, nobody did. */
type StudentCount = number | null | { hidden: true };

type Sum = { total: string; parts: readonly string[] };

/**
 * Counts of students. The same row and column in two tables is the same count, so sums reach from one table to another:
 * a row is named by its place, a column by whom it counts («matriculados-primaria»).
 */
export type StudentTable = {
  key: string;
  rows: readonly string[];
  columns: readonly string[];
  counts: readonly (readonly StudentCount[])[];
  /** In every column, a row that is the sum of others. All the parts must be rows of some table. */
  rowSums?: readonly Sum[];
  /** In every row, a column that is the sum of others. */
  columnSums?: readonly Sum[];
  /** In every row, a column that counts some of those of another. */
  within?: readonly { part: string; whole: string }[];
  /** Columns that hold no students but a percentage of them. */
  percents?: readonly { column: string; part: string; whole: string }[];
  /** Columns of a register that anyone can read: what changed in them from one edition to another says nothing. */
  registers?: readonly string[];
};

export type Suppressed = {
  tables: StudentTable[];
  /** How many counts are hidden, the same one in two tables counted once. */
  hidden: number;
  /** What stands in the way of publishing, in words. */
  unresolved: string[];
  /** How many of those are counts that cannot be hidden: the others are figures that do not fit each other. */
  exposed: number;
};

const HIDDEN = { hidden: true } as const;
const isHidden = (count: StudentCount | undefined) => typeof count === "object" && count !== null;
const nameOf = (row: string, column: string) => `${row}|${column}`;
const inWords = (name: string) => name.split("|").join(", ");

class Draft implements System {
  readonly cells: (Cell & { subject: boolean })[] = [];
  readonly equations: Equation[] = [];
  readonly unresolved: string[] = [];
  exposed = 0;
  private readonly numbers = new Map<string, number>();

  number(name: string) {
    return this.numbers.get(name);
  }

  add(name: string, value: number, state: Cell["state"], subject: boolean) {
    // None are told, so whatever is hidden is one at least: only what is told nowhere may be none.
    const spare = subject ? Math.max(0, value - 1) : value;
    const number = this.cells.push({ name, value, spare, state, subject }) - 1;
    this.numbers.set(name, number);
    return number;
  }

  hides(name: string) {
    const number = this.numbers.get(name);
    return number !== undefined && this.cells[number]?.state === "hidden";
  }
}

const percentColumns = (table: StudentTable) => new Set((table.percents ?? []).map(({ column }) => column));

function* countsOf(table: StudentTable) {
  const percents = percentColumns(table);
  for (const [r, row] of table.rows.entries()) {
    for (const [c, column] of table.columns.entries()) {
      if (percents.has(column)) continue;
      const isRegister = table.registers?.includes(column) ?? false;
      yield { name: nameOf(row, column), count: table.counts[r]?.[c] ?? null, isRegister };
    }
  }
}

/** The sums that a table states, as names of counts. */
function* sumsOf(table: StudentTable) {
  const percents = percentColumns(table);
  for (const { total, parts } of table.rowSums ?? []) {
    for (const column of table.columns.filter((c) => !percents.has(c))) {
      yield { total: nameOf(total, column), parts: parts.map((part) => nameOf(part, column)) };
    }
  }
  for (const { total, parts } of table.columnSums ?? []) {
    for (const row of table.rows) {
      yield { total: nameOf(row, total), parts: parts.map((part) => nameOf(row, part)) };
    }
  }
}

const allCounts = (tables: readonly StudentTable[]) => tables.flatMap((table) => [...countsOf(table)]);

type Told = ReadonlyMap<string, StudentCount>;

/** Whoever subtracts what was told from what is told now counts a group too: those who came or left between them. */
const isSmallChange = (before: StudentCount | undefined, count: number) =>
  typeof before === "number" && Math.abs(count - before) < SMALLEST_GROUP;

/** Nobody can count zero, nor find again who was counted zero: it may be told, and hides nobody else. */
function stateOf(
  { name, isRegister }: { name: string; isRegister: boolean },
  count: number,
  editions: readonly Told[],
): Cell["state"] {
  if (count > 0 && count < SMALLEST_GROUP) return "hidden";
  const before = editions.map((told) => told.get(name));
  if (before.includes(count)) return "fixed";
  if (before.some(isHidden)) return "hidden";
  if (!isRegister && before.some((told) => isSmallChange(told, count))) return "hidden";
  return count === 0 ? "fixed" : "told";
}

function addCounts(draft: Draft, tables: readonly StudentTable[], editions: readonly Told[]) {
  const seen = new Map<string, StudentCount>();
  for (const { name, count, isRegister } of allCounts(tables)) {
    if (seen.has(name)) {
      const other = seen.get(name);
      const differ = isHidden(count) ? !isHidden(other) : count !== other;
      if (differ) draft.unresolved.push(`Dos tablas dicen cosas distintas: ${inWords(name)}.`);
      continue;
    }
    seen.set(name, count);
    if (typeof count === "number") {
      if (!Number.isSafeInteger(count) || count < 0) {
        draft.unresolved.push(`No es un número de estudiantes: ${inWords(name)}.`);
      } else {
        draft.add(name, count, stateOf({ name, isRegister }, count, editions), true);
      }
    }
  }
  return seen;
}

function addSums(draft: Draft, tables: readonly StudentTable[], counts: Told) {
  const stated = new Set<string>();
  for (const { total, parts } of tables.flatMap((table) => [...sumsOf(table)])) {
    const names = [total, ...parts];
    const key = names.join("=");
    if (stated.has(key)) continue;
    stated.add(key);
    const missing = names.find((name) => !counts.has(name));
    if (missing !== undefined) {
      draft.unresolved.push(`Falta una parte de la suma de ${inWords(total)}: ${inWords(missing)}.`);
      continue;
    }
    const told = names.map((name) => counts.get(name) ?? 0);
    const [whole = 0, ...rest] = told.filter((count) => typeof count === "number");
    if (whole !== rest.reduce((sum, count) => sum + count, 0) && !told.some(isHidden)) {
      draft.unresolved.push(`La suma no cuadra: ${inWords(total)}.`);
    }
    draft.equations.push(
      names.flatMap((name, index) => {
        const cell = draft.number(name);
        return cell === undefined ? [] : [{ cell, sign: index === 0 ? (1 as const) : (-1 as const) }];
      }),
    );
  }
}

/** Whoever knows the whole knows that a part is no more: the rest is a count that is told nowhere. */
function addRests(draft: Draft, tables: readonly StudentTable[]) {
  for (const table of tables) {
    for (const { part, whole } of table.within ?? []) {
      for (const row of table.rows) {
        const [a, b] = [draft.number(nameOf(row, whole)), draft.number(nameOf(row, part))];
        const name = `${nameOf(row, whole)}-${part}`;
        if (a === undefined || b === undefined || draft.number(name) !== undefined) continue;
        const rest = (draft.cells[a]?.value ?? 0) - (draft.cells[b]?.value ?? 0);
        if (rest < 0) draft.unresolved.push(`La parte es mayor que el todo: ${row}, ${part}.`);
        const slack = draft.add(name, Math.max(0, rest), "hidden", false);
        draft.equations.push([
          { cell: a, sign: 1 },
          { cell: b, sign: -1 },
          { cell: slack, sign: -1 },
        ]);
      }
    }
  }
}

/** What an earlier edition told still holds of what it hid: those counts are taken as not having changed. */
function addEarlierSums(draft: Draft, before: readonly StudentTable[], counts: Told) {
  for (const { total, parts } of before.flatMap((table) => [...sumsOf(table)])) {
    const equation = [total, ...parts].flatMap((name, index) => {
      if (!isHidden(counts.get(name))) return [];
      // One that is told nowhere now has no known size: nothing can lean on it.
      const cell = draft.number(name) ?? draft.add(name, 0, "fixed", false);
      return [{ cell, sign: index === 0 ? (1 as const) : (-1 as const) }];
    });
    if (equation.length > 0) draft.equations.push(equation);
  }
}

/** Hides with each hidden count those that it could be found from. */
function hideOthers(draft: Draft) {
  const equationsAt = equationsOf(draft);
  const safe = new Set<number>();
  const waiting = draft.cells
    .map((cell, number) => ({ ...cell, number }))
    .filter(({ state, subject }) => state === "hidden" && subject)
    .sort((a, b) => a.value - b.value || a.number - b.number);
  for (const { number, name } of waiting) {
    if (safe.has(number)) continue;
    const move = findMove(draft, equationsAt, number, SMALLEST_GROUP);
    if (!move) {
      draft.exposed++;
      draft.unresolved.push(`No se puede ocultar sin que se deduzca de las demás cifras: ${inWords(name)}.`);
    }
    for (const cell of move ?? []) {
      (draft.cells[cell] as Cell).state = "hidden";
      safe.add(cell);
    }
  }
}

function withoutHidden(table: StudentTable, draft: Draft, counts: Told): StudentTable {
  const percents = new Map((table.percents ?? []).map((percent) => [percent.column, percent]));
  const hides = (name: string) => draft.hides(name) || isHidden(counts.get(name));
  const cleared = table.rows.map((row, r) =>
    table.columns.map((column, c) => {
      const percent = percents.get(column);
      const of = percent ? [percent.part, percent.whole] : [column];
      const hide = of.some((source) => hides(nameOf(row, source)));
      return hide ? HIDDEN : (table.counts[r]?.[c] ?? null);
    }),
  );
  return { ...table, counts: cleared };
}

/** A percentage of what is told nowhere would tell it. */
function refuseLoosePercents(draft: Draft, tables: readonly StudentTable[], counts: Told) {
  for (const { rows, percents } of tables) {
    for (const { column, part, whole } of percents ?? []) {
      const loose = rows.find((row) => [part, whole].some((source) => !counts.has(nameOf(row, source))));
      if (loose !== undefined) {
        draft.unresolved.push(`Un porcentaje no tiene sus cifras: ${loose}, ${column}.`);
      }
    }
  }
}

const countsIn = (tables: readonly StudentTable[]): Told =>
  new Map(allCounts(tables).map(({ name, count }) => [name, count]));

/**
 * The tables without the groups of 1 to 9 students, nor the figures that would give them away: with all that is left, in every
 * table and in the editions of before, no hidden count can be found, nor bounded to fewer than ten numbers. A count that 1 to 9
 * students more or fewer than before would tell is hidden too. Figures that are hidden already stay so. `before` are the tables of each edition that anyone can still read and that counts the same students.
 */
export function suppress(
  tables: readonly StudentTable[],
  before: readonly (readonly StudentTable[])[] = [],
): Suppressed {
  const draft = new Draft();
  const editions = before.map(countsIn);
  const counts = addCounts(draft, tables, editions);
  addSums(draft, tables, counts);
  addRests(draft, tables);
  for (const edition of before) addEarlierSums(draft, edition, countsIn(edition));
  refuseLoosePercents(draft, tables, counts);
  hideOthers(draft);
  const cleared = tables.map((table) => withoutHidden(table, draft, counts));
  const hidden = new Set(
    allCounts(cleared)
      .filter(({ count }) => isHidden(count))
      .map(({ name }) => name),
  );
  return { tables: cleared, hidden: hidden.size, unresolved: draft.unresolved, exposed: draft.exposed };
}
