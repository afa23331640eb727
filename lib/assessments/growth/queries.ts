import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { assessmentPapers, assessments, resultTotals } from "@/db/schema/assessments";
import { growthTotals } from "@/db/schema/result-growth";
import type { Modality } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { EARLIER_FIRST, IS_COMPARED, IS_EARLIER } from "../earlier/queries";
import { getAssessmentIn } from "../queries";
import { selectAround } from "../totals/queries";
import { SIDE } from "./rules";
import type { GrowthFilters } from "./schema";

export type Earlier = { id: string; title: string; schoolYear: number; startsOn: string };

const selectEarlier = async (tx: Transaction, assessmentId: string): Promise<Earlier[]> => [
  ...(await tx.execute<Earlier>(sql`
    select e.id, e.title, e.school_year as "schoolYear", e.starts_on::text as "startsOn"
    from ${assessments} a join ${assessments} e on ${sql.raw(IS_EARLIER)}
    where a.id = ${assessmentId} and ${sql.raw(IS_COMPARED)} order by ${sql.raw(EARLIER_FIRST)} limit 20`)),
];

const sum = (column: AnyPgColumn) => sql<number>`sum(${column})::int`;
const list = (length: number, write: (i: number) => string) =>
  sql.raw(`array[${Array.from({ length }, (_, i) => write(i + 1)).join(", ")}]`);

/** The figures of a place and of those right below it, by stage, area and grade; all modalities, or one. */
function selectGrowth(
  tx: Transaction,
  { from, to, place }: { from: string; to: string; place: PlacePath },
  modality: Modality | undefined,
) {
  const g = growthTotals;
  const t = resultTotals;
  /** Everybody who took the earlier one in the place itself, by level. */
  const began = tx
    .select({
      place: t.place,
      stage: t.stage,
      area: t.area,
      grade: t.grade,
      levels: sql<number[]>`${list(SIDE, (i) => `sum(level${i})::int`)}`.as("levels"),
    })
    .from(t)
    .where(and(eq(t.assessmentId, from), eq(t.place, place), modality && eq(t.modality, modality)))
    .groupBy(t.place, t.stage, t.area, t.grade)
    .as("began");
  return tx
    .select({
      place: g.place,
      stage: g.stage,
      area: g.area,
      grade: g.grade,
      started: sum(g.started),
      ended: sum(g.ended),
      matched: sum(g.matched),
      measured: sum(g.measured),
      changeSum: sql<number>`sum(${g.changeSum})`,
      changeSquares: sql<number>`sum(${g.changeSquares})`,
      moves: sql<number[]>`${list(SIDE * SIDE, (i) => `sum(moves[${i}])::int`)}`,
      began: sql<number[] | null>`max(${began.levels})`,
    })
    .from(g)
    .leftJoin(
      began,
      sql`${began.place} = ${g.place} and ${began.stage} = ${g.stage} and ${began.area} = ${g.area}
        and ${began.grade} is not distinct from ${g.grade}`,
    )
    .where(
      and(
        eq(g.toId, to),
        eq(g.fromId, from),
        or(eq(g.place, place), eq(g.parent, place)),
        modality && eq(g.modality, modality),
      ),
    )
    .groupBy(g.place, g.stage, g.area, g.grade);
}

export type Growth = Awaited<ReturnType<typeof selectGrowth>>[number];

const selectPapersOf = (tx: Transaction, ids: string[]) =>
  tx
    .select({
      id: assessmentPapers.id,
      assessmentId: assessmentPapers.assessmentId,
      stage: assessmentPapers.stage,
      grade: assessmentPapers.grade,
      area: assessmentPapers.area,
      levels: assessmentPapers.levels,
      minMeasure: assessmentPapers.minMeasure,
      maxMeasure: assessmentPapers.maxMeasure,
    })
    .from(assessmentPapers)
    .where(and(inArray(assessmentPapers.assessmentId, ids), isNull(assessmentPapers.removedAt)))
    .orderBy(assessmentPapers.stage, sql`coalesce(${assessmentPapers.grade}, 0)`, assessmentPapers.area);

/**
 * What changed in the same students of a place up to an assessment, from an earlier one: the one asked for, or the
 * first that there is. `null` without the assessment or the place; `from` is `null` where nothing can be compared.
 */
export function getGrowth(actor: Actor, assessmentId: string, filters: GrowthFilters) {
  return asActor(actor, async (tx) => {
    const assessment = await getAssessmentIn(tx, assessmentId);
    if (!assessment) return null;
    const place = filters.lugar ?? assessment.place;
    const { line, below } = await selectAround(tx, place, assessmentId);
    const [here] = line.slice(-1);
    if (here?.path !== place || line[0]?.path !== assessment.place) return null;
    const choices = await selectEarlier(tx, assessmentId);
    const from = choices.find(({ id }) => id === filters.desde) ?? choices[0] ?? null;
    const papers = await selectPapersOf(tx, from ? [assessmentId, from.id] : [assessmentId]);
    return {
      ...{ assessment, here, line, below, choices, from },
      papers: papers.filter((paper) => paper.assessmentId === assessmentId),
      earlierPapers: papers.filter((paper) => paper.assessmentId !== assessmentId),
      growth: from
        ? await selectGrowth(tx, { from: from.id, to: assessmentId, place }, filters.modalidad)
        : [],
    };
  });
}

export type GrowthPage = NonNullable<Awaited<ReturnType<typeof getGrowth>>>;
