import { randomUUIDv7 } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { places } from "@/db/schema/places";
import { plans, planTemplates } from "@/db/schema/plans";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { regionOf } from "@/lib/access/place";
import { record } from "@/lib/audit/record";
import { shortDay, today } from "@/lib/dates/dates";
import { refuse } from "@/lib/refusal";
import { hasChangePending } from "./changes/queries";
import { stopsSubmitting } from "./check/labels";
import { selectFindings } from "./check/queries";
import { isBlocking } from "./check/rules";
import { selectDiagnosis } from "./diagnosis/queries";
import { planTitle } from "./labels";
import { selectObservations } from "./observations/queries";
import { isPending } from "./observations/rules";
import { canApprovePlan, canReviewPlan, canSubmitPlan, canWritePlan, planKindAt } from "./policy";
import { type Plan, selectPlan, selectPlanDocument, selectPlanOf } from "./queries";
import { isUnderReview, isWritable, nextPlanState, type PlanStep } from "./rules";
import type { DraftPlan, EvaluatePlan, PlanAsSeen } from "./schema";
import { CHANGE_PENDING, NOTHING_OBSERVED, unanswered, unsettled } from "./steps/labels";
import { tellStep } from "./steps/telling/commands";
import { isNews, isTold } from "./steps/telling/rules";
import { freezeVersion } from "./versions/commands";

export const planSubject = (plan: Pick<Plan, "id" | "kind" | "schoolYear" | "place">) => ({
  kind: "plan",
  id: plan.id,
  name: planTitle(plan),
  place: plan.place.path,
});

/** Starts the plan of a network or a UGEL for a school year from what the region asks. One a year. Answers its id. */
export function draftPlan(actor: Actor, input: DraftPlan, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const { place: path, schoolYear } = input;
    const [place] = await tx
      .select({ path: places.path, kind: places.kind, code: places.code, name: places.name })
      .from(places)
      .where(and(eq(places.path, path), isNull(places.closedOn)));
    const kind = planKindAt(path);
    if (!place || !kind) return refuse("not_found");
    if (!canWritePlan(actor, { kind, place: path })) refuse("forbidden");
    const [template] = await tx
      .select()
      .from(planTemplates)
      .where(
        and(
          eq(planTemplates.place, regionOf(path)),
          eq(planTemplates.kind, kind),
          eq(planTemplates.schoolYear, schoolYear),
        ),
      );
    if (!template)
      return refuse("conflict", `La región aún no ha dicho qué llevan los planes de ${schoolYear}.`);
    if (template.opensOn > today(now))
      refuse("conflict", `Los planes de ${schoolYear} se escriben desde el ${shortDay(template.opensOn)}.`);
    if (await selectPlanOf(tx, path, schoolYear)) refuse("conflict", ALREADY);
    const id = randomUUIDv7();
    const diagnosis = await selectDiagnosis(tx, path, schoolYear, now);
    await tx.insert(plans).values({
      ...{ id, place: path, kind, schoolYear, createdBy: actor.personId, diagnosis, diagnosedAt: now },
      ...{ template: template.content, templateVersion: template.version },
    });
    await record(tx, actor, "plan.drafted", planSubject({ id, kind, schoolYear, place }));
    return id;
  });
}

const ALREADY = "El plan de ese año ya existe. Vuelva a cargar la página para verlo.";

/** A plan, locked, with where it stands. Whoever may not write at its place does not find it. */
export async function lockPlan(tx: Transaction, planId: string) {
  const [locked] = await tx
    .select({ version: plans.version })
    .from(plans)
    .where(eq(plans.id, planId))
    .for("update");
  const plan = locked && (await selectPlan(tx, planId));
  return plan ?? refuse("not_found");
}

/** The same, refused when somebody else took a step after it was seen. */
export async function lockPlanAsSeen(tx: Transaction, { planId, version }: PlanAsSeen) {
  const plan = await lockPlan(tx, planId);
  if (plan.version !== version) refuse("stale", MEANWHILE, { theirs: { version: plan.version } });
  return plan;
}

const MEANWHILE =
  "Otra persona cambió el estado de este plan mientras usted lo veía. Vuelva a cargar la página para ver cómo está ahora.";

type Step = {
  step: PlanStep;
  set?: Partial<typeof plans.$inferInsert>;
  details?: Record<string, unknown>;
  /** When it happens, for the steps that somebody waits for. */
  at?: Date;
};

/** Takes a locked plan to where a step leads and writes it down; refused when it does not start there. */
async function takeStep(tx: Transaction, actor: Actor, plan: Plan, { step, set = {}, details, at }: Step) {
  const state = nextPlanState(plan.state, step) ?? refuse("wrong_status");
  await tx
    .update(plans)
    .set({ ...set, state, version: plan.version + 1 })
    .where(eq(plans.id, plan.id));
  await record(tx, actor, STEP_EVENTS[step], planSubject(plan), details);
  if (at && isTold(step) && isNews(at, new Date())) await tellStep(tx, actor, plan, step);
  return plan.id;
}

const STEP_EVENTS = {
  submit: "plan.submitted",
  observe: "plan.observed",
  resubmit: "plan.resubmitted",
  approve: "plan.approved",
  start: "plan.started",
  evaluate: "plan.evaluated",
  resume: "plan.resumed",
  close: "plan.closed",
} as const satisfies Record<PlanStep, string>;

/**
 * Sends the plan to whoever reviews it, for the first time or after what was observed; what stops it is said. From
 * here its diagnosis stays as it is. Answers the plan's id, as every step does.
 */
export function submitPlan(actor: Actor, input: PlanAsSeen, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const plan = await lockPlanAsSeen(tx, input);
    if (!canSubmitPlan(actor, plan)) refuse("forbidden");
    if (!isWritable(plan.state)) refuse("wrong_status");
    const document = (await selectPlanDocument(tx, plan.id)) ?? refuse("not_found");
    const blocking = (await selectFindings(tx, document)).filter(isBlocking);
    if (blocking.length > 0) refuse("conflict", stopsSubmitting(blocking.map(({ sentence }) => sentence)));
    const open = (await selectObservations(tx, plan.id)).filter(({ state }) => state === "open");
    if (plan.state === "observed" && open.length > 0) refuse("conflict", unanswered(open.length));
    const set = { submittedAt: now, firstSubmittedAt: plan.firstSubmittedAt ?? now };
    return takeStep(tx, actor, plan, { step: plan.state === "draft" ? "submit" : "resubmit", set, at: now });
  });
}

/** Gives the plan back to its team, with what was observed. */
export function observePlan(actor: Actor, input: PlanAsSeen, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const plan = await lockPlanAsSeen(tx, input);
    if (!canReviewPlan(actor, plan)) refuse("forbidden");
    if (!isUnderReview(plan.state)) refuse("wrong_status");
    const open = (await selectObservations(tx, plan.id)).filter(({ state }) => state === "open");
    if (open.length === 0) refuse("conflict", NOTHING_OBSERVED);
    return takeStep(tx, actor, plan, { step: "observe", details: { observations: open.length }, at: now });
  });
}

/** Approves the plan as it was seen: its first version is kept for good and the region reads it. */
export function approvePlan(actor: Actor, input: PlanAsSeen, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const plan = await lockPlanAsSeen(tx, input);
    if (!canApprovePlan(actor, plan)) refuse("forbidden");
    if (!isUnderReview(plan.state)) refuse("wrong_status");
    const pending = (await selectObservations(tx, plan.id)).filter(({ state }) => isPending(state));
    if (pending.length > 0) refuse("conflict", unsettled(pending.length));
    const { number, sha256 } = await freezeVersion(tx, actor, { planId: plan.id, reason: null, now });
    const details = { number, sha256 };
    return takeStep(tx, actor, plan, { step: "approve", set: { approvedAt: now }, details, at: now });
  });
}

/** The first activity is being carried out. */
export function startPlan(actor: Actor, input: PlanAsSeen): Promise<string> {
  return asActor(actor, async (tx) => {
    const plan = await lockPlanAsSeen(tx, input);
    if (!canWritePlan(actor, plan)) refuse("forbidden");
    return takeStep(tx, actor, plan, { step: "start" });
  });
}

/** The team tells what was achieved and learned: nothing more is carried out. */
export function evaluatePlan(actor: Actor, input: EvaluatePlan): Promise<string> {
  return asActor(actor, async (tx) => {
    const plan = await lockPlanAsSeen(tx, input);
    if (!canSubmitPlan(actor, plan)) refuse("forbidden");
    if (await hasChangePending(tx, plan.id)) refuse("conflict", CHANGE_PENDING);
    return takeStep(tx, actor, plan, { step: "evaluate", set: { evaluation: input.evaluation } });
  });
}

/** Something was still to be done: the plan goes on, and what was written of it stays. */
export function resumePlan(actor: Actor, input: PlanAsSeen): Promise<string> {
  return asActor(actor, async (tx) => {
    const plan = await lockPlanAsSeen(tx, input);
    if (!canSubmitPlan(actor, plan) && !canApprovePlan(actor, plan)) refuse("forbidden");
    return takeStep(tx, actor, plan, { step: "resume" });
  });
}

/** The year is over for whoever approved the plan: it never moves again. */
export function closePlan(actor: Actor, input: PlanAsSeen, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const plan = await lockPlanAsSeen(tx, input);
    if (!canApprovePlan(actor, plan)) refuse("forbidden");
    return takeStep(tx, actor, plan, { step: "close", set: { closedAt: now } });
  });
}
