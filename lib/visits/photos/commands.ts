import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { visitPhotos, visitRecords, visitSubmissions } from "@/db/schema/visit-records";
import type { VisitContent } from "@/db/visit-values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { keepFile } from "@/lib/files/commands";
import { receivePicture } from "@/lib/files/receive";
import { refuse } from "@/lib/refusal";
import { visitSubject } from "../commands";
import { lockToReceive } from "../receiving/commands";
import { MOST_PHOTO_BYTES, NOT_A_JPEG, OTHER_PHOTO, PHOTO_TOO_HEAVY } from "./labels";

type Announced = VisitContent["photos"][number];
type NewPhoto = { visitId: string; photoId: string; bytes: Buffer };
export type PhotoOutcome = "accepted" | "already" | "left_out";

const isJpeg = (bytes: Buffer) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]));

/** What was said of a photo in what was taken of the visit; otherwise whether it was in something left out or set aside. */
async function selectAnnounced(tx: Transaction, visitId: string, photoId: string) {
  const [taken] = await tx
    .select({ content: visitRecords.content })
    .from(visitRecords)
    .where(eq(visitRecords.visitId, visitId));
  const has = (content: VisitContent) => content.photos.find(({ id }) => id === photoId);
  const announced = taken && has(taken.content);
  if (announced) return announced;
  const others = await tx
    .select({ content: visitSubmissions.content, state: visitSubmissions.state })
    .from(visitSubmissions)
    .where(eq(visitSubmissions.visitId, visitId));
  const isLeftOut = others.some(({ content, state }) => state !== "conflict" && has(content));
  return isLeftOut ? ("left_out" as const) : null;
}

/**
 * Keeps a photo that what was taken of the visit had told of, once, drawn anew. One of something that its author left out
 * has nowhere to go any more; one that nothing told of is not found.
 */
export async function receivePhoto(
  actor: Actor,
  { visitId, photoId, bytes }: NewPhoto,
  now = new Date(),
): Promise<PhotoOutcome> {
  return asActor(actor, async (tx) => {
    const visit = await lockToReceive(tx, actor, visitId);
    const announced = (await selectAnnounced(tx, visitId, photoId)) ?? refuse("not_found");
    if (announced === "left_out") return "left_out";
    const [kept] = await tx
      .select({ id: visitPhotos.id })
      .from(visitPhotos)
      .where(and(eq(visitPhotos.id, photoId), eq(visitPhotos.visitId, visitId)));
    if (kept) return "already";
    const sha256 = refuseOther(announced, bytes);
    const file = await receivePicture(bytes, `foto-${photoId.slice(-8)}.jpg`);
    try {
      const place = visit.place.path;
      const fileId = await keepFile(tx, actor, place, file, { ofVisit: true });
      await tx.insert(visitPhotos).values({ id: photoId, visitId, place, fileId, sha256, createdAt: now });
      await record(tx, actor, "visit.photo_received", visitSubject(visit));
      return "accepted";
    } finally {
      await rm(file.path, { force: true });
    }
  });
}

/** The hash of what came; refused when it is not the photo that was told of. */
function refuseOther(announced: Announced, bytes: Buffer): string {
  if (bytes.length > MOST_PHOTO_BYTES) refuse("invalid", PHOTO_TOO_HEAVY);
  if (!isJpeg(bytes)) refuse("invalid", NOT_A_JPEG);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return sha256 === announced.sha256 ? sha256 : refuse("invalid", OTHER_PHOTO);
}
