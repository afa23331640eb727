import { type Actor, can } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";

export const canOpenUgel = (actor: Actor, region: PlacePath) => can(actor, "settings.edit", region);
export const canCreateNetwork = (actor: Actor, ugel: PlacePath) => can(actor, "place.manage", ugel);

export const canChangeNetwork = (actor: Actor, network: PlacePath) => can(actor, "place.manage", network);

/** A school moves between two places that the actor manages. */
export const canMoveSchool = (actor: Actor, from: PlacePath, to: PlacePath) =>
  can(actor, "place.manage", from) && can(actor, "place.manage", to);

export const canRedesign = (actor: Actor, ugel: PlacePath) => can(actor, "place.manage", ugel);
