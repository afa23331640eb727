import { type Actor, can, placesWhere } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";

/** Files that make and change the territory are brought by whoever manages it. */
export const canImport = (actor: Actor, place: PlacePath) => can(actor, "place.manage", place);

export const placesToImport = (actor: Actor): PlacePath[] => placesWhere(actor, "place.manage");
