import { NO_PROBLEMS, type TableRow } from "./table";

type Cell = { text: string; next: number };

/** A quoted cell, when it is one: the clipboard quotes only around a tab or a new line inside. */
function quotedCell(text: string, start: number): Cell | null {
  let end = start;
  for (;;) {
    end = text.indexOf('"', end + 1);
    if (end < 0) return null;
    if (text[end + 1] !== '"') break;
    end++;
  }
  const inside = text.slice(start + 1, end);
  const closes = end + 1 === text.length || text[end + 1] === "\t" || text[end + 1] === "\n";
  return closes && /[\t\n]/.test(inside) ? { text: inside.replaceAll('""', '"'), next: end + 1 } : null;
}

function plainCell(text: string, start: number): Cell {
  let next = start;
  while (next < text.length && text[next] !== "\t" && text[next] !== "\n") next++;
  return { text: text.slice(start, next), next };
}

/**
 * Rows copied from a spreadsheet: tabs between cells, and quotation marks that mean something only around a
 * cell with tabs or new lines; elsewhere, as in «"San José" de Lima», they are part of the text.
 */
export function pastedRows(pasted: string): TableRow[] {
  const text = pasted.replace(/\r\n?/g, "\n");
  const rows: TableRow[] = [];
  let cells: string[] = [];
  let line = 1;
  for (let at = 0; at <= text.length; at++) {
    const cell = (text[at] === '"' && quotedCell(text, at)) || plainCell(text, at);
    cells.push(cell.text);
    at = cell.next;
    if (text[at] === "\t") {
      if (at + 1 === text.length) cells.push("");
      else continue;
    }
    rows.push({ line, cells, problems: NO_PROBLEMS });
    line += cells.join("").split("\n").length;
    cells = [];
  }
  return rows;
}
