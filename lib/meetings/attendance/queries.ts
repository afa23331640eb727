import { createHmac, timingSafeEqual } from "node:crypto";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { meetingParticipants, meetingPresences } from "@/db/schema/meeting-people";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { env } from "@/lib/env";
import { CODE, codeOf } from "@/lib/papers/rules";
import { type Meeting, selectMeeting } from "../queries";
import { readCheckInCode } from "./rules";

const SIGNS = 8;

/** The code that the screen of a session shows, of that day and no other: `K7QP-3MXA`. */
export function checkInCode({ id, heldOn }: Pick<Meeting, "id" | "heldOn">): string {
  const seal = createHmac("sha256", env().secret).update(`llegada ${id} ${heldOn}`).digest();
  return codeOf([...seal.subarray(0, SIGNS)].map((byte) => byte % CODE.signs));
}

const digest = (code: string) => createHmac("sha256", "código").update(readCheckInCode(code)).digest();

/** Whether it is the code of the meeting, told in the same time whatever it says. */
export const isCheckInCode = (meeting: Pick<Meeting, "id" | "heldOn">, typed: string) =>
  timingSafeEqual(digest(checkInCode(meeting)), digest(typed));

/** When somebody called was in the room, as it was written down. */
export const selectStretches = (tx: Transaction, participantId: string) =>
  tx
    .select({
      id: meetingPresences.id,
      arrivedAt: meetingPresences.arrivedAt,
      leftAt: meetingPresences.leftAt,
    })
    .from(meetingPresences)
    .where(eq(meetingPresences.participantId, participantId))
    .orderBy(asc(meetingPresences.arrivedAt));

/** One of those called to a meeting, by her id in it or by who she is. */
export async function selectCalled(
  tx: Transaction,
  meetingId: string,
  who: { participantId: string } | { personId: string },
) {
  const [called] = await tx
    .select({
      id: meetingParticipants.id,
      name: meetingParticipants.name,
      office: meetingParticipants.office,
      absence: meetingParticipants.absence,
    })
    .from(meetingParticipants)
    .where(
      and(
        eq(meetingParticipants.meetingId, meetingId),
        isNull(meetingParticipants.withdrawnAt),
        "personId" in who
          ? eq(meetingParticipants.personId, who.personId)
          : eq(meetingParticipants.id, who.participantId),
      ),
    );
  return called ?? null;
}

/** The actor's own arrival to a meeting that calls her; `null` when it is not there or does not call her. */
export const getOwnArrival = (actor: Actor, meetingId: string) =>
  asActor(actor, async (tx) => {
    const meeting = await selectMeeting(tx, meetingId);
    const called = meeting && (await selectCalled(tx, meetingId, { personId: actor.personId }));
    return called ? { meeting, called, stretches: await selectStretches(tx, called.id) } : null;
  });
