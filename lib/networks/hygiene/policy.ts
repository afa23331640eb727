import { type Actor, can } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";

/** Whoever manages the people or the networks of a place keeps its data in order. */
export const canTidy = (actor: Actor, place: PlacePath) =>
  can(actor, "people.manage", place) || can(actor, "place.manage", place);
