import { z } from "zod";
import { isPlacePath } from "@/lib/access/place";
import { day, line, paragraphs, uuid, version } from "@/lib/forms/fields";
import { MOST_CAPTION, MOST_CONSENT, MOST_DESCRIPTION, STALE_PAGE } from "./labels";

const publicPhoto = z.object({
  id: z.string(),
  /** Where its bytes are kept. */
  storageKey: z.string(),
  caption: z.string(),
  description: z.string(),
  takenOn: z.iso.date(),
  width: z.number().int(),
  height: z.number().int(),
});
export type PublicPhoto = z.output<typeof publicPhoto>;

/** The published gallery: its photos, the newest first. */
export const galleryPage = z.object({
  region: z.string(),
  /** Whether the data are invented. */
  demo: z.boolean(),
  photos: z.array(publicPhoto),
});
export type GalleryPage = z.output<typeof galleryPage>;

const region = z.string({ error: STALE_PAGE }).refine(isPlacePath, STALE_PAGE);

const text = {
  caption: line("qué muestra la foto y dónde", MOST_CAPTION),
  description: line("qué se ve, para quien no la ve", MOST_DESCRIPTION),
  takenOn: day("el día en que se tomó").refine(
    (typed) => typed >= "1990-01-01" && typed <= "2100-12-31",
    "Escriba un día desde 1990.",
  ),
  consent: line("qué documento dice que aceptaron salir en la foto", MOST_CONSENT),
};

export const addPhotoSchema = z.object({ region, ...text });
export type AddPhoto = z.output<typeof addPhotoSchema>;

const seen = { photoId: uuid(), version: version() };

export const editPhotoSchema = z.object({ ...seen, ...text });
export type EditPhoto = z.output<typeof editPhotoSchema>;

export const withdrawPhotoSchema = z.object({ ...seen, reason: paragraphs("por qué la retira", 500) });
export type WithdrawPhoto = z.output<typeof withdrawPhotoSchema>;

export const publishGallerySchema = z.object({
  region,
  /** The hash of what was on the screen when it was published. */
  seen: z.string({ error: STALE_PAGE }).regex(/^[0-9a-f]{64}$/, STALE_PAGE),
});
export type PublishGallery = z.output<typeof publishGallerySchema>;

/** The page of the list that the address asks for. */
export const galleryPageNumber = z.coerce.number().int().min(1).max(100).catch(1);
