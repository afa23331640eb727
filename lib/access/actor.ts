import type { PlaceKind, Role } from "@/db/values";
import { isAtOrBelow, type PlacePath } from "./place";
import { type Capability, ROLES } from "./roles";

/** An appointment in force today. */
export type Office = {
  id: string;
  role: Role;
  place: PlacePath;
  placeKind: PlaceKind;
  placeCode: string;
  placeName: string;
  /** Of the UGEL and the network that the place is or belongs to. */
  ugelCode: string | null;
  networkCode: string | null;
  startsOn: string;
  endsOn: string | null;
};

/** Who asks: built once per request from the session and the database. */
export type Actor = {
  personId: string;
  name: string;
  sessionId: string | null;
  requestId: string | null;
  offices: Office[];
};

/** Whether the actor holds, at the place or above it, a role with the capability. */
export const can = (actor: Actor, capability: Capability, place: PlacePath) =>
  actor.offices.some(
    (office) => ROLES[office.role].capabilities.includes(capability) && isAtOrBelow(place, office.place),
  );

/** The places where the actor holds a role with the capability. */
export const placesWhere = (actor: Actor, capability: Capability): PlacePath[] => [
  ...new Set(
    actor.offices.filter((o) => ROLES[o.role].capabilities.includes(capability)).map((o) => o.place),
  ),
];

/** Whether some office of the actor may give and end the role at the place. */
export const mayAppoint = (actor: Actor, role: Role, place: PlacePath) =>
  actor.offices.some((o) => ROLES[o.role].appoints.includes(role) && isAtOrBelow(place, o.place));

/** The scopes that row-level security works with. */
export function scopesOf(actor: Actor) {
  const own = [...new Set(actor.offices.map((o) => o.place))];
  const read = [...new Set(actor.offices.filter((o) => ROLES[o.role].readsPlace).map((o) => o.place))];
  return {
    own,
    read,
    write: placesWhere(actor, "record.write"),
    manage: placesWhere(actor, "people.manage"),
    visit: placesWhere(actor, "visit.plan"),
    coach: placesWhere(actor, "visit.coach"),
    supervise: placesWhere(actor, "visit.supervise"),
  };
}
