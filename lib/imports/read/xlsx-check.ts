import { refuse } from "@/lib/refusal";
import { UNREADABLE } from "./labels";
import { MAX_XLSX_BYTES, MAX_XLSX_CELLS, MAX_ZIP_RATIO, RATIO_MATTERS_FROM } from "./limits";
import type { Zip } from "./zip-entries";

const CELL = /<(?:\w+:)?c[\s/>]/g;
/** A cell beyond column ZZ, or one that hides where it is: the reader would reserve the whole row. */
const FAR_CELL = /\br\s*=\s*["'](?:[a-z]{3}\d|[^"'\s]*&)/i;
const OVERLAP = 64;

/**
 * Refuses a workbook that would not fit in memory, before its reader sees it: by what its directory declares,
 * and then by unpacking it once, a chunk at a time, to see that it is so and how many cells there are.
 */
export async function checkWorkbook(zip: Zip): Promise<void> {
  const declared = zip.entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  const packed = zip.entries.reduce((sum, { compressedSize }) => sum + compressedSize, 0);
  if (declared > RATIO_MATTERS_FROM && declared > packed * MAX_ZIP_RATIO) refuse("invalid", UNREADABLE.bomb);
  if (declared > MAX_XLSX_BYTES) refuse("invalid", UNREADABLE.tooLargeXlsx);
  let cells = 0;
  for (const entry of zip.entries) {
    let before = "";
    for await (const chunk of zip.source(entry).chunks()) {
      const text = chunk.toString("latin1");
      if (!entry.fileName.endsWith(".xml")) continue;
      cells += text.match(CELL)?.length ?? 0;
      if (cells > MAX_XLSX_CELLS || FAR_CELL.test(before + text)) refuse("invalid", UNREADABLE.tooLargeXlsx);
      before = text.slice(-OVERLAP);
    }
  }
}
