import { and, asc, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { meetingParticipants } from "@/db/schema/meeting-people";
import type { Actor } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";
import { enqueue } from "@/lib/jobs/enqueue";
import { isNews } from "@/lib/plans/steps/telling/rules";
import type { CallNews } from "./rules";

type Told = { id: string; place: { path: PlacePath }; sequence: number };

/** Asks that everybody called to a meeting is told by mail, when it happens now: one job a person. */
export async function tellCalled(tx: Transaction, actor: Actor, meeting: Told, news: CallNews, at: Date) {
  if (!isNews(at, new Date())) return;
  const told = await tx
    .select({ participantId: meetingParticipants.id })
    .from(meetingParticipants)
    .where(and(eq(meetingParticipants.meetingId, meeting.id), isNull(meetingParticipants.withdrawnAt)))
    .orderBy(asc(meetingParticipants.position));
  for (const { participantId } of told) await tellOne(tx, actor, meeting, participantId, news);
}

/** The same, one of them: somebody who was called after the others. */
export async function tellOne(
  tx: Transaction,
  actor: Actor,
  { id: meetingId, place, sequence }: Told,
  participantId: string,
  news: CallNews,
) {
  const payload = { meetingId, participantId, news, sequence };
  await enqueue(tx, actor.personId, "mail.meeting_call", place.path, payload);
}
