import { randomUUIDv7 } from "node:crypto";
import { ownerDatabase } from "@/db/client";
import { files } from "@/db/schema/files";
import { minutes } from "@/db/schema/minutes";
import { issuedPapers } from "@/db/schema/papers";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { selectActa } from "@/lib/meetings/minutes/content/queries";
import { newCode } from "@/lib/papers/commands";
import { actorOf } from "./people";

type SomeMeeting = { id: string; place: PlacePath; personId: string };

/** The acta of an approved meeting as it reads now, with a paper whose file is nowhere. */
export async function freezeMinutes({ id: meetingId, place, personId }: SomeMeeting) {
  const [fileId, code, sha256] = [randomUUIDv7(), newCode(), "0".repeat(64)];
  const acta = await asActor(await actorOf(personId), (tx) => selectActa(tx, meetingId));
  const db = ownerDatabase();
  await db.insert(files).values({
    ...{ id: fileId, place, name: "acta.pdf", contentType: "application/pdf", size: 1, sha256 },
    ...{ storageKey: fileId, uploadedBy: personId },
  });
  await db.insert(issuedPapers).values({ code, place, kind: "minutes", title: "Acta de prueba", sha256 });
  await db
    .insert(minutes)
    .values({ meetingId, place, content: acta?.content ?? {}, sha256, code, fileId, approvedBy: personId });
  return { fileId, code };
}
