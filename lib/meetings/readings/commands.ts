import { randomUUIDv7 } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { agendaItems, meetingFiles } from "@/db/schema/agendas";
import { files } from "@/db/schema/files";
import { type Actor, scopesOf } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { today } from "@/lib/dates/dates";
import { keepFile } from "@/lib/files/commands";
import type { ReceivedFile } from "@/lib/files/receive";
import { refuse } from "@/lib/refusal";
import { meetingSubject } from "../commands";
import { canPrepareMeeting } from "../policy";
import { selectMeeting, selectParticipants } from "../queries";
import {
  MANY_READINGS,
  MOST_READINGS,
  NOWHERE_TO_KEEP,
  READING_WITHDRAWN,
  READINGS_OVER,
  SAME_READING,
} from "./labels";
import { canAddReading, canWithdrawReading } from "./policy";
import { placeToKeep } from "./rules";
import type { ReadingText, WithdrawReading } from "./schema";

const f = meetingFiles;

/** Keeps a document to be read before a meeting. The same file twice is one. Answers its id. */
export function addReading(
  actor: Actor,
  { meetingId, title, itemId }: ReadingText & { meetingId: string },
  file: ReceivedFile,
  now = new Date(),
): Promise<string> {
  return asActor(actor, async (tx) => {
    const meeting = (await selectMeeting(tx, meetingId)) ?? refuse("not_found");
    const called = await selectParticipants(tx, meetingId);
    const isCalled = called.some(({ personId }) => personId === actor.personId);
    if (!isCalled && !canPrepareMeeting(actor, meeting)) refuse("forbidden");
    if (!canAddReading(actor, meeting, isCalled, today(now))) refuse("wrong_status", READINGS_OVER);
    const place = placeToKeep(scopesOf(actor).write, meeting.place.path);
    if (!place) return refuse("forbidden", NOWHERE_TO_KEEP);
    const [item] = itemId
      ? await tx
          .select({ id: agendaItems.id })
          .from(agendaItems)
          .where(and(eq(agendaItems.id, itemId), eq(agendaItems.meetingId, meetingId)))
      : [];
    if (itemId && !item) refuse("not_found");
    const kept = await tx
      .select({ sha256: files.sha256 })
      .from(f)
      .innerJoin(files, eq(files.id, f.fileId))
      .where(and(eq(f.meetingId, meetingId), eq(f.kind, "document"), isNull(f.withdrawnAt)));
    if (kept.some(({ sha256 }) => sha256 === file.sha256)) refuse("conflict", SAME_READING);
    if (kept.length >= MOST_READINGS) refuse("conflict", MANY_READINGS);
    const id = randomUUIDv7();
    const fileId = await keepFile(tx, actor, place, file);
    await tx.insert(f).values({
      ...{ id, meetingId, place: meeting.place.path, itemId, kind: "document", title: title ?? file.name },
      ...{ fileId, filePlace: place, addedBy: actor.personId, createdAt: now },
    });
    await record(tx, actor, "meeting.document_added", meetingSubject(meeting), { document: file.name });
    return id;
  });
}

/** Takes a document back, with why: it stays in the record. Answers the meeting's id. */
export function withdrawReading(
  actor: Actor,
  { readingId, reason }: WithdrawReading,
  now = new Date(),
): Promise<string> {
  return asActor(actor, async (tx) => {
    const [found = refuse("not_found")] = await tx
      .select({ meetingId: f.meetingId, title: f.title, addedBy: f.addedBy, kind: f.kind })
      .from(f)
      .where(eq(f.id, readingId));
    const meeting = (await selectMeeting(tx, found.meetingId)) ?? refuse("not_found");
    if (found.kind !== "document" || !canWithdrawReading(actor, meeting, found.addedBy)) refuse("forbidden");
    const [withdrawn] = await tx
      .update(f)
      .set({ withdrawnAt: now, withdrawnReason: reason })
      .where(and(eq(f.id, readingId), isNull(f.withdrawnAt)))
      .returning({ id: f.id });
    if (!withdrawn) refuse("wrong_status", READING_WITHDRAWN);
    await record(tx, actor, "meeting.document_withdrawn", meetingSubject(meeting), {
      ...{ document: found.title, reason },
    });
    return meeting.id;
  });
}
