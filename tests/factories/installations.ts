import { and, eq } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { networks } from "@/db/schema/networks";
import { installationRecords } from "@/db/schema/papers";
import { places } from "@/db/schema/places";
import { officialYears } from "@/db/schema/settings";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { createPerson } from "./people";
import { createSchool } from "./places";

export const VENUE = "el auditorio de la UGEL, Comas";

export async function networkCodeOf(place: PlacePath): Promise<string> {
  const [row] = await ownerDatabase()
    .select({ code: places.code })
    .from(places)
    .where(eq(places.path, place));
  return row?.code ?? "";
}

/** Gives a network all that its acta needs: resolution, coordinator, two schools and the names of the year. */
export async function completeNetwork(network: PlacePath) {
  const db = ownerDatabase();
  await db.update(networks).set({ resolutionNumber: "RDR 0001-2026" }).where(eq(networks.place, network));
  await createPerson({ role: "coordinator", place: network, startsOn: "2026-02-01" }).catch(() => null);
  await createSchool(network);
  await createSchool(network);
  await db
    .insert(officialYears)
    .values({ place: regionOf(network), year: 2026, decadeName: "Decenio", yearName: "Año" })
    .onConflictDoNothing();
}

/** The draft of a network, made anew if there is one. */
export async function createDraft(network: PlacePath, more: { body?: string; heldOn?: string } = {}) {
  const db = ownerDatabase();
  const { personId } = await createPerson({ role: "observer", place: network });
  await db
    .delete(installationRecords)
    .where(and(eq(installationRecords.place, network), eq(installationRecords.state, "draft")));
  const [row] = await db
    .insert(installationRecords)
    .values({
      ...{ place: network, heldOn: "2026-03-02", venue: VENUE, createdBy: personId },
      ...{ body: "Se instala la {{red}}, coordinada por {{coordinador}}.", ...more },
    })
    .returning({ id: installationRecords.id });
  return row?.id ?? "";
}
