import { randomUUIDv7 } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import sharp from "sharp";
import { env } from "@/lib/env";
import type { RenditionWidth } from "./kinds";
import { storedPath } from "./store";

const LIMITS = { limitInputPixels: 50_000_000 };

/** How wide and how high a received picture is, in pixels. */
export async function pictureSize(path: string) {
  const { width, height } = await sharp(path, LIMITS).metadata();
  return { width, height };
}

const isMissing = (error: unknown) => (error as { code?: string }).code === "ENOENT";

/**
 * A kept picture no wider than so many pixels, as WebP. It is drawn when first asked for and kept apart from the files:
 * what is lost of these is drawn again.
 */
export async function readRendition(storageKey: string, width: RenditionWidth): Promise<Buffer> {
  const path = resolve(env().dataDir, "renditions", `${storageKey}.${width}.webp`);
  try {
    return await readFile(path);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  const bytes = await sharp(storedPath(storageKey), LIMITS)
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: 76 })
    .toBuffer();
  // Whole or not there: two who ask at once write the same.
  const draft = `${path}.${randomUUIDv7()}`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(draft, bytes);
    await rename(draft, path);
  } catch {
    // A full disk does not hide what could be drawn.
    await rm(draft, { force: true });
  }
  return bytes;
}
