import { type Actor, scopesOf } from "@/lib/access/actor";

/** Whoever reads a whole UGEL, or the region, has what its meetings agreed summed up. */
export const readsRollup = (actor: Actor) =>
  scopesOf(actor).read.some((place) => place.split(".").length <= 2);
