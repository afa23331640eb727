import { and, asc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { resultTotals } from "@/db/schema/assessments";
import { educationServices, institutions } from "@/db/schema/institutions";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { canReadWhole, placesReadWhole } from "../policy";
import { getAssessmentIn, selectPapers } from "../queries";
import { selectAround } from "../totals/queries";
import type { ParticipationFilters } from "./schema";

export const PAGE_SIZE = 20;
const MOST_EXPORTED = 20_000;

const t = resultTotals;

/** The parts of a place, by the place below, the stage, the shift and the area; `null`: whoever took any. */
const selectParts = (tx: Transaction, assessmentId: string, place: PlacePath) =>
  tx
    .select({
      place: t.place,
      stage: t.stage,
      shift: t.shift,
      area: t.area,
      programmed: sql<number>`coalesce(sum(${t.programmed}), 0)::int`,
      assessed: sql<number>`sum(${t.assessed})::int`,
      level1: sql<number>`sum(${t.level1})::int`,
      level2: sql<number>`sum(${t.level2})::int`,
      level3: sql<number>`sum(${t.level3})::int`,
      level4: sql<number>`sum(${t.level4})::int`,
    })
    .from(t)
    .where(and(eq(t.assessmentId, assessmentId), eq(t.parent, place), isNull(t.grade)))
    .groupBy(t.place, t.stage, t.shift, t.area)
    .orderBy(asc(t.place));

export type Part = Awaited<ReturnType<typeof selectParts>>[number];

/** The services of a place, or their grades, of which less than a share of the programmed were assessed. */
const selectMissing = (
  tx: Transaction,
  assessmentId: string,
  place: PlacePath,
  { area, menos, por }: ParticipationFilters,
  { limit, offset }: { limit: number; offset: number },
) =>
  tx
    .select({
      code: educationServices.modularCode,
      annex: educationServices.annex,
      siteCode: institutions.siteCode,
      school: institutions.name,
      above: sql<string>`(select case n.kind when 'ugel' then 'UGEL ' else 'REI ' end || n.code
        from ${places} n where n.path = ${t.parent})`,
      stage: t.stage,
      shift: t.shift,
      grade: t.grade,
      programmed: sql<number>`${t.programmed}`,
      assessed: t.assessed,
      total: sql<number>`count(*) over ()::int`,
    })
    .from(t)
    .innerJoin(educationServices, eq(educationServices.id, t.serviceId))
    .innerJoin(institutions, eq(institutions.id, educationServices.institutionId))
    .where(
      and(
        eq(t.assessmentId, assessmentId),
        sql`${t.place} <@ ${place}::ltree`,
        area ? eq(t.area, area) : isNull(t.area),
        por === "grado" ? isNotNull(t.grade) : isNull(t.grade),
        sql`${t.programmed} > 0 and ${t.assessed} * 100 < ${t.programmed} * ${menos}`,
      ),
    )
    .orderBy(asc(t.place), asc(t.stage), asc(t.grade), asc(educationServices.modularCode))
    .limit(limit)
    .offset(offset);

export type Missing = Awaited<ReturnType<typeof selectMissing>>[number];

/** The place that is looked at: the one asked for, the region, or the first of the actor's that she reads whole. */
function placeOf(actor: Actor, region: PlacePath, asked: PlacePath | undefined): PlacePath | null {
  const place = asked ?? [region, ...placesReadWhole(actor)].find((one) => canReadWhole(actor, one));
  return place && regionOf(place) === region && canReadWhole(actor, place) ? place : null;
}

/** Who took part in an assessment in a place that the actor reads whole, and who did not; `null` without it. */
export function getParticipation(actor: Actor, assessmentId: string, filters: ParticipationFilters) {
  return asActor(actor, async (tx) => {
    const assessment = await getAssessmentIn(tx, assessmentId);
    const place = assessment && placeOf(actor, assessment.place, filters.lugar);
    if (!assessment || !place) return null;
    const { line, below } = await selectAround(tx, place, assessmentId);
    const here = line.at(-1);
    if (here?.path !== place) return null;
    const page = { limit: PAGE_SIZE, offset: (filters.pagina - 1) * PAGE_SIZE };
    return {
      ...{ assessment, here, line, below },
      papers: await selectPapers(tx, assessmentId),
      parts: await selectParts(tx, assessmentId, place),
      missing: await selectMissing(tx, assessmentId, place, filters, page),
    };
  });
}

export type Participation = NonNullable<Awaited<ReturnType<typeof getParticipation>>>;

/** The same list of who is missing, whole, for taking along; `null` without the assessment or the place. */
export function listMissing(actor: Actor, assessmentId: string, filters: ParticipationFilters) {
  return asActor(actor, async (tx) => {
    const assessment = await getAssessmentIn(tx, assessmentId);
    const place = assessment && placeOf(actor, assessment.place, filters.lugar);
    if (!assessment || !place) return null;
    return selectMissing(tx, assessmentId, place, filters, { limit: MOST_EXPORTED, offset: 0 });
  });
}
