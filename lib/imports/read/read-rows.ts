import type { MatchedColumns } from "./columns";
import type { ImportProblems } from "./problems";
import type { RowProblem, Table } from "./table";

export type NamedRow<Key extends string> = { line: number; values: Record<Key, string> };

/** Without blanks around, nor the apostrophe that our own CSV puts before what looks like a formula. */
function tidy(cell: string): string {
  const text = cell.trim();
  return text.startsWith("'") ? text.replace(/^'(?=[=+\-@])/, "") : text;
}

/**
 * The wanted cells of each row by key, an absent column as empty. A row whose columns may have slipped is
 * told and left out; a short one passes when it lacks only columns that nobody asked for. By the batch: to wait for
 * each of 361,000 rows would cost more than reading them.
 */
export async function* readBatches<Key extends string>(
  table: Pick<Table, "batches">,
  { at, keys }: MatchedColumns<Key>,
  problems: ImportProblems,
): AsyncGenerator<NamedRow<Key>[], void, undefined> {
  const places = keys.flatMap((key) => (at[key] === undefined ? [] : [[key, at[key]] as const]));
  const blank = Object.fromEntries(keys.map((key) => [key, ""])) as Record<Key, string>;
  const asked = new Set(places.map(([, index]) => index));
  const last = Math.max(...asked);
  const matters = ({ at: cell, from }: RowProblem) =>
    cell === undefined ? from === undefined || from <= last : asked.has(cell);
  for await (const batch of table.batches) {
    const rows: NamedRow<Key>[] = [];
    for (const { line, cells, problems: found } of batch) {
      const told = found.length ? found.filter(matters) : found;
      for (const problem of told) problems.add(problem);
      if (told.some(({ at: cell }) => cell === undefined)) continue;
      const values = { ...blank };
      for (const [key, index] of places) values[key] = tidy(cells[index] ?? "");
      rows.push({ line, values });
    }
    yield rows;
  }
}

/** The same, one by one. */
export async function* readRows<Key extends string>(
  table: Pick<Table, "batches">,
  columns: MatchedColumns<Key>,
  problems: ImportProblems,
): AsyncGenerator<NamedRow<Key>, void, undefined> {
  for await (const rows of readBatches(table, columns, problems)) yield* rows;
}
