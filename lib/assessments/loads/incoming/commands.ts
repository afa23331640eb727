import { mkdir, rename } from "node:fs/promises";
import { join } from "node:path";
import type { ReceivedFile } from "@/lib/files/receive";
import { incomingFolder, refuseIfFull } from "@/lib/files/store";

/**
 * The bytes of a file of results name children: they wait here to be read, are removed once they were, and are
 * never in the store of files, which is backed up.
 */
export const heldPath = (loadId: string) => join(incomingFolder(), loadId);

/** Holds a received file until it is read. */
export async function holdFile(loadId: string, file: ReceivedFile) {
  try {
    await mkdir(incomingFolder(), { recursive: true });
    await rename(file.path, heldPath(loadId));
  } catch (error) {
    refuseIfFull(error);
  }
}
