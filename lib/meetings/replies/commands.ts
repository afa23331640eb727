import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { meetingParticipants, meetingReplies } from "@/db/schema/meeting-people";
import type { ReplyAnswer } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor, atGate } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { refuse } from "@/lib/refusal";
import { selectMeeting } from "../queries";
import { participantOfToken, selectCall } from "./queries";
import { mayReply } from "./rules";
import type { ReplyByLink, ReplyToCall } from "./schema";

type Reply = {
  participantId: string;
  meetingId: string;
  place: PlacePath;
  answer: ReplyAnswer;
  reason?: string;
};

async function writeReply(tx: Transaction, { reason = "", ...reply }: Reply, now: Date) {
  const said = { answer: reply.answer, reason: reason || null, repliedAt: now };
  await tx
    .insert(meetingReplies)
    .values({ ...reply, ...said })
    .onConflictDoUpdate({ target: meetingReplies.participantId, set: said });
}

const OVER = "La sesión ya se abrió, o la reunión se suspendió: ya no se responde a esta convocatoria.";

/** Whether the actor comes to a meeting that calls her. She may say otherwise until it opens. Answers the meeting's id. */
export function replyToCall(actor: Actor, input: ReplyToCall, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const meeting = (await selectMeeting(tx, input.meetingId)) ?? refuse("not_found");
    const [me] = await tx
      .select({ id: meetingParticipants.id })
      .from(meetingParticipants)
      .where(
        and(
          eq(meetingParticipants.meetingId, meeting.id),
          eq(meetingParticipants.personId, actor.personId),
          isNull(meetingParticipants.withdrawnAt),
        ),
      );
    if (!me) return refuse("forbidden", "Usted no está entre los convocados a esta reunión.");
    if (!mayReply(meeting.state)) refuse("wrong_status", OVER);
    const { answer, reason } = input;
    const place = meeting.place.path;
    await writeReply(tx, { participantId: me.id, meetingId: meeting.id, place, answer, reason }, now);
    return meeting.id;
  });
}

/** The same, by whoever has the link of the mail, without an account. Answers the link's token. */
export async function replyByLink(input: ReplyByLink, now = new Date()): Promise<string> {
  const participantId = participantOfToken(input.token) ?? refuse("not_found");
  await atGate(async (tx) => {
    const call = (await selectCall(tx, participantId, now)) ?? refuse("not_found");
    if (!mayReply(call.state)) refuse("wrong_status", OVER);
    const { meetingId, path: place } = call;
    const { answer, reason } = input;
    await writeReply(tx, { participantId, meetingId, place, answer, reason }, now);
  });
  return input.token;
}
