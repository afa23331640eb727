import Papa from "papaparse";
import { refuse } from "@/lib/refusal";
import { openQuote, ROW_REASONS, UNREADABLE } from "./labels";
import { MAX_ROW_CHARS } from "./limits";
import type { Layout } from "./separator";
import { NO_PROBLEMS, type RowBatches, type RowProblem, type TableRow } from "./table";

type Parsed = { data: string[][]; errors: { row?: number }[]; meta: { cursor: number } };

function newlinesIn(cells: string[], newline: string): number {
  let count = 0;
  for (const cell of cells)
    for (let at = cell.indexOf(newline); at >= 0; at = cell.indexOf(newline, at + 1)) count++;
  return count;
}

function problemsOf(
  cells: string[],
  line: number,
  last: number,
  badQuotes: boolean,
  badLetters: boolean,
): RowProblem[] {
  const at = { line, column: null, value: cells.join(" ").slice(0, 200) };
  return [
    ...(badQuotes ? [{ ...at, reason: ROW_REASONS.quotes(line, last) }] : []),
    ...(badLetters && cells.some((cell) => cell.includes("\ufffd"))
      ? [{ ...at, reason: ROW_REASONS.letters }]
      : []),
  ];
}

/**
 * Rows of separated text. Papa's own parser is fed chunk by chunk, as its chunk mode does, because a callback
 * cannot be made to wait for a slow reader and a quotation mark never closed would gather the whole file.
 */
export async function* csvBatches(
  chunks: AsyncIterable<string>,
  { separator, newline, skip }: Layout,
): RowBatches {
  const parser = new Papa.Parser({ delimiter: separator, newline });
  let line = skip ? 2 : 1;
  let rest = "";
  let toSkip = skip;

  const read = (text: string, isLast: boolean): TableRow[] => {
    const { data, errors, meta }: Parsed = parser.parse(text, 0, !isLast);
    const quoted = text.includes('"');
    const badLetters = text.includes("\ufffd");
    // An error of the row that the chunk cuts is no error: it comes again, whole.
    const badQuotes = new Set(errors.map(({ row }) => row));
    rest = text.slice(meta.cursor);
    return data.map((cells, index) => {
      const end = cells.at(-1);
      if (end?.endsWith("\r")) cells[cells.length - 1] = end.slice(0, -1);
      const first = line;
      const more = quoted ? newlinesIn(cells, newline) : 0;
      line += 1 + more;
      const problems =
        badLetters || badQuotes.has(index)
          ? problemsOf(cells, first, first + more, badQuotes.has(index), badLetters)
          : NO_PROBLEMS;
      return { line: first, cells, problems };
    });
  };

  for await (const chunk of chunks) {
    rest += chunk;
    if (toSkip) {
      if (rest.length < toSkip) continue;
      rest = rest.slice(toSkip);
      toSkip = 0;
    }
    const rows = read(rest, false);
    if (rest.length > MAX_ROW_CHARS)
      refuse("invalid", rest.includes('"') ? openQuote(line) : UNREADABLE.longRow);
    if (rows.length) yield rows;
  }
  if (rest) yield read(rest, true);
}
