import type { Row } from "./row";

/** A row as it was measured on a day. */
export type Kept = Row & { day: string };

const HEADER = ["Bar", "Measured", "Against", "Ratio", "Limit", "Verdict", "Day"];
const cells = ({ bar, measured, against, ratio, limit, met, day }: Kept) => [
  ...[
    bar,
    measured,
    against || "–",
    ratio === null ? "–" : ratio.toFixed(2),
    limit,
    met ? "met" : "**not met**",
  ],
  day,
];
const line = (texts: string[]) => `| ${texts.join(" | ")} |`;

function rowOf(text: string): Kept | null {
  const [bar, measured, against, ratio, limit, verdict, day] = text
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
  if (!bar || !measured || !against || !ratio || !limit || !verdict || !/^\d{4}-\d\d-\d\d$/.test(day ?? ""))
    return null;
  return {
    ...{
      bar,
      measured,
      limit,
      against: against === "–" ? "" : against,
      met: verdict === "met",
      day: day ?? "",
    },
    ratio: ratio === "–" ? null : Number(ratio),
  };
}

/** The rows of the document, unless it tells of another machine. */
const keptIn = (document: string, machine: string) =>
  document.includes(`\n${machine}\n`) ? document.split("\n").flatMap((text) => rowOf(text) ?? []) : [];

const byBar = (one: Kept, other: Kept) => one.bar.localeCompare(other.bar, "en", { numeric: true });

/**
 * The document with what was just measured in place of all that it said of the same part, whose bars start with one
 * of `starts`: of what could not be measured no older verdict stays.
 */
export function withRows(
  document: string,
  { machine, rows, starts, day }: { machine: string; rows: Row[]; starts: string[]; day: string },
) {
  const kept = keptIn(document, machine).filter(({ bar }) => !starts.some((start) => bar.startsWith(start)));
  const told = [...kept, ...rows.map((row) => ({ ...row, day }))];
  return [
    "# Performance",
    "",
    "Written by `npm run bench`: every bar that it ran, both sides measured in the same run, and whether it is met. A part of it runs alone with its name: `npm run bench -- P5`. The machines are shared and noisy: the ratio tells, not the figures.",
    "",
    machine,
    "",
    line(HEADER),
    line(HEADER.map(() => "---")),
    ...told.toSorted(byBar).map((row) => line(cells(row))),
    "",
  ].join("\n");
}

/** The same table for a terminal. */
export function tableOf(rows: Row[], day: string): string {
  const lines = [HEADER.slice(0, -1), ...rows.map((row) => cells({ ...row, day }).slice(0, -1))];
  const widths = HEADER.slice(0, -1).map((_, n) => Math.max(...lines.map((texts) => texts[n]?.length ?? 0)));
  return lines
    .map((texts) =>
      texts
        .map((text, n) => text.padEnd(widths[n] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n")
    .replaceAll("**", "");
}
