import { type Actor, can } from "@/lib/access/actor";
import { isAtOrBelow, type PlacePath } from "@/lib/access/place";
import { ROLES } from "@/lib/access/roles";

type Handover = { place: PlacePath; appointmentId: string; incomingPersonId: string };

/** Whoever reads the records of the network reads what passes from one coordinator to the next. */
export const canReadHandover = (actor: Actor, network: PlacePath) =>
  actor.offices.some((office) => ROLES[office.role].readsPlace && isAtOrBelow(network, office.place));

export const canNoteHandover = (actor: Actor, network: PlacePath) => can(actor, "people.manage", network);

/** Only whoever receives the network accepts it, and only while the office is hers. */
export const canAcceptHandover = (actor: Actor, { appointmentId, incomingPersonId }: Handover) =>
  incomingPersonId === actor.personId && actor.offices.some(({ id }) => id === appointmentId);
