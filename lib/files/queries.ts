import { eq } from "drizzle-orm";
import { files } from "@/db/schema/files";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";

export function getFile(actor: Actor, fileId: string) {
  return asActor(actor, async (tx) => {
    const [file] = await tx.select().from(files).where(eq(files.id, fileId));
    return file ?? null;
  });
}
