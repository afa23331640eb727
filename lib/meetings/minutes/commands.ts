import { rm } from "node:fs/promises";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { meetings } from "@/db/schema/meetings";
import { minutes, minutesCorrections, minutesVerdicts } from "@/db/schema/minutes";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { shortDay } from "@/lib/dates/dates";
import { env } from "@/lib/env";
import { keepFile } from "@/lib/files/commands";
import { madePdf } from "@/lib/files/made";
import type { ReceivedFile } from "@/lib/files/receive";
import { issuePaper, newCode } from "@/lib/papers/commands";
import { contentHash } from "@/lib/papers/queries";
import { refuse } from "@/lib/refusal";
import { lockMeetingAsSeen, meetingSubject, takeMeetingStep } from "../commands";
import { canApproveMinutes } from "../policy";
import { type Meeting, selectMeeting, selectParticipants } from "../queries";
import { nextMeetingState } from "../rules";
import { selectActa } from "./content/queries";
import { actaFileName, actaPaper, actaTitle } from "./document/rules";
import { ACTA_CHANGED, ALREADY_SAID, NO_SUCH_LATER } from "./labels";
import { printActa } from "./paper/acta-paper";
import { canAttachSigned, canGiveVerdict } from "./policy";
import { beforeApproving, mayApproveAt } from "./rules";
import type { ApproveMinutes, GiveVerdict } from "./schema";
import { tellApproved } from "./telling/commands";
import { takeTurn } from "./turn/commands";

async function checkLater(tx: Transaction, meeting: Meeting, laterId: string) {
  const [later] = await tx
    .select({
      ...{ id: meetings.id, place: meetings.place, heldOn: meetings.heldOn },
      openedAt: meetings.openedAt,
    })
    .from(meetings)
    .where(eq(meetings.id, laterId));
  if (!later || !mayApproveAt(later, { ...meeting, place: meeting.place.path }))
    refuse("invalid", undefined, { fields: { approvedAtMeeting: NO_SUCH_LATER } });
}

/** The meeting, locked, and what its acta says now. */
async function lockToApprove(tx: Transaction, actor: Actor, input: ApproveMinutes) {
  await takeTurn(tx, input.meetingId);
  const meeting = await lockMeetingAsSeen(tx, input);
  if (!canApproveMinutes(actor, meeting)) refuse("forbidden");
  if (!nextMeetingState(meeting.state, "approve")) refuse("wrong_status");
  if (input.approvedAtMeeting) await checkLater(tx, meeting, input.approvedAtMeeting);
  const { content } = (await selectActa(tx, meeting.id)) ?? refuse("not_found");
  const corrections = await tx
    .select({ state: minutesCorrections.state })
    .from(minutesCorrections)
    .where(eq(minutesCorrections.meetingId, meeting.id));
  const { blocking } = beforeApproving({ content, corrections });
  if (blocking.length > 0) refuse("conflict", blocking.join(" "));
  const contentSha256 = contentHash(content);
  if (input.seen && input.seen !== contentSha256) refuse("stale", ACTA_CHANGED);
  return { meeting, content, contentSha256 };
}

/**
 * Approves an acta: from here nothing of it changes. It is printed before the transaction that keeps it, which holds
 * the lock only to see that nothing changed meanwhile. Answers the meeting's id.
 */
export async function approveMinutes(actor: Actor, input: ApproveMinutes, now = new Date()): Promise<string> {
  const seen = await asActor(actor, (tx) => lockToApprove(tx, actor, input));
  const { content, contentSha256 } = seen;
  const code = newCode();
  const issued = { code, contentSha256 };
  const bytes = await printActa(actaPaper(content), { issued, madeAt: now, demo: env().demo });
  const file = await madePdf(bytes, actaFileName(content, "pdf", false));
  try {
    return await asActor(actor, async (tx) => {
      const { meeting } = await lockToApprove(tx, actor, { ...input, seen: contentSha256 });
      const place = meeting.place.path;
      const { sha256 } = file;
      const title = `${actaTitle(content)}, ${shortDay(content.heldOn)}`;
      await issuePaper(tx, { code, place, kind: "minutes", title, sha256, contentSha256, issuedAt: now });
      const fileId = await keepFile(tx, actor, place, file);
      await tx.insert(minutes).values({
        ...{ meetingId: meeting.id, place, content, sha256: contentSha256, code, fileId },
        ...{ approvedBy: actor.personId, approvedAt: now, approvedAtMeeting: input.approvedAtMeeting },
      });
      const details = { code, sha256, contentSha256, approvedAtMeeting: input.approvedAtMeeting };
      await takeMeetingStep(tx, actor, meeting, { step: "approve", set: { approvedAt: now }, details });
      await tellApproved(tx, actor, meeting, now);
      return meeting.id;
    });
  } finally {
    await rm(file.path, { force: true });
  }
}

/** Says what somebody who was called thinks of an approved acta, once. Answers the meeting's id. */
export function giveVerdict(
  actor: Actor,
  { meetingId, verdict, text }: GiveVerdict,
  now = new Date(),
): Promise<string> {
  return asActor(actor, async (tx) => {
    const meeting = (await selectMeeting(tx, meetingId)) ?? refuse("not_found");
    if (meeting.state !== "approved") refuse("wrong_status");
    const called = (await selectParticipants(tx, meetingId)).map(({ personId }) => personId);
    if (!canGiveVerdict(actor, meeting, { called })) refuse("forbidden");
    const said = verdict === "observe" ? text : null;
    const [given] = await tx
      .insert(minutesVerdicts)
      .values({
        ...{ meetingId, place: meeting.place.path, personId: actor.personId },
        ...{ verdict, text: said, createdAt: now },
      })
      .onConflictDoNothing()
      .returning({ personId: minutesVerdicts.personId });
    if (!given) refuse("conflict", ALREADY_SAID);
    await record(tx, actor, "minutes.verdict_given", meetingSubject(meeting), { verdict, text: said });
    return meetingId;
  });
}

/** Keeps the copy that was signed by hand. A later one takes its place; the earlier file stays. */
export function attachSignedMinutes(
  actor: Actor,
  meetingId: string,
  file: ReceivedFile,
  now = new Date(),
): Promise<string> {
  return asActor(actor, async (tx) => {
    const meeting = (await selectMeeting(tx, meetingId)) ?? refuse("not_found");
    if (!canAttachSigned(actor, meeting)) refuse(meeting.state === "approved" ? "forbidden" : "wrong_status");
    const [kept = refuse("not_found")] = await tx
      .select({ code: minutes.code, signedFileId: minutes.signedFileId })
      .from(minutes)
      .where(eq(minutes.meetingId, meetingId))
      .for("update");
    const signedFileId = await keepFile(tx, actor, meeting.place.path, file);
    await tx
      .update(minutes)
      .set({ signedFileId, signedBy: actor.personId, signedAt: now })
      .where(eq(minutes.meetingId, meetingId));
    const { sha256 } = file;
    const details = { code: kept.code, sha256, replaced: kept.signedFileId };
    await record(tx, actor, "minutes.signed", meetingSubject(meeting), details);
    return meetingId;
  });
}
