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
  against: (String(error instanceof Error ? error.message : error).split("\n", 1)[0] ?? "").replaceAll(
    "|",
    "/",
  ),
});

const rows: Row[] = [];
/** Tried once: where it does not open, each bar that needs it says so. */
let demo: Promise<Demo> | null = null;
async function measure(bar: (typeof BARS)[number]): Promise<Row[]> {
  console.log(`\n${bar.names.join(" ")}…`);
  if (!bar.demo) return bar.measure();
  demo ??= openDemo();
  return bar.measure(await demo);
}

async function closeDemo() {
  const opened = await demo?.catch(() => null);
  demo = null;
  await opened?.close();
}

/** As each part ends, so that a run that is cut leaves what it measured. */
function write(told: Row[], { names, starts = [] }: (typeof BARS)[number]) {
  const before = existsSync(DOCUMENT) ? readFileSync(DOCUMENT, "utf8") : "";
  const part = { machine: machine(), rows: told, starts: [...names, ...starts], day: today() };
  writeFileSync(DOCUMENT, withRows(before, part));
}

try {
  for (const bar of bars) {
    // The rest has the machine to itself.
    if (!bar.demo) await closeDemo();
    const started = performance.now();
    const measured = await measure(bar).catch((error: unknown) => [broken(bar.names, error)]);
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    rows.push(...measured);
    if (measured.length === 0) continue;
    console.log(`${tableOf(measured, today())}\nIt took ${seconds} s.`);
    if (!isTry) write(measured, bar);
  }
} finally {
  await closeDemo();
}

console.log(`\n${tableOf(rows, today())}\n`);
const missed = rows.filter(({ met }) => !met).length;
console.log(missed === 0 ? "Every bar is met." : `${missed} not met.`);
process.exitCode = missed === 0 ? 0 : 1;
