import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { unstable_cache } from "next/cache";
import type { Transaction } from "@/db/client";
import { files } from "@/db/schema/files";
import { places } from "@/db/schema/places";
import { galleryPhotos } from "@/db/schema/publishing";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { env } from "@/lib/env";
import { contentHash } from "@/lib/papers/queries";
import { readGalleryWith, readPublicPage, selectPublicPage } from "../pages/queries";
import type { PhotoStanding } from "./labels";
import { type GalleryPage, galleryPage, type PublicPhoto } from "./schema";

export const GALLERY_TAG = "public-gallery";

const g = galleryPhotos;

export const photoRow = {
  id: g.id,
  place: g.place,
  fileId: g.fileId,
  caption: g.caption,
  description: g.description,
  takenOn: g.takenOn,
  consent: g.consent,
  width: g.width,
  height: g.height,
  withdrawnAt: g.withdrawnAt,
  version: g.version,
};

/** The photos of a region that stand, the newest first, with where their bytes are and their hash. */
export const selectPhotos = (tx: Transaction, region: PlacePath) =>
  tx
    .select({ ...photoRow, storageKey: files.storageKey, sha256: files.sha256 })
    .from(g)
    .innerJoin(files, eq(files.id, g.fileId))
    .where(and(eq(g.place, region), isNull(g.withdrawnAt)))
    .orderBy(desc(g.takenOn), desc(g.createdAt), desc(g.id))
    .limit(200);

export type Photo = Awaited<ReturnType<typeof selectPhotos>>[number];

/** The gallery of a region as it would be published now. */
export async function selectGallery(tx: Transaction, region: { path: PlacePath; name: string }) {
  const photos = await selectPhotos(tx, region.path);
  const content: GalleryPage = {
    region: region.name,
    demo: env().demo,
    photos: photos.map(({ id, storageKey, caption, description, takenOn, width, height }) => ({
      ...{ id, storageKey, caption, description, takenOn, width, height },
    })),
  };
  return { content, photos };
}

const selectWithdrawn = (tx: Transaction, region: PlacePath) =>
  tx
    .select({ id: g.id, caption: g.caption, withdrawnAt: g.withdrawnAt, reason: g.withdrawnReason })
    .from(g)
    .where(and(eq(g.place, region), isNotNull(g.withdrawnAt)))
    .orderBy(desc(g.withdrawnAt))
    .limit(50);

/** The photos of a region with how each stands to what was published, and the hash of what would be now. */
export const getGalleryDesk = (actor: Actor, path: PlacePath) =>
  asActor(actor, async (tx) => {
    const [region] = await tx
      .select({ path: places.path, name: places.name })
      .from(places)
      .where(eq(places.path, path));
    if (!region) return null;
    const { content, photos } = await selectGallery(tx, region);
    const page = await selectPublicPage(tx, region.path, "gallery");
    const published = page && galleryPage.parse(page.content);
    const standing = (now: PublicPhoto | undefined): PhotoStanding => {
      const shown = published?.photos.find(({ id }) => id === now?.id);
      if (!shown) return "waiting";
      return contentHash(shown) === contentHash(now) ? "published" : "changed";
    };
    return {
      ...{ region, seen: contentHash(content), publishedAt: page?.publishedAt ?? null },
      isUpToDate: contentHash(published) === contentHash(content),
      photos: photos.map((photo, i) => ({ ...photo, standing: standing(content.photos[i]) })),
      withdrawn: await selectWithdrawn(tx, region.path),
    };
  });

export type GalleryDesk = NonNullable<Awaited<ReturnType<typeof getGalleryDesk>>>;

/** A photo, with why it was withdrawn if it was; `null` for one that is not there for the actor. */
export async function getPhoto(actor: Actor, photoId: string) {
  const [photo] = await asActor(actor, (tx) =>
    tx
      .select({ ...photoRow, withdrawnReason: g.withdrawnReason })
      .from(g)
      .where(eq(g.id, photoId)),
  );
  return photo ?? null;
}

export type PhotoRecord = NonNullable<Awaited<ReturnType<typeof getPhoto>>>;

/** The page is drawn again when it is published or a photo leaves it, also one that found nothing; what it says is read each time. */
const watchPublishing = unstable_cache(async () => true, ["public-gallery"], { tags: [GALLERY_TAG] });

/** The gallery as it was published last. */
export async function getPublicGallery() {
  await watchPublishing();
  const page = await readPublicPage("gallery");
  return page && { ...galleryPage.parse(page.content), publishedAt: page.publishedAt.toISOString() };
}

/** A photo of a published gallery. Never kept: one that was withdrawn is gone at the next request, whoever withdrew it. */
export async function getPublicPhoto(photoId: string) {
  const page = await readGalleryWith(photoId);
  return page ? (galleryPage.parse(page.content).photos.find(({ id }) => id === photoId) ?? null) : null;
}
