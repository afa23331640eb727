import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { visitSettings } from "@/db/schema/visit-forms";
import type { VisitSettings } from "@/db/visit-values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { USUAL_SETTINGS } from "./rules";

async function selectSaved(tx: Transaction, place: PlacePath) {
  const [saved] = await tx
    .select({ content: visitSettings.content, version: visitSettings.version })
    .from(visitSettings)
    .where(eq(visitSettings.place, regionOf(place)));
  return saved ?? null;
}

/** How the region of a place visits: as it decided, otherwise as usual. */
export const selectVisitSettings = async (tx: Transaction, place: PlacePath): Promise<VisitSettings> =>
  (await selectSaved(tx, place))?.content ?? USUAL_SETTINGS;

/** The same with the version it was decided in, from 0. */
export const getVisitSettings = (actor: Actor, region: PlacePath) =>
  asActor(actor, async (tx) => (await selectSaved(tx, region)) ?? { content: USUAL_SETTINGS, version: 0 });
