import { type Actor, can } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";

/** How a region visits is decided by whoever defines its visits and answers for its people. */
export const canSetVisits = (actor: Actor, region: PlacePath) =>
  !region.includes(".") && can(actor, "visit.define", region) && can(actor, "people.manage", region);
