import { and, eq, ne } from "drizzle-orm";
import { visits } from "@/db/schema/visits";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";

/** The visit that somebody else makes beside another one; `null` when nobody does. */
export const findDouble = (actor: Actor, visitId: string) =>
  asActor(actor, async (tx) => {
    const [beside] = await tx
      .select({ id: visits.id })
      .from(visits)
      .where(and(eq(visits.pairId, visitId), ne(visits.state, "cancelled")))
      .limit(1);
    return beside ?? null;
  });
