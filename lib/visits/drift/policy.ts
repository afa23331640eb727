import { type Actor, placesWhere } from "@/lib/access/actor";

/** Double visits are for whoever observes, and for those who read what was seen in a network. */
export const readsPairs = (actor: Actor) =>
  (["visit.observe", "visit.coach", "visit.supervise"] as const).some(
    (capability) => placesWhere(actor, capability).length > 0,
  );
