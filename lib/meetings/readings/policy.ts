import type { MeetingState } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { canPrepareMeeting, type Met } from "../policy";

type Read = Met & { state: MeetingState; heldOn: string };

const OPEN: MeetingState[] = ["preparing", "convened", "in_session"];

/** The team brings documents until the session ends; whoever is called, until the day before. */
export const canAddReading = (actor: Actor, meeting: Read, isCalled: boolean, day: string) =>
  (OPEN.includes(meeting.state) && canPrepareMeeting(actor, meeting)) ||
  (meeting.state === "convened" && isCalled && day < meeting.heldOn);

/** Whoever brought a document, or prepares the meeting, takes it back while its agenda may still be read anew. */
export const canWithdrawReading = (actor: Actor, meeting: Read, addedBy: string) =>
  OPEN.includes(meeting.state) && (addedBy === actor.personId || canPrepareMeeting(actor, meeting));
