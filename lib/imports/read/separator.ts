import Papa from "papaparse";

const SEPARATORS = [",", ";", "\t", "|"];

export type Layout = { separator: string; newline: "\n" | "\r"; skip: number };

/** How many cells a row has, and how often, when the sample is split by a separator. */
function widths(sample: string, separator: string, newline: "\n" | "\r"): { width: number; share: number } {
  const { data } = new Papa.Parser({ delimiter: separator, newline, preview: 200 }).parse(
    sample,
    0,
    false,
  ) as {
    data: string[][];
  };
  const counts = new Map<number, number>();
  const rows = data.filter((row) => row.length > 1 || row[0]?.trim());
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [width = 1, times = 0] =
    [...counts].filter(([cells]) => cells > 1).sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return { width, share: rows.length ? times / rows.length : 0 };
}

/**
 * What separates the columns, from several whole lines and minding quotation marks: the separator that cuts
 * most rows into the same number of cells; `null` when none cuts them. Excel's `sep=;` line is believed.
 */
export function findLayout(head: string, isWhole: boolean): Layout | null {
  const newline = head.includes("\n") || !head.includes("\r") ? "\n" : "\r";
  const said = /^sep=([,;|\t])\r?[\n\r]/i.exec(head);
  if (said?.[1]) return { separator: said[1], newline, skip: said[0].length };
  const end = head.lastIndexOf(newline);
  const sample = isWhole || end < 0 ? head : head.slice(0, end);
  const [best] = SEPARATORS.map((separator) => ({ separator, ...widths(sample, separator, newline) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => Math.round((b.share - a.share) * 10) || b.width - a.width);
  return best ? { separator: best.separator, newline, skip: 0 } : null;
}
