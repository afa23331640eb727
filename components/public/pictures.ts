import type { PublicCell, PublicTable } from "@/lib/releases/schema";

const MOST_BARS = 25;

const number = (cell: PublicCell | undefined) => (typeof cell === "number" ? cell : null);
const text = (cell: PublicCell | undefined) => (typeof cell === "string" ? cell : "");
const indexOf = (table: PublicTable, key: string) => table.columns.findIndex((column) => column.key === key);

/** What the row is about: its words, in the order of the columns. */
const labelOf = (table: PublicTable, row: PublicCell[], but: number[] = []) =>
  row
    .filter((_, i) => table.columns[i]?.kind === "text" && !but.includes(i))
    .map(text)
    .filter(Boolean)
    .join(", ");

type Bar = { id: string; label: string; value: number | null; total: number | null };

/** A part of a whole for each row, where a percentage says of which column it is and there is room. */
export function barsOf(table: PublicTable): { noun: string; whole: string; bars: Bar[] } | null {
  const share = table.columns.find(({ kind, of }) => kind === "percent" && of);
  const whole = share?.of ? indexOf(table, share.of) : -1;
  const part = table.columns.findIndex(({ kind, key }) => kind === "count" && key !== share?.of);
  if (whole < 0 || part < 0 || table.rows.length === 0 || table.rows.length > MOST_BARS) return null;
  return {
    noun: table.columns[part]?.label.toLowerCase() ?? "",
    whole: share?.of ?? "",
    bars: table.rows.map((row, i) => ({
      ...{ id: String(i), label: labelOf(table, row) },
      ...{ value: number(row[part]), total: number(row[whole]) },
    })),
  };
}

/** Most that a thread of one stitch for each still counts. */
const MOST_STITCHES = 60;

/** One stitch for each network, where a row is so many of its networks. */
export function stitchesOf(table: PublicTable): { label: string; filled: number; total: number }[] | null {
  const found = barsOf(table);
  if (found?.whole !== "redes") return null;
  const rows = found.bars.flatMap(({ label, value, total }) =>
    value !== null && total !== null && value <= total && total <= MOST_STITCHES
      ? [{ label, filled: value, total }]
      : [],
  );
  return rows.length === found.bars.length ? rows : null;
}

type Month = { month: string; done: number; due: number | null };

/** How many were held each month, of those that were due, in each place. */
export function monthsOf(
  table: PublicTable,
): { months: string[]; rows: { label: string; cells: Month[] }[] } | null {
  const at = indexOf(table, "mes");
  const [done = -1, due = -1] = table.columns.flatMap(({ kind }, i) => (kind === "count" ? [i] : []));
  if (at < 0 || done < 0) return null;
  const found = table.rows.map((row) => ({
    label: labelOf(table, row, [at]),
    cell: { month: text(row[at]), done: number(row[done]) ?? 0, due: number(row[due]) },
  }));
  const months = [...new Set(found.map(({ cell }) => cell.month))].sort().slice(-12);
  if (!months.every((month) => /^\d{4}-\d{2}$/.test(month))) return null;
  return {
    months,
    rows: [...Map.groupBy(found, ({ label }) => label)].map(([label, cells]) => ({
      label,
      cells: cells.map(({ cell }) => cell),
    })),
  };
}

/** Students in each level, from the lowest; a row with something hidden has no bar, as its parts would tell it. */
export function levelsOf(
  table: PublicTable,
): { levels: string[]; bars: { id: string; label: string; counts: number[] | null }[] } | null {
  const columns = table.columns.flatMap(({ key, kind, label }, i) =>
    /^nivel_\d$/.test(key) && kind === "count" ? [{ i, label }] : [],
  );
  if (columns.length < 2 || columns.length > 4 || table.rows.length > 8) return null;
  return {
    levels: columns.map(({ label }) => label),
    bars: table.rows.map((row, id) => {
      const counts = columns.flatMap(({ i }) => number(row[i]) ?? []);
      return {
        ...{ id: String(id), label: labelOf(table, row) },
        counts: counts.length === columns.length ? counts : null,
      };
    }),
  };
}

/** «UGEL 05» and what follows it → «05». */
export const ugelIn = (label: string) => /^UGEL (\d{2})\b/.exec(label)?.[1];
