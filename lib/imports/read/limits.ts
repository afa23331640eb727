/** What a table may weigh. Above it the answer is a sentence, before memory is spent. */
export const MAX_TABLE_BYTES = 400 * 1024 * 1024;
/** Rows are read as they come, whatever their number: this only stops what no region brings. */
export const MAX_ROWS = 10_000_000;

/** A workbook is unpacked into memory by its reader, so it gets far less than a stream. */
export const MAX_XLSX_BYTES = 60 * 1024 * 1024;
export const MAX_XLSX_ROWS = 250_000;
export const MAX_XLSX_CELLS = 4_000_000;

/** A padrón padded with blanks packs 20 to 1; a bomb, 1,000 to 1. */
export const MAX_ZIP_RATIO = 200;
export const RATIO_MATTERS_FROM = 20 * 1024 * 1024;
export const MAX_ZIP_ENTRIES = 1_000;

/** One row of text, in characters; longer is a quotation mark that was never closed, or not a table. */
export const MAX_ROW_CHARS = 1_000_000;
export const MAX_PASTED_CHARS = 5_000_000;

export const HEAD_BYTES = 64 * 1024;

/** The rows of a chunk die young when it is small: with 64 KB they grew the heap by up to 100 MB, no faster. */
export const CHUNK_BYTES = 16 * 1024;
