import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { today } from "@/lib/dates/dates";
import { refuse } from "@/lib/refusal";
import { callPeople } from "../called/commands";
import { lockMeetingAsSeen, takeMeetingStep } from "../commands";
import { selectStops } from "../convening/queries";
import { dayProblem } from "../drafting/rules";
import { hour } from "../labels";
import { canConveneMeeting } from "../policy";
import { nextMeetingState } from "../rules";
import { tellCalled } from "../telling/commands";
import { selectTemplate } from "../templates/queries";
import type { MoveMeeting, SuspendMeeting } from "./schema";

const ALREADY_OPENED = "La sesión ya se había abierto cuando se suspendió. Prepare otra reunión.";
const SAME_TIME = "Es el mismo día y la misma hora. Para cambiar el lugar, use «Cambiar los datos».";

/**
 * Takes a convened meeting, or one that was suspended before it opened, to another day or other hours: it calls
 * those who hold the offices on the new day, and who had answered is asked again. Answers its id.
 */
export function moveMeeting(actor: Actor, input: MoveMeeting, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const meeting = await lockMeetingAsSeen(tx, input);
    if (!canConveneMeeting(actor, meeting)) refuse("forbidden");
    if (nextMeetingState(meeting.state, "move") === null) refuse("wrong_status");
    if (meeting.openedAt) refuse("conflict", ALREADY_OPENED);
    const { heldOn, startsAt, endsAt, mode, venue = null, link = null, reason } = input;
    const problem = dayProblem(heldOn, today(now));
    if (problem) refuse("invalid", problem, { fields: { heldOn: problem } });
    const isSame =
      heldOn === meeting.heldOn && startsAt === hour(meeting.startsAt) && endsAt === hour(meeting.endsAt);
    if (isSame && meeting.state === "convened")
      refuse("invalid", SAME_TIME, { fields: { heldOn: SAME_TIME } });
    const moved = { ...meeting, heldOn, startsAt, endsAt, mode, venue, link, sequence: meeting.sequence + 1 };
    await callPeople(tx, actor, moved, now);
    const stops = await selectStops(tx, moved, now);
    if (stops.length > 0) refuse("conflict", stops.join(" "));
    const rules = meeting.rules ?? (await selectTemplate(tx, meeting.place.path, meeting.kind));
    await takeMeetingStep(tx, actor, meeting, {
      step: "move",
      set: {
        ...{ heldOn, startsAt, endsAt, mode, venue, link, sequence: moved.sequence, rules },
        ...{ movedFrom: meeting.movedFrom ?? meeting.heldOn, movedReason: reason },
        ...{ convenedAt: now, suspendedAt: null, suspendedReason: null },
      },
      details: { reason, to: heldOn },
    });
    await tellCalled(tx, actor, moved, meeting.convenedAt ? "moved" : "convened", now);
    return meeting.id;
  });
}

/** It will not be held: those who were called are told. Answers its id. */
export function suspendMeeting(actor: Actor, input: SuspendMeeting, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const meeting = await lockMeetingAsSeen(tx, input);
    if (!canConveneMeeting(actor, meeting)) refuse("forbidden");
    const sequence = meeting.sequence + 1;
    await takeMeetingStep(tx, actor, meeting, {
      step: "suspend",
      set: { suspendedAt: now, suspendedReason: input.reason, sequence },
      details: { reason: input.reason },
    });
    if (meeting.convenedAt) await tellCalled(tx, actor, { ...meeting, sequence }, "suspended", now);
    return meeting.id;
  });
}
