import { desc, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { planProgress, planReports } from "@/db/schema/plan-progress";
import { planActivities } from "@/db/schema/plan-rows";
import { plans } from "@/db/schema/plans";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { today } from "@/lib/dates/dates";
import { refuse } from "@/lib/refusal";
import { lockPlan, planSubject } from "../commands";
import { PROGRESS_LABELS, planTitle, RAG_LABELS } from "../labels";
import { canWritePlan } from "../policy";
import type { Plan } from "../queries";
import { isInForce, nextPlanState } from "../rules";
import { NOT_IN_FORCE, SETTLED_HAS_NO_RAG, WITHDRAWN } from "./labels";
import { isSettled, reportProblems } from "./rules";
import type { ClearRag, ReportProgress, SetRag } from "./schema";

const p = planProgress;

/**
 * An activity of a plan in force, for whoever tells how it goes. The plan is locked: reports of one plan come one
 * after the other, and none while it changes state.
 */
export async function lockActivity(tx: Transaction, actor: Actor, activityId: string) {
  const found = () =>
    tx
      .select({
        id: planActivities.id,
        planId: planActivities.planId,
        title: planActivities.title,
        withdrawnAt: planActivities.withdrawnAt,
        progress: {
          state: p.state,
          doneOn: p.doneOn,
          nextOn: p.nextOn,
          attendance: p.attendance,
          reason: p.reason,
          ragOverride: p.ragOverride,
          ragNote: p.ragNote,
          version: p.version,
        },
      })
      .from(planActivities)
      .leftJoin(p, eq(p.activityId, planActivities.id))
      .where(eq(planActivities.id, activityId));
  const [seen] = await found();
  const plan = await lockPlan(tx, seen?.planId ?? refuse("not_found"));
  if (!canWritePlan(actor, { kind: plan.kind, place: plan.place.path })) refuse("forbidden");
  if (!isInForce(plan.state)) refuse("wrong_status", NOT_IN_FORCE);
  const [activity = refuse("not_found")] = await found();
  if (activity.withdrawnAt) refuse("wrong_status", WITHDRAWN);
  return { plan, activity };
}

type Locked = Awaited<ReturnType<typeof lockActivity>>;
type Activity = Locked["activity"];

export const activitySubject = (plan: Plan, { id, title }: Pick<Activity, "id" | "title">) => ({
  kind: "activity",
  id,
  name: `${planTitle(plan)}: ${title}`,
  place: plan.place.path,
});

/** Tells how an activity goes; the first time in an approved plan, the plan is under way. Answers the plan's id. */
export function reportProgress(actor: Actor, input: ReportProgress, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const locked = await lockActivity(tx, actor, input.activityId);
    const { plan, activity } = locked;
    if ((activity.progress?.version ?? 0) !== input.version) await refuseStale(tx, activity);
    const { schoolYear } = plan;
    const from = activity.progress?.state ?? "planned";
    const fields = reportProblems(from, input, { schoolYear, day: today(now) });
    if (Object.keys(fields).length > 0) refuse("invalid", undefined, { fields });
    await saveProgress(tx, actor, locked, progressOf(input), now);
    const { state, note = null, attendance = null } = input;
    const nextOn = nextDate(input);
    const at = { activityId: activity.id, planId: plan.id, place: plan.place.path };
    const author = { reportedBy: actor.personId, createdAt: now };
    await tx.insert(planReports).values({ ...at, state, note, attendance, nextOn, ...author });
    await startPlan(tx, actor, plan);
    await record(tx, actor, "activity.reported", activitySubject(plan, activity), {
      ...{ to: PROGRESS_LABELS[state], heldOn: input.doneOn, reason: note },
    });
    return plan.id;
  });
}

/** Something done or cancelled has no next date. */
const nextDate = ({ state, nextOn }: ReportProgress) => (isSettled(state) ? null : (nextOn ?? null));

async function refuseStale(tx: Transaction, { id, progress }: Activity): Promise<never> {
  const [last] = await tx
    .select({ note: planReports.note })
    .from(planReports)
    .where(eq(planReports.activityId, id))
    .orderBy(desc(planReports.createdAt), desc(planReports.id))
    .limit(1);
  return refuse("stale", undefined, { theirs: { ...progress, note: last?.note } });
}

/** What a person set over the rule goes when nothing more is expected of the activity. */
const progressOf = (input: ReportProgress) => ({
  state: input.state,
  reason: input.state === "postponed" || input.state === "cancelled" ? (input.note ?? null) : null,
  doneOn: input.state === "done" ? (input.doneOn ?? null) : null,
  nextOn: nextDate(input),
  attendance: input.attendance ?? null,
  ...(isSettled(input.state) ? { ragOverride: null, ragNote: null } : {}),
});

type Saved = Partial<typeof planProgress.$inferInsert>;

async function saveProgress(
  tx: Transaction,
  actor: Actor,
  { plan, activity: { id, progress } }: Locked,
  saved: Saved,
  now = new Date(),
) {
  const row = { ...saved, updatedBy: actor.personId, updatedAt: now };
  if (progress)
    await tx
      .update(p)
      .set({ ...row, version: progress.version + 1 })
      .where(eq(p.activityId, id));
  else {
    const at = { activityId: id, planId: plan.id, place: plan.place.path };
    await tx.insert(p).values({ ...at, state: "planned", ...row });
  }
}

async function startPlan(tx: Transaction, actor: Actor, plan: Plan) {
  const state = nextPlanState(plan.state, "start");
  if (!state) return;
  await tx
    .update(plans)
    .set({ state, version: plan.version + 1 })
    .where(eq(plans.id, plan.id));
  await record(tx, actor, "plan.started", planSubject(plan));
}

/** An activity that still asks for something, as it was seen. */
async function lockForRag(tx: Transaction, actor: Actor, { activityId, version }: ClearRag) {
  const locked = await lockActivity(tx, actor, activityId);
  const { progress } = locked.activity;
  if ((progress?.version ?? 0) !== version)
    refuse("stale", undefined, {
      theirs: { rag: progress?.ragOverride, note: progress?.ragNote, version: progress?.version },
    });
  if (progress && isSettled(progress.state)) refuse("wrong_status", SETTLED_HAS_NO_RAG);
  return locked;
}

/** Sets how an activity stands over what the rule says, with why. Answers the plan's id. */
export function setRag(actor: Actor, input: SetRag): Promise<string> {
  return asActor(actor, async (tx) => {
    const locked = await lockForRag(tx, actor, input);
    const { plan, activity } = locked;
    await saveProgress(tx, actor, locked, { ragOverride: input.rag, ragNote: input.note });
    const details = { to: RAG_LABELS[input.rag], reason: input.note };
    await record(tx, actor, "activity.rag_set", activitySubject(plan, activity), details);
    return plan.id;
  });
}

/** Lets the rule say again how it stands. Answers the plan's id. */
export function clearRag(actor: Actor, input: ClearRag): Promise<string> {
  return asActor(actor, async (tx) => {
    const locked = await lockForRag(tx, actor, input);
    const { plan, activity } = locked;
    if (!activity.progress?.ragOverride) refuse("wrong_status");
    await saveProgress(tx, actor, locked, { ragOverride: null, ragNote: null });
    await record(tx, actor, "activity.rag_cleared", activitySubject(plan, activity));
    return plan.id;
  });
}
