import { sql } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { networks, ugels } from "@/db/schema/networks";
import { places } from "@/db/schema/places";
import type { NetworkKind, PlaceKind } from "@/db/values";
import type { PlacePath } from "@/lib/access/place";

let made = 0;
/** A number that no other test of this file has. */
export const fresh = () => ++made;
const twoDigits = () => String(fresh() % 100).padStart(2, "0");

async function addNode(parent: PlacePath | null, kind: PlaceKind, code: string, name: string) {
  const [next] = await ownerDatabase().execute<{ label: string }>(
    sql`select nextval('place_labels')::text as label`,
  );
  const label = `${kind[0]}${next?.label}`;
  const path = parent ? `${parent}.${label}` : label;
  await ownerDatabase().insert(places).values({ path, kind, code, name, openedOn: "2026-01-01" });
  return path;
}

export const createRegion = (name = `Región ${fresh()}`) => addNode(null, "region", `r${fresh()}`, name);

export async function createUgel(region?: PlacePath, code = twoDigits()): Promise<PlacePath> {
  const place = await addNode(region ?? (await createRegion()), "ugel", code, `UGEL ${code}`);
  await ownerDatabase()
    .insert(ugels)
    .values({ place, ugelCode: String(200_000 + fresh()), seat: "Sede" });
  return place;
}

export async function createNetwork(ugel?: PlacePath, kind: NetworkKind = "eb"): Promise<PlacePath> {
  const place = await addNode(
    ugel ?? (await createUgel()),
    "network",
    `${twoDigits()}-${fresh()}`,
    "Loma Verde",
  );
  await ownerDatabase()
    .insert(networks)
    .values({ place, kind, modalityGroup: kind === "etp" ? "etp" : "ebr_ebe" });
  return place;
}

export async function createSchool(network?: PlacePath): Promise<PlacePath> {
  const code = String(900_000 + fresh());
  return addNode(network ?? (await createNetwork()), "school", code, `${fresh()} Los Molles`);
}
