import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { performance } from "node:perf_hooks";
import { pipeline } from "node:stream/promises";
import { Client } from "pg";
import { from } from "pg-copy-streams";
import { closeDatabases } from "@/db/client";
import { findPersonActor } from "@/lib/access/find-person-actor";
import { startImport } from "@/lib/imports/commands";
import { getImport } from "@/lib/imports/queries";
import { readImport } from "@/lib/imports/read-import";
import { importFiltersSchema } from "@/lib/imports/schema";

/** Copies a padrón raw, or reads it as an import to its preview, in a process of its own, and says what it took. */
const [way, path = "", personId = "", place = ""] = process.argv.slice(2);
const megabytes = () => process.resourceUsage().maxRSS / 1024;

type Measured = { rows: number; milliseconds: number; extra: number };

async function measure(work: () => Promise<unknown>): Promise<Omit<Measured, "rows">> {
  const before = megabytes();
  const started = performance.now();
  await work();
  return { milliseconds: performance.now() - started, extra: megabytes() - before };
}

/** Into a table of texts, by server-side COPY: the least that loading the file can cost. */
async function copyRaw(): Promise<Measured> {
  const client = new Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await client.connect();
  const header = (await readFile(path, "utf8")).split("\n", 1)[0] ?? "";
  const columns = header.split(";").map((name) => `"${name}" text`);
  await client.query(`drop table if exists raw_padron; create table raw_padron (${columns.join(", ")})`);
  const copy = "copy raw_padron from stdin with (format csv, header, delimiter ';')";
  const taken = await measure(() => pipeline(createReadStream(path), client.query(from(copy))));
  const { rows } = await client.query<{ total: number }>("select count(*)::int as total from raw_padron");
  await client.end();
  return { rows: rows[0]?.total ?? 0, ...taken };
}

async function importToPreview(): Promise<Measured> {
  const actor = await findPersonActor(personId);
  if (!actor) throw new Error("nobody brings it");
  // Of the file only its reading is measured: nothing else may have grown the memory before.
  const sha256 = "0".repeat(64);
  const { size } = await stat(path);
  const file = { path, name: "padron.csv", contentType: "text/csv", extension: "tabla", size, sha256 };
  const importId = await startImport(actor, { kind: "padron", place, effectiveOn: "2026-01-01" }, file);
  const taken = await measure(() => readImport({ importId, personId }, async () => {}));
  const found = await getImport(actor, importId, importFiltersSchema.parse({}));
  if (found?.state !== "ready") throw new Error(found?.refusal ?? "the padrón was not read");
  await closeDatabases();
  return { rows: found.counts.rows ?? 0, ...taken };
}

console.log(JSON.stringify(await (way === "copy" ? copyRaw() : importToPreview())));
