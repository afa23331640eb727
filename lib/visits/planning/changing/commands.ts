import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { visitRequests, visits } from "@/db/schema/visits";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { changedFields } from "@/lib/meetings/drafting/rules";
import { hour } from "@/lib/meetings/labels";
import { refuse } from "@/lib/refusal";
import { lockVisit, lockVisitAsSeen, takeVisitStep } from "../../commands";
import { canPlanVisits } from "../../policy";
import type { Visit } from "../../queries";
import { nextVisitState, type VisitStep } from "../../rules";
import { checkPlan } from "../checking/queries";
import { refuseDay, refuseProblems, waitTurn } from "../commands";
import { selectLastVisitId, selectPlaceToVisit } from "../queries";
import type { CancelVisit, ChangeVisit, MoveVisit } from "../schema";
import { tellOneOfVisit, tellVisit } from "../telling/commands";

const stateOf = (visit: Visit) => ({
  ...{ observerId: visit.observerId, companionId: visit.companionId, focus: visit.focus },
  ...{ startsAt: hour(visit.startsAt), endsAt: hour(visit.endsAt) },
});

function refuseUnlessPlanner(actor: Actor, visit: Visit, step: VisitStep) {
  if (!canPlanVisits(actor, visit.place.path)) refuse("forbidden");
  if (nextVisitState(visit.state, step) === null) refuse("wrong_status");
}

/** What a plan asks, asked again as it would be; answers the round of its day. */
async function checkAgain(
  tx: Transaction,
  visit: Visit,
  next: { observerId: string; companionId: string | null; scheduledOn: string },
) {
  const place = (await selectPlaceToVisit(tx, visit.place.path)) ?? refuse("not_found");
  await waitTurn(tx, next.observerId, place.path);
  const { formId, observedId, observerId, roundId, id: visitId } = visit;
  const held = { visitId, observerId, roundId };
  const { problems, round } = await checkPlan(tx, { place, formId, observedId, held, ...next });
  refuseProblems(problems);
  return round?.id ?? null;
}

/** Changes who observes, at what hours and what will be looked at. Answers its id. */
export function changeVisit(actor: Actor, input: ChangeVisit, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const visit = await lockVisit(tx, input.visitId);
    refuseUnlessPlanner(actor, visit, "change");
    const was = stateOf(visit);
    if (visit.version !== input.version)
      refuse("stale", undefined, { theirs: { ...was, version: visit.version } });
    const { observerId, companionId = null, focus = null, startsAt, endsAt } = input;
    const next = { observerId, companionId, focus, startsAt, endsAt };
    const changed = changedFields(was, next);
    if (changed.length === 0) return visit.id;
    if (changed.includes("observerId") || changed.includes("companionId"))
      await checkAgain(tx, visit, { observerId, companionId, scheduledOn: visit.scheduledOn });
    await takeVisitStep(tx, actor, visit, { step: "change", set: next, details: { changed } });
    await tellChanged(tx, actor, visit, { ...visit, ...next }, now);
    return visit.id;
  });
}

/** Those whom it names now are told that it changed; whoever observed or went along, that she does not any more. */
async function tellChanged(tx: Transaction, actor: Actor, was: Visit, next: Visit, now: Date) {
  await tellVisit(tx, actor, next, "changed", now);
  const stay = [next.observerId, next.companionId, actor.personId];
  for (const personId of [was.observerId, was.companionId])
    if (personId && !stay.includes(personId)) await tellOneOfVisit(tx, actor, was, personId, "released", now);
}

const SAME_TIME = "Es el mismo día y la misma hora. Para cambiar quién observa, use «Cambiar los datos».";

/** Takes a visit to another day or other hours. Answers its id. */
export function moveVisit(actor: Actor, input: MoveVisit, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const visit = await lockVisitAsSeen(tx, input);
    refuseUnlessPlanner(actor, visit, "move");
    const { scheduledOn, startsAt, endsAt, reason } = input;
    refuseDay(scheduledOn, now);
    const isSame =
      scheduledOn === visit.scheduledOn && startsAt === hour(visit.startsAt) && endsAt === hour(visit.endsAt);
    if (isSame) refuse("invalid", SAME_TIME, { fields: { scheduledOn: SAME_TIME } });
    const { observerId, companionId, place } = visit;
    const roundId = await checkAgain(tx, visit, { observerId, companionId, scheduledOn });
    const previousId = await selectLastVisitId(tx, { ...visit, place: place.path });
    const moved = { scheduledOn, startsAt, endsAt };
    await takeVisitStep(tx, actor, visit, {
      step: "move",
      set: {
        ...{ ...moved, roundId, previousId, movedReason: reason },
        movedFrom: visit.movedFrom ?? visit.scheduledOn,
      },
      details: { reason, to: scheduledOn },
    });
    await tellVisit(tx, actor, visit, "moved", now);
    return visit.id;
  });
}

const HAS_BESIDE =
  "Hay otra persona que observa al lado en esta misma visita. Cancele antes la suya, y después esta.";

/** What somebody else scores beside would be left alone, and counted nowhere. */
async function refuseWithBeside(tx: Transaction, visitId: string) {
  const [beside] = await tx
    .select({ id: visits.id })
    .from(visits)
    .where(and(eq(visits.pairId, visitId), eq(visits.state, "planned")))
    .limit(1);
  if (beside) refuse("conflict", HAS_BESIDE);
}

/** It will not be made: those whom it names are told, and the request that asked for it waits again. Answers its id. */
export function cancelVisit(actor: Actor, input: CancelVisit, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const visit = await lockVisitAsSeen(tx, input);
    refuseUnlessPlanner(actor, visit, "cancel");
    await refuseWithBeside(tx, visit.id);
    await takeVisitStep(tx, actor, visit, {
      step: "cancel",
      set: { cancelledAt: now, cancelledReason: input.reason },
      details: { reason: input.reason },
    });
    await tx
      .update(visitRequests)
      .set({ state: "open", visitId: null, closedAt: null, version: sql`${visitRequests.version} + 1` })
      .where(eq(visitRequests.visitId, visit.id));
    await tellVisit(tx, actor, visit, "cancelled", now);
    return visit.id;
  });
}
