import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { refuse } from "@/lib/refusal";
import { callPeople } from "../called/commands";
import { lockMeetingAsSeen, takeMeetingStep } from "../commands";
import { canConveneMeeting } from "../policy";
import { nextMeetingState } from "../rules";
import type { MeetingAsSeen } from "../schema";
import { tellCalled } from "../telling/commands";
import { selectTemplate } from "../templates/queries";
import { selectStops } from "./queries";

/**
 * Sends out the call: the rules it will be held by are fixed, and its agenda changes from here only by additions
 * that say so. Answers the meeting's id.
 */
export function conveneMeeting(actor: Actor, input: MeetingAsSeen, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const meeting = await lockMeetingAsSeen(tx, input);
    if (!canConveneMeeting(actor, meeting)) refuse("forbidden");
    if (nextMeetingState(meeting.state, "convene") === null) refuse("wrong_status");
    await callPeople(tx, actor, meeting, now);
    const stops = await selectStops(tx, meeting, now);
    if (stops.length > 0) refuse("conflict", stops.join(" "));
    const rules = await selectTemplate(tx, meeting.place.path, meeting.kind);
    await takeMeetingStep(tx, actor, meeting, {
      ...{ step: "convene", set: { rules, convenedAt: now }, details: { heldOn: meeting.heldOn } },
    });
    await tellCalled(tx, actor, meeting, "convened", now);
    return meeting.id;
  });
}
