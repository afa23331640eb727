import { randomUUIDv7 } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { planObservationMessages, planObservations } from "@/db/schema/plan-reviews";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { refuse } from "@/lib/refusal";
import { lockPlan, planSubject } from "../commands";
import { canReviewPlan, canWritePlan } from "../policy";
import type { Plan } from "../queries";
import { isUnderReview } from "../rules";
import { MEANWHILE, NOT_RETURNED, NOT_THERE, NOT_UNDER_REVIEW, OVER, SAID_ALREADY } from "./labels";
import { isInReview } from "./policy";
import { hasRow, selectPlanSections } from "./queries";
import { isPending, nextObservationState, type ObservationStep, standsIn } from "./rules";
import type { AddObservation, ObservationAsSeen, SayInObservation } from "./schema";

/** Asks for something to be mended in a section or a row of a plan under review. Answers the observation's id. */
export function addObservation(actor: Actor, input: AddObservation, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const { planId, section, rowKind, rowId, text } = input;
    const plan = await lockPlan(tx, planId);
    if (!canReviewPlan(actor, plan)) refuse("forbidden");
    if (!isUnderReview(plan.state)) refuse("wrong_status", NOT_UNDER_REVIEW);
    const { part } = (await selectPlanSections(tx, planId)).find(({ key }) => key === section) ?? {};
    if (!part) return refuse("not_found", NOT_THERE);
    if (rowKind && rowId && !(standsIn(rowKind, part) && (await hasRow(tx, planId, rowKind, rowId))))
      refuse("not_found", NOT_THERE);
    await refuseIfSaid(tx, actor, input);
    const id = randomUUIDv7();
    await tx.insert(planObservations).values({
      ...{ id, planId, place: plan.place.path, section, rowKind, rowId, text },
      ...{ createdBy: actor.personId, createdAt: now },
    });
    await record(tx, actor, "plan.observation_added", planSubject(plan), { section });
    return id;
  });
}

/** A double click, or a request sent again, is one observation. */
async function refuseIfSaid(tx: Transaction, actor: Actor, { planId, section, rowId, text }: AddObservation) {
  const o = planObservations;
  const [said] = await tx
    .select({ id: o.id })
    .from(o)
    .where(
      and(
        ...[eq(o.planId, planId), eq(o.section, section), eq(o.createdBy, actor.personId), eq(o.text, text)],
        ...[rowId ? eq(o.rowId, rowId) : isNull(o.rowId), sql`${o.state} in ('open', 'answered')`],
      ),
    );
  if (said) refuse("conflict", SAID_ALREADY);
}

/** The observation as it was seen, with its plan, both locked: the plan first, as every step of it does. */
async function lockObservation(tx: Transaction, { observationId }: ObservationAsSeen) {
  const o = planObservations;
  const [seen] = await tx.select({ planId: o.planId }).from(o).where(eq(o.id, observationId));
  const plan = await lockPlan(tx, seen?.planId ?? refuse("not_found"));
  const [found] = await tx.select().from(o).where(eq(o.id, observationId)).for("update");
  return { plan, found: found ?? refuse("not_found") };
}

type Taken = { step: ObservationStep; refuseIn: (plan: Plan) => void; text?: string; now: Date };

/** Takes an observation to where a step leads, saying why in its thread. Answers the plan's id. */
function take(actor: Actor, input: ObservationAsSeen, { step, refuseIn, text, now }: Taken): Promise<string> {
  return asActor(actor, async (tx) => {
    const { plan, found } = await lockObservation(tx, input);
    refuseIn(plan);
    const { id, place, version } = found;
    if (version !== input.version) refuse("stale", MEANWHILE, { theirs: { version } });
    const state = nextObservationState(found.state, step) ?? refuse("wrong_status");
    if (text)
      await tx
        .insert(planObservationMessages)
        .values({ observationId: id, place, authorId: actor.personId, text, createdAt: now });
    const settled = isPending(state)
      ? { settledBy: null, settledAt: null }
      : { settledBy: actor.personId, settledAt: now };
    await tx
      .update(planObservations)
      .set({ state, ...settled, version: version + 1 })
      .where(eq(planObservations.id, id));
    await record(tx, actor, EVENTS[step], planSubject(plan), { section: found.section });
    return plan.id;
  });
}

const EVENTS = {
  answer: "plan.observation_answered",
  reopen: "plan.observation_reopened",
  resolve: "plan.observation_resolved",
  withdraw: "plan.observation_withdrawn",
} as const satisfies Record<ObservationStep, string>;

/** The team says what it did about what was observed. */
export const answerObservation = (actor: Actor, input: SayInObservation, now = new Date()) =>
  take(actor, input, {
    ...{ step: "answer", text: input.text, now },
    refuseIn: (plan) => {
      if (!canWritePlan(actor, plan)) refuse("forbidden");
      if (plan.state !== "observed") refuse("wrong_status", NOT_RETURNED);
    },
  });

const refuseUnlessReviewing = (actor: Actor) => (plan: Plan) => {
  if (!canReviewPlan(actor, plan)) refuse("forbidden");
  if (!isInReview(plan.state)) refuse("wrong_status", OVER);
};

/** What was done is not enough: it is asked again, saying what is missing. */
export const reopenObservation = (actor: Actor, input: SayInObservation, now = new Date()) =>
  take(actor, input, { step: "reopen", text: input.text, now, refuseIn: refuseUnlessReviewing(actor) });

/** What was observed is mended. */
export const resolveObservation = (actor: Actor, input: ObservationAsSeen, now = new Date()) =>
  take(actor, input, { step: "resolve", now, refuseIn: refuseUnlessReviewing(actor) });

/** Nothing had to be mended after all. */
export const withdrawObservation = (actor: Actor, input: ObservationAsSeen, now = new Date()) =>
  take(actor, input, { step: "withdraw", now, refuseIn: refuseUnlessReviewing(actor) });
