import { inArray } from "drizzle-orm";
import { visits } from "@/db/schema/visits";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { Refusal, refuse } from "@/lib/refusal";
import { visitTitle } from "../labels";
import { receivePhoto } from "../photos/commands";
import { receiveVisit } from "../receiving/commands";
import { NOT_YOURS } from "../receiving/labels";
import { NOT_A_QUEUE, NOT_YOUR_FILE, UNREADABLE_ONE } from "./labels";
import type { Uploaded } from "./rules";
import { savedSubmissionSchema, type VisitsFile, visitsFileSchema } from "./schema";

/** Takes what a phone saved in a file, as if the phone had sent it, and answers what became of each visit. */
export async function receiveVisitsFile(actor: Actor, text: string, now = new Date()): Promise<Uploaded[]> {
  const file = readFile(text);
  if (file.personId !== actor.personId) refuse("forbidden", NOT_YOUR_FILE);
  const uploaded: Uploaded[] = [];
  for (const [i, submission] of file.submissions.entries())
    uploaded.push(await takeOne(actor, { file, submission, number: i + 1 }, now));
  return named(actor, uploaded);
}

function readFile(text: string): VisitsFile {
  try {
    return visitsFileSchema.parse(JSON.parse(text));
  } catch {
    return refuse("invalid", NOT_A_QUEUE);
  }
}

type One = { file: VisitsFile; submission: unknown; number: number };

async function takeOne(actor: Actor, { file, submission, number }: One, now: Date): Promise<Uploaded> {
  const title = `Visita ${number} del archivo`;
  const none = { sent: 0, all: 0 };
  const read = savedSubmissionSchema.safeParse(submission);
  if (!read.success) {
    const message = read.error.issues[0]?.message ?? UNREADABLE_ONE;
    return { visitId: null, title, outcome: "refused", message, photos: none };
  }
  const { visitId } = read.data;
  // The file is older than its sending: only a clock that is ahead of ours shows in it.
  const sentAt = Date.parse(file.exportedAt) > now.getTime() ? file.exportedAt : now.toISOString();
  try {
    const { outcome } = await receiveVisit(actor, { ...read.data, sentAt }, now);
    const photos = outcome === "conflict" ? none : await takePhotos(actor, { file, visitId }, now);
    return { visitId, title, outcome, message: null, photos };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const message = error.code === "not_found" ? NOT_YOURS : error.message;
    return { visitId, title, outcome: "refused", message, photos: none };
  }
}

async function takePhotos(actor: Actor, { file, visitId }: { file: VisitsFile; visitId: string }, now: Date) {
  const photos = file.photos.filter((photo) => photo.visitId === visitId);
  let sent = 0;
  for (const { id: photoId, data } of photos) {
    try {
      await receivePhoto(actor, { visitId, photoId, bytes: Buffer.from(data, "base64") }, now);
      sent++;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return { sent, all: photos.length };
}

/** The same, called as the visits are, those that the actor finds. */
function named(actor: Actor, uploaded: Uploaded[]): Promise<Uploaded[]> {
  const ids = uploaded.flatMap(({ visitId }) => (visitId ? [visitId] : []));
  if (ids.length === 0) return Promise.resolve(uploaded);
  return asActor(actor, async (tx) => {
    const found = await tx
      .select({ id: visits.id, observedName: visits.observedName })
      .from(visits)
      .where(inArray(visits.id, ids));
    const titles = new Map(found.map((visit) => [visit.id, visitTitle(visit)]));
    return uploaded.map((one) => ({
      ...one,
      title: titles.get(one.visitId ?? "") ?? one.title,
      visitId: titles.has(one.visitId ?? "") ? one.visitId : null,
    }));
  });
}
