import { eq } from "drizzle-orm";
import { retentionSettings } from "@/db/schema/settings";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { retentionOf } from "./rules";

/** How long a region keeps what it no longer needs; version 0 while it set nothing. */
export const getRetention = (actor: Actor, region: PlacePath) =>
  asActor(actor, async (tx) => {
    const [row] = await tx
      .select({ days: retentionSettings.days, version: retentionSettings.version })
      .from(retentionSettings)
      .where(eq(retentionSettings.place, region));
    return { days: retentionOf(row?.days), version: row?.version ?? 0 };
  });
