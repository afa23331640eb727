import { createReadStream } from "node:fs";
import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";
import { openTable } from "@/lib/imports/read/open-table";

/** Reads one file in a process of its own, as a table or line by line, and says what it took. */
const [way, path = ""] = process.argv.slice(2);
const megabytes = () => process.resourceUsage().maxRSS / 1024;

async function countLines() {
  let lines = 0;
  for await (const line of createInterface({ input: createReadStream(path, "latin1") })) if (line) lines++;
  return lines - 1;
}

async function countRows() {
  const table = await openTable({ path, name: "padron" });
  let rows = 0;
  for await (const row of table.rows) if (row.cells.length === table.header.length) rows++;
  await table.close();
  return rows;
}

const before = megabytes();
const started = performance.now();
const rows = await (way === "lines" ? countLines() : countRows());
const milliseconds = performance.now() - started;
console.log(JSON.stringify({ rows, milliseconds, extra: megabytes() - before }));
