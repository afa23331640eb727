import { type Actor, placesWhere } from "@/lib/access/actor";

/** Who may score alone is of use to whoever plans visits. */
export const readsStandings = (actor: Actor) => placesWhere(actor, "visit.plan").length > 0;
