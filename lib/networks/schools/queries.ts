import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { educationServices, institutions } from "@/db/schema/institutions";
import { districts } from "@/db/schema/networks";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";

const parent = alias(places, "parent");
const ugel = alias(places, "ugel");

/** A school by its código de local, with its services and everywhere it has stood; `null` when there is none. */
export function getSchool(actor: Actor, siteCode: string) {
  return asActor(actor, async (tx) => {
    const [school] = await tx
      .select({
        id: institutions.id,
        siteCode: institutions.siteCode,
        name: institutions.name,
        address: institutions.address,
        latitude: institutions.latitude,
        longitude: institutions.longitude,
        sourceDate: institutions.sourceDate,
        ugel: { path: ugel.path, code: ugel.code },
        district: districts.name,
      })
      .from(institutions)
      .innerJoin(ugel, eq(ugel.path, institutions.place))
      .leftJoin(districts, eq(districts.districtCode, institutions.districtCode))
      .where(eq(institutions.siteCode, siteCode));
    if (!school) return null;
    return {
      school,
      services: await tx
        .select()
        .from(educationServices)
        .where(eq(educationServices.institutionId, school.id))
        .orderBy(desc(educationServices.active), asc(educationServices.levelCode)),
      nodes: await tx
        .select({
          path: places.path,
          version: places.version,
          openedOn: places.openedOn,
          closedOn: places.closedOn,
          parentPath: parent.path,
          parentKind: parent.kind,
          parentCode: parent.code,
          parentName: parent.name,
        })
        .from(places)
        .innerJoin(parent, eq(parent.path, places.parent))
        .where(eq(places.institutionId, school.id))
        .orderBy(desc(places.openedOn), asc(places.closedOn)),
    };
  });
}

export type SchoolRecord = NonNullable<Awaited<ReturnType<typeof getSchool>>>;

/** Where a school of a UGEL may be moved: its networks, and the UGEL itself for none. */
export function listTargets(actor: Actor, ugel: PlacePath) {
  return asActor(actor, (tx) =>
    tx
      .select({ path: places.path, kind: places.kind, code: places.code, name: places.name })
      .from(places)
      .where(
        and(
          isNull(places.closedOn),
          sql`(${places.path} = ${ugel}::ltree or (${places.parent} = ${ugel}::ltree and ${places.kind} = 'network'))`,
        ),
      )
      .orderBy(sql`nlevel(${places.path}) desc`, asc(places.code)),
  );
}

/** The first schools of a UGEL that no network has, and how many there are. */
export const selectSchoolsWithoutNetwork = (tx: Transaction, ugelPath: PlacePath) =>
  tx
    .select({
      siteCode: institutions.siteCode,
      name: institutions.name,
      total: sql<number>`count(*) over ()::int`,
    })
    .from(places)
    .innerJoin(institutions, eq(institutions.id, places.institutionId))
    .where(and(eq(places.parent, ugelPath), eq(places.kind, "school"), isNull(places.closedOn)))
    .orderBy(asc(institutions.siteCode))
    .limit(20);
