import { randomUUIDv7 } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { visitRequests, visits } from "@/db/schema/visits";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { roleLabel } from "@/lib/access/roles";
import { record } from "@/lib/audit/record";
import { today } from "@/lib/dates/dates";
import { dayProblem } from "@/lib/meetings/drafting/rules";
import { placeLabel } from "@/lib/networks/labels";
import { refuse } from "@/lib/refusal";
import { visitSubject } from "../commands";
import { canPlanVisits } from "../policy";
import { selectVisit } from "../queries";
import { checkPlan } from "./checking/queries";
import { selectFormToUse, selectLastVisitId, selectPlaceToVisit } from "./queries";
import { capacityPlace, type HeldOffice, officeObserved, type PlanProblem, problemFields } from "./rules";
import type { PlanVisit } from "./schema";
import { tellVisit } from "./telling/commands";

export function refuseDay(scheduledOn: string, now: Date) {
  const problem = dayProblem(scheduledOn, today(now));
  if (problem) refuse("invalid", problem, { fields: { scheduledOn: problem } });
}

export function refuseProblems(problems: PlanProblem[]) {
  if (problems.length === 0) return;
  const message = problems.map((problem) => problem.message).join(" ");
  refuse("invalid", message, { fields: problemFields(problems) });
}

/** Two who plan for the same person at once are taken in turn: neither goes over how many she may do. */
export const waitTurn = (tx: Transaction, observerId: string, place: PlacePath) =>
  tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`visits ${observerId} ${capacityPlace(place)}`}, 7))`,
  );

const NO_FORM = "Esa ficha ya no está vigente, o no es de este lugar. Elija otra.";

/** Plans that somebody observes somebody. Answers its id. */
export function planVisit(actor: Actor, input: PlanVisit, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const { formId, observerId, companionId = null, observedId = null, scheduledOn, requestId } = input;
    const place = (await selectPlaceToVisit(tx, input.place)) ?? refuse("not_found");
    if (!canPlanVisits(actor, place.path)) refuse("forbidden");
    refuseDay(scheduledOn, now);
    const form =
      (await selectFormToUse(tx, formId, place.path)) ??
      refuse("invalid", NO_FORM, { fields: { formId: NO_FORM } });
    await waitTurn(tx, observerId, place.path);
    const plan = { place, formId, observerId, companionId, observedId, scheduledOn };
    const { problems, offices, round } = await checkPlan(tx, plan);
    refuseProblems(problems);
    const observed = observedAs(input, offices, place);
    if (input.pairId) await refuseOtherPair(tx, input.pairId, { ...plan, versionId: form.versionId });
    const request = requestId ? await lockOpenRequest(tx, requestId, place.path) : null;
    const id = randomUUIDv7();
    await tx.insert(visits).values({
      ...{ id, place: place.path, kind: input.kind ?? form.kind, contract: form.contract },
      ...{ formVersionId: form.versionId, roundId: round?.id, observerId, companionId, ...observed },
      ...{ scheduledOn, startsAt: input.startsAt, endsAt: input.endsAt, focus: input.focus },
      previousId: await selectLastVisitId(tx, { ...observed, place: place.path }),
      ...{ pairId: input.pairId, requestId, createdBy: actor.personId, createdAt: now },
    });
    if (requestId)
      await tx
        .update(visitRequests)
        .set({ state: "planned", visitId: id, closedAt: now, version: sql`${visitRequests.version} + 1` })
        .where(eq(visitRequests.id, requestId));
    const visit = (await selectVisit(tx, id)) ?? refuse("not_found");
    await record(tx, actor, "visit.planned", visitSubject(visit), { heldOn: scheduledOn });
    await tellVisit(tx, actor, visit, "planned", now, request?.requestedBy);
    return id;
  });
}

/** Who is observed and as what, as it is that day: later changes of her office do not change the visit. */
function observedAs(
  { observedId, observedName = "", observedOffice = "" }: PlanVisit,
  offices: HeldOffice[],
  place: { path: PlacePath; institutionId: string | null },
) {
  if (!observedId) return { observedId: null, observedName, observedOffice };
  const office =
    officeObserved(
      offices.filter(({ personId }) => personId === observedId),
      place,
    ) ?? refuse("not_found");
  const { role, placeKind: kind, placeCode: code, placeName: name } = office;
  return {
    ...{ observedId, observedName: office.name },
    observedOffice: `${roleLabel(role)}, ${placeLabel({ kind, code, name })}`,
  };
}

const OTHER_PAIR =
  "La visita que se quiere observar entre dos ya no está así: cambió de día, de ficha o de estado. Vuelva a abrirla.";

async function refuseOtherPair(
  tx: Transaction,
  pairId: string,
  plan: { place: { path: PlacePath }; versionId: string; scheduledOn: string; observedId: string | null },
) {
  const pair = await selectVisit(tx, pairId);
  if (!pair || pair.place.path !== plan.place.path) refuse("not_found");
  const isSame =
    pair.state === "planned" &&
    pair.formVersionId === plan.versionId &&
    pair.scheduledOn === plan.scheduledOn &&
    pair.observedId === plan.observedId;
  if (!isSame) refuse("conflict", OTHER_PAIR);
}

const ATTENDED = "Ese pedido de visita ya se atendió o se retiró. Vuelva al plan para ver los que esperan.";

async function lockOpenRequest(tx: Transaction, requestId: string, place: PlacePath) {
  const [request] = await tx
    .select({
      ...{ state: visitRequests.state, place: visitRequests.place },
      requestedBy: visitRequests.requestedBy,
    })
    .from(visitRequests)
    .where(eq(visitRequests.id, requestId))
    .for("update");
  if (request?.place !== place) refuse("not_found");
  if (request.state !== "open") refuse("conflict", ATTENDED);
  return request;
}
