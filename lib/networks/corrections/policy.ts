import { type Actor, can } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";

/** The place is the school's node, or its UGEL when it stands nowhere. */
export const canCorrectSchool = (actor: Actor, place: PlacePath) => can(actor, "school.correct", place);

export const canDecideCorrection = (actor: Actor, place: PlacePath) => can(actor, "place.manage", place);

export const canListCorrections = (actor: Actor, ugel: PlacePath) => can(actor, "people.manage", ugel);
