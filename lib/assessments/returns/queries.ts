import { and, asc, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { assessments } from "@/db/schema/assessments";
import { educationServices } from "@/db/schema/institutions";
import { people } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import { resultLoads } from "@/db/schema/result-loads";
import { resultReturnMessages, resultReturns } from "@/db/schema/result-returns";
import { resultSections } from "@/db/schema/result-sections";
import type { Area, LoadState, ReturnState } from "@/db/values";
import { type Actor, placesWhere } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { isSchool } from "../policy";
import { getAssessmentIn } from "../queries";
import { placesToReview } from "./policy";
import type { ReturnFilters } from "./schema";

export const PAGE_SIZE = 50;
/** How many of a school, or of somebody's schools, are named one by one. */
const NAMED = 8;

const author = alias(people, "author");
const settler = alias(people, "settler");
const called = ({ givenNames, familyNames }: Record<"givenNames" | "familyNames", AnyPgColumn>) =>
  sql<string | null>`${givenNames} || ' ' || ${familyNames}`;

const r = resultReturns;
const selectReturns = <More extends Record<string, SQL>>(tx: Transaction, more: More = {} as More) =>
  tx
    .select({
      ...more,
      ...{ id: r.id, number: r.number, assessmentId: r.assessmentId, place: r.place, serviceId: r.serviceId },
      ...{
        grade: r.grade,
        section: r.section,
        area: r.area,
        reason: r.reason,
        dueOn: r.dueOn,
        state: r.state,
      },
      ...{ loadId: r.loadId, createdAt: r.createdAt, settledAt: r.settledAt, version: r.version },
      author: sql<string>`${called(author)}`,
      settler: called(settler),
      levelName: educationServices.levelName,
      modularCode: educationServices.modularCode,
      annex: educationServices.annex,
      siteCode: places.code,
      school: places.name,
    })
    .from(r)
    .innerJoin(places, eq(places.path, r.place))
    .innerJoin(educationServices, eq(educationServices.id, r.serviceId))
    .innerJoin(author, eq(author.id, r.createdBy))
    .leftJoin(settler, eq(settler.id, r.settledBy))
    .$dynamic();

/** The returns of an assessment that the actor reads, those that wait first and by date; `null` without it. */
export function listReturns(actor: Actor, assessmentId: string, { estado, lugar, pagina }: ReturnFilters) {
  return asActor(actor, async (tx) => {
    const assessment = await getAssessmentIn(tx, assessmentId);
    if (!assessment) return null;
    const within = and(
      eq(r.assessmentId, assessmentId),
      lugar ? sql`${r.place} <@ ${lugar}::ltree` : undefined,
    );
    const returns = await selectReturns(tx)
      .where(and(within, estado && eq(r.state, estado)))
      .orderBy(
        sql`case ${r.state} when 'open' then 1 when 'answered' then 2 else 3 end`,
        sql`case when ${r.state} = 'open' then ${r.dueOn} end`,
        desc(sql`coalesce(${r.settledAt}, ${r.createdAt})`),
        asc(r.number),
      )
      .limit(PAGE_SIZE)
      .offset((pagina - 1) * PAGE_SIZE);
    const counted = await tx
      .select({ state: r.state, total: sql<number>`count(*)::int` })
      .from(r)
      .where(within)
      .groupBy(r.state);
    const counts = Object.fromEntries(counted.map(({ state, total }) => [state, total]));
    return { assessment, returns, counts: counts as Partial<Record<ReturnState, number>> };
  });
}

export type Return = NonNullable<Awaited<ReturnType<typeof listReturns>>>["returns"][number];

type Sheet = { id: string; fileName: string; state: LoadState; createdAt: string };

/** The loads that were brought to answer a return, newest first. */
const sheetsOf = sql<Sheet[]>`coalesce((select json_agg(json_build_object('id', l.id, 'fileName', l.file_name,
    'state', l.state, 'createdAt', l.created_at) order by l.created_at desc)
  from ${resultLoads} l where l.return_id = ${resultReturns.id}), '[]')`;

/** A return with its assessment, what was said of it and the sheets that answered it; `null` when it is not there. */
export function getReturn(actor: Actor, returnId: string) {
  return asActor(actor, async (tx) => {
    const [found] = await selectReturns(tx, { sheets: sheetsOf }).where(eq(r.id, returnId));
    const assessment = found && (await getAssessmentIn(tx, found.assessmentId));
    if (!found || !assessment) return null;
    const m = resultReturnMessages;
    const messages = await tx
      .select({ id: m.id, text: m.text, createdAt: m.createdAt, author: sql<string>`${called(author)}` })
      .from(m)
      .innerJoin(author, eq(author.id, m.authorId))
      .where(eq(m.returnId, returnId))
      .orderBy(asc(m.createdAt), asc(m.id))
      .limit(200);
    return { found, assessment, messages };
  });
}

/** A school of an assessment with the parts of it that are loaded, to choose which one is returned. */
export function getReturnable(actor: Actor, assessmentId: string, place: PlacePath) {
  return asActor(actor, async (tx) => {
    const assessment = await getAssessmentIn(tx, assessmentId);
    const [school] = await tx
      .select({ path: places.path, code: places.code, name: places.name })
      .from(places)
      .where(and(eq(places.path, place), eq(places.kind, "school"), isNull(places.closedOn)));
    if (!assessment || !school) return null;
    const s = resultSections;
    const parts = await tx
      .select({
        ...{ serviceId: s.serviceId, stage: s.stage, grade: s.grade, section: s.section },
        levelName: educationServices.levelName,
        modularCode: educationServices.modularCode,
        annex: educationServices.annex,
        assessed: sql<number>`coalesce(sum(${s.assessed}) filter (where ${s.area} is null), 0)::int`,
        areas: sql<
          Area[]
        >`coalesce(array_agg(distinct ${s.area}::text) filter (where ${s.area} is not null), '{}')`,
      })
      .from(s)
      .innerJoin(educationServices, eq(educationServices.id, s.serviceId))
      .where(and(eq(s.assessmentId, assessmentId), eq(s.live, true), eq(s.place, place)))
      .groupBy(s.serviceId, s.stage, s.grade, s.section, educationServices.id)
      .orderBy(
        asc(educationServices.modularCode),
        asc(educationServices.annex),
        asc(s.grade),
        asc(s.section),
      );
    return { assessment, school, parts };
  });
}

export type LoadedPart = NonNullable<Awaited<ReturnType<typeof getReturnable>>>["parts"][number];

export type PendingReturn = {
  id: string;
  levelName: string;
  grade: number | null;
  section: string | null;
  area: Area | null;
  dueOn: string;
  state: ReturnState;
};

/** In SQL: what is pending of a school, for the query that already reads its place. */
export const pendingReturnsAt = (assessmentId: string, place: typeof places.path): SQL<PendingReturn[]> =>
  sql`coalesce((select json_agg(json_build_object('id', p.id, 'levelName', p.level_name, 'grade', p.grade,
      'section', p.section, 'area', p.area, 'dueOn', p.due_on, 'state', p.state) order by p.due_on)
    from (select r.*, s.level_name from ${resultReturns} r join ${educationServices} s on s.id = r.service_id
      where r.assessment_id = ${assessmentId} and r.place = ${place} and r.state in ('open', 'answered')
      order by r.due_on limit ${NAMED}) p), '[]')`;

export type ReturnsToCorrect = (PendingReturn & { assessmentId: string; title: string; school: string })[];
export type ReturnsToReview = { assessmentId: string; title: string; total: number }[];

const array = (paths: PlacePath[]) => sql`${`{${paths.join(",")}}`}::ltree[]`;

/** What returns ask of the actor: to correct them at her school, and to look at what schools corrected. */
export function returnsForInbox(actor: Actor) {
  const schools = array(placesWhere(actor, "assessment.load").filter(isSchool));
  const reviewed = array(placesToReview(actor));
  return {
    toCorrect: sql<ReturnsToCorrect>`coalesce((select json_agg(json_build_object('id', p.id,
        'assessmentId', p.assessment_id, 'title', p.title, 'school', p.name, 'levelName', p.level_name,
        'grade', p.grade, 'section', p.section, 'area', p.area, 'dueOn', p.due_on, 'state', p.state) order by p.due_on)
      from (select r.*, a.title, s.level_name, w.name from ${resultReturns} r
        join ${assessments} a on a.id = r.assessment_id join ${educationServices} s on s.id = r.service_id
        join ${places} w on w.path = r.place
        where r.state = 'open' and a.state = 'open' and r.place = any(${schools}) order by r.due_on limit ${NAMED}) p), '[]')`,
    toReview: sql<ReturnsToReview>`coalesce((select json_agg(json_build_object('assessmentId', p.id, 'title', p.title,
        'total', p.total) order by p.title)
      from (select a.id, a.title, count(*)::int as total from ${resultReturns} r
        join ${assessments} a on a.id = r.assessment_id
        where r.state = 'answered' and r.place <@ any(${reviewed}) group by a.id) p), '[]')`,
  };
}
