import type { VisitState } from "@/db/visit-values";
import type { Actor } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";
import { canPlanVisits } from "../policy";

type Doubled = { place: { path: PlacePath }; state: VisitState; pairId: string | null };

/** Somebody is added beside the observer of a visit that is still to be made, by whoever plans visits there. */
export const canDouble = (actor: Actor, { place, state, pairId }: Doubled) =>
  canPlanVisits(actor, place.path) && state === "planned" && pairId === null;
