import type { Actor } from "@/lib/access/actor";
import { isAtOrBelow, type PlacePath } from "@/lib/access/place";
import { ROLES } from "@/lib/access/roles";

/** The evidence of a plan is for whoever reads the records of its place, not for all who read the plan. */
export const canReadEvidence = (actor: Actor, place: PlacePath) =>
  actor.offices.some((office) => ROLES[office.role].readsPlace && isAtOrBelow(place, office.place));
