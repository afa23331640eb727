import type { Role } from "@/db/values";
import type { Actor, Office } from "@/lib/access/actor";
import { isAtOrBelow, type PlacePath } from "@/lib/access/place";
import { canPrepareMeeting } from "../policy";

/** A series, with the offices that its meetings call; none of a committee's, which calls whomever it names. */
export type CalledSeries = {
  place: PlacePath;
  chairId: string | null;
  secretaryId: string | null;
  called: Role[];
};

/** The office by which somebody is called to the meetings of a series; `null` when none of hers is. */
export const officeCalledBy = (actor: Actor, { place, called }: CalledSeries): Office | null =>
  actor.offices.find(
    (office) => isAtOrBelow(office.place, place) && (called.length === 0 || called.includes(office.role)),
  ) ?? null;

/** Whoever is called to the meetings of a series, or prepares them, proposes what they should treat. */
export const canProposeSubject = (actor: Actor, series: CalledSeries) =>
  officeCalledBy(actor, series) !== null || canPrepareMeeting(actor, series);

/** A subject is left out by whoever prepares the meetings; whoever proposed it may take it back. */
export const canSettleSubject = (actor: Actor, subject: { place: PlacePath; proposedBy: string }) =>
  subject.proposedBy === actor.personId || canPrepareMeeting(actor, { place: subject.place });
