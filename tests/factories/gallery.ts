import { randomUUIDv7 } from "node:crypto";
import sharp from "sharp";
import { ownerDatabase } from "@/db/client";
import { files } from "@/db/schema/files";
import { galleryPhotos } from "@/db/schema/publishing";
import type { PlacePath } from "@/lib/access/place";
import { createPerson } from "./people";

/** A picture that carries where it was taken. */
export const picture = (red = 200, { width = 900, height = 600 } = {}) =>
  sharp({ create: { width, height, channels: 3, background: { r: red, g: 90, b: 90 } } })
    .withExif({ IFD3: { GPSLatitudeRef: "S", GPSLatitude: "12/1 3/1 0/1" } })
    .jpeg()
    .toBuffer();

/** A photo of the gallery of a region, without its bytes. */
export async function createPhoto(region: PlacePath) {
  const { personId } = await createPerson({ role: "observer", place: region });
  const [id, fileId] = [randomUUIDv7(), randomUUIDv7()];
  const db = ownerDatabase();
  await db.insert(files).values({
    ...{ id: fileId, place: region, name: "a.jpg", contentType: "image/jpeg", size: 1 },
    ...{ sha256: "0".repeat(64), storageKey: fileId, uploadedBy: personId },
  });
  await db.insert(galleryPhotos).values({
    ...{ id, place: region, fileId, caption: "Reunión", description: "Una mesa", consent: "Acta 1" },
    ...{ takenOn: "2026-05-04", width: 900, height: 600, addedBy: personId },
  });
  return id;
}
