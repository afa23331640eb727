import { randomUUIDv7 } from "node:crypto";
import { and, asc, count, desc, eq, isNull, max, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { planActivities, planProblems } from "@/db/schema/plan-rows";
import { plans } from "@/db/schema/plans";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { refuse } from "@/lib/refusal";
import { planSubject } from "../commands";
import { ROW_KIND_LABELS } from "../labels";
import { canWritePlan } from "../policy";
import { isWritable } from "../rules";
import { dependentsSentence, MANY_ROWS, notWritable, PARENT_WITHDRAWN, ROW_WITHDRAWN } from "./labels";
import {
  countDependents,
  type PlanRow,
  type PlanToWrite,
  ROW_TABLES,
  type RowTables,
  selectRowContext,
} from "./queries";
import { changedColumns, type Faults, MOST_ROWS, type RowKind, rowTitle } from "./rules";
import type { MoveRow, RestoreRow, RowSeen, WithdrawRow } from "./schema";

type Common = "id" | "planId" | "place" | "position" | "createdAt" | "updatedAt" | "updatedBy" | "version";
/** The columns of a row that its form decides. */
export type RowColumns<K extends RowKind> = Omit<
  RowTables[K]["$inferInsert"],
  Common | "withdrawnAt" | "withdrawnReason"
>;

/** Every kind has the columns that are touched here; only those. */
export const tableOf = (kind: RowKind) => ROW_TABLES[kind] as typeof planProblems;

/**
 * A plan that the actor may write now, with what its rows are judged by. Whoever writes one row shares the lock with
 * those who write others, so that only a step of the plan waits; whoever touches the order of rows has it alone.
 */
export async function lockPlanToWrite(
  tx: Transaction,
  actor: Actor,
  planId: string,
  lock: "share" | "no key update" = "share",
): Promise<PlanToWrite> {
  const [locked] = await tx.select({ id: plans.id }).from(plans).where(eq(plans.id, planId)).for(lock);
  const plan = (locked && (await selectRowContext(tx, planId))) ?? refuse("not_found");
  if (!canWritePlan(actor, { kind: plan.kind, place: plan.place.path })) refuse("forbidden");
  if (!isWritable(plan.state)) refuse("wrong_status", notWritable(plan.state));
  return plan;
}

export function refuseFaults(faults: Faults) {
  const sentences = Object.values(faults);
  if (sentences.length > 0) refuse("invalid", sentences.join(" "), { fields: faults });
}

/** The same for many rows at once: the field is called by the row that it is of. */
export const refuseRowFaults = (rows: Faults[]) =>
  refuseFaults(
    rows.length === 1
      ? (rows[0] ?? {})
      : Object.fromEntries(
          rows.flatMap((faults, i) =>
            Object.entries(faults).map(([name, text]) => [`rows[${i}].${name}`, text]),
          ),
        ),
  );

type Of = Pick<PlanToWrite, "id" | "kind" | "schoolYear" | "place">;

/** Adds rows after those that are there, in their order. The plan is locked alone. Answers their ids. */
export async function insertRows<K extends RowKind>(
  tx: Transaction,
  actor: Actor,
  plan: Of,
  kind: K,
  rows: RowColumns<K>[],
): Promise<string[]> {
  if (rows.length === 0) return [];
  const table = tableOf(kind);
  const [before] = await tx
    .select({ last: max(table.position), count: count() })
    .from(table)
    .where(eq(table.planId, plan.id));
  if ((before?.count ?? 0) + rows.length > MOST_ROWS[kind]) refuse("conflict", MANY_ROWS[kind]);
  const first = (before?.last ?? 0) + 1;
  const ids = rows.map(() => randomUUIDv7());
  const values = rows.map((row, i) => ({
    ...row,
    ...{
      id: ids[i],
      planId: plan.id,
      place: plan.place.path,
      position: first + i,
      updatedBy: actor.personId,
    },
  }));
  await tx.insert(table).values(values as (typeof planProblems.$inferInsert)[]);
  const titles = rows.map((row) => rowTitle(kind, row)).join("; ");
  await record(tx, actor, "plan.rows_added", planSubject(plan), {
    ...{ what: ROW_KIND_LABELS[kind], ids },
    row: titles.length > 300 ? `${rows.length}` : titles,
  });
  return ids;
}

/** A row of the plan, locked. */
export async function lockRow<K extends RowKind>(
  tx: Transaction,
  kind: K,
  { planId, id }: { planId: string; id: string },
): Promise<PlanRow<K>> {
  const table = tableOf(kind);
  const [found] = await tx
    .select()
    .from(table)
    .where(and(eq(table.id, id), eq(table.planId, planId)))
    .for("update");
  return (found as PlanRow<K> | undefined) ?? refuse("not_found");
}

/** Writes the columns of a row that are others. A save that changes nothing is done, whoever saved before. */
export async function changeRow<K extends RowKind>(
  tx: Transaction,
  actor: Actor,
  plan: Of,
  kind: K,
  found: PlanRow<K>,
  columns: RowColumns<K>,
  version: number,
) {
  if (found.withdrawnAt) refuse("wrong_status", ROW_WITHDRAWN);
  const changed = changedColumns(found, columns);
  if (changed.length === 0) return;
  if (found.version !== version) refuse("stale", undefined, { theirs: found });
  const table = tableOf(kind);
  await tx
    .update(table)
    .set({ ...columns, ...touched(actor, found.version) })
    .where(eq(table.id, found.id));
  const row = rowTitle(kind, columns);
  await record(tx, actor, "plan.row_edited", planSubject(plan), {
    ...{ what: ROW_KIND_LABELS[kind], row, id: found.id, changed },
  });
}

const touched = (actor: Actor, version: number) => ({
  ...{ updatedAt: new Date(), updatedBy: actor.personId, version: version + 1 },
});

/** Moves a row past the one beside it that stands: under its objective, where it has one. */
export function moveRow(actor: Actor, input: MoveRow): Promise<string> {
  return asActor(actor, async (tx) => {
    const plan = await lockPlanToWrite(tx, actor, input.planId, "no key update");
    const { kind, direction } = input;
    const row = await lockRow(tx, kind, input);
    const table = tableOf(kind);
    const [beside] = await tx
      .select({ id: table.id, position: table.position })
      .from(table)
      .where(
        and(
          ...[eq(table.planId, plan.id), isNull(table.withdrawnAt)],
          "objectiveId" in row
            ? eq((table as unknown as typeof planActivities).objectiveId, row.objectiveId)
            : undefined,
          direction === "up"
            ? sql`(${table.position}, ${table.id}) < (${row.position}, ${row.id})`
            : sql`(${table.position}, ${table.id}) > (${row.position}, ${row.id})`,
        ),
      )
      .orderBy(
        ...(direction === "up"
          ? [desc(table.position), desc(table.id)]
          : [asc(table.position), asc(table.id)]),
      )
      .limit(1);
    if (!beside || row.withdrawnAt) return plan.id;
    // The order is nobody's text: whoever has the row open saves it all the same.
    await tx.update(table).set({ position: beside.position }).where(eq(table.id, row.id));
    await tx.update(table).set({ position: row.position }).where(eq(table.id, beside.id));
    await record(tx, actor, "plan.row_moved", planSubject(plan), {
      ...{ what: ROW_KIND_LABELS[kind], row: rowTitle(kind, row), id: row.id },
    });
    return plan.id;
  });
}

const seen = <R extends { version: number }>(row: R, { version }: RowSeen): R =>
  row.version === version ? row : refuse("stale", undefined, { theirs: { version: row.version } });

/** Takes a row out of the plan, with why; it stays in the record. Nothing that stands may hang from it. */
export function withdrawRow(actor: Actor, input: WithdrawRow): Promise<string> {
  return asActor(actor, async (tx) => {
    const { kind, reason } = input;
    // Alone: nobody hangs something from it meanwhile.
    const plan = await lockPlanToWrite(tx, actor, input.planId, "no key update");
    const row = await lockRow(tx, kind, input);
    if (row.withdrawnAt) return plan.id;
    seen(row, input);
    const hanging = dependentsSentence(await countDependents(tx, kind, row.id));
    if (hanging) refuse("conflict", hanging);
    const table = tableOf(kind);
    await tx
      .update(table)
      .set({ withdrawnAt: new Date(), withdrawnReason: reason, ...touched(actor, row.version) })
      .where(eq(table.id, row.id));
    await record(tx, actor, "plan.row_withdrawn", planSubject(plan), {
      ...{ what: ROW_KIND_LABELS[kind], row: rowTitle(kind, row), id: row.id, reason },
    });
    return plan.id;
  });
}

/** Whether what a row hangs from stands. */
export const parentsStand = (row: object, plan: Pick<PlanToWrite, "problems" | "objectives">) => {
  const { problemId, objectiveId } = row as { problemId?: string | null; objectiveId?: string };
  return (
    (!problemId || plan.problems.includes(problemId)) &&
    (!objectiveId || plan.objectives.includes(objectiveId))
  );
};

/** Puts a withdrawn row back where it was. */
export function restoreRow(actor: Actor, input: RestoreRow): Promise<string> {
  return asActor(actor, async (tx) => {
    const { kind } = input;
    const plan = await lockPlanToWrite(tx, actor, input.planId);
    const row = await lockRow(tx, kind, input);
    if (!row.withdrawnAt) return plan.id;
    seen(row, input);
    if (!parentsStand(row, plan)) refuse("conflict", PARENT_WITHDRAWN);
    const table = tableOf(kind);
    await tx
      .update(table)
      .set({ withdrawnAt: null, withdrawnReason: null, ...touched(actor, row.version) })
      .where(eq(table.id, row.id));
    await record(tx, actor, "plan.row_restored", planSubject(plan), {
      ...{ what: ROW_KIND_LABELS[kind], row: rowTitle(kind, row), id: row.id },
    });
    return plan.id;
  });
}
