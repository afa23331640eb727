import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import { env } from "@/lib/env";
import { Refusal, refuse } from "@/lib/refusal";
import { type FileUse, maxBytes } from "./kinds";
import { UPLOAD_PROBLEMS } from "./labels";

const location = () => resolve(env().dataDir, "files");

/** Where bytes are between their upload and their reading. Nothing stays here. */
export const incomingFolder = () => resolve(env().dataDir, "incoming");

/** Where the bytes of files are kept: never below `public/`. */
export const store = () => new Disk(new FSDriver({ location: location(), visibility: "private" }));

/** A kept file on the disk, for reading it in pieces. */
export const storedPath = (storageKey: string) => join(location(), storageKey);

/** A full disk is told in words; anything else is a bug. */
export function refuseIfFull(error: unknown): never {
  const code =
    (error as { code?: string; cause?: { code?: string } }).code ??
    (error as { cause?: { code?: string } }).cause?.code;
  if (code === "ENOSPC" || code === "EDQUOT") refuse("conflict", UPLOAD_PROBLEMS.espacio);
  throw error;
}

const TOO_LARGE = {
  ...{ document: UPLOAD_PROBLEMS.tamano, reading: UPLOAD_PROBLEMS.tamano },
  table: UPLOAD_PROBLEMS.tabla,
} as const;

export const refuseTooLarge = (use: FileUse) => new Refusal("invalid", TOO_LARGE[use]);

/** Lets a stream pass up to what its use allows. */
export function limited(use: FileUse) {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      done(size > maxBytes(use) ? refuseTooLarge(use) : null, chunk);
    },
  });
}

/** Writes a stream to a file of its own, for checking before it is kept. Answers the path; the caller removes it. */
export async function toTemporaryFile(stream: Readable, name: string, use: FileUse): Promise<string> {
  const folder = incomingFolder();
  const path = join(folder, name);
  try {
    await mkdir(folder, { recursive: true });
    await pipeline(stream, limited(use), createWriteStream(path, { flags: "wx" }));
    return path;
  } catch (error) {
    await rm(path, { force: true });
    return refuseIfFull(error);
  }
}
