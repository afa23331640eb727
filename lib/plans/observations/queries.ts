import { asc, eq, sql } from "drizzle-orm";
import { alias, type PgTable } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { people } from "@/db/schema/people";
import { planObservationMessages, planObservations } from "@/db/schema/plan-reviews";
import {
  planActivities,
  planAnnexes,
  planObjectives,
  planProblems,
  planTargets,
  planTexts,
} from "@/db/schema/plan-rows";
import { plans } from "@/db/schema/plans";
import type { PlanRowKind } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";

type Message = { id: string; text: string; createdAt: string; author: string };

const author = alias(people, "author");
const settler = alias(people, "settler");
const called = (person: typeof author | typeof settler) =>
  sql<string | null>`${person.givenNames} || ' ' || ${person.familyNames}`;

const o = planObservations;
const messagesOf = sql<Message[]>`coalesce((select json_agg(json_build_object('id', m.id, 'text', m.text,
    'createdAt', m.created_at, 'author', w.given_names || ' ' || w.family_names) order by m.created_at, m.id)
  from ${planObservationMessages} m join ${people} w on w.id = m.author_id where m.observation_id = ${o.id}), '[]')`;

/** What the row that it is about is called, withdrawn or not; `null` when it is about a section whole. */
const rowNameOf = sql<string | null>`case ${o.rowKind}
    when 'activity' then (select x.title from ${planActivities} x where x.id = ${o.rowId})
    when 'target' then (select x.name from ${planTargets} x where x.id = ${o.rowId})
    when 'objective' then (select x.statement from ${planObjectives} x where x.id = ${o.rowId})
    when 'problem' then (select x.statement from ${planProblems} x where x.id = ${o.rowId})
    when 'annex' then (select x.title from ${planAnnexes} x where x.id = ${o.rowId})
  end`;

/** What was observed of a plan and what was said of it, in the order that it was observed. One statement. */
export const selectObservations = (tx: Transaction, planId: string) =>
  tx
    .select({
      ...{ id: o.id, section: o.section, rowKind: o.rowKind, rowId: o.rowId, text: o.text, state: o.state },
      ...{ createdAt: o.createdAt, settledAt: o.settledAt, version: o.version },
      author: sql<string>`${called(author)}`,
      settler: called(settler),
      ...{ rowName: rowNameOf, messages: messagesOf },
    })
    .from(o)
    .innerJoin(author, eq(author.id, o.createdBy))
    .leftJoin(settler, eq(settler.id, o.settledBy))
    .where(eq(o.planId, planId))
    .orderBy(asc(o.createdAt), asc(o.id))
    .limit(300);

export type Observation = Awaited<ReturnType<typeof selectObservations>>[number];

/** The same, for whoever reads the records of the plan's place; nobody else is told of any. */
export const listObservations = (actor: Actor, planId: string): Promise<Observation[]> =>
  asActor(actor, (tx) => selectObservations(tx, planId));

/** The sections that a plan has, by its template. */
export async function selectPlanSections(tx: Transaction, planId: string) {
  const [plan] = await tx.select({ template: plans.template }).from(plans).where(eq(plans.id, planId));
  return plan?.template.sections ?? [];
}

const ROWS: Record<PlanRowKind, PgTable> = {
  ...{ text: planTexts, problem: planProblems, objective: planObjectives },
  ...{ target: planTargets, activity: planActivities, annex: planAnnexes },
};

/** Whether a row stands in a plan. */
export async function hasRow(tx: Transaction, planId: string, kind: PlanRowKind, rowId: string) {
  const stands = kind === "text" ? sql`true` : sql`withdrawn_at is null`;
  const found = await tx.execute(
    sql`select 1 from ${ROWS[kind]} where id = ${rowId} and plan_id = ${planId} and ${stands}`,
  );
  return found.length > 0;
}
