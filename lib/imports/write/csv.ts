import { Readable } from "node:stream";
import { type Cell, withoutFormula } from "./cells";

export const CSV_TYPE = "text/csv; charset=utf-8";

/**
 * The mark tells Excel that this is UTF-8. The semicolon is what MINEDU's own files come with and what Windows
 * separates lists by in Spanish (Perú); a `sep=;` line would make Excel forget the mark and spoil the tildes.
 */
const MARK = "\ufeff";
const SEPARATOR = ";";
/** What programs expect (RFC 4180): for what is read by them rather than opened by people. */
export const COMMA = ",";

const quoted = (text: string, separator: string) =>
  text.includes(separator) || /["\n\r\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const csvLine = (cells: readonly Cell[], separator: string) =>
  `${cells.map((cell) => quoted(withoutFormula(cell), separator)).join(separator)}\r\n`;

const CHUNK_CHARS = 64 * 1024;

/** A table as CSV, a piece at a time: it may be longer than memory. */
export async function* csvText(
  header: readonly string[],
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
  separator = SEPARATOR,
): AsyncGenerator<string, void, undefined> {
  let text = MARK + csvLine(header, separator);
  for await (const row of rows) {
    text += csvLine(row, separator);
    if (text.length < CHUNK_CHARS) continue;
    yield text;
    text = "";
  }
  if (text) yield text;
}

/** A table as the body of an answer. */
export const csvStream = (...table: Parameters<typeof csvText>): ReadableStream<Uint8Array> =>
  Readable.toWeb(Readable.from(csvText(...table), { objectMode: false })) as ReadableStream<Uint8Array>;
