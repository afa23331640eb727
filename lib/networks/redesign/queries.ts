import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { educationServices, institutions } from "@/db/schema/institutions";
import { districts, networks } from "@/db/schema/networks";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";

const open = isNull(places.closedOn);

const selectNetworks = (tx: Transaction, ugel: PlacePath) =>
  tx
    .select({
      path: places.path,
      code: places.code,
      name: places.name,
      networkKind: networks.kind,
      modalityGroup: networks.modalityGroup,
    })
    .from(places)
    .innerJoin(networks, eq(networks.place, places.path))
    .where(and(eq(places.parent, ugel), open))
    .orderBy(asc(places.code));

/** Every school of the UGEL that stands today, with the place that it hangs from. */
const selectSchools = (tx: Transaction, ugel: PlacePath) =>
  tx
    .select({
      institutionId: institutions.id,
      siteCode: institutions.siteCode,
      name: institutions.name,
      latitude: institutions.latitude,
      longitude: institutions.longitude,
      district: districts.name,
      node: places.path,
      parent: sql<PlacePath>`${places.parent}::text`,
    })
    .from(institutions)
    .innerJoin(places, and(eq(places.institutionId, institutions.id), open))
    .leftJoin(districts, eq(districts.districtCode, institutions.districtCode))
    .where(eq(institutions.place, ugel))
    .orderBy(sql`${institutions.name} collate "es-x-icu"`);

async function countStudents(tx: Transaction, ugel: PlacePath): Promise<Map<string, number>> {
  const rows = await tx
    .select({
      institutionId: educationServices.institutionId,
      students: sql<number | null>`sum(${educationServices.students})::int`,
    })
    .from(educationServices)
    .where(and(eq(educationServices.place, ugel), eq(educationServices.active, true)))
    .groupBy(educationServices.institutionId);
  return new Map(
    rows.flatMap(({ institutionId, students }) => (students === null ? [] : [[institutionId, students]])),
  );
}

/** The networks and the schools of a UGEL as they stand, for trying other arrangements; `null` when there is none. */
export function getArrangement(actor: Actor, code: string) {
  return asActor(actor, async (tx) => {
    const [ugel] = await tx
      .select({ path: places.path, code: places.code, name: places.name })
      .from(places)
      .where(and(eq(places.kind, "ugel"), eq(places.code, code), open));
    if (!ugel) return null;
    const found = await selectNetworks(tx, ugel.path);
    const students = await countStudents(tx, ugel.path);
    const codeOf = new Map(found.map((network) => [network.path, network.code]));
    const schools = (await selectSchools(tx, ugel.path)).map(
      ({ parent, latitude, longitude, ...school }) => ({
        ...school,
        students: students.get(school.institutionId) ?? null,
        position: latitude === null || longitude === null ? null : { latitude, longitude },
        /** The code of its network; empty when it has none. */
        network: codeOf.get(parent) ?? "",
      }),
    );
    return { ugel, networks: found, schools };
  });
}

export type Arrangement = NonNullable<Awaited<ReturnType<typeof getArrangement>>>;
