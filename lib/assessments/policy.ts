import { type Actor, can, placesWhere } from "@/lib/access/actor";
import { isAtOrBelow, type PlacePath } from "@/lib/access/place";
import { ROLES } from "@/lib/access/roles";

/** Defining an assessment is of the region: whoever accompanies some networks does not. */
export const canDefineAssessment = (actor: Actor, region: PlacePath) =>
  can(actor, "assessment.define", region);

/** The regions where the actor defines assessments. */
export const regionsToDefine = (actor: Actor): PlacePath[] =>
  placesWhere(actor, "assessment.define").filter((place) => !place.includes("."));

export const canLoadResults = (actor: Actor, place: PlacePath) => can(actor, "assessment.load", place);

export const placesToLoad = (actor: Actor): PlacePath[] => placesWhere(actor, "assessment.load");

/** The results of a place are for whoever reads it whole, and those of the places above for whoever serves below. */
export const canReadTotals = (actor: Actor, place: PlacePath) =>
  actor.offices.some(
    (office) =>
      isAtOrBelow(office.place, place) || (ROLES[office.role].readsPlace && isAtOrBelow(place, office.place)),
  );

/** The places that the actor reads whole, with everything below. */
export const placesReadWhole = (actor: Actor): PlacePath[] =>
  actor.offices.filter(({ role }) => ROLES[role].readsPlace).map(({ place }) => place);

/** What is missing in a place is for whoever reads it whole. */
export const canReadWhole = (actor: Actor, place: PlacePath) =>
  placesReadWhole(actor).some((own) => isAtOrBelow(place, own));
