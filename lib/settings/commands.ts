import { and, eq } from "drizzle-orm";
import { places } from "@/db/schema/places";
import { officialYears } from "@/db/schema/settings";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { record } from "@/lib/audit/record";
import { refuse } from "@/lib/refusal";
import { canEditSettings } from "./policy";
import type { NameYear } from "./schema";

/** Sets the official names of the decade and the year, which head every paper dated in that year. */
export function nameYear(actor: Actor, region: PlacePath, input: NameYear) {
  return asActor(actor, async (tx) => {
    const [place] = await tx
      .select({ name: places.name })
      .from(places)
      .where(eq(places.path, region))
      .for("share");
    if (!place) return refuse("not_found");
    if (!canEditSettings(actor, region)) refuse("forbidden");
    const { year, decadeName, yearName } = input;
    const [now] = await tx
      .select()
      .from(officialYears)
      .where(and(eq(officialYears.place, region), eq(officialYears.year, year)))
      .for("update");
    if ((now?.version ?? 0) !== input.version) refuse("stale", undefined, { theirs: now ?? { version: 0 } });
    if (now) {
      await tx
        .update(officialYears)
        .set({ decadeName, yearName, version: now.version + 1 })
        .where(and(eq(officialYears.place, region), eq(officialYears.year, year)));
    } else await tx.insert(officialYears).values({ place: region, year, decadeName, yearName });
    const before = now && { decadeName: now.decadeName, yearName: now.yearName };
    await record(
      tx,
      actor,
      "year.named",
      { kind: "year", id: String(year), name: String(year), place: region },
      { from: before ?? null, to: { decadeName, yearName } },
    );
  });
}
