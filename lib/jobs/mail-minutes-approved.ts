import { eq } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { meetings } from "@/db/schema/meetings";
import { env } from "@/lib/env";
import { minutesApprovedMessage } from "@/lib/mail/messages";
import { actaHref } from "@/lib/meetings/minutes/labels";
import { findAddressee } from "./addressee";
import type { Handler } from "./handler";
import { tell } from "./tell";

/** Tells somebody who was called that the acta was approved and waits for her conformity. */
export const mailMinutesApproved: Handler<"mail.minutes_approved"> = async (
  { meetingId, personId },
  progress,
  _lastTry,
  jobId,
) => {
  const db = ownerDatabase();
  await progress(0, 1);
  const [meeting] = await db
    .select({ title: meetings.title })
    .from(meetings)
    .where(eq(meetings.id, meetingId));
  const person = await findAddressee(personId);
  if (!meeting || !person) return "Quien fue convocado ya no tiene cuenta: no se envió nada.";
  const link = new URL(actaHref(meetingId), env().publicUrl).href;
  const told = await tell(
    { personId, email: person.email },
    minutesApprovedMessage({ name: person.name, meeting: meeting.title, link }),
    { jobId, isInSummary: true },
  );
  await progress(1, 1);
  return told;
};
