import { randomUUIDv7 } from "node:crypto";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { assessmentPapers, assessments } from "@/db/schema/assessments";
import { educationServices } from "@/db/schema/institutions";
import { places } from "@/db/schema/places";
import { resultLoads } from "@/db/schema/result-loads";
import { resultReturns } from "@/db/schema/result-returns";
import type { LoadState } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { record } from "@/lib/audit/record";
import type { ReceivedFile } from "@/lib/files/receive";
import { enqueue } from "@/lib/jobs/enqueue";
import { refuse } from "@/lib/refusal";
import { canLoadResults } from "../policy";
import { isPending } from "../returns/rules";
import { stageOf } from "../rules";
import { listAccepted, whyNotReplace } from "./accepted/queries";
import { holdFile } from "./incoming/commands";
import { ALL_ACCEPTED, NO_SCHOOL, NOT_OPEN, RETURN_SETTLED, SAME_FILE } from "./labels";
import { type LoadPart, STANDING } from "./rules";
import type { LoadVersion, StartLoad } from "./schema";

/** Takes a file of results to be read in the background. Its bytes wait apart and are removed once read. */
export function startLoad(actor: Actor, input: StartLoad, file: ReceivedFile): Promise<string> {
  return asActor(actor, async (tx) => {
    const [assessment] = await tx.select().from(assessments).where(eq(assessments.id, input.assessmentId));
    const place = await findScope(tx, input);
    if (!assessment || place.split(".", 1)[0] !== assessment.place) return refuse("not_found");
    if (!canLoadResults(actor, place)) refuse("forbidden");
    if (assessment.state !== "open") refuse("wrong_status", NOT_OPEN);
    const part = input.part ?? WHOLE;
    await refuseOtherService(tx, place, part);
    await refuseOtherReturn(tx, assessment.id, place, input.part);
    await refuseSameFile(tx, assessment.id, place, part, file.sha256);
    await refuseIfAllAccepted(tx, assessment.id, place, part);
    const id = randomUUIDv7();
    await tx.insert(resultLoads).values({
      ...{ id, assessmentId: assessment.id, place, requestedBy: actor.personId },
      ...part,
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

const WHOLE = { serviceId: null, grade: null, section: null };

/** A part of a school is of a service of it. */
async function refuseOtherService(tx: Transaction, place: PlacePath, { serviceId }: LoadPart) {
  if (serviceId === null) return;
  const [found] = await tx
    .select({ id: educationServices.id })
    .from(educationServices)
    .innerJoin(places, eq(places.institutionId, educationServices.institutionId))
    .where(and(eq(educationServices.id, serviceId), eq(places.path, place)));
  if (!found) refuse("not_found");
}

/** What a sheet answers is a return of the same service that waits for it. */
async function refuseOtherReturn(
  tx: Transaction,
  assessmentId: string,
  place: PlacePath,
  part: StartLoad["part"],
) {
  if (!part?.returnId) return;
  const r = resultReturns;
  const [found] = await tx
    .select({ state: r.state })
    .from(r)
    .where(
      and(
        ...[eq(r.id, part.returnId), eq(r.assessmentId, assessmentId)],
        ...[eq(r.place, place), eq(r.serviceId, part.serviceId)],
      ),
    );
  if (!found) return refuse("not_found");
  if (!isPending(found.state)) refuse("wrong_status", RETURN_SETTLED);
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
async function refuseSameFile(
  tx: Transaction,
  assessmentId: string,
  place: PlacePath,
  { serviceId, grade, section }: LoadPart,
  sha256: string,
) {
  const [same] = await tx
    .select({ id: resultLoads.id })
    .from(resultLoads)
    .where(
      and(
        eq(resultLoads.assessmentId, assessmentId),
        eq(resultLoads.place, place),
        sql`(${resultLoads.serviceId}, ${resultLoads.grade}, ${resultLoads.section})
          is not distinct from (${serviceId}::uuid, ${grade}::smallint, ${section}::text)`,
        eq(resultLoads.sha256, sha256),
        inArray(resultLoads.state, STANDING),
        sql`not exists (select from ${resultLoads} later where later.assessment_id = ${assessmentId}
          and later.applied_at > ${resultLoads.appliedAt})`,
      ),
    )
    .limit(1);
  if (same) refuse("conflict", SAME_FILE);
}

/** What a file of a place may bring is known once it is read, but when all of it was accepted there is no need to. */
async function refuseIfAllAccepted(tx: Transaction, assessmentId: string, place: PlacePath, part: LoadPart) {
  const accepted = await listAccepted(tx, { id: null, assessmentId, place, ...part });
  if (accepted.length === 0) return;
  const asked = await tx
    .selectDistinct({ stage: assessmentPapers.stage, area: assessmentPapers.area })
    .from(assessmentPapers)
    .where(and(eq(assessmentPapers.assessmentId, assessmentId), isNull(assessmentPapers.removedAt)));
  const levels = await tx
    .selectDistinct({ code: educationServices.levelCode })
    .from(educationServices)
    .innerJoin(places, eq(places.institutionId, educationServices.institutionId))
    .where(
      and(
        sql`${places.path} <@ ${place}::ltree`,
        isNull(places.closedOn),
        part.serviceId ? eq(educationServices.id, part.serviceId) : undefined,
      ),
    );
  const stagesThere = new Set(levels.map(({ code }) => stageOf(code)));
  const brought = new Set(accepted.flatMap(({ brings }) => brings));
  const open = asked.filter(({ stage, area }) => stagesThere.has(stage) && !brought.has(`${stage}:${area}`));
  if (open.length === 0) refuse("conflict", ALL_ACCEPTED);
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
    const accepted = await whyNotReplace(tx, found);
    if (accepted) refuse("conflict", accepted);
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
