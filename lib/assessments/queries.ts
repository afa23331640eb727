import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { assessmentPapers, assessments, resultTotals } from "@/db/schema/assessments";
import { paperItems } from "@/db/schema/paper-items";
import { places } from "@/db/schema/places";
import { resultLoads } from "@/db/schema/result-loads";
import { resultReturns } from "@/db/schema/result-returns";
import { resultItems } from "@/db/schema/result-sections";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";

const assessmentRow = {
  id: assessments.id,
  place: assessments.place,
  region: places.name,
  title: assessments.title,
  schoolYear: assessments.schoolYear,
  round: assessments.round,
  startsOn: assessments.startsOn,
  endsOn: assessments.endsOn,
  state: assessments.state,
  version: assessments.version,
  /** Whether the worker has results of it in hand. */
  loading: sql<boolean>`exists (select from ${resultLoads} where ${resultLoads.assessmentId} = ${assessments.id}
    and ${resultLoads.state} in ('reading', 'applying'))`,
  /** Whether how each item of some paper did is known. */
  hasItems: sql<boolean>`exists (select from ${resultItems} where ${resultItems.assessmentId} = ${assessments.id})`,
  /** Whether the actor reads some return of its results. */
  hasReturns: sql<boolean>`exists (select from ${resultReturns} where ${resultReturns.assessmentId} = ${assessments.id})`,
};

const ofStage = (column: "assessed" | "programmed", stage: "primary" | "secondary") =>
  sql<number | null>`(sum(${resultTotals[column]}) filter (where ${resultTotals.stage} = ${stage}))::int`;

/** Whether a region has the línea de base of a school year, as far as the actor reads. */
export function hasBaseline(actor: Actor, region: PlacePath, schoolYear: number) {
  return asActor(actor, async (tx) => {
    const ofYear = and(
      ...[eq(assessments.place, region), eq(assessments.schoolYear, schoolYear)],
      eq(assessments.round, "baseline"),
    );
    return (await tx.$count(assessments, ofYear)) > 0;
  });
}

/** The assessments of the region, newest first, with how many students took part. */
export function listAssessments(actor: Actor) {
  return asActor(actor, (tx) =>
    tx
      .select({
        ...assessmentRow,
        primary: {
          assessed: ofStage("assessed", "primary"),
          programmed: ofStage("programmed", "primary"),
        },
        secondary: {
          assessed: ofStage("assessed", "secondary"),
          programmed: ofStage("programmed", "secondary"),
        },
      })
      .from(assessments)
      .innerJoin(places, eq(places.path, assessments.place))
      .leftJoin(
        resultTotals,
        and(
          eq(resultTotals.assessmentId, assessments.id),
          eq(resultTotals.place, assessments.place),
          isNull(resultTotals.area),
          isNull(resultTotals.grade),
        ),
      )
      .groupBy(assessments.id, places.path)
      .orderBy(desc(assessments.startsOn), assessments.title)
      .limit(100),
  );
}

/** An assessment and its region; `null` when there is none. */
export async function getAssessmentIn(tx: Transaction, assessmentId: string) {
  const [found] = await tx
    .select(assessmentRow)
    .from(assessments)
    .innerJoin(places, eq(places.path, assessments.place))
    .where(eq(assessments.id, assessmentId));
  return found ?? null;
}

export const selectPapers = (tx: Transaction, assessmentId: string) =>
  tx
    .select({
      id: assessmentPapers.id,
      stage: assessmentPapers.stage,
      grade: assessmentPapers.grade,
      area: assessmentPapers.area,
      levels: assessmentPapers.levels,
      minMeasure: assessmentPapers.minMeasure,
      maxMeasure: assessmentPapers.maxMeasure,
      items: sql<number>`(select count(*)::int from ${paperItems} i where i.paper_id = ${assessmentPapers}.id)`,
    })
    .from(assessmentPapers)
    .where(and(eq(assessmentPapers.assessmentId, assessmentId), isNull(assessmentPapers.removedAt)))
    .orderBy(assessmentPapers.stage, sql`coalesce(${assessmentPapers.grade}, 0)`, assessmentPapers.area);

/** An assessment with what it asks; `null` when there is none. */
export function getAssessment(actor: Actor, assessmentId: string) {
  return asActor(actor, async (tx) => {
    const assessment = await getAssessmentIn(tx, assessmentId);
    return assessment && { assessment, papers: await selectPapers(tx, assessmentId) };
  });
}
