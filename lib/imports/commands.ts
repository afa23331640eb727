import { randomUUIDv7 } from "node:crypto";
import { and, eq, gt, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { files } from "@/db/schema/files";
import { importProblems, importRows, imports } from "@/db/schema/imports";
import { places } from "@/db/schema/places";
import type { ImportKind } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { today } from "@/lib/dates/dates";
import { keepFile } from "@/lib/files/commands";
import type { ReceivedFile } from "@/lib/files/receive";
import { enqueue } from "@/lib/jobs/enqueue";
import { refuse } from "@/lib/refusal";
import { IMPORTERS } from "./importers";
import { IMPORT_KIND_LABELS } from "./labels";
import { canImport } from "./policy";
import type { ImportVersion, RepeatImport, StartImport } from "./schema";

/** Keeps a file and has it read in the background. Nothing of the territory changes. */
export function startImport(actor: Actor, input: StartImport, file: ReceivedFile): Promise<string> {
  return asActor(actor, async (tx) => {
    const [place] = await tx.select({ path: places.path }).from(places).where(eq(places.path, input.place));
    if (!place) return refuse("not_found");
    if (!canImport(actor, input.kind, input.place)) refuse("forbidden");
    const fileId = await keepFile(tx, actor, input.place, file);
    return addImport(tx, actor, input, fileId, file.name);
  });
}

async function addImport(
  tx: Transaction,
  actor: Actor,
  { kind, place, effectiveOn }: StartImport,
  fileId: string,
  name: string,
) {
  const id = randomUUIDv7();
  await tx.insert(imports).values({ id, kind, place, fileId, effectiveOn, requestedBy: actor.personId });
  const jobId = await enqueue(tx, actor.personId, "import.read", place, {
    importId: id,
    personId: actor.personId,
  });
  await tx.update(imports).set({ jobId }).where(eq(imports.id, id));
  await record(tx, actor, "import.started", {
    kind: "import",
    id,
    name: `${IMPORT_KIND_LABELS[kind]}: ${name}`,
    place,
  });
  return id;
}

async function lockImport(tx: Transaction, actor: Actor, { importId, version }: ImportVersion) {
  const [found] = await tx.select().from(imports).where(eq(imports.id, importId)).for("update");
  if (!found) return refuse("not_found");
  if (!canImport(actor, found.kind, found.place)) refuse("forbidden");
  if (found.version !== version)
    refuse("stale", "Esta importación cambió mientras usted la veía. Vuelva a cargar la página.");
  return found;
}

/**
 * Brings a file of before again: it is read against what there is today, and holds from today unless another
 * day is said. It undoes what came after it.
 */
export function repeatImport(actor: Actor, input: RepeatImport, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const { kind, place, fileId } = await lockImport(tx, actor, input);
    const effectiveOn = input.effectiveOn ?? today(now);
    return addImport(tx, actor, { kind, place, effectiveOn }, fileId, "otra vez");
  });
}

/** Leaves an import without applying it. */
export function discardImport(actor: Actor, input: ImportVersion) {
  return asActor(actor, async (tx) => {
    const found = await lockImport(tx, actor, input);
    if (found.state !== "ready" && found.state !== "refused") refuse("wrong_status");
    await forget(tx, found.id);
    await tx
      .update(imports)
      .set({ state: "discarded", version: found.version + 1 })
      .where(eq(imports.id, found.id));
    await record(tx, actor, "import.discarded", subjectOf(found));
  });
}

const subjectOf = ({ id, kind, place }: { id: string; kind: ImportKind; place: string }) => ({
  kind: "import",
  id,
  name: IMPORT_KIND_LABELS[kind],
  place,
});

async function forget(tx: Transaction, importId: string) {
  await tx.delete(importRows).where(eq(importRows.importId, importId));
  await tx.delete(importProblems).where(eq(importProblems.importId, importId));
}

const MEANWHILE =
  "Después de leer este archivo se aplicó otro. Vuelva a leerlo para ver qué cambiaría ahora, y confirme.";

/** Does what the preview says, all of it or nothing. */
export function applyImport(actor: Actor, input: ImportVersion, now = new Date()) {
  return asActor(actor, async (tx) => {
    // Two that confirm at once wait for each other: the second sees what the first did.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('imports'))`);
    const found = await lockImport(tx, actor, input);
    if (found.state !== "ready" || !found.readAt) return refuse("wrong_status");
    const [later] = await tx
      .select({ id: imports.id })
      .from(imports)
      .where(
        and(
          eq(imports.state, "applied"),
          // Of another kind, or of places apart, it changes nothing that this one says.
          eq(imports.kind, found.kind),
          sql`(${imports.place} <@ ${found.place}::ltree or ${imports.place} @> ${found.place}::ltree)`,
          gt(imports.appliedAt, found.readAt),
        ),
      )
      .limit(1);
    if (later) refuse("stale", MEANWHILE);
    // What was just read has no statistics: taken for a few rows, thousands would be joined one by one.
    await tx.execute(sql`set local enable_nestloop = off`);
    const [file] = await tx.select({ name: files.name }).from(files).where(eq(files.id, found.fileId));
    await IMPORTERS[found.kind].apply(tx, actor, { ...found, fileName: file?.name ?? "" }, now);
    await tx
      .update(imports)
      .set({ state: "applied", appliedAt: now, appliedBy: actor.personId, version: found.version + 1 })
      .where(eq(imports.id, found.id));
    const { added = 0, changed: altered = 0, removed = 0 } = found.counts;
    await record(tx, actor, "import.applied", subjectOf(found), { added, altered, removed });
  });
}
