import { streamXlsxRows } from "hucre/xlsx";
import { Refusal, refuse } from "@/lib/refusal";
import { ROW_REASONS, UNREADABLE } from "./labels";
import { MAX_XLSX_ROWS } from "./limits";
import {
  NO_PROBLEMS,
  type RowBatches,
  type RowProblem,
  type StartedTable,
  startTable,
  type TableRow,
} from "./table";
import { withoutInvisible } from "./text-chunks";
import { cellText, isFormulaError } from "./xlsx-cell";
import { checkWorkbook } from "./xlsx-check";
import type { Zip } from "./zip-entries";

const BATCH = 500;
/** A title, a date and a few empty rows may stand above the header. */
const ROWS_ABOVE = 100;
const MAX_SHEETS = 50;

type SheetRow = { index: number; values: Parameters<typeof cellText>[0][] };

function tableRow({ index, values }: SheetRow): TableRow {
  const line = index + 1;
  const problems: RowProblem[] = [];
  const cells = values.map((value, at) => {
    if (isFormulaError(value))
      problems.push({ line, column: null, value, reason: ROW_REASONS.formulaError, at });
    return withoutInvisible(cellText(value));
  });
  return { line, cells, problems: problems.length ? problems : NO_PROBLEMS };
}

async function* sheetBatches(bytes: Uint8Array, sheet: number): RowBatches {
  const maxRows = MAX_XLSX_ROWS + ROWS_ABOVE;
  let batch: TableRow[] = [];
  try {
    for await (const row of streamXlsxRows(bytes, { sheet, maxRows })) {
      batch.push(tableRow(row));
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
  } catch (error) {
    // The library throws what it finds wrong in the file as errors of many kinds.
    if (error instanceof Refusal) throw error;
    refuse("invalid", UNREADABLE.damaged);
  }
  if (batch.length) yield batch;
}

/** The first sheet with a header and a row below it; when none has them, what the first one lacks. */
export async function readWorkbook(zip: Zip, bytes: Uint8Array): Promise<StartedTable> {
  await checkWorkbook(zip);
  const parts = zip.entries.filter(({ fileName }) => /sheets\/[^/]+\.xml$/i.test(fileName)).length;
  let first: unknown;
  for (let sheet = 0; sheet < Math.min(Math.max(parts, 1), MAX_SHEETS); sheet++) {
    try {
      return await startTable(sheetBatches(bytes, sheet), { strict: false, maxRows: MAX_XLSX_ROWS });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      first ??= error;
    }
  }
  throw first;
}
