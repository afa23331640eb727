import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { assessments, resultTotals } from "@/db/schema/assessments";
import type { Stage } from "@/db/values";
import type { PlacePath } from "@/lib/access/place";

const SHOWN = 3;

/** How many students of a stage took part, of those programmed; `null` when nobody said how many they were. */
export type StageTaken = { stage: Stage; assessed: number; programmed: number | null };

/** The newest assessments in which a place has students, for whoever may read its results, with how many took part. */
export function placeAssessments(tx: Transaction, place: PlacePath) {
  const byStage = tx
    .select({
      assessmentId: resultTotals.assessmentId,
      stage: resultTotals.stage,
      assessed: sql<number>`sum(${resultTotals.assessed})`.as("assessed"),
      programmed: sql<number | null>`sum(${resultTotals.programmed})`.as("programmed"),
    })
    .from(resultTotals)
    .where(and(eq(resultTotals.place, place), isNull(resultTotals.area), isNull(resultTotals.grade)))
    .groupBy(resultTotals.assessmentId, resultTotals.stage)
    .as("by_stage");
  return tx
    .select({
      id: assessments.id,
      title: assessments.title,
      state: assessments.state,
      stages: sql<
        StageTaken[]
      >`json_agg(json_build_object('stage', ${byStage.stage}, 'assessed', ${byStage.assessed},
          'programmed', ${byStage.programmed}) order by ${byStage.stage})`.as("stages"),
    })
    .from(assessments)
    .innerJoin(byStage, eq(byStage.assessmentId, assessments.id))
    .groupBy(assessments.id)
    .having(sql`sum(${byStage.assessed}) > 0`)
    .orderBy(desc(assessments.startsOn), assessments.title)
    .limit(SHOWN);
}

export type PlaceAssessment = Awaited<ReturnType<typeof placeAssessments>>[number];
