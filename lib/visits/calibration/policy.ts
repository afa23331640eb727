import type { Actor } from "@/lib/access/actor";
import { isAtOrBelow, type PlacePath } from "@/lib/access/place";
import { ROLES } from "@/lib/access/roles";
import { canDefineVisits } from "../policy";

/** Reference cases are kept by whoever keeps their form. */
export const canKeepCases = (actor: Actor, form: { place: PlacePath }) => canDefineVisits(actor, form.place);

/** The places where the actor observes: her standing is told there. */
export const placesToObserve = (actor: Actor): PlacePath[] => [
  ...new Set(
    actor.offices
      .filter(({ role }) => ROLES[role].capabilities.includes("visit.observe"))
      .map(({ place }) => place),
  ),
];

/** A case is scored by whoever observes where its form is used, but not by who wrote it. */
export const canScoreCases = (actor: Actor, { place, createdBy }: { place: PlacePath; createdBy: string }) =>
  createdBy !== actor.personId &&
  placesToObserve(actor).some((own) => isAtOrBelow(own, place) || isAtOrBelow(place, own));
