import { type Actor, can, placesWhere } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";
import { ROLES } from "@/lib/access/roles";

/** Whoever reads the records of some place reads the returns of its schools. */
export const canReadReturns = (actor: Actor) => actor.offices.some(({ role }) => ROLES[role].readsPlace);

/** Whoever writes at the school answers in the thread: its head, the coordinator, the specialist. */
export const canReplyReturn = (actor: Actor, school: PlacePath) => can(actor, "record.write", school);

/** Where the actor settles what schools answer. */
export const placesToReview = (actor: Actor): PlacePath[] => placesWhere(actor, "assessment.review");
