import type { Cell } from "./cells";
import { CSV_TYPE, csvStream } from "./csv";
import { XLSX_TYPE, xlsxStream } from "./xlsx";

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
    headers: {
      "content-type": workbook ? XLSX_TYPE : CSV_TYPE,
      "content-disposition": `attachment; filename="${file}.${workbook ? "xlsx" : "csv"}"`,
      "cache-control": "private, no-store",
    },
  });
}
