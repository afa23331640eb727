import { writeXlsx, writeXlsxStream } from "hucre/xlsx";
import type { Cell } from "./cells";

export const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** XML has no place for these, and Excel calls the whole file damaged. */
const FORBIDDEN = /[\p{Cs}\ufffe\uffff]|(?![\t\n\r])\p{Cc}/gu;
const MAX_CELL_CHARS = 32_767;

const written = (cell: Cell) =>
  typeof cell === "string" ? cell.replace(FORBIDDEN, "").slice(0, MAX_CELL_CHARS) : (cell ?? null);

async function* sheetRows(
  header: readonly string[],
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
) {
  yield header.map(written);
  for await (const row of rows) yield row.map(written);
}

/** No sheet may be called with these marks, nor with more than 31 letters. */
const sheetName = (name: string) =>
  name
    .replace(/[[\]:*?/\\]/g, " ")
    .trim()
    .slice(0, 31) || "Hoja 1";

/**
 * A table as a workbook of one sheet, in constant memory. Texts stay texts: codes keep their zeros and what
 * begins like a formula is shown, not run.
 */
export function xlsxStream(
  name: string,
  header: readonly string[],
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
): ReadableStream<Uint8Array> {
  return writeXlsxStream(sheetRows(header, rows), { name: sheetName(name), freezePane: { rows: 1 } });
}

export type Sheet = { name: string; header: readonly string[]; rows: (readonly Cell[])[] };

/** Several short tables as one workbook, each in its sheet. */
export async function xlsxWorkbook(sheets: Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await writeXlsx({
    sheets: sheets.map(({ name, header, rows }) => ({
      name: sheetName(name),
      rows: [header.map(written), ...rows.map((row) => row.map(written))],
      freezePane: { rows: 1 },
    })),
  });
  return new Uint8Array(bytes);
}
