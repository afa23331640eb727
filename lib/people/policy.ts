import type { PlaceKind, Role } from "@/db/values";
import { type Actor, can, mayAppoint } from "@/lib/access/actor";
import { isAtOrBelow, type PlacePath } from "@/lib/access/place";
import { ROLES } from "@/lib/access/roles";

type Held = { role: Role; place: PlacePath };

/** A role is held at its own kinds of place. */
export const isHeldAt = (role: Role, placeKind: PlaceKind) => ROLES[role].placeKinds.includes(placeKind);

export const canAppoint = (actor: Actor, role: Role, place: PlacePath) => mayAppoint(actor, role, place);

export const canEndAppointment = (actor: Actor, held: Held) => mayAppoint(actor, held.role, held.place);

/** Whoever could have given every office that the person holds may correct her data. */
export const canCorrectPerson = (actor: Actor, offices: Held[]) =>
  offices.length > 0 && offices.every((held) => mayAppoint(actor, held.role, held.place));

/** Accounts and sessions of others are closed by the administration of the system, never one's own. */
export const canCloseAccount = (actor: Actor, personId: string, offices: Held[]) =>
  personId !== actor.personId &&
  actor.offices.some(
    (office) =>
      ROLES[office.role].capabilities.includes("account.manage") &&
      offices.every((held) => isAtOrBelow(held.place, office.place)),
  );

export const canInvite = (actor: Actor) => actor.offices.some((o) => can(actor, "people.manage", o.place));

export const canSendInvitations = (actor: Actor, place: PlacePath) => can(actor, "people.manage", place);

/** An office that has not ended on a day. */
export const isHeld = (office: { endsOn: string | null }, day: string) =>
  office.endsOn === null || office.endsOn >= day;

/** The roles that the actor may give somewhere, in the order of the table. */
export const rolesToGive = (actor: Actor): Role[] =>
  (Object.keys(ROLES) as Role[]).filter((role) =>
    actor.offices.some((o) => ROLES[o.role].appoints.includes(role)),
  );
