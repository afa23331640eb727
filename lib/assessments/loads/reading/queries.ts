import { and, eq, isNull, sql } from "drizzle-orm";
import { assessmentPapers, assessments } from "@/db/schema/assessments";
import { educationServices } from "@/db/schema/institutions";
import { paperItems } from "@/db/schema/paper-items";
import { places } from "@/db/schema/places";
import { resultLoads } from "@/db/schema/result-loads";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { isAtOrBelow, type PlacePath } from "@/lib/access/place";
import { restoreCode } from "@/lib/imports/read/codes";
import { refuse } from "@/lib/refusal";
import { stageOf } from "../../rules";
import { PART_GONE } from "../labels";
import type { LoadPart } from "../rules";
import type { Context, ReadService } from "./rules";

/** A load with its assessment, as the person who brought it sees them; `null` when she does not. */
export function findLoad(actor: Actor, loadId: string) {
  return asActor(actor, async (tx) => {
    const [found] = await tx
      .select({
        id: resultLoads.id,
        number: resultLoads.number,
        place: resultLoads.place,
        serviceId: resultLoads.serviceId,
        grade: resultLoads.grade,
        section: resultLoads.section,
        state: resultLoads.state,
        fileName: resultLoads.fileName,
        dropsNames: resultLoads.dropsNames,
        assessmentId: assessments.id,
        assessmentNumber: assessments.number,
        assessmentState: assessments.state,
        schoolYear: assessments.schoolYear,
        region: assessments.place,
      })
      .from(resultLoads)
      .innerJoin(assessments, eq(assessments.id, resultLoads.assessmentId))
      .where(eq(resultLoads.id, loadId));
    return found ?? null;
  });
}

export type FoundLoad = NonNullable<Awaited<ReturnType<typeof findLoad>>>;

/** What a file is read against: the services where they stand today, and the papers with their scales. */
export function findContext(
  actor: Actor,
  {
    assessmentId,
    region,
    place,
    serviceId,
    grade,
    section,
  }: LoadPart & {
    assessmentId: string;
    region: PlacePath;
    place: PlacePath;
  },
): Promise<Context> {
  return asActor(actor, async (tx) => {
    const rows = await tx
      .select({
        id: educationServices.id,
        number: educationServices.number,
        code: sql<string>`${educationServices.modularCode} || '-' || ${educationServices.annex}`,
        levelCode: educationServices.levelCode,
        node: places.path,
      })
      .from(educationServices)
      .innerJoin(
        places,
        and(eq(places.institutionId, educationServices.institutionId), isNull(places.closedOn)),
      )
      .where(and(eq(educationServices.active, true), sql`${educationServices.place} <@ ${region}::ltree`));
    const papers = await tx
      .select({
        stage: assessmentPapers.stage,
        grade: assessmentPapers.grade,
        area: assessmentPapers.area,
        levels: assessmentPapers.levels,
        min: assessmentPapers.minMeasure,
        max: assessmentPapers.maxMeasure,
        items: sql<number>`(select count(*)::int from ${paperItems} i where i.paper_id = ${assessmentPapers}.id)`,
      })
      .from(assessmentPapers)
      .where(and(eq(assessmentPapers.assessmentId, assessmentId), isNull(assessmentPapers.removedAt)));
    const services = new Map<string, ReadService>(
      rows.map(({ code, number, levelCode, node }) => [
        code,
        { number, stage: stageOf(levelCode), inScope: isAtOrBelow(node, place) },
      ]),
    );
    const own = rows.find(({ id }) => id === serviceId);
    if (serviceId && !own) refuse("not_found", PART_GONE);
    const part = own ? { service: own.number, code: own.code, grade, section } : null;
    // Keys are known only to whoever defines papers, who seldom brings results: the worker adds them.
    const unkeyed = papers.map((paper) => ({ ...paper, answers: [] }));
    return { services, papers: unkeyed, part, restore: restoreCode };
  });
}
