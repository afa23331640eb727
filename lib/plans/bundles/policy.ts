import { type Actor, can } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";

/** A region's or a UGEL's plans, for whoever keeps its records. */
export const canBundlePlans = (actor: Actor, place: PlacePath) =>
  place.split(".").length <= 2 && can(actor, "record.write", place);

/** The offices whose place the actor may ask the plans of, each place once. */
export const officesToBundle = ({ offices, ...actor }: Actor) =>
  offices.filter(
    ({ place }, i) =>
      canBundlePlans({ offices, ...actor }, place) && offices.findIndex((one) => one.place === place) === i,
  );
