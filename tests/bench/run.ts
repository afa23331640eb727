import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { today } from "@/lib/dates/dates";
import { BARS } from "./bars";
import { type Demo, openDemo } from "./demo";
import { tableOf, withRows } from "./document";
import { isTry } from "./effort";
import { machine } from "./machine";
import type { Row } from "./row";

const DOCUMENT = join(process.cwd(), "docs", "performance.md");

const wanted = process.argv.slice(2).map((name) => name.toLowerCase());
const known = BARS.flatMap(({ names }) => names);
const unknown = wanted.filter((name) => !known.some((each) => each.toLowerCase() === name));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(", ")}. There are ${known.join(", ")}.`);
  process.exit(1);
}
const bars = BARS.filter(
  ({ names }) => wanted.length === 0 || names.some((name) => wanted.includes(name.toLowerCase())),
);

/** What a bar that broke leaves in the table, so that the others are still measured. */
const broken = (names: string[], error: unknown): Row => ({
  ...{ bar: names.join(" "), measured: "could not be measured", ratio: null, limit: "–", met: false },
  against: String(error instanceof Error ? error.message : error).split("\n", 1)[0] ?? "",
});

const rows: Row[] = [];
let demo: Demo | null = null;
async function measure(bar: (typeof BARS)[number]): Promise<Row[]> {
  console.log(`\n${bar.names.join(" ")}…`);
  if (!bar.demo) return bar.measure();
  demo ??= await openDemo();
  return bar.measure(demo);
}

const closeDemo = async () => {
  await demo?.close();
  demo = null;
};

try {
  for (const bar of bars) {
    // The rest has the machine to itself.
    if (!bar.demo) await closeDemo();
    const measured = await measure(bar).catch((error: unknown) => [broken(bar.names, error)]);
    rows.push(...measured);
    if (measured.length > 0) console.log(tableOf(measured, today()));
  }
} finally {
  await closeDemo();
}

console.log(`\n${tableOf(rows, today())}\n`);
if (!isTry) {
  const before = existsSync(DOCUMENT) ? readFileSync(DOCUMENT, "utf8") : "";
  const told = rows.filter(({ limit }) => limit !== "–");
  writeFileSync(DOCUMENT, withRows(before, { machine: machine(), rows: told, day: today() }));
}
const missed = rows.filter(({ met }) => !met).length;
console.log(missed === 0 ? "Every bar is met." : `${missed} not met.`);
process.exitCode = missed === 0 ? 0 : 1;
