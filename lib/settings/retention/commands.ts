import { eq } from "drizzle-orm";
import { places } from "@/db/schema/places";
import { retentionSettings } from "@/db/schema/settings";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { record } from "@/lib/audit/record";
import { refuse } from "@/lib/refusal";
import { canEditSettings } from "../policy";
import { retentionKeys, retentionOf } from "./rules";
import type { SetRetention } from "./schema";

/** Sets how long the region keeps what it no longer needs. The worker removes by it each morning. */
export function setRetention(actor: Actor, region: PlacePath, { version, ...days }: SetRetention) {
  return asActor(actor, async (tx) => {
    const [place] = await tx
      .select({ name: places.name })
      .from(places)
      .where(eq(places.path, region))
      .for("share");
    if (!place) return refuse("not_found");
    if (!canEditSettings(actor, region)) refuse("forbidden");
    const [now] = await tx
      .select()
      .from(retentionSettings)
      .where(eq(retentionSettings.place, region))
      .for("update");
    const before = retentionOf(now?.days);
    if ((now?.version ?? 0) !== version)
      refuse("stale", undefined, { theirs: { ...before, version: now?.version ?? 0 } });
    const changed = retentionKeys.filter((key) => before[key] !== days[key]);
    if (changed.length === 0) return;
    if (now) {
      await tx
        .update(retentionSettings)
        .set({ days, version: now.version + 1 })
        .where(eq(retentionSettings.place, region));
    } else await tx.insert(retentionSettings).values({ place: region, days });
    const only = (all: Record<string, number>) => Object.fromEntries(changed.map((key) => [key, all[key]]));
    await record(
      tx,
      actor,
      "retention.set",
      { kind: "retention", id: region, name: place.name, place: region },
      { from: only(before), to: only(days) },
    );
  });
}
