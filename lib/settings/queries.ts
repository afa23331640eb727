import { desc, eq } from "drizzle-orm";
import { officialYears } from "@/db/schema/settings";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";

export function listOfficialYears(actor: Actor) {
  return asActor(actor, (tx) => tx.select().from(officialYears).orderBy(desc(officialYears.year)).limit(50));
}

/** The names that head a paper dated in the year; `null` when nobody has set them. */
export function getOfficialYear(actor: Actor, year: number) {
  return asActor(actor, async (tx) => {
    const [row] = await tx.select().from(officialYears).where(eq(officialYears.year, year));
    return row ?? null;
  });
}
