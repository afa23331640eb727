import { randomUUIDv7 } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { galleryPhotos } from "@/db/schema/publishing";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { today } from "@/lib/dates/dates";
import { keepFile } from "@/lib/files/commands";
import type { ReceivedFile } from "@/lib/files/receive";
import { pictureSize } from "@/lib/files/renditions";
import { contentHash } from "@/lib/papers/queries";
import { refuse } from "@/lib/refusal";
import { lockPublished, rewritePublicPage, writePublicPage } from "../pages/commands";
import { selectPublicPage } from "../pages/queries";
import { canPublish } from "../policy";
import {
  ALREADY_WITHDRAWN,
  CHANGED_MEANWHILE,
  IN_THE_FUTURE,
  MOST_PHOTOS,
  NOT_A_PHOTO,
  NOTHING_TO_PUBLISH,
  SAME_PHOTO,
  TOO_MANY_PHOTOS,
} from "./labels";
import { type Photo, photoRow, selectGallery, selectPhotos } from "./queries";
import type { AddPhoto, EditPhoto, PublishGallery, WithdrawPhoto } from "./schema";
import { galleryPage } from "./schema";

const g = galleryPhotos;

const photoSubject = ({ id, caption, place }: Pick<Photo, "id" | "caption" | "place">) => ({
  ...{ kind: "gallery_photo", id, name: caption, place },
});

const refuseFuture = (takenOn: string, now: Date) => {
  if (takenOn > today(now)) refuse("invalid", undefined, { fields: { takenOn: IN_THE_FUTURE } });
};

/** Keeps a photo for the gallery of a region. Nobody outside sees it until the gallery is published. Answers its id. */
export function addPhoto(
  actor: Actor,
  { region, ...text }: AddPhoto,
  file: ReceivedFile,
  now = new Date(),
): Promise<string> {
  return asActor(actor, async (tx) => {
    await lockPublished(tx, actor, region);
    refuseFuture(text.takenOn, now);
    if (!file.contentType.startsWith("image/")) refuse("invalid", NOT_A_PHOTO);
    const photos = await selectPhotos(tx, region);
    if (photos.some(({ sha256 }) => sha256 === file.sha256)) refuse("conflict", SAME_PHOTO);
    if (photos.length >= MOST_PHOTOS) refuse("conflict", TOO_MANY_PHOTOS);
    const size = await pictureSize(file.path);
    const id = randomUUIDv7();
    const fileId = await keepFile(tx, actor, region, file);
    await tx
      .insert(g)
      .values({ id, place: region, fileId, ...text, ...size, addedBy: actor.personId, createdAt: now });
    await record(tx, actor, "photo.added", photoSubject({ id, place: region, caption: text.caption }));
    return id;
  });
}

async function lockPhoto(
  tx: Transaction,
  actor: Actor,
  { photoId, version }: Pick<EditPhoto, "photoId" | "version">,
) {
  const [found = refuse("not_found")] = await tx
    .select(photoRow)
    .from(g)
    .where(eq(g.id, photoId))
    .for("update");
  if (!canPublish(actor, found.place)) refuse("forbidden");
  if (found.withdrawnAt) refuse("wrong_status", ALREADY_WITHDRAWN);
  const { caption, description, takenOn, consent } = found;
  if (found.version !== version)
    refuse("stale", undefined, {
      theirs: { caption, description, takenOn, consent, version: String(found.version) },
    });
  return found;
}

/** Changes what is said of a photo; the published gallery says it when it is published again. */
export function editPhoto(actor: Actor, input: EditPhoto, now = new Date()) {
  return asActor(actor, async (tx) => {
    const found = await lockPhoto(tx, actor, input);
    refuseFuture(input.takenOn, now);
    const { caption, description, takenOn, consent } = input;
    const text = { caption, description, takenOn, consent };
    const changed = (Object.keys(text) as (keyof typeof text)[]).filter((key) => text[key] !== found[key]);
    if (changed.length === 0) return;
    await tx
      .update(g)
      .set({ ...text, version: found.version + 1 })
      .where(eq(g.id, found.id));
    await record(tx, actor, "photo.changed", photoSubject({ ...found, caption }), { changed });
  });
}

/** Withdraws a photo, with why: it stays in the record, and leaves the published gallery in the same act. */
export function withdrawPhoto(actor: Actor, input: WithdrawPhoto, now = new Date()) {
  return asActor(actor, async (tx) => {
    const [standing = refuse("not_found")] = await tx
      .select({ place: g.place })
      .from(g)
      .where(eq(g.id, input.photoId));
    // Before the photo: whoever publishes meanwhile would show it again.
    const region = await lockPublished(tx, actor, standing.place);
    const found = await lockPhoto(tx, actor, input);
    await tx
      .update(g)
      .set({ withdrawnAt: now, withdrawnReason: input.reason, version: found.version + 1 })
      .where(eq(g.id, found.id));
    const page = await selectPublicPage(tx, region.path, "gallery");
    if (page) {
      const content = galleryPage.parse(page.content);
      const photos = content.photos.filter(({ id }) => id !== found.id);
      if (photos.length < content.photos.length)
        await rewritePublicPage(tx, {
          region: region.path,
          kind: "gallery",
          content: { ...content, photos },
        });
    }
    await record(tx, actor, "photo.withdrawn", photoSubject(found), { reason: input.reason });
  });
}

/** Shows to anyone the photos of a region, as whoever publishes just saw them. */
export function publishGallery(actor: Actor, input: PublishGallery, now = new Date()) {
  return asActor(actor, async (tx) => {
    const region = await lockPublished(tx, actor, input.region);
    const { content, photos } = await selectGallery(tx, region);
    if (photos.length === 0) refuse("wrong_status", NOTHING_TO_PUBLISH);
    if (contentHash(content) !== input.seen) refuse("conflict", CHANGED_MEANWHILE);
    await writePublicPage(tx, { region: region.path, kind: "gallery", content }, now);
    const subject = { kind: "public_page", id: "gallery", name: region.name, place: region.path };
    await record(tx, actor, "gallery.published", subject, { photos: photos.length });
  });
}
