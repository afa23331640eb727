import { problemsSentence } from "./labels";

/** What is wrong at one place of a file, as it is shown to the person who brought it. */
export type ImportProblem = { line: number; column: string | null; value: string; reason: string };

const KEPT = 1_000;
const VALUE_CHARS = 200;

/** A cell is a slice of its chunk and would keep all of it in memory: this is a copy, and a short one. */
const copied = (value: string) => {
  const short = value.slice(0, VALUE_CHARS).replace(/[\ud800-\udbff]$/, "");
  return Buffer.from(short, "utf8").toString("utf8");
};

/** Gathers problems in bounded memory: the first 1,000 are kept and the rest counted. */
export class ImportProblems {
  readonly kept: ImportProblem[] = [];
  total = 0;

  add({ line, column, value, reason }: ImportProblem): void {
    this.total++;
    if (this.kept.length < KEPT) this.kept.push({ line, column, value: copied(value), reason });
  }

  sentence(): string {
    return problemsSentence(this.total, this.kept.length);
  }

  /** As a table, to be downloaded. */
  *rows(): Generator<string[]> {
    for (const { line, column, value, reason } of this.kept)
      yield [String(line), column ?? "", value, reason];
  }
}

export const PROBLEM_HEADER = ["Línea", "Columna", "Valor", "Qué pasa"];
