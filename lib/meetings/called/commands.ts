import { randomUUIDv7 } from "node:crypto";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { meetingParticipants } from "@/db/schema/meeting-people";
import type { MeetingKind } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { record } from "@/lib/audit/record";
import { refuse } from "@/lib/refusal";
import { lockMeetingAsSeen, meetingSubject } from "../commands";
import { canPrepareMeeting } from "../policy";
import { isPreparing } from "../rules";
import type { MeetingAsSeen } from "../schema";
import { selectTemplate } from "../templates/queries";
import { NO_OFFICE_THAT_DAY } from "./labels";
import { selectHolders, selectListed } from "./queries";
import { calledFrom, listChanges } from "./rules";

const p = meetingParticipants;
const coming = (name: string) => sql.raw(`excluded.${name}`);

export type Dated = { id: string; place: { path: PlacePath }; kind: MeetingKind; heldOn: string };

/** Makes the list of a meeting call those who hold the offices on its day. Answers who came in and who left. */
export async function callPeople(tx: Transaction, actor: Actor, meeting: Dated, now: Date) {
  const { id: meetingId, place, kind, heldOn } = meeting;
  const { called: roles } = await selectTemplate(tx, place.path, kind);
  const called = calledFrom(await selectHolders(tx, { place: place.path, heldOn, roles }), roles);
  const { write, added, leave } = listChanges(await selectListed(tx, meetingId), called);
  if (write.length > 0)
    await tx
      .insert(p)
      .values(
        write.map((one) => ({
          ...{ ...one, id: randomUUIDv7(), meetingId, place: place.path, kind: "member" as const },
          ...{ votes: true, addedBy: actor.personId, createdAt: now },
        })),
      )
      .onConflictDoUpdate({
        target: [p.meetingId, p.personId],
        set: {
          ...{ kind: "member", votes: true, withdrawnAt: null, withdrawnReason: null },
          ...{ name: coming("name"), office: coming("office"), role: coming("role") },
          ...{ officePlace: coming("office_place"), group: coming('"group"'), position: coming("position") },
          version: sql`${p.version} + 1`,
        },
      });
  if (leave.length > 0)
    await tx
      .update(p)
      .set({ withdrawnAt: now, withdrawnReason: NO_OFFICE_THAT_DAY, version: sql`${p.version} + 1` })
      .where(
        and(
          eq(p.meetingId, meetingId),
          inArray(
            p.id,
            leave.map(({ id }) => id),
          ),
        ),
      );
  return { added: added.length, removed: leave.length };
}

/** Looks again at who holds the offices on the day of a meeting that is being prepared. Answers the meeting's id. */
export function refreshCalled(actor: Actor, input: MeetingAsSeen, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const meeting = await lockMeetingAsSeen(tx, input);
    if (!canPrepareMeeting(actor, meeting)) refuse("forbidden");
    if (!isPreparing(meeting.state)) refuse("wrong_status");
    const changes = await callPeople(tx, actor, meeting, now);
    await record(tx, actor, "meeting.called", meetingSubject(meeting), changes);
    return meeting.id;
  });
}
