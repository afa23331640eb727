import { and, asc, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { people } from "@/db/schema/people";
import { planChangeRows, planChanges } from "@/db/schema/plan-reviews";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { selectPlanDocument } from "../queries";

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

const selectChanges = (tx: Transaction) =>
  tx
    .select({
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

/** The requests to change a plan, newest first, for whoever reads the records of its place. */
export const listChanges = (actor: Actor, planId: string) =>
  asActor(actor, (tx) => selectChanges(tx).where(eq(c.planId, planId)).orderBy(desc(c.number)).limit(100));

export type Change = Awaited<ReturnType<typeof listChanges>>[number];

/** What a request touches, in the order that it was proposed. */
export const selectChangeRows = (tx: Transaction, changeId: string) =>
  tx.select().from(r).where(eq(r.changeId, changeId)).orderBy(asc(r.id)).limit(500);

export type ChangeRow = Awaited<ReturnType<typeof selectChangeRows>>[number];

/** A request with what it touches and its plan whole; `null` when it is not there for the actor. */
export function getChange(actor: Actor, changeId: string) {
  return asActor(actor, async (tx) => {
    const [change] = await selectChanges(tx).where(eq(c.id, changeId));
    const plan = change && (await selectPlanDocument(tx, change.planId));
    return plan ? { change, plan, rows: await selectChangeRows(tx, changeId) } : null;
  });
}
