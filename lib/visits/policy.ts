import { type Actor, can } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";
import { ROLES } from "@/lib/access/roles";

/** A visit, or what one would be. */
export type Visited = {
  place: PlacePath | { path: PlacePath };
  contract: "formative" | "supervision";
  observerId: string;
  companionId: string | null;
  observedId: string | null;
};

const pathOf = ({ place }: Pick<Visited, "place">) => (typeof place === "string" ? place : place.path);

/** Keeping forms, rounds and reference cases: of whoever serves at the region or at that very UGEL, or above it. */
export const canDefineVisits = (actor: Actor, place: PlacePath) =>
  place.split(".").length <= 2 && can(actor, "visit.define", place);

/** The regions and UGEL whose forms the actor keeps. */
export const placesToDefine = (actor: Actor): PlacePath[] => [
  ...new Set(
    actor.offices
      .filter(
        ({ role, place }) =>
          ROLES[role].capabilities.includes("visit.define") && place.split(".").length <= 2,
      )
      .map(({ place }) => place),
  ),
];

export const canPlanVisits = (actor: Actor, place: PlacePath) => can(actor, "visit.plan", place);

export const isObserver = (actor: Actor, visit: Visited) => visit.observerId === actor.personId;
export const isObserved = (actor: Actor, visit: Visited) => visit.observedId === actor.personId;

/**
 * What was seen, as the visit's contract says: formative, those whom it names and who coordinates the network;
 * supervision, also the specialists of its place. The same line is held by the database.
 */
export const readsDetail = (actor: Actor, visit: Visited) =>
  [visit.observerId, visit.companionId, visit.observedId].includes(actor.personId) ||
  can(actor, "visit.coach", pathOf(visit)) ||
  (visit.contract === "supervision" && can(actor, "visit.supervise", pathOf(visit)));
