import type { MeetingState } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { canApproveMinutes, canPrepareMeeting, type Met } from "../policy";

/** A meeting with the accounts of those called to it. */
type Called = { called: (string | null)[] };

const isCalled = (actor: Actor, { called }: Called) => called.includes(actor.personId);

/** Whoever runs the meeting or was called to it asks for a correction of its draft. */
export const canProposeCorrection = (actor: Actor, meeting: Met & { state: MeetingState }, called: Called) =>
  meeting.state === "drafted" && (canPrepareMeeting(actor, meeting) || isCalled(actor, called));

/** Whoever runs it answers them. */
export const canDecideCorrections = (actor: Actor, meeting: Met & { state: MeetingState }) =>
  meeting.state === "drafted" && canPrepareMeeting(actor, meeting);

export const canApproveNow = (actor: Actor, meeting: Met & { state: MeetingState }) =>
  meeting.state === "drafted" && canApproveMinutes(actor, meeting);

/** Whoever was called says what she thinks of the approved acta. */
export const canGiveVerdict = (actor: Actor, { state }: { state: MeetingState }, called: Called) =>
  state === "approved" && isCalled(actor, called);

/** The signed copy is kept at the meeting's place: whoever it only names has no place there to keep a file. */
export const canAttachSigned = (actor: Actor, { state, place }: Met & { state: MeetingState }) =>
  state === "approved" && canPrepareMeeting(actor, { place });
