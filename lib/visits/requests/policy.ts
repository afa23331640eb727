import type { Actor, Office } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";

/** The schools and networks where the actor serves, from which she may ask to be visited. */
export const officesToAskFrom = (actor: Actor): Office[] => [
  ...new Map(
    actor.offices
      .filter(({ placeKind }) => placeKind === "school" || placeKind === "network")
      .map((office) => [office.place, office]),
  ).values(),
];

export const canAskVisit = (actor: Actor, place: PlacePath) =>
  officesToAskFrom(actor).some((office) => office.place === place);
