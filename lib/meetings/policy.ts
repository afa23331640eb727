import { type Actor, can } from "@/lib/access/actor";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { type Capability, ROLES } from "@/lib/access/roles";

/** A meeting, or what one would be at a place. */
export type Met = {
  place: PlacePath | { path: PlacePath };
  convenerId?: string | null;
  chairId?: string | null;
  secretaryId?: string | null;
};

const pathOf = ({ place }: Met) => (typeof place === "string" ? place : place.path);

/** Whether some office of the actor, just at the meeting's place, has the capability: nobody convenes for a place below. */
const holdsAt = (actor: Actor, capability: Capability, met: Met) =>
  actor.offices.some(
    (office) => office.place === pathOf(met) && ROLES[office.role].capabilities.includes(capability),
  );

const isNamed = (actor: Actor, { convenerId, chairId, secretaryId }: Met) =>
  [convenerId, chairId, secretaryId].includes(actor.personId);

/** Writing its agenda and, in session, who is there, what is said and what is agreed. */
export const canPrepareMeeting = (actor: Actor, met: Met) =>
  holdsAt(actor, "meeting.prepare", met) || isNamed(actor, met);

/** Sending out the call, moving it to another day and suspending it. */
export const canConveneMeeting = (actor: Actor, met: Met) => holdsAt(actor, "meeting.convene", met);

/** Approving its acta and confirming that what it agreed was fulfilled: of whoever convenes there. */
export const canApproveMinutes = (actor: Actor, met: Met) => canConveneMeeting(actor, met);

/** How each kind is held is the region's. */
export const canDefineMeetings = (actor: Actor, place: PlacePath) =>
  can(actor, "meeting.define", regionOf(place));

/** The places whose meetings the actor prepares. */
export const placesToMeet = (actor: Actor): PlacePath[] => [
  ...new Set(
    actor.offices
      .filter(({ role }) => ROLES[role].capabilities.includes("meeting.prepare"))
      .map(({ place }) => place),
  ),
];

/** What an agreement says of who answers for it. */
export type Answered = {
  responsibleId: string | null;
  responsibleRole: string | null;
  responsiblePlace: PlacePath;
};

/** Whoever it names or, when it names an office, whoever holds that office there today. */
export const answersFor = (actor: Actor, { responsibleId, responsibleRole, responsiblePlace }: Answered) =>
  responsibleId
    ? responsibleId === actor.personId
    : actor.offices.some(({ role, place }) => role === responsibleRole && place === responsiblePlace);
