import { and, asc, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { meetingFiles } from "@/db/schema/agendas";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { selectMeeting, selectParticipants } from "../queries";

const f = meetingFiles;

/** The photos of a session that were not withdrawn, in the order that they came. */
const selectPhotos = (tx: Transaction, meetingId: string) =>
  tx
    .select({ id: f.id, caption: f.title, consent: f.consent, fileId: f.fileId, addedBy: f.addedBy })
    .from(f)
    .where(and(eq(f.meetingId, meetingId), eq(f.kind, "photo"), isNull(f.withdrawnAt)))
    .orderBy(asc(f.createdAt), asc(f.id))
    .limit(50);

/** A meeting with its photos and the accounts of those called; `null` when it is not there for the actor. */
export const getPhotos = (actor: Actor, meetingId: string) =>
  asActor(actor, async (tx) => {
    const meeting = await selectMeeting(tx, meetingId);
    if (!meeting) return null;
    const called = (await selectParticipants(tx, meetingId)).map(({ personId }) => personId);
    return { meeting, called, photos: await selectPhotos(tx, meetingId) };
  });
