import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { people } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import { planChangeRows, planChanges } from "@/db/schema/plan-reviews";
import { planObjectives, planProblems } from "@/db/schema/plan-rows";
import { plans } from "@/db/schema/plans";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { fromPlans, planDocumentRow } from "../queries";
import { ROW_TABLES } from "../rows/queries";
import { rowTitle } from "../rows/rules";
import type { ChangeableKind } from "./rules";

const c = planChanges;
const r = planChangeRows;

/** Whether a plan has a request that is neither decided nor withdrawn. */
export async function hasChangePending(tx: Transaction, planId: string) {
  const [found] = await tx
    .select({ id: c.id })
    .from(c)
    .where(and(eq(c.planId, planId), sql`${c.state} in ('draft', 'submitted')`));
  return found !== undefined;
}

const author = alias(people, "author");
const decider = alias(people, "decider");
const called = (person: typeof author | typeof decider) =>
  sql<string | null>`${person.givenNames} || ' ' || ${person.familyNames}`;

const howMany = (state?: "approved" | "declined") =>
  sql<number>`(select count(*)::int from ${planChangeRows} x where x.change_id = ${c.id}
    and ${state ? sql`x.state = ${state}` : sql`true`})`;

const selectChanges = <More extends Record<string, SQL>>(tx: Transaction, more: More = {} as More) =>
  tx
    .select({
      ...more,
      ...{ id: c.id, planId: c.planId, number: c.number, reason: c.reason, state: c.state },
      ...{ createdAt: c.createdAt, submittedAt: c.submittedAt, decidedAt: c.decidedAt },
      ...{ decisionNote: c.decisionNote, version: c.version },
      author: sql<string>`${called(author)}`,
      decider: called(decider),
      ...{ rows: howMany(), approved: howMany("approved"), declined: howMany("declined") },
    })
    .from(c)
    .innerJoin(author, eq(author.id, c.createdBy))
    .leftJoin(decider, eq(decider.id, c.decidedBy))
    .$dynamic();

type Reached = { path: PlacePath; code: string; name: string };

/** The schools of the network, or the networks of the UGEL, that a plan is of: those that closed too. */
const reachedPlaces = sql<Reached[]>`coalesce((select json_agg(json_build_object('path', x.path::text,
    'code', x.code, 'name', x.name) order by x.code)
  from ${places} x where x.parent = ${c.place}), '[]')`;

/** The requests to change a plan, newest first, for whoever reads the records of its place. */
export const listChanges = (actor: Actor, planId: string) =>
  asActor(actor, (tx) => selectChanges(tx).where(eq(c.planId, planId)).orderBy(desc(c.number)).limit(100));

export type Change = Awaited<ReturnType<typeof listChanges>>[number];

/** What a request touches, in the order that it was proposed. */
export const selectChangeRows = (tx: Transaction, changeId: string) =>
  tx.select().from(r).where(eq(r.changeId, changeId)).orderBy(asc(r.id)).limit(500);

export type ChangeRow = Awaited<ReturnType<typeof selectChangeRows>>[number];

type Named = { id: string; statement: string };

/** Problems or objectives of a plan, withdrawn or not, by what they are called. */
export const namesIn = (table: typeof planProblems | typeof planObjectives) =>
  sql<Named[]>`coalesce((select json_agg(json_build_object('id', x.id, 'statement', x.statement))
    from ${table} x where x.plan_id = ${plans.id}), '[]')`;

async function selectChange(tx: Transaction, changeId: string) {
  const [change] = await selectChanges(tx, { reachable: reachedPlaces }).where(eq(c.id, changeId));
  return change && { change, rows: await selectChangeRows(tx, changeId) };
}

/** A request with what it touches and its plan, in four statements; `null` when it is not there for the actor. */
export function getChange(actor: Actor, changeId: string) {
  return asActor(actor, async (tx) => {
    const found = await selectChange(tx, changeId);
    if (!found) return null;
    const names = { problems: namesIn(planProblems), objectives: namesIn(planObjectives) };
    const [plan] = await fromPlans(tx, { template: plans.template, ...names }).where(
      eq(plans.id, found.change.planId),
    );
    return plan ? { ...found, plan } : null;
  });
}

type Choice = { id: string; title: string; withdrawnAt: Date | null };

/** The rows of a plan of one kind, by what they are called, those that were withdrawn last. */
async function selectChoices(tx: Transaction, planId: string, kind: ChangeableKind): Promise<Choice[]> {
  if (kind === "text") return [];
  const table = ROW_TABLES[kind] as typeof planProblems;
  const rows = await tx
    .select()
    .from(table)
    .where(eq(table.planId, planId))
    .orderBy(sql`${table.withdrawnAt} is not null`, asc(table.position), asc(table.id));
  return rows.map((row) => ({ id: row.id, title: rowTitle(kind, row), withdrawnAt: row.withdrawnAt }));
}

/** A request with the rows of its plan that it may touch, of one kind, and the plan's texts. Five statements. */
export function getChangeToPrepare(actor: Actor, changeId: string, kind: ChangeableKind) {
  return asActor(actor, async (tx) => {
    const found = await selectChange(tx, changeId);
    if (!found) return null;
    const { planId } = found.change;
    const more = { template: plans.template, texts: planDocumentRow.texts };
    const [plan] = await fromPlans(tx, more).where(eq(plans.id, planId));
    return plan ? { ...found, plan, choices: await selectChoices(tx, planId, kind) } : null;
  });
}
