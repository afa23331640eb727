import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { cp, stat } from "node:fs/promises";
import { performance } from "node:perf_hooks";
import { pipeline } from "node:stream/promises";
import { Client } from "pg";
import { from } from "pg-copy-streams";
import { closeDatabases } from "@/db/client";
import { findPersonActor } from "@/lib/access/find-person-actor";
import { confirmLoad, startLoad } from "@/lib/assessments/loads/commands";
import { getLoad } from "@/lib/assessments/loads/queries";
import { readLoad } from "@/lib/assessments/loads/reading/commands";
import { settleLoad } from "@/lib/assessments/loads/settling/commands";
import { getResults } from "@/lib/assessments/totals/queries";

/**
 * Loads a file of results whole, copies raw the rows that it became, or asks for the region's figures, in a process
 * of its own, and says what it took.
 */
const [way, path = "", personId = "", assessmentId = ""] = process.argv.slice(2);
const megabytes = () => process.resourceUsage().maxRSS / 1024;
/** What the programs take before anything is loaded. */
const empty = megabytes();
const quiet = async () => {};

async function measure<T>(work: () => Promise<T>) {
  const started = performance.now();
  const answer = await work();
  return { answer, milliseconds: performance.now() - started, megabytes: megabytes() };
}

/** The same final rows, into the same columns with the same indexes. */
async function copyRaw() {
  const client = new Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await client.connect();
  await client.query(`drop table if exists raw_results; create table raw_results (like results including defaults);
    create unique index on raw_results (student, area, assessment); create index on raw_results (service)`);
  const taken = await measure(() =>
    pipeline(createReadStream(path), client.query(from("copy raw_results from stdin"))),
  );
  const { rows } = await client.query<{ total: number }>("select count(*)::int as total from raw_results");
  await client.end();
  return { rows: rows[0]?.total ?? 0, ...taken };
}

async function actorOf() {
  const actor = await findPersonActor(personId);
  if (!actor) throw new Error("nobody brings it");
  return actor;
}

/** From the file to figures that everybody sees: read, checked, pseudonymised, stored, counted, committed. */
async function loadWhole() {
  const actor = await actorOf();
  const copy = `${path}.subido`;
  await cp(path, copy);
  const { size } = await stat(copy);
  const sha256 = createHash("sha256").update(String(performance.now())).digest("hex");
  const file = {
    path: copy,
    name: "resultados.csv",
    contentType: "text/csv",
    extension: "tabla",
    size,
    sha256,
  };
  const input = { assessmentId, place: "r1", school: undefined, dropsNames: false };
  const loadId = await startLoad(actor, input, file);
  const taken = await measure(async () => {
    await readLoad({ loadId, personId }, quiet, true);
    const read = await getLoad(actor, loadId, 1);
    await confirmLoad(actor, { loadId, version: read?.load.version ?? 0 });
    await settleLoad({ loadId, personId }, quiet, true);
  });
  const found = await getLoad(actor, loadId, 1);
  if (found?.load.state !== "loaded") throw new Error(found?.load.refusal ?? "the results were not loaded");
  return { rows: found.load.counts.results ?? 0, ...taken };
}

const ASKED = 15;

async function askFigures() {
  const actor = await actorOf();
  const times: number[] = [];
  for (let n = 0; n < ASKED; n++)
    times.push((await measure(() => getResults(actor, assessmentId, {}))).milliseconds);
  return {
    rows: 0,
    milliseconds: times.toSorted((a, b) => a - b)[Math.floor(ASKED / 2)] ?? 0,
    megabytes: megabytes(),
  };
}

const { answer: _, ...taken } = {
  answer: undefined,
  ...(way === "copy" ? await copyRaw() : way === "load" ? await loadWhole() : await askFigures()),
};
console.log(JSON.stringify({ ...taken, empty }));
await closeDatabases();
