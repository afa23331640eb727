import { and, eq, isNull, ne, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { meetingParticipants, meetingReplies } from "@/db/schema/meeting-people";
import { meetings } from "@/db/schema/meetings";
import { people } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import { atGate } from "@/lib/access/as-actor";
import { sealed, unsealed } from "@/lib/access/seal";
import { today } from "@/lib/dates/dates";
import { isLinkSpent } from "./rules";

const LABEL = "ayni: reply to a call, v1";
/** What the mail of somebody called carries: who she is in the meeting, and what proves that it was given to her. */
export const replyToken = (participantId: string) => sealed(LABEL, participantId);

/** The participant that a token speaks of; `null` of what we did not give out. */
export const participantOfToken = (token: string) => unsealed(LABEL, token);

const p = meetingParticipants;

/** What the link of a mail opens, as long as it is not spent. */
export async function selectCall(tx: Transaction, participantId: string, now: Date) {
  const [call] = await tx
    .select({
      ...{ participantId: p.id, name: p.name, kind: p.kind },
      ...{ meetingId: meetings.id, title: meetings.title, state: meetings.state, path: meetings.place },
      ...{ heldOn: meetings.heldOn, startsAt: meetings.startsAt, endsAt: meetings.endsAt },
      ...{ mode: meetings.mode, venue: meetings.venue, link: meetings.link },
      ...{ movedFrom: meetings.movedFrom, movedReason: meetings.movedReason },
      suspendedReason: meetings.suspendedReason,
      place: { kind: places.kind, code: places.code, name: places.name },
      convener: sql<string>`${people.givenNames} || ' ' || ${people.familyNames}`,
      ...{
        answer: meetingReplies.answer,
        reason: meetingReplies.reason,
        repliedAt: meetingReplies.repliedAt,
      },
    })
    .from(p)
    .innerJoin(meetings, eq(meetings.id, p.meetingId))
    .innerJoin(places, eq(places.path, meetings.place))
    .innerJoin(people, eq(people.id, meetings.convenerId))
    .leftJoin(
      meetingReplies,
      and(eq(meetingReplies.participantId, p.id), sql`${meetingReplies.repliedAt} >= ${meetings.convenedAt}`),
    )
    .where(and(eq(p.id, participantId), isNull(p.withdrawnAt), ne(meetings.state, "preparing")));
  return call && !isLinkSpent(call.heldOn, today(now)) ? call : null;
}

export type Call = NonNullable<Awaited<ReturnType<typeof selectCall>>>;

/** The call of a mail's link; `null` of a forged one, of one that is over, and of whoever is not called any more. */
export async function getCallByLink(token: string, now = new Date()) {
  const participantId = participantOfToken(token);
  return participantId ? atGate((tx) => selectCall(tx, participantId, now)) : null;
}
