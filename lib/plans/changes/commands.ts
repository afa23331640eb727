import { randomUUIDv7 } from "node:crypto";
import { and, count, eq, max } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { planChangeRows, planChanges } from "@/db/schema/plan-reviews";
import { planTexts } from "@/db/schema/plan-rows";
import type { ChangeAct } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { refuse } from "@/lib/refusal";
import { lockPlan, planSubject } from "../commands";
import { ROW_KIND_LABELS } from "../labels";
import { canWritePlan } from "../policy";
import { type Plan, selectPlanDocument } from "../queries";
import { lockRow, refuseFaults } from "../rows/commands";
import { selectRowContext } from "../rows/queries";
import { isInForce } from "../rules";
import {
  IS_OVER,
  IS_WITHDRAWN,
  looseSentence,
  MEANWHILE,
  NOT_A_DRAFT,
  NOT_IN_FORCE,
  NOTHING_ASKED,
  ONE_OPEN,
  ROW_CHANGED,
  SAME_AS_NOW,
  STANDS_ALREADY,
} from "./labels";
import { hasChangePending, selectChangeRows } from "./queries";
import {
  before,
  type ChangeableKind,
  changesNothing,
  contentOf,
  isChangePending,
  judgeProposed,
  looseRows,
  type Proposed,
  titleOf,
} from "./rules";
import type { ChangeAsSeen, DropProposal, OpenChange, Proposal, ProposeStanding } from "./schema";

/** Starts a request to change a plan in force, with why; one at a time. Answers its id. */
export function openChange(actor: Actor, { planId, reason }: OpenChange, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const plan = await lockPlan(tx, planId);
    if (!canWritePlan(actor, plan)) refuse("forbidden");
    if (!isInForce(plan.state)) refuse("wrong_status", NOT_IN_FORCE);
    if (await hasChangePending(tx, planId)) refuse("conflict", ONE_OPEN);
    const [last] = await tx
      .select({ number: max(planChanges.number) })
      .from(planChanges)
      .where(eq(planChanges.planId, planId));
    const [id, number] = [randomUUIDv7(), (last?.number ?? 0) + 1];
    await tx.insert(planChanges).values({
      id,
      planId,
      place: plan.place.path,
      number,
      reason,
      createdBy: actor.personId,
      createdAt: now,
    });
    await record(tx, actor, "plan.change_opened", planSubject(plan), { number, reason });
    return id;
  });
}

/** A request and its plan, both locked: the plan first, as every step of it does. */
export async function lockChange(tx: Transaction, changeId: string) {
  const c = planChanges;
  const [seen] = await tx.select({ planId: c.planId }).from(c).where(eq(c.id, changeId));
  const plan = await lockPlan(tx, seen?.planId ?? refuse("not_found"));
  const [change] = await tx.select().from(c).where(eq(c.id, changeId)).for("update");
  return { plan, change: change ?? refuse("not_found") };
}

/** The same, for whoever may write it while its team prepares it. */
async function lockDraft(tx: Transaction, actor: Actor, changeId: string) {
  const found = await lockChange(tx, changeId);
  if (!canWritePlan(actor, found.plan)) refuse("forbidden");
  if (found.change.state !== "draft") refuse("wrong_status", NOT_A_DRAFT);
  if (!isInForce(found.plan.state)) refuse("wrong_status", NOT_IN_FORCE);
  return found;
}

/** A row of the plan as it is now, locked, with its content; a text's is its section and its words. */
export async function lockTouched(tx: Transaction, planId: string, kind: ChangeableKind, id: string) {
  if (kind !== "text") return lockRow(tx, kind, { planId, id });
  const [found] = await tx
    .select()
    .from(planTexts)
    .where(and(eq(planTexts.id, id), eq(planTexts.planId, planId)))
    .for("update");
  return { ...(found ?? refuse("not_found")), withdrawnAt: null };
}

type Touch = {
  act: ChangeAct;
  rowKind: ChangeableKind;
  rowId: string;
  rowVersion: number | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  reason: string | null;
};

/** Keeps what is proposed for a row: one proposal a row, the last. */
async function keepTouch(
  tx: Transaction,
  actor: Actor,
  { plan, change }: Awaited<ReturnType<typeof lockChange>>,
  touch: Touch,
  version: number,
) {
  const r = planChangeRows;
  const [kept] = await tx
    .select()
    .from(r)
    .where(and(eq(r.changeId, change.id), eq(r.rowId, touch.rowId)))
    .for("update");
  if ((kept?.version ?? 0) !== version)
    refuse("stale", undefined, { theirs: { ...kept?.after, version: kept?.version ?? 0 } });
  if (kept)
    await tx
      .update(r)
      .set({ ...touch, version: kept.version + 1 })
      .where(eq(r.id, kept.id));
  else await tx.insert(r).values({ id: randomUUIDv7(), changeId: change.id, place: change.place, ...touch });
  const { act, rowKind, before: was, after } = touch;
  await record(tx, actor, "plan.change_proposed", planSubject(plan), {
    ...{ number: change.number, act, what: ROW_KIND_LABELS[rowKind] },
    row: titleOf(rowKind, after ?? was ?? {}),
  });
  return { planId: plan.id, changeId: change.id };
}

/** Rows that the request already adds may be hung from, though the plan does not have them yet. */
async function selectContext(tx: Transaction, planId: string, changeId: string) {
  const context = (await selectRowContext(tx, planId)) ?? refuse("not_found");
  const added = (await selectChangeRows(tx, changeId)).filter(({ act }) => act === "add");
  const ids = (kind: ChangeableKind) =>
    added.filter(({ rowKind }) => rowKind === kind).map(({ rowId }) => rowId);
  return {
    context: {
      ...context,
      problems: [...context.problems, ...ids("problem")],
      objectives: [...context.objectives, ...ids("objective")],
    },
    isAdded: (rowId: string) => added.some((row) => row.rowId === rowId),
  };
}

/** Proposes what a row would say: a new one, or one of the plan's with other words. */
export function proposeRow(actor: Actor, input: Proposal & Proposed) {
  return asActor(actor, async (tx) => {
    const locked = await lockDraft(tx, actor, input.changeId);
    const { rowKind, rowVersion, why: reason } = input;
    const { context, isAdded } = await selectContext(tx, locked.plan.id, locked.change.id);
    const { faults, columns: after } = judgeProposed(input, context);
    refuseFaults(faults);
    const rowId = input.rowId ?? (await newRowId(tx, locked.plan, input, context));
    if (input.rowId === null || isAdded(input.rowId)) {
      const touch = { act: "add", rowKind, rowId, rowVersion: null, before: null, after, reason } as const;
      return keepTouch(tx, actor, locked, touch, input.version);
    }
    const row = await lockTouched(tx, locked.plan.id, rowKind, rowId);
    const now = before(row, after);
    if (row.withdrawnAt) refuse("wrong_status", IS_WITHDRAWN);
    if (row.version !== rowVersion)
      refuse("stale", ROW_CHANGED, { theirs: { ...now, rowVersion: row.version } });
    if (changesNothing(now, after)) refuse("invalid", SAME_AS_NOW);
    const touch = {
      act: "change",
      rowKind,
      rowId,
      rowVersion: row.version,
      before: now,
      after,
      reason,
    } as const;
    return keepTouch(tx, actor, locked, touch, input.version);
  });
}

/** Of a row to add; a section has one text, whoever proposes it first. */
async function newRowId(
  tx: Transaction,
  plan: Plan,
  input: Proposal & Proposed,
  { template }: { template: { sections: { key: string; part: string }[] } },
): Promise<string> {
  if (input.rowKind !== "text") return randomUUIDv7();
  const { section } = input.fields;
  if (!template.sections.some(({ key, part }) => key === section && part === "text")) refuse("not_found");
  const t = planTexts;
  const [written] = await tx
    .select({ total: count() })
    .from(t)
    .where(and(eq(t.planId, plan.id), eq(t.section, section)));
  if ((written?.total ?? 0) > 0) refuse("stale", ROW_CHANGED);
  const asked = await selectChangeRows(tx, input.changeId);
  if (asked.some(({ rowKind, after }) => rowKind === "text" && after?.section === section))
    refuse("stale", MEANWHILE);
  return randomUUIDv7();
}

/** Proposes that a row of the plan goes, or that one that went comes back. */
function proposeStanding(actor: Actor, act: "withdraw" | "restore", input: ProposeStanding) {
  return asActor(actor, async (tx) => {
    const locked = await lockDraft(tx, actor, input.changeId);
    const { rowKind, rowId, why: reason } = input;
    const row = await lockTouched(tx, locked.plan.id, rowKind, rowId);
    if (act === "withdraw" && row.withdrawnAt) refuse("wrong_status", IS_WITHDRAWN);
    if (act === "restore" && !row.withdrawnAt) refuse("wrong_status", STANDS_ALREADY);
    if (row.version !== input.rowVersion) refuse("stale", MEANWHILE);
    const now = contentOf(rowKind, row);
    const touch = { act, rowKind, rowId, rowVersion: row.version, before: now, after: null, reason };
    return keepTouch(tx, actor, locked, touch, input.version);
  });
}

export const proposeWithdrawal = (actor: Actor, input: ProposeStanding) =>
  proposeStanding(actor, "withdraw", input);

export const proposeRestoral = (actor: Actor, input: ProposeStanding) =>
  proposeStanding(actor, "restore", input);

/** Takes a proposal out of a request that its team prepares. Answers the plan's and the request's ids. */
export function dropProposal(actor: Actor, { proposalId, version }: DropProposal) {
  return asActor(actor, async (tx) => {
    const r = planChangeRows;
    const [seen] = await tx.select({ changeId: r.changeId }).from(r).where(eq(r.id, proposalId));
    const { plan, change } = await lockDraft(tx, actor, seen?.changeId ?? refuse("not_found"));
    const [found] = await tx.select().from(r).where(eq(r.id, proposalId)).for("update");
    if (!found) return refuse("not_found");
    if (found.version !== version) refuse("stale", MEANWHILE);
    await tx.delete(r).where(eq(r.id, proposalId));
    await record(tx, actor, "plan.change_dropped", planSubject(plan), { number: change.number });
    return { planId: plan.id, changeId: change.id };
  });
}

const asSeen = (found: { version: number }, { version }: ChangeAsSeen) => {
  if (found.version !== version) refuse("stale", MEANWHILE, { theirs: { version: found.version } });
};

/** Sends a request to whoever approves the plan, which stays in force as it is. Answers the plan's id. */
export function submitChange(actor: Actor, input: ChangeAsSeen, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const { plan, change } = await lockDraft(tx, actor, input.changeId);
    asSeen(change, input);
    const rows = await selectChangeRows(tx, change.id);
    if (rows.length === 0) refuse("conflict", NOTHING_ASKED);
    const loose = looseRows((await selectPlanDocument(tx, plan.id)) ?? refuse("not_found"), rows);
    if (loose.length > 0) refuse("conflict", looseSentence(loose));
    await tx
      .update(planChanges)
      .set({ state: "submitted", submittedAt: now, version: change.version + 1 })
      .where(eq(planChanges.id, change.id));
    await record(tx, actor, "plan.change_submitted", planSubject(plan), {
      ...{ number: change.number, rows: rows.length },
    });
    return plan.id;
  });
}

/** Gives a request up before it is decided: the plan stays as it is. Answers the plan's id. */
export function withdrawChange(actor: Actor, input: ChangeAsSeen): Promise<string> {
  return asActor(actor, async (tx) => {
    const { plan, change } = await lockChange(tx, input.changeId);
    if (!canWritePlan(actor, plan)) refuse("forbidden");
    if (!isChangePending(change.state)) refuse("wrong_status", IS_OVER);
    asSeen(change, input);
    await tx
      .update(planChanges)
      .set({ state: "withdrawn", version: change.version + 1 })
      .where(eq(planChanges.id, change.id));
    await record(tx, actor, "plan.change_withdrawn", planSubject(plan), { number: change.number });
    return plan.id;
  });
}
