import { type Actor, can } from "@/lib/access/actor";
import { isAtOrBelow, type PlacePath } from "@/lib/access/place";
import { ROLES } from "@/lib/access/roles";

export const canOpenUgel = (actor: Actor, region: PlacePath) => can(actor, "settings.edit", region);
export const canCreateNetwork = (actor: Actor, ugel: PlacePath) => can(actor, "place.manage", ugel);

export const canChangeNetwork = (actor: Actor, network: PlacePath) => can(actor, "place.manage", network);

/** What a network says of itself: its coordinator, and who answers for its UGEL or the region. */
export const canDescribeNetwork = (actor: Actor, network: PlacePath) =>
  can(actor, "network.describe", network);

/** Whoever reads everything that is kept at the network, its files too; the rest of the region knows what it is. */
export const canReadRecords = (actor: Actor, network: PlacePath) =>
  actor.offices.some((office) => ROLES[office.role].readsPlace && isAtOrBelow(network, office.place));

/** A school moves between two places that the actor manages. */
export const canMoveSchool = (actor: Actor, from: PlacePath, to: PlacePath) =>
  can(actor, "place.manage", from) && can(actor, "place.manage", to);

export const canRedesign = (actor: Actor, ugel: PlacePath) => can(actor, "place.manage", ugel);
