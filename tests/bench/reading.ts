import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { effort } from "./effort";
import { ROWS, writePadrones } from "./padron-file";

const ROUNDS = effort(5, 1);
const run = promisify(execFile);

type Reading = { rows: number; milliseconds: number; extra: number };

async function readOnce(way: "lines" | "table", path: string): Promise<Reading> {
  const program = join(import.meta.dirname, "read-once.ts");
  const { stdout } = await run(process.execPath, ["--import", "tsx", program, way, path]);
  const reading: Reading = JSON.parse(stdout);
  if (reading.rows !== ROWS) throw new Error(`${way}: ${reading.rows} rows instead of ${ROWS}`);
  return reading;
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function summary(readings: Reading[], lines: number) {
  const milliseconds = median(readings.map((reading) => reading.milliseconds));
  return {
    milliseconds,
    ratio: milliseconds / lines,
    extra: Math.max(...readings.map(({ extra }) => extra)),
  };
}

/** What reading the country's padrón costs against reading its CSV line by line, and in memory (MB above the start). */
export async function compareReading() {
  const { folder, csv, zip } = await writePadrones();
  try {
    const readings = { lines: [] as Reading[], csv: [] as Reading[], dbf: [] as Reading[] };
    for (let round = 0; round < ROUNDS; round++) {
      readings.lines.push(await readOnce("lines", csv));
      readings.csv.push(await readOnce("table", csv));
      readings.dbf.push(await readOnce("table", zip));
    }
    const lines = median(readings.lines.map(({ milliseconds }) => milliseconds));
    return { lines, csv: summary(readings.csv, lines), dbf: summary(readings.dbf, lines) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) console.log(await compareReading());
