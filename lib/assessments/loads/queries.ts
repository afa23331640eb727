import { and, asc, desc, eq, sql } from "drizzle-orm";
import { type AnyPgColumn, alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { assessments } from "@/db/schema/assessments";
import { educationServices, institutions } from "@/db/schema/institutions";
import { jobs } from "@/db/schema/jobs";
import { people } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import { resultLoadProblems, resultLoadServices, resultLoads } from "@/db/schema/result-loads";
import { resultReturns } from "@/db/schema/result-returns";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { isSchool, placesToLoad } from "../policy";
import { getAssessmentIn } from "../queries";
import { selectDifference } from "./difference/queries";

export const PAGE_SIZE = 50;
const PROBLEMS_SHOWN = 50;
const PROBLEMS_KEPT = 1000;
/** How many of somebody's are named one by one. */
const NAMED = 8;

const loadRow = {
  id: resultLoads.id,
  assessmentId: resultLoads.assessmentId,
  state: resultLoads.state,
  place: resultLoads.place,
  fileName: resultLoads.fileName,
  fileSize: resultLoads.fileSize,
  sha256: resultLoads.sha256,
  counts: resultLoads.counts,
  brings: resultLoads.brings,
  refusal: resultLoads.refusal,
  createdAt: resultLoads.createdAt,
  readAt: resultLoads.readAt,
  erasedAt: resultLoads.erasedAt,
  appliedAt: resultLoads.appliedAt,
  serviceId: resultLoads.serviceId,
  grade: resultLoads.grade,
  section: resultLoads.section,
  returnId: resultLoads.returnId,
  acceptedAt: resultLoads.acceptedAt,
  lockedAt: resultLoads.lockedAt,
  reopenedReason: resultLoads.reopenedReason,
  version: resultLoads.version,
  givenNames: people.givenNames,
  familyNames: people.familyNames,
  placeKind: places.kind,
  placeCode: places.code,
  placeName: places.name,
};

const service = alias(educationServices, "service");
const accepter = alias(people, "accepter");
const locker = alias(people, "locker");
const called = ({ givenNames, familyNames }: Record<"givenNames" | "familyNames", AnyPgColumn>) =>
  sql<string | null>`${givenNames} || ' ' || ${familyNames}`;

/** What was returned of a load and is not settled: as long as there is any, the load is observed. */
const pendingReturns = sql<number>`(select count(*)::int from ${resultReturns} r
  where r.assessment_id = ${resultLoads.assessmentId} and r.place <@ ${resultLoads.place}
    and r.state in ('open', 'answered') and ${resultLoads.state} = 'loaded'
    and (${resultLoads.serviceId} is null or r.service_id = ${resultLoads.serviceId})
    and (${resultLoads.grade} is null or r.grade is null or r.grade = ${resultLoads.grade})
    and (${resultLoads.section} is null or r.section is null or r.section = ${resultLoads.section}))`;

const selectLoads = (tx: Transaction) =>
  tx
    .select({
      ...loadRow,
      total: sql<number>`count(*) over ()::int`,
      ...{ done: jobs.done, jobState: jobs.state, jobMessage: jobs.message, pendingReturns },
      ...{ accepter: called(accepter), locker: called(locker), levelName: service.levelName },
    })
    .from(resultLoads)
    .innerJoin(people, eq(people.id, resultLoads.requestedBy))
    .leftJoin(accepter, eq(accepter.id, resultLoads.acceptedBy))
    .leftJoin(locker, eq(locker.id, resultLoads.lockedBy))
    .leftJoin(service, eq(service.id, resultLoads.serviceId))
    .innerJoin(places, eq(places.path, resultLoads.place))
    .leftJoin(jobs, eq(jobs.id, resultLoads.jobId))
    .$dynamic();

/** An assessment with a page of the files that were brought to it, newest first; `null` when it is not there. */
export function getLoads(actor: Actor, assessmentId: string, page = 1) {
  return asActor(actor, async (tx) => {
    const assessment = await getAssessmentIn(tx, assessmentId);
    if (!assessment) return null;
    const loads = await selectLoads(tx)
      .where(eq(resultLoads.assessmentId, assessmentId))
      .orderBy(desc(resultLoads.createdAt))
      .limit(PAGE_SIZE)
      .offset((page - 1) * PAGE_SIZE);
    return { assessment, loads };
  });
}

export type ListedLoad = NonNullable<Awaited<ReturnType<typeof getLoads>>>["loads"][number];

/** Where results may be brought to, of the places given: each with its UGEL and networks. */
export function listLoadPlaces(actor: Actor, roots: string[]) {
  if (roots.length === 0) return Promise.resolve([]);
  const within = sql.join(
    roots.map((root) => sql`${places.path} <@ ${root}::ltree`),
    sql` or `,
  );
  return asActor(actor, (tx) =>
    tx
      .select({ path: places.path, kind: places.kind, code: places.code, name: places.name })
      .from(places)
      .where(and(sql`${places.closedOn} is null and (${within})`, sql`${places.kind} <> 'school'`))
      .orderBy(sql`nlevel(${places.path})`, asc(places.code)),
  );
}

/** A load with its assessment, how far its reading is, a page of what it would change and its problems. */
export function getLoad(actor: Actor, loadId: string, page: number) {
  return asActor(actor, async (tx) => {
    const [load] = await selectLoads(tx).where(eq(resultLoads.id, loadId));
    const assessment = load && (await getAssessmentIn(tx, load.assessmentId));
    if (!load || !assessment) return null;
    const services = await tx
      .select({
        modularCode: educationServices.modularCode,
        annex: educationServices.annex,
        levelName: educationServices.levelName,
        school: institutions.name,
        before: resultLoadServices.before,
        after: resultLoadServices.after,
        total: sql<number>`count(*) over ()::int`,
      })
      .from(resultLoadServices)
      .innerJoin(educationServices, eq(educationServices.id, resultLoadServices.serviceId))
      .innerJoin(institutions, eq(institutions.id, educationServices.institutionId))
      .where(eq(resultLoadServices.loadId, loadId))
      .orderBy(asc(educationServices.modularCode), asc(educationServices.annex))
      .limit(PAGE_SIZE)
      .offset((page - 1) * PAGE_SIZE);
    const problems = await selectProblems(tx, loadId, PROBLEMS_SHOWN);
    const compares = load.state === "ready" && isSchool(load.place) && load.brings.length > 0;
    const difference = compares ? await selectDifference(tx, load) : [];
    return { load, assessment, services, problems, difference };
  });
}

const selectProblems = (tx: Transaction, loadId: string, most: number) =>
  tx
    .select({
      number: resultLoadProblems.number,
      line: resultLoadProblems.line,
      column: resultLoadProblems.column,
      value: resultLoadProblems.value,
      reason: resultLoadProblems.reason,
    })
    .from(resultLoadProblems)
    .where(eq(resultLoadProblems.loadId, loadId))
    .orderBy(asc(resultLoadProblems.number))
    .limit(most);

/** Every problem of a load that was kept, for taking along; `null` when the load is not there. */
export function listLoadProblems(actor: Actor, loadId: string) {
  return asActor(actor, async (tx) => {
    const [load] = await tx
      .select({ place: resultLoads.place })
      .from(resultLoads)
      .where(eq(resultLoads.id, loadId));
    return load ? { place: load.place, problems: await selectProblems(tx, loadId, PROBLEMS_KEPT) } : null;
  });
}

/** In SQL: the files of the actor that were read and wait for her to confirm or discard them. */
export const loadsForInbox = (actor: Actor) => {
  const own = sql`${`{${placesToLoad(actor).join(",")}}`}::ltree[]`;
  return sql`coalesce((select json_agg(json_build_object('id', p.id, 'assessmentId', p.assessment_id,
      'title', p.title, 'fileName', p.file_name) order by p.created_at desc)
    from (select l.*, a.title from ${resultLoads} l join ${assessments} a on a.id = l.assessment_id
      where l.state = 'ready' and l.requested_by = ${actor.personId} and l.place <@ any(${own}) and a.state = 'open'
      order by l.created_at desc limit ${NAMED}) p), '[]')`;
};
