import { readFile } from "node:fs/promises";
import { and, eq, sql } from "drizzle-orm";
import { files } from "@/db/schema/files";
import { importProblems, importRows, imports } from "@/db/schema/imports";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { findPersonActor } from "@/lib/access/find-person-actor";
import { PASTED_TYPE } from "@/lib/files/kinds";
import { storedPath } from "@/lib/files/store";
import type { Handler } from "@/lib/jobs/handler";
import { Refusal } from "@/lib/refusal";
import type { ImportReading } from "./importer";
import { IMPORTERS } from "./importers";
import { canImport } from "./policy";
import type { TableSource } from "./read/open-table";

const CHUNK = 1000;
const NOT_ANY_MORE = "Quien subió el archivo ya no administra ese lugar.";

const findImport = (actor: Actor, importId: string) =>
  asActor(actor, async (tx) => {
    const [found] = await tx
      .select({
        id: imports.id,
        kind: imports.kind,
        place: imports.place,
        effectiveOn: imports.effectiveOn,
        state: imports.state,
        storageKey: files.storageKey,
        name: files.name,
        contentType: files.contentType,
      })
      .from(imports)
      .innerJoin(files, eq(files.id, imports.fileId))
      .where(eq(imports.id, importId));
    return found ?? null;
  });

/** What was pasted is read as the clipboard gave it: its quotation marks mean something else than a CSV's. */
async function sourceOf(file: {
  storageKey: string;
  name: string;
  contentType: string;
}): Promise<TableSource> {
  const path = storedPath(file.storageKey);
  return file.contentType === PASTED_TYPE
    ? { text: await readFile(path, "utf8") }
    : { path, name: file.name };
}

/** Writes what was found, all at once: a reading that was cut off leaves nothing of itself. */
function keep(actor: Actor, importId: string, place: string, { rows, problems, counts }: ImportReading) {
  return asActor(actor, async (tx) => {
    await tx.delete(importRows).where(eq(importRows.importId, importId));
    await tx.delete(importProblems).where(eq(importProblems.importId, importId));
    // As one text: a list of thousands of parameters costs more to write than its rows.
    for (let i = 0; i < rows.length; i += CHUNK) {
      const part = rows.slice(i, i + CHUNK).map((row, n) => ({ number: i + n + 1, ...row }));
      await tx.execute(sql`insert into import_rows (import_id, place, number, change, subject, code, name, before, after)
        select ${importId}::uuid, ${place}::ltree, r.* from jsonb_to_recordset(${JSON.stringify(part)}::jsonb)
        as r(number int, change row_change, subject text, code text, name text, before jsonb, after jsonb)`);
    }
    for (let i = 0; i < problems.length; i += CHUNK) {
      const part = problems
        .slice(i, i + CHUNK)
        .map((row, n) => ({ importId, place, number: i + n + 1, ...row }));
      await tx.insert(importProblems).values(part);
    }
    await tx
      .update(imports)
      .set({ state: "ready", counts, readAt: new Date(), version: sql`${imports.version} + 1` })
      .where(and(eq(imports.id, importId), eq(imports.state, "reading")));
  });
}

const refuseFile = (actor: Actor, importId: string, sentence: string) =>
  asActor(actor, (tx) =>
    tx
      .update(imports)
      .set({ state: "refused", refusal: sentence, readAt: new Date(), version: sql`${imports.version} + 1` })
      .where(eq(imports.id, importId)),
  );

/**
 * Reads an import's file as the person who brought it, and keeps what confirming it would do. A file that
 * cannot be read is told in words; it is no fault of the worker.
 */
export const readImport: Handler<"import.read"> = async ({ importId, personId }, progress) => {
  const actor = await findPersonActor(personId);
  const found = actor && (await findImport(actor, importId));
  if (!found || !canImport(actor, found.kind, found.place)) return NOT_ANY_MORE;
  if (found.state !== "reading") return "Ya no hacía falta leer el archivo.";
  try {
    const read = await IMPORTERS[found.kind].read(actor, found, await sourceOf(found), progress);
    await keep(actor, importId, found.place, read);
    return "El archivo se leyó: revise qué cambiaría.";
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await refuseFile(actor, importId, error.message);
    return error.message;
  }
};
