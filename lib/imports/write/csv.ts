import { Readable } from "node:stream";
import { type Cell, withoutFormula } from "./cells";

export const CSV_TYPE = "text/csv; charset=utf-8";

/**
 * The mark tells Excel that this is UTF-8. The semicolon is what MINEDU's own files come with and what Windows
 * separates lists by in Spanish (Perú); a `sep=;` line would make Excel forget the mark and spoil the tildes.
 */
const MARK = "\ufeff";
const SEPARATOR = ";";

const quoted = (text: string) => (/[;"\n\r\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const csvLine = (cells: readonly Cell[]) =>
  `${cells.map((cell) => quoted(withoutFormula(cell))).join(SEPARATOR)}\r\n`;

const CHUNK_CHARS = 64 * 1024;

/** A table as CSV, a piece at a time: it may be longer than memory. */
export async function* csvText(
  header: readonly string[],
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
): AsyncGenerator<string, void, undefined> {
  let text = MARK + csvLine(header);
  for await (const row of rows) {
    text += csvLine(row);
    if (text.length < CHUNK_CHARS) continue;
    yield text;
    text = "";
  }
  if (text) yield text;
}

/** A table as the body of an answer. */
export const csvStream = (...table: Parameters<typeof csvText>): ReadableStream<Uint8Array> =>
  Readable.toWeb(Readable.from(csvText(...table), { objectMode: false })) as ReadableStream<Uint8Array>;
