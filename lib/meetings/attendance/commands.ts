import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { meetingParticipants, meetingPresences } from "@/db/schema/meeting-people";
import type { PresenceSource } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { instantAt, timeOf, today } from "@/lib/dates/dates";
import { refuse } from "@/lib/refusal";
import { lockMeeting, meetingSubject } from "../commands";
import { canPrepareMeeting } from "../policy";
import { type Meeting, selectMeeting } from "../queries";
import { attendanceWindow } from "../session/rules";
import {
  CAME_ALREADY,
  CAME_BACK,
  cameLater,
  leftBefore,
  NOT_CALLED,
  NOT_CALLED_YET,
  NOT_IN_ROOM,
  NOT_TAKEN,
  NOTHING_TO_UNDO,
  OVER,
  outsideHours,
  SAY_HOUR,
  SAY_WHY,
  WRONG_CODE,
} from "./labels";
import { isCheckInCode, selectCalled, selectStretches } from "./queries";
import { arrivalAt, isAnnulled, isAttended, needsNote, openStretch } from "./rules";
import type { Absence, Arrival, CheckIn, Departure, UndoMark } from "./schema";

type Someone = { meetingId: string; participantId: string };

/** A meeting whose attendance the actor writes down, locked, and one of those called to it. */
async function lockCalled(tx: Transaction, actor: Actor, { meetingId, participantId }: Someone) {
  const meeting = await lockMeeting(tx, meetingId);
  if (!canPrepareMeeting(actor, meeting)) refuse("forbidden");
  if (!isAttended(meeting.state)) refuse("wrong_status", NOT_TAKEN);
  const called = (await selectCalled(tx, meetingId, { participantId })) ?? refuse("not_found", NOT_CALLED);
  return { meeting, called, stretches: await selectStretches(tx, participantId) };
}

/** When it was: the instant or the hour that is said, or now; never out of the meeting's hours. */
function saidMoment(meeting: Meeting, { at, hour }: { at?: Date; hour?: string | null }, now: Date): Date {
  const said = hour ? instantAt(meeting.heldOn, hour) : at;
  if (!said && today(now) > meeting.heldOn) refuse("invalid", SAY_HOUR, { fields: { hour: SAY_HOUR } });
  const window = attendanceWindow(meeting, now);
  const then = said ?? now;
  if (then < window.from || then > window.to) {
    const why = outsideHours(window, meeting.heldOn);
    refuse("invalid", why, { fields: { hour: why } });
  }
  return then;
}

type NewPresence = { id: string; participantId: string; arrivedAt: Date; source: PresenceSource; now: Date };

/** Writes an arrival down once, however many send it. Answers whether it was new. */
async function arrive(tx: Transaction, actor: Actor, meeting: Meeting, { now, ...presence }: NewPresence) {
  const [written] = await tx
    .insert(meetingPresences)
    .values({
      ...{ ...presence, meetingId: meeting.id, place: meeting.place.path },
      ...{ recordedBy: actor.personId, createdAt: now },
    })
    .onConflictDoNothing()
    .returning({ id: meetingPresences.id });
  return Boolean(written);
}

const telling = (meeting: Meeting, name: string, at: Date) =>
  [meetingSubject(meeting), { person: name, hour: timeOf(at) }] as const;

/**
 * Somebody called comes into the room, as whoever keeps the acta sees. Sent twice, or when she is already there, it
 * is one arrival. Answers the meeting's id, as what follows does.
 */
export function recordArrival(actor: Actor, input: Arrival, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const { meeting, called, stretches } = await lockCalled(tx, actor, input);
    if (stretches.some(({ id }) => id === input.presenceId)) return meeting.id;
    const at = saidMoment(meeting, input, now);
    const arrival = arrivalAt(stretches, at);
    if (arrival === "earlier") refuse("conflict", cameLater(at), { fields: { hour: cameLater(at) } });
    if (arrival === "known") return meeting.id;
    const presence = { id: input.presenceId, participantId: called.id, arrivedAt: at, now };
    if (await arrive(tx, actor, meeting, { ...presence, source: "secretary" }))
      await record(tx, actor, "meeting.arrival_recorded", ...telling(meeting, called.name, at));
    return meeting.id;
  });
}

const MOMENT = 60_000;

/** She leaves the room: from then on she does not count. */
export function recordDeparture(actor: Actor, input: Departure, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const { meeting, called, stretches } = await lockCalled(tx, actor, input);
    const stretch = openStretch(stretches);
    const { at: instant } = input;
    if (!stretch) {
      // Sent again because its answer was lost: the device reckons the instant anew.
      const again = stretches.some(
        ({ leftAt }) => instant && leftAt && Math.abs(leftAt.getTime() - instant.getTime()) < MOMENT,
      );
      return again ? meeting.id : refuse("conflict", NOT_IN_ROOM);
    }
    const at = saidMoment(meeting, input, now);
    if (at < stretch.arrivedAt) {
      const why = leftBefore(stretch.arrivedAt);
      refuse("conflict", why, { fields: { hour: why } });
    }
    await tx.update(meetingPresences).set({ leftAt: at }).where(eq(meetingPresences.id, stretch.id));
    await record(tx, actor, "meeting.departure_recorded", ...telling(meeting, called.name, at));
    return meeting.id;
  });
}

/** An arrival or a departure that was written down by mistake is taken back. Asked twice, it is done once. */
export function undoMark(actor: Actor, input: UndoMark): Promise<string> {
  return asActor(actor, async (tx) => {
    const { meeting, called, stretches } = await lockCalled(tx, actor, input);
    const stretch = stretches.find(({ id }) => id === input.presenceId);
    if (!stretch) return refuse("conflict", NOTHING_TO_UNDO);
    const { arrivedAt, leftAt } = stretch;
    if ((input.mark === "arrival") !== (leftAt === null) || isAnnulled(stretch)) return meeting.id;
    if (input.mark === "departure" && stretches.some((one) => one.arrivedAt > arrivedAt && !isAnnulled(one)))
      refuse("conflict", CAME_BACK);
    await tx
      .update(meetingPresences)
      .set({ leftAt: input.mark === "arrival" ? arrivedAt : null })
      .where(eq(meetingPresences.id, stretch.id));
    await record(tx, actor, "meeting.mark_undone", ...telling(meeting, called.name, leftAt ?? arrivedAt));
    return meeting.id;
  });
}

/** Why somebody called is not there, or who is in her stead; or that it is not known. */
export function recordAbsence(actor: Actor, input: Absence): Promise<string> {
  return asActor(actor, async (tx) => {
    const { meeting, called, stretches } = await lockCalled(tx, actor, input);
    const { kind, note = null } = input;
    if (kind && stretches.some((one) => !isAnnulled(one))) refuse("conflict", CAME_ALREADY);
    if (needsNote(kind) && !note) refuse("invalid", SAY_WHY, { fields: { note: SAY_WHY } });
    await tx
      .update(meetingParticipants)
      .set({ absence: kind, absenceNote: kind ? note : null })
      .where(and(eq(meetingParticipants.id, called.id), isNull(meetingParticipants.withdrawnAt)));
    await record(tx, actor, "meeting.absence_recorded", meetingSubject(meeting), {
      person: called.name,
      kind,
    });
    return meeting.id;
  });
}

/**
 * Somebody called says that she is there, by the code on the screen; later, if her phone had no network. Sent twice,
 * or when it was already written down, it is one arrival. Whoever is not called does not find the meeting.
 */
export function checkIn(actor: Actor, input: CheckIn, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const meeting = (await selectMeeting(tx, input.meetingId)) ?? refuse("not_found");
    const called = (await selectCalled(tx, meeting.id, { personId: actor.personId })) ?? refuse("not_found");
    if (!isCheckInCode(meeting, input.code)) refuse("invalid", WRONG_CODE, { fields: { code: WRONG_CODE } });
    if (meeting.state === "preparing") refuse("wrong_status", NOT_CALLED_YET);
    if (meeting.state !== "convened" && meeting.state !== "in_session") refuse("wrong_status", OVER);
    const at = saidMoment(meeting, { at: input.at }, now);
    const stretches = await selectStretches(tx, called.id);
    if (stretches.some(({ id }) => id === input.presenceId) || arrivalAt(stretches, at) !== "new")
      return meeting.id;
    const presence = { id: input.presenceId, participantId: called.id, arrivedAt: at, now };
    if (await arrive(tx, actor, meeting, { ...presence, source: "self" }))
      await record(tx, actor, "meeting.arrival_recorded", ...telling(meeting, called.name, at));
    return meeting.id;
  });
}
