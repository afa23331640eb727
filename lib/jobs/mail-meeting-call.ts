import { and, eq, ne, sql } from "drizzle-orm";
import { ownerDatabase, type Transaction } from "@/db/client";
import { guestContacts, meetingParticipants } from "@/db/schema/meeting-people";
import { accounts, personContacts } from "@/db/schema/people";
import { env } from "@/lib/env";
import { type Message, meetingCallMessage } from "@/lib/mail/messages";
import { sendMail } from "@/lib/mail/send";
import { meetingCalendar } from "@/lib/meetings/calendar/rules";
import { meetingHref, whenAndWhere } from "@/lib/meetings/labels";
import { selectItems, selectMeeting } from "@/lib/meetings/queries";
import { replyPath } from "@/lib/meetings/replies/labels";
import { replyToken } from "@/lib/meetings/replies/queries";
import { mayReply } from "@/lib/meetings/replies/rules";
import { callNewsText } from "@/lib/meetings/telling/labels";
import type { Handler } from "./handler";
import { tell } from "./tell";

const p = meetingParticipants;

/** Where somebody called is written to: her account's e-mail, unless it was closed, or the one that a guest gave. */
async function selectAddressee(tx: Transaction, participantId: string) {
  const [found] = await tx
    .select({
      ...{ name: p.name, personId: p.personId },
      withdrawnReason: p.withdrawnReason,
      email: sql<string | null>`coalesce(${guestContacts.email}, ${personContacts.email})`,
    })
    .from(p)
    .leftJoin(guestContacts, eq(guestContacts.participantId, p.id))
    .leftJoin(accounts, and(eq(accounts.personId, p.personId), ne(accounts.state, "closed")))
    .leftJoin(personContacts, eq(personContacts.personId, accounts.personId))
    .where(eq(p.id, participantId));
  return found?.email ? { ...found, email: found.email } : null;
}

async function sendCall(email: string, message: Message, id?: string): Promise<string> {
  await sendMail(email, { ...message, id });
  return "Se envió el correo.";
}

/** Tells somebody called what happened with a meeting, with its event for her calendar. What was overtaken is not sent. */
export const mailMeetingCall: Handler<"mail.meeting_call"> = async (
  { meetingId, participantId, news, sequence },
  progress,
  _lastTry,
  jobId,
) => {
  await progress(0, 1);
  const { meeting, items, to } = await ownerDatabase().transaction(async (tx) => ({
    meeting: await selectMeeting(tx, meetingId),
    items: await selectItems(tx, meetingId),
    to: await selectAddressee(tx, participantId),
  }));
  const isOut = news === "withdrawn";
  if (!meeting || !to || isOut !== (to.withdrawnReason !== null))
    return "Quien esperaba la noticia ya no está convocado: no se envió nada.";
  if (meeting.sequence !== sequence) return "La reunión cambió después: otro correo lo dice.";
  const { publicUrl, mailFrom } = env();
  const agenda = items.filter(({ state }) => state !== "withdrawn").map(({ title }) => title);
  const isOff = isOut || meeting.state === "suspended";
  const calendar = meetingCalendar(meeting, {
    ...{ method: isOff ? "CANCEL" : "REQUEST", mailFrom, items: agenda, now: new Date() },
    ...{ url: new URL(meetingHref(meetingId), publicUrl).href, attendee: { name: to.name, email: to.email } },
  });
  const message = meetingCallMessage({
    ...{
      name: to.name,
      meeting: meeting.title,
      when: whenAndWhere(meeting),
      news: callNewsText(news, { ...meeting, withdrawnReason: to.withdrawnReason }),
    },
    items: isOff ? [] : agenda,
    link:
      mayReply(meeting.state) && !isOut
        ? new URL(replyPath(replyToken(participantId)), publicUrl).href
        : null,
  });
  const contentType = `text/calendar; method=${isOff ? "CANCEL" : "REQUEST"}; charset=utf-8`;
  const call = { ...message, attachments: [{ name: "reunion.ics", contentType, content: calendar }] };
  const { personId, email } = to;
  // A guest of another institution is written to only because somebody called her: there is nothing to choose.
  const told = personId
    ? await tell({ personId, email }, call, { jobId, isInSummary: false })
    : await sendCall(email, call, jobId);
  await progress(1, 1);
  return told;
};
