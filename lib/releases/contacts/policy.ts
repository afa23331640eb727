import { type Actor, can, placesWhere } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";

/** Whoever answers for the contacts of a place, there or above. */
export const canKeepContacts = (actor: Actor, place: PlacePath) => can(actor, "contact.keep", place);

/** The places whose contacts the actor answers for, with what is below them. */
export const placesOfContacts = (actor: Actor) => placesWhere(actor, "contact.keep");
