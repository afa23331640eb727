import { randomUUIDv7 } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { meetingFiles } from "@/db/schema/agendas";
import { files } from "@/db/schema/files";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { keepFile } from "@/lib/files/commands";
import type { ReceivedFile } from "@/lib/files/receive";
import { refuse } from "@/lib/refusal";
import { meetingSubject } from "../commands";
import { takeTurn } from "../minutes/turn/commands";
import { selectMeeting, selectParticipants } from "../queries";
import { isMinutable, wasHeld } from "../rules";
import { ALREADY_WITHDRAWN, MOST_PHOTOS, NOT_A_PHOTO, SAME_PHOTO, TOO_MANY } from "./labels";
import { canAddPhoto, canWithdrawPhoto, placeToKeep } from "./policy";
import type { PhotoText, WithdrawPhoto } from "./schema";

const f = meetingFiles;
const standing = (meetingId: string) =>
  and(eq(f.meetingId, meetingId), eq(f.kind, "photo"), isNull(f.withdrawnAt));

type NewPhoto = PhotoText & { meetingId: string };

/** Keeps a photo of a session, with what it shows and how those seen in it agreed. Answers its id. */
export function addPhoto(
  actor: Actor,
  { meetingId, caption, consent }: NewPhoto,
  file: ReceivedFile,
  now = new Date(),
): Promise<string> {
  return asActor(actor, async (tx) => {
    await takeTurn(tx, meetingId);
    const meeting = (await selectMeeting(tx, meetingId)) ?? refuse("not_found");
    if (!isMinutable(meeting.state) && !wasHeld(meeting.state)) refuse("wrong_status");
    const called = (await selectParticipants(tx, meetingId)).map(({ personId }) => personId);
    const filePlace = placeToKeep(actor, meeting.place.path);
    if (!filePlace || !canAddPhoto(actor, meeting, { called }, meeting.place.path))
      return refuse("forbidden");
    if (!file.contentType.startsWith("image/")) refuse("invalid", NOT_A_PHOTO);
    const kept = await tx
      .select({ sha256: files.sha256 })
      .from(f)
      .innerJoin(files, eq(files.id, f.fileId))
      .where(standing(meetingId));
    if (kept.some(({ sha256 }) => sha256 === file.sha256)) refuse("conflict", SAME_PHOTO);
    if (kept.length >= MOST_PHOTOS) refuse("conflict", TOO_MANY);
    const id = randomUUIDv7();
    const fileId = await keepFile(tx, actor, filePlace, file);
    await tx.insert(f).values({
      ...{ id, meetingId, place: meeting.place.path, kind: "photo", title: caption, consent },
      ...{ fileId, filePlace, addedBy: actor.personId, createdAt: now },
    });
    await record(tx, actor, "meeting.photo_added", meetingSubject(meeting), { caption });
    return id;
  });
}

/** Takes a photo back: it stays in the record with why. Answers the meeting's id. */
export function withdrawPhoto(
  actor: Actor,
  { photoId, reason }: WithdrawPhoto,
  now = new Date(),
): Promise<string> {
  return asActor(actor, async (tx) => {
    const [photo = refuse("not_found")] = await tx
      .select({ meetingId: f.meetingId, addedBy: f.addedBy, title: f.title })
      .from(f)
      .where(and(eq(f.id, photoId), eq(f.kind, "photo")));
    const meeting = (await selectMeeting(tx, photo.meetingId)) ?? refuse("not_found");
    if (!canWithdrawPhoto(actor, meeting, photo.addedBy)) refuse("forbidden");
    const [withdrawn] = await tx
      .update(f)
      .set({ withdrawnAt: now, withdrawnReason: reason })
      .where(and(eq(f.id, photoId), isNull(f.withdrawnAt)))
      .returning({ id: f.id });
    if (!withdrawn) refuse("wrong_status", ALREADY_WITHDRAWN);
    const details = { caption: photo.title, reason };
    await record(tx, actor, "meeting.photo_withdrawn", meetingSubject(meeting), details);
    return meeting.id;
  });
}
