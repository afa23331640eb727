import { and, asc, count, desc, eq, inArray, sql } from "drizzle-orm";
import { files } from "@/db/schema/files";
import { importProblems, importRows, imports } from "@/db/schema/imports";
import { jobs } from "@/db/schema/jobs";
import { people } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { canImport, kindsToImport } from "./policy";
import type { ImportFilters } from "./schema";

export const PAGE_SIZE = 50;
/** How many problems are kept; the rest is counted. */
export const PROBLEMS_KEPT = 1000;
/** How many of somebody's are named one by one. */
const NAMED = 8;

const importRow = {
  id: imports.id,
  kind: imports.kind,
  state: imports.state,
  counts: imports.counts,
  refusal: imports.refusal,
  effectiveOn: imports.effectiveOn,
  createdAt: imports.createdAt,
  readAt: imports.readAt,
  appliedAt: imports.appliedAt,
  version: imports.version,
  fileId: imports.fileId,
  place: imports.place,
  fileName: files.name,
  fileSize: files.size,
  sha256: files.sha256,
  givenNames: people.givenNames,
  familyNames: people.familyNames,
  placeKind: places.kind,
  placeCode: places.code,
  placeName: places.name,
};

/** The files that were brought to the places where the actor may bring their like, newest first. */
export function listImports(actor: Actor) {
  return asActor(actor, async (tx) => {
    const rows = await tx
      .select(importRow)
      .from(imports)
      .innerJoin(files, eq(files.id, imports.fileId))
      .innerJoin(people, eq(people.id, imports.requestedBy))
      .innerJoin(places, eq(places.path, imports.place))
      .where(inArray(imports.kind, kindsToImport(actor)))
      .orderBy(desc(imports.createdAt))
      .limit(50);
    return rows.filter(({ kind, place }) => canImport(actor, kind, place));
  });
}

/** An import with how far its reading is, a page of what it would do and its problems. */
export function getImport(actor: Actor, importId: string, filters: ImportFilters) {
  return asActor(actor, async (tx) => {
    const [found] = await tx
      .select({ ...importRow, done: jobs.done, jobState: jobs.state, jobMessage: jobs.message })
      .from(imports)
      .innerJoin(files, eq(files.id, imports.fileId))
      .innerJoin(people, eq(people.id, imports.requestedBy))
      .innerJoin(places, eq(places.path, imports.place))
      .leftJoin(jobs, eq(jobs.id, imports.jobId))
      .where(eq(imports.id, importId));
    if (!found) return null;
    const where = and(
      eq(importRows.importId, importId),
      filters.ver ? eq(importRows.change, filters.ver) : undefined,
    );
    const rows = await tx
      .select()
      .from(importRows)
      .where(where)
      .orderBy(asc(importRows.number))
      .limit(PAGE_SIZE)
      .offset((filters.pagina - 1) * PAGE_SIZE);
    const [counted] = await tx.select({ total: count() }).from(importRows).where(where);
    const problems = await tx
      .select()
      .from(importProblems)
      .where(eq(importProblems.importId, importId))
      .orderBy(asc(importProblems.number))
      .limit(PAGE_SIZE);
    return { ...found, rows, total: counted?.total ?? 0, problems };
  });
}

/** Every problem that was kept, for taking along. */
export function listProblems(actor: Actor, importId: string) {
  return asActor(actor, (tx) =>
    tx
      .select({
        line: importProblems.line,
        column: importProblems.column,
        value: importProblems.value,
        reason: importProblems.reason,
      })
      .from(importProblems)
      .where(eq(importProblems.importId, importId))
      .orderBy(asc(importProblems.number))
      .limit(PROBLEMS_KEPT),
  );
}

/** In SQL: the files of the actor that were read and wait for her to confirm or discard them. */
export const importsForInbox = (actor: Actor) =>
  sql`coalesce((select json_agg(json_build_object('id', p.id, 'kind', p.kind, 'fileName', p.name)
      order by p.created_at desc)
    from (select i.id, i.kind, i.created_at, f.name from ${imports} i join ${files} f on f.id = i.file_id
      where i.state = 'ready' and i.requested_by = ${actor.personId}
      order by i.created_at desc limit ${NAMED}) p), '[]')`;
