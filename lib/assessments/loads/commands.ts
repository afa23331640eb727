import { randomUUIDv7 } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { assessments } from "@/db/schema/assessments";
import { places } from "@/db/schema/places";
import { resultLoads } from "@/db/schema/result-loads";
import type { LoadState } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import type { ReceivedFile } from "@/lib/files/receive";
import { enqueue } from "@/lib/jobs/enqueue";
import { refuse } from "@/lib/refusal";
import { canLoadResults } from "../policy";
import { holdFile } from "./incoming/commands";
import { NO_SCHOOL, NOT_OPEN, SAME_FILE } from "./labels";
import type { LoadVersion, StartLoad } from "./schema";

/** Takes a file of results to be read in the background. Its bytes wait apart and are removed once read. */
export function startLoad(actor: Actor, input: StartLoad, file: ReceivedFile): Promise<string> {
  return asActor(actor, async (tx) => {
    const [assessment] = await tx.select().from(assessments).where(eq(assessments.id, input.assessmentId));
    const place = await findScope(tx, input);
    if (!assessment || place.split(".", 1)[0] !== assessment.place) return refuse("not_found");
    if (!canLoadResults(actor, place)) refuse("forbidden");
    if (assessment.state !== "open") refuse("wrong_status", NOT_OPEN);
    await refuseSameFile(tx, assessment.id, place, file.sha256);
    const id = randomUUIDv7();
    await tx.insert(resultLoads).values({
      ...{ id, assessmentId: assessment.id, place, requestedBy: actor.personId },
      ...{ fileName: file.name, fileSize: file.size, sha256: file.sha256, dropsNames: input.dropsNames },
    });
    const jobId = await enqueue(tx, actor.personId, "results.read", place, {
      loadId: id,
      personId: actor.personId,
    });
    await tx.update(resultLoads).set({ jobId }).where(eq(resultLoads.id, id));
    const name = `${assessment.title}: ${file.name}`;
    await record(tx, actor, "results.uploaded", { kind: "load", id, name, place });
    await holdFile(id, file);
    return id;
  });
}

/** The place chosen or, with a código de local, the school of it. */
async function findScope(tx: Transaction, { place, school }: StartLoad): Promise<string> {
  const [found] = await tx
    .select({ path: places.path })
    .from(places)
    .where(
      and(
        isNull(places.closedOn),
        school
          ? and(eq(places.kind, "school"), eq(places.code, school), sql`${places.path} <@ ${place}::ltree`)
          : eq(places.path, place),
      ),
    );
  if (found) return found.path;
  return school ? refuse("invalid", NO_SCHOOL) : refuse("not_found");
}

/** The same file again, with nothing loaded since, would change nothing. */
async function refuseSameFile(tx: Transaction, assessmentId: string, place: string, sha256: string) {
  const [same] = await tx
    .select({ id: resultLoads.id })
    .from(resultLoads)
    .where(
      and(
        eq(resultLoads.assessmentId, assessmentId),
        eq(resultLoads.place, place),
        eq(resultLoads.sha256, sha256),
        eq(resultLoads.state, "loaded"),
        sql`not exists (select from ${resultLoads} later where later.assessment_id = ${assessmentId}
          and later.applied_at > ${resultLoads.appliedAt})`,
      ),
    )
    .limit(1);
  if (same) refuse("conflict", SAME_FILE);
}

async function lockLoad(tx: Transaction, actor: Actor, { loadId, version }: LoadVersion) {
  const [found] = await tx.select().from(resultLoads).where(eq(resultLoads.id, loadId)).for("update");
  if (!found) return refuse("not_found");
  if (!canLoadResults(actor, found.place)) refuse("forbidden");
  if (found.version !== version)
    refuse("stale", "Esta carga cambió mientras usted la veía. Vuelva a cargar la página.");
  return found;
}

type Locked = Awaited<ReturnType<typeof lockLoad>>;

/** Sets what was decided of a load, and has it done. */
async function decide(tx: Transaction, actor: Actor, found: Locked, state: LoadState) {
  const payload = { loadId: found.id, personId: actor.personId };
  const jobId = await enqueue(tx, actor.personId, "results.settle", found.place, payload);
  await tx
    .update(resultLoads)
    .set({ state, jobId, version: found.version + 1 })
    .where(eq(resultLoads.id, found.id));
}

const subjectOf = ({ id, fileName, place }: Locked) => ({ kind: "load", id, name: fileName, place });

/** Has the results of a load take the place of those that stood. Answers of which assessment. */
export function confirmLoad(actor: Actor, input: LoadVersion): Promise<string> {
  return asActor(actor, async (tx) => {
    const found = await lockLoad(tx, actor, input);
    if (found.state !== "ready") refuse("wrong_status");
    await decide(tx, actor, found, "applying");
    const { results: added = 0, before: removed = 0 } = found.counts;
    await record(tx, actor, "results.confirmed", subjectOf(found), { added, removed });
    return found.assessmentId;
  });
}

/** Leaves a load without confirming it: what was read of it is thrown away. */
export function discardLoad(actor: Actor, input: LoadVersion): Promise<string> {
  return asActor(actor, async (tx) => {
    const found = await lockLoad(tx, actor, input);
    if (found.state !== "ready") refuse("wrong_status");
    await decide(tx, actor, found, "discarded");
    await record(tx, actor, "results.discarded", subjectOf(found));
    return found.assessmentId;
  });
}
