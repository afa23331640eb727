import { randomUUIDv7 } from "node:crypto";
import type { Transaction } from "@/db/client";
import { files } from "@/db/schema/files";
import type { Actor } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";
import type { ReceivedFile } from "./receive";
import { refuseIfFull, store } from "./store";

/**
 * Keeps a received file at a place, in the transaction of whatever it belongs to. Answers its id. What was seen in a
 * visit is read by fewer than all who read its place. Its id may have been told before there was a file.
 */
export async function keepFile(
  tx: Transaction,
  actor: Actor,
  place: PlacePath,
  file: ReceivedFile,
  { ofVisit = false, id = randomUUIDv7() as string } = {},
): Promise<string> {
  const storageKey = `${id.slice(0, 8)}/${id}.${file.extension}`;
  await tx.insert(files).values({
    id,
    place,
    name: file.name,
    contentType: file.contentType,
    size: file.size,
    sha256: file.sha256,
    storageKey,
    uploadedBy: actor.personId,
    ofVisit,
  });
  try {
    await store().copyFromFs(file.path, storageKey);
  } catch (error) {
    refuseIfFull(error);
  }
  return id;
}
