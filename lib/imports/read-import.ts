import { and, eq, sql } from "drizzle-orm";
import { files } from "@/db/schema/files";
import { importProblems, importRows, imports } from "@/db/schema/imports";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { findPersonActor } from "@/lib/access/find-person-actor";
import { storedPath } from "@/lib/files/store";
import type { Handler } from "@/lib/jobs/handler";
import { readPadron } from "@/lib/networks/padron/queries";
import { Refusal } from "@/lib/refusal";
import { canImport } from "./policy";

const CHUNK = 500;
const NOT_ANY_MORE = "Quien subió el archivo ya no administra ese lugar.";

type Found = Awaited<ReturnType<typeof readPadron>>;

const findImport = (actor: Actor, importId: string) =>
  asActor(actor, async (tx) => {
    const [found] = await tx
      .select({
        id: imports.id,
        place: imports.place,
        state: imports.state,
        storageKey: files.storageKey,
        name: files.name,
      })
      .from(imports)
      .innerJoin(files, eq(files.id, imports.fileId))
      .where(eq(imports.id, importId));
    return found ?? null;
  });

/** Writes what was found, all at once: a reading that was cut off leaves nothing of itself. */
function keep(actor: Actor, importId: string, place: string, { rows, problems, counts }: Found) {
  return asActor(actor, async (tx) => {
    await tx.delete(importRows).where(eq(importRows.importId, importId));
    await tx.delete(importProblems).where(eq(importProblems.importId, importId));
    for (let i = 0; i < rows.length; i += CHUNK) {
      const part = rows.slice(i, i + CHUNK).map((row, n) => ({ importId, place, number: i + n + 1, ...row }));
      await tx.insert(importRows).values(part);
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
  if (!found || !canImport(actor, found.place)) return NOT_ANY_MORE;
  if (found.state !== "reading") return "Ya no hacía falta leer el archivo.";
  try {
    const source = { path: storedPath(found.storageKey), name: found.name };
    const read = await readPadron(actor, found.place, source, progress);
    await keep(actor, importId, found.place, read);
    return "El archivo se leyó: revise qué cambiaría.";
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await refuseFile(actor, importId, error.message);
    return error.message;
  }
};
