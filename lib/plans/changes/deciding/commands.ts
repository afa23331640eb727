import { eq, max } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { planChangeRows, planChanges } from "@/db/schema/plan-reviews";
import { planTexts } from "@/db/schema/plan-rows";
import { plans } from "@/db/schema/plans";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { refuse } from "@/lib/refusal";
import { planSubject } from "../../commands";
import { canApprovePlan } from "../../policy";
import { type Plan, selectPlanDocument } from "../../queries";
import { tableOf } from "../../rows/commands";
import { isInForce } from "../../rules";
import { freezeVersion } from "../../versions/commands";
import { lockChange, lockTouched } from "../commands";
import {
  changedMeanwhile,
  looseDecision,
  MEANWHILE,
  NOT_EACH,
  NOT_IN_FORCE,
  NOT_SUBMITTED,
  versionReason,
} from "../labels";
import { type ChangeRow, selectChangeRows } from "../queries";
import { type ChangeableKind, decidesEach, inOrder, looseRows, titleOf } from "../rules";
import type { DecideChange } from "../schema";

/**
 * Decides a request row by row: what is approved is written in the plan, which becomes another version, and what is
 * not stays as it was. All at once or nothing. Answers the plan's id.
 */
export function decideChange(actor: Actor, input: DecideChange, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const { plan, change } = await lockChange(tx, input.changeId);
    if (!canApprovePlan(actor, plan)) refuse("forbidden");
    if (change.state !== "submitted") refuse("wrong_status", NOT_SUBMITTED);
    if (!isInForce(plan.state)) refuse("wrong_status", NOT_IN_FORCE);
    if (change.version !== input.version) refuse("stale", MEANWHILE, { theirs: { version: change.version } });
    const rows = await selectChangeRows(tx, change.id);
    if (!decidesEach(rows, input.rows)) refuse("invalid", NOT_EACH);
    const decided = new Map(input.rows.map((row) => [row.id, row]));
    const approved = inOrder(rows.filter(({ id }) => decided.get(id)?.decision === "approved"));
    const loose = looseRows((await selectPlanDocument(tx, plan.id)) ?? refuse("not_found"), approved);
    if (loose.length > 0) refuse("conflict", looseDecision(loose));
    for (const row of approved) await applyRow(tx, actor, plan, row, now);
    for (const { id, version } of rows)
      await tx
        .update(planChangeRows)
        .set({ state: decided.get(id)?.decision, note: decided.get(id)?.note, version: version + 1 })
        .where(eq(planChangeRows.id, id));
    await tx
      .update(planChanges)
      .set({
        ...{ state: "decided", decidedBy: actor.personId, decidedAt: now, decisionNote: input.note },
        version: change.version + 1,
      })
      .where(eq(planChanges.id, change.id));
    const { number, reason } = change;
    const details = { number, approved: approved.length, declined: rows.length - approved.length };
    await record(tx, actor, "plan.change_decided", planSubject(plan), details);
    if (approved.length === 0) return plan.id;
    await tx
      .update(plans)
      .set({ version: plan.version + 1 })
      .where(eq(plans.id, plan.id));
    await freezeVersion(tx, actor, { planId: plan.id, reason: versionReason(number, reason), now });
    return plan.id;
  });
}

/** Writes an approved row in the plan, refused when the plan's row is not the one that the proposal was written on. */
async function applyRow(tx: Transaction, actor: Actor, plan: Plan, row: ChangeRow, now: Date) {
  const rowKind = row.rowKind as ChangeableKind;
  const touched = { updatedAt: now, updatedBy: actor.personId };
  const table = rowKind === "text" ? null : tableOf(rowKind);
  if (row.act === "add") {
    const whole = { ...row.after, id: row.rowId, planId: plan.id, place: plan.place.path, ...touched };
    if (!table) {
      // Nobody but a request writes in a plan in force; were the section written meanwhile, its key would say so.
      await tx.insert(planTexts).values(whole as unknown as typeof planTexts.$inferInsert);
      return;
    }
    const [last] = await tx
      .select({ position: max(table.position) })
      .from(table)
      .where(eq(table.planId, plan.id));
    const position = (last?.position ?? 0) + 1;
    await tx.insert(table).values({ ...whole, position } as unknown as typeof table.$inferInsert);
    return;
  }
  const found = await lockTouched(tx, plan.id, rowKind, row.rowId);
  if (found.version !== row.rowVersion)
    refuse("conflict", changedMeanwhile(titleOf(rowKind, row.before ?? {})));
  const standing = {
    ...(row.act === "withdraw" ? { withdrawnAt: now, withdrawnReason: row.reason ?? "" } : {}),
    ...(row.act === "restore" ? { withdrawnAt: null, withdrawnReason: null } : {}),
  };
  const set = { ...row.after, ...(table ? standing : {}), ...touched, version: found.version + 1 };
  await tx
    .update(table ?? planTexts)
    .set(set)
    .where(eq((table ?? planTexts).id, row.rowId));
}
