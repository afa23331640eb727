import { and, asc, eq, or, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { resultTotals } from "@/db/schema/assessments";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { isAtOrBelow, type PlacePath } from "@/lib/access/place";
import { selectBeside } from "../bands/queries";
import { getAssessmentIn, selectPapers } from "../queries";
import { type PendingReturn, pendingReturnsAt } from "../returns/queries";
import type { ResultFilters } from "../schema";

const sum = (column: SQL | (typeof resultTotals)["assessed"]) =>
  sql<number>`coalesce(sum(${column}), 0)::int`;

/** The figures of a place and of those right below it, by stage, area and grade; all modalities and shifts, or one. */
async function selectTotals(
  tx: Transaction,
  assessmentId: string,
  place: PlacePath,
  { modalidad, turno }: Pick<ResultFilters, "modalidad" | "turno">,
) {
  const t = resultTotals;
  const rows = await tx
    .select({
      place: t.place,
      stage: t.stage,
      area: t.area,
      grade: t.grade,
      services: sum(sql`${t.services}`),
      servicesAssessed: sum(sql`${t.servicesAssessed}`),
      programmed: sql<number | null>`sum(${t.programmed})::int`,
      assessed: sum(t.assessed),
      level1: sum(sql`${t.level1}`),
      level2: sum(sql`${t.level2}`),
      level3: sum(sql`${t.level3}`),
      level4: sum(sql`${t.level4}`),
    })
    .from(t)
    .where(
      and(
        eq(t.assessmentId, assessmentId),
        or(eq(t.place, place), eq(t.parent, place)),
        modalidad && eq(t.modality, modalidad),
        turno ? eq(t.shift, turno) : undefined,
      ),
    )
    .groupBy(t.place, t.stage, t.area, t.grade);
  return rows.map(({ level1, level2, level3, level4, ...row }) => ({
    ...row,
    levels: [level1, level2, level3, level4],
  }));
}

export type Total = Awaited<ReturnType<typeof selectTotals>>[number];

/** A place with those above it, from the region down, and those right below it that were counted, by code. */
export async function selectAround(tx: Transaction, place: PlacePath, assessmentId: string) {
  const rows = await tx
    .select({
      ...{ path: places.path, kind: places.kind, code: places.code, name: places.name },
      returns: sql<
        PendingReturn[] | null
      >`case when ${places.path} = ${place}::ltree and ${places.kind} = 'school'
        then ${pendingReturnsAt(assessmentId, places.path)} end`,
    })
    .from(places)
    .where(
      sql`${places.path} @> ${place}::ltree or (${places.parent} = ${place}::ltree and exists (
        select from ${resultTotals} t where t.assessment_id = ${assessmentId} and t.place = ${places.path}))`,
    )
    .orderBy(sql`nlevel(${places.path})`, asc(places.kind), asc(places.code));
  return {
    line: rows.filter(({ path }) => isAtOrBelow(place, path)),
    below: rows.filter(({ path }) => !isAtOrBelow(place, path)),
  };
}

/** An assessment with the figures of one of its places: the region, unless said otherwise; `null` without it. */
export function getResults(actor: Actor, assessmentId: string, filters: ResultFilters) {
  return asActor(actor, async (tx) => {
    const assessment = await getAssessmentIn(tx, assessmentId);
    if (!assessment) return null;
    const place = filters.lugar ?? assessment.place;
    const { line, below } = await selectAround(tx, place, assessmentId);
    const [here] = line.slice(-1);
    if (here?.path !== place || line[0]?.path !== assessment.place) return null;
    const { schoolYear } = assessment;
    const beside = await selectBeside(tx, { assessmentId, schoolYear, place }, filters);
    return {
      assessment,
      papers: await selectPapers(tx, assessmentId),
      here,
      line,
      below,
      ...beside,
      totals: await selectTotals(tx, assessmentId, place, filters),
    };
  });
}

export type Results = NonNullable<Awaited<ReturnType<typeof getResults>>>;
