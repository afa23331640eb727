import { type Actor, can } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";

/** The place is the region or the UGEL that keeps the grouping. */
export const canKeepGrouping = (actor: Actor, place: PlacePath) => can(actor, "place.manage", place);
