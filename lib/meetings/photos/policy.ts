import type { MeetingState } from "@/db/values";
import { type Actor, can, placesWhere } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";
import { canPrepareMeeting, type Met } from "../policy";
import { isMinutable, wasHeld } from "../rules";

type Called = { called: (string | null)[] };

/** Where somebody keeps a file that she brings: at the meeting's place or else at one of hers; `null` when she has none. */
export const placeToKeep = (actor: Actor, place: PlacePath): PlacePath | null =>
  can(actor, "record.write", place) ? place : (placesWhere(actor, "record.write")[0] ?? null);

/** Whoever runs the meeting or was called to it brings its photos, from when it opens. */
export const canAddPhoto = (
  actor: Actor,
  meeting: Met & { state: MeetingState },
  { called }: Called,
  place: PlacePath,
) =>
  (isMinutable(meeting.state) || wasHeld(meeting.state)) &&
  (canPrepareMeeting(actor, meeting) || called.includes(actor.personId)) &&
  placeToKeep(actor, place) !== null;

/** Whoever runs it, and whoever brought the photo. */
export const canWithdrawPhoto = (actor: Actor, meeting: Met, addedBy: string) =>
  addedBy === actor.personId || canPrepareMeeting(actor, meeting);
