import { randomUUIDv7 } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { institutions } from "@/db/schema/institutions";
import { networks, ugels } from "@/db/schema/networks";
import { places } from "@/db/schema/places";
import type { NetworkKind, PlaceKind, UgelCode } from "@/db/values";
import type { PlacePath } from "@/lib/access/place";

let made = 0;
/** A number that no other test of this file has. */
export const fresh = () => ++made;
const twoDigits = () => String(fresh() % 100).padStart(2, "0");

async function addNode(
  parent: PlacePath | null,
  kind: PlaceKind,
  code: string,
  name: string,
  institutionId?: string,
  openedOn = "2026-01-01",
) {
  const [next] = await ownerDatabase().execute<{ label: string }>(
    sql`select nextval('place_labels')::text as label`,
  );
  const label = `${kind[0]}${next?.label}`;
  const path = parent ? `${parent}.${label}` : label;
  await ownerDatabase().insert(places).values({ path, kind, code, name, openedOn, institutionId });
  return path;
}

export const createRegion = (name = `Región ${fresh()}`) => addNode(null, "region", `r${fresh()}`, name);

export async function createUgel(
  region?: PlacePath,
  code = String(fresh()).padStart(2, "0"),
): Promise<PlacePath> {
  const place = await addNode(region ?? (await createRegion()), "ugel", code, `UGEL ${code}`);
  await ownerDatabase()
    .insert(ugels)
    .values({ place, ugelCode: String(200_000 + fresh()) as UgelCode, seat: "Sede" });
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

/** A school of the UGEL above a place, that stands nowhere yet. */
export async function createInstitution(place: PlacePath) {
  const id = randomUUIDv7();
  const siteCode = String(900_000 + fresh());
  const ugel = place.split(".").slice(0, 2).join(".");
  const name = `${fresh()} Los Molles`;
  await ownerDatabase()
    .insert(institutions)
    .values({ id, siteCode, name, place: ugel, sourceDate: "2026-01-01" });
  return { id, siteCode, name };
}

/** A school in a network, or hanging from a UGEL. */
export async function createSchool(parent?: PlacePath): Promise<PlacePath> {
  const at = parent ?? (await createNetwork());
  const { id, siteCode, name } = await createInstitution(at);
  return addNode(at, "school", siteCode, name, id);
}

/** A school goes to another network or UGEL: its node closes and another opens for the same institution. */
export async function moveSchool(school: PlacePath, parent: PlacePath, on = "2026-09-01") {
  const [node] = await ownerDatabase()
    .update(places)
    .set({ closedOn: on })
    .where(eq(places.path, school))
    .returning();
  if (!node?.institutionId) throw new Error("no school");
  return addNode(parent, "school", node.code, node.name, node.institutionId, on);
}
