import { type Actor, can } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";

type Handover = { place: PlacePath; appointmentId: string; incomingPersonId: string };

export const canNoteHandover = (actor: Actor, network: PlacePath) => can(actor, "people.manage", network);

/** Only whoever receives the network accepts it, and only while the office is hers. */
export const canAcceptHandover = (actor: Actor, { appointmentId, incomingPersonId }: Handover) =>
  incomingPersonId === actor.personId && actor.offices.some(({ id }) => id === appointmentId);
