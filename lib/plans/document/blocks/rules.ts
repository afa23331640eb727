/** A table as it reads on a page or on paper. */
export type TableBlock = {
  kind: "table";
  caption: string;
  /** The shares of the width add up to 1. */
  columns: { title: string; share: number }[];
  /** Each cell in lines; the first cell names the row by its first line. */
  rows: { id: string; cells: string[][] }[];
};

/** An activity as the matrix shows it: each cell in lines, and the months apart for whoever draws them. */
export type MatrixRow = {
  id: string;
  /** «2.3»: of the second objective, the third. */
  number: string;
  title: string;
  what: string[];
  who: string[];
  months: number[];
  when: string;
  means: string[];
  evidence: string;
};

export type Block =
  | { kind: "paragraphs"; texts: string[] }
  | { kind: "heading"; text: string }
  | { kind: "pairs"; pairs: { label: string; value: string }[] }
  | TableBlock
  /** What the data say, with the day that they were brought: its page draws it as bars. */
  | { kind: "data"; since: string; tables: TableBlock[] }
  | { kind: "matrix"; caption: string; rows: MatrixRow[] }
  | { kind: "files"; files: { id: string; title: string; fileId: string; name: string | null }[] }
  | { kind: "missing"; text: string };

/** A section of the plan as it reads. */
export type DocumentSection = { key: string; title: string; blocks: Block[] };
