import type { Cell } from "./cells";
import { CSV_TYPE, csvStream } from "./csv";
import { type Sheet, XLSX_TYPE, xlsxStream, xlsxWorkbook } from "./xlsx";

type Table = {
  /** Of the file, without its ending. */
  file: string;
  sheet: string;
  header: readonly string[];
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;
};

/** A table to take along: as a workbook when it was asked for, else as CSV. It is of whoever asked, and of nobody else. */
export function tableResponse(format: string | null | undefined, { file, sheet, header, rows }: Table) {
  const workbook = format === "xlsx";
  return new Response(workbook ? xlsxStream(sheet, header, rows) : csvStream(header, rows), {
    headers: workbook ? headersOf(XLSX_TYPE, `${file}.xlsx`) : headersOf(CSV_TYPE, `${file}.csv`),
  });
}

/** Several tables to take along in one workbook. */
export const workbookResponse = async (file: string, sheets: Sheet[]) =>
  new Response(await xlsxWorkbook(sheets), { headers: headersOf(XLSX_TYPE, `${file}.xlsx`) });

const headersOf = (type: string, name: string) => ({
  "content-type": type,
  "content-disposition": `attachment; filename="${name}"`,
  "cache-control": "private, no-store",
});
