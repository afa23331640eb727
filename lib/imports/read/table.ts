import { refuse } from "@/lib/refusal";
import { ROW_REASONS, tooManyRows, UNREADABLE } from "./labels";
import { MAX_ROWS } from "./limits";
import type { ImportProblem } from "./problems";

/** A problem found while reading: of the cell `at`, or of the whole row, which lacks the columns `from` one on. */
export type RowProblem = ImportProblem & { at?: number; from?: number };

/** `line` is the one of the file: the record's ordinal plus one in a DBF, the row's number in a workbook. */
export type TableRow = { line: number; cells: string[]; problems: readonly RowProblem[] };

export type TableFormat = "csv" | "dbf" | "xlsx";

export type Table = {
  header: string[];
  /** By the batch, for whoever reads rows by the hundred thousand. */
  batches: AsyncIterable<TableRow[]>;
  rows: AsyncIterable<TableRow>;
  format: TableFormat;
  encoding?: string;
  separator?: string;
  close(): Promise<void>;
};

export type StartedTable = Pick<Table, "header" | "batches" | "rows" | "close">;

/** Rows come in batches: an `await` for each of 181,000 rows and layers would cost more than reading them. */
export type RowBatches = AsyncGenerator<TableRow[], void, undefined>;

export const NO_PROBLEMS: readonly RowProblem[] = [];

type Limits = { strict: boolean; maxRows?: number };

const isEmpty = (cell: string) => cell === "" || cell.trim() === "";
const isBlank = (row: TableRow) => row.cells.every(isEmpty);
const filled = (row: TableRow) => row.cells.reduce((count, cell) => count + (cell.trim() ? 1 : 0), 0);

/** In a text, a row with more or fewer cells than the header is one whose columns may have slipped. */
function checkWidth(row: TableRow, width: number): TableRow {
  const { line, cells } = row;
  if (cells.length === width) return row;
  const value = cells.join(" ").slice(0, 200);
  if (cells.length < width) {
    const reason = ROW_REASONS.short(cells.length, width);
    return { ...row, problems: [...row.problems, { line, column: null, value, reason, from: cells.length }] };
  }
  const extra = cells.slice(width).some((cell) => cell.trim());
  if (!extra) return { ...row, cells: cells.slice(0, width) };
  const reason = ROW_REASONS.long(cells.length, width);
  return { ...row, problems: [...row.problems, { line, column: null, value, reason }] };
}

/** A cell's problem is told with the name of its column. */
const named = (row: TableRow, header: string[]): TableRow =>
  row.problems.length
    ? {
        ...row,
        problems: row.problems.map((one) => ({ ...one, column: header[one.at ?? -1] ?? one.column })),
      }
    : row;

async function* dataBatches(
  ahead: TableRow[],
  batches: RowBatches,
  header: string[],
  { strict, maxRows = MAX_ROWS }: Limits,
): RowBatches {
  let count = 0;
  try {
    for (
      let batch: TableRow[] | undefined = ahead;
      batch;
      batch = (await batches.next()).value ?? undefined
    ) {
      const rows: TableRow[] = [];
      for (const row of batch) {
        if (isBlank(row)) continue;
        // What came before the row too many is read, as it would be one by one.
        if (++count > maxRows) break;
        rows.push(strict ? checkWidth(row, header.length) : named(row, header));
      }
      yield rows;
      if (count > maxRows) refuse("invalid", tooManyRows(maxRows));
    }
  } finally {
    await batches.return();
  }
}

async function* rowsOf(batches: RowBatches): AsyncGenerator<TableRow, void, undefined> {
  for await (const batch of batches) yield* batch;
}

async function findHeader(batches: RowBatches): Promise<{ header: string[]; ahead: TableRow[] }> {
  let header: string[] | null = null;
  let anything = false;
  const ahead: TableRow[] = [];
  while (!ahead.length) {
    const { value: batch } = await batches.next();
    if (!batch) break;
    for (const row of batch) {
      if (header) {
        if (!isBlank(row)) ahead.push(row);
      } else if (filled(row) > 1) header = row.cells.map((cell) => cell.trim());
      else anything ||= !isBlank(row);
    }
  }
  if (!header) return refuse("invalid", anything ? UNREADABLE.oneColumn : UNREADABLE.empty);
  if (!ahead.length) refuse("invalid", UNREADABLE.onlyHeader);
  return { header, ahead };
}

/**
 * Finds the header, which is the first row with two filled cells (a title above it has one), and makes sure
 * that there is something below it before anybody starts to import.
 */
export async function startTable(batches: RowBatches, limits: Limits): Promise<StartedTable> {
  try {
    const { header, ahead } = await findHeader(batches);
    // A file that nobody goes on to read stays open until this is called.
    const close = async () => void (await batches.return());
    const data = dataBatches(ahead, batches, header, limits);
    return { header, batches: data, rows: rowsOf(data), close };
  } catch (error) {
    await batches.return();
    throw error;
  }
}
