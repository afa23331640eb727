import { type Actor, can, placesWhere } from "@/lib/access/actor";
import { isAtOrBelow, type PlacePath, regionOf } from "@/lib/access/place";
import { ROLES } from "@/lib/access/roles";

/** Defining an assessment is of the region: whoever accompanies some networks does not. */
export const canDefineAssessment = (actor: Actor, region: PlacePath) =>
  can(actor, "assessment.define", region);

/** The regions where the actor defines assessments. */
export const regionsToDefine = (actor: Actor): PlacePath[] =>
  placesWhere(actor, "assessment.define").filter((place) => !place.includes("."));

export const canLoadResults = (actor: Actor, place: PlacePath) => can(actor, "assessment.load", place);

export const placesToLoad = (actor: Actor): PlacePath[] => placesWhere(actor, "assessment.load");

/** A school's node ends in its own label: `r1.u5.n12.s340`. */
export const isSchool = (place: PlacePath) => /\.s\d+$/.test(place);

/** Where the actor brings files of many schools. Whoever loads only her own school does it from its sheet. */
export const placesToLoadTogether = (actor: Actor): PlacePath[] =>
  placesToLoad(actor).filter((place) => !isSchool(place));

/** The files that were brought: for whoever brings those of many schools, and for whoever accepts them. */
export const canSeeLoads = (actor: Actor) =>
  placesToLoadTogether(actor).length > 0 || placesWhere(actor, "assessment.review").length > 0;

/** One of them, whole: what it changes and what is wrong with it. */
export const canSeeLoad = (actor: Actor, place: PlacePath) =>
  canLoadResults(actor, place) || canReviewResults(actor, place);

/** Returning results to a school, settling what it answers, accepting a load and taking that back. */
export const canReviewResults = (actor: Actor, place: PlacePath) => can(actor, "assessment.review", place);

/** Only the region makes what was accepted final. */
export const canLockLoad = (actor: Actor, place: PlacePath) => canDefineAssessment(actor, regionOf(place));

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
