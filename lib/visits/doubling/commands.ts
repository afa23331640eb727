import type { Actor } from "@/lib/access/actor";
import { refuse } from "@/lib/refusal";
import { planVisit } from "../planning/commands";
import { canPlanVisits } from "../policy";
import { canDouble } from "./policy";
import { getDoubled } from "./queries";
import type { PlanDouble } from "./schema";

const ALREADY = "Esta visita ya tiene a alguien que observa a su lado. Vuelva a cargar la página para verla.";

/** Plans that somebody else scores a visit too, each on her own: same person, form, day and hours. Answers its id. */
export async function planDouble(actor: Actor, input: PlanDouble, now = new Date()): Promise<string> {
  const visit = (await getDoubled(actor, input.visitId)) ?? refuse("not_found");
  if (!canPlanVisits(actor, visit.place.path)) refuse("forbidden");
  if (!canDouble(actor, visit)) refuse("wrong_status");
  if (visit.besideId) refuse("conflict", ALREADY);
  const { kind, formId, observedId, observedName, observedOffice, scheduledOn, focus } = visit;
  return planVisit(
    actor,
    {
      ...{ place: visit.place.path, kind, formId, observedName, observedOffice, scheduledOn },
      ...{ observerId: input.observerId, companionId: input.companionId, pairId: visit.id },
      ...{ startsAt: visit.startsAt.slice(0, 5), endsAt: visit.endsAt.slice(0, 5) },
      ...{ observedId: observedId ?? undefined, focus: focus ?? undefined },
    },
    now,
  );
}
