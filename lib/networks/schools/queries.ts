import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { educationServices, institutions } from "@/db/schema/institutions";
import { districts, networkProfiles } from "@/db/schema/networks";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { today } from "@/lib/dates/dates";
import { selectOfficers } from "@/lib/people/queries";
import { approvedPlanAt } from "@/lib/plans/hub/queries";
import { schoolVisitsAt } from "@/lib/visits/hub/queries";
import { selectCorrectionsOf } from "../corrections/queries";
import { groupingsAt } from "../groupings/queries";

const parent = alias(places, "parent");
const ugel = alias(places, "ugel");

const schoolRow = {
  id: institutions.id,
  siteCode: institutions.siteCode,
  name: institutions.name,
  address: institutions.address,
  phone: institutions.phone,
  email: institutions.email,
  latitude: institutions.latitude,
  longitude: institutions.longitude,
  sourceDate: institutions.sourceDate,
  createdAt: institutions.createdAt,
  version: institutions.version,
  ugel: { path: ugel.path, code: ugel.code },
  district: districts.name,
};

/** Everywhere a school has stood, but for what opened and closed the same day. */
const selectNodes = (tx: Transaction, institutionId: string, day: string) =>
  tx
    .select({
      path: places.path,
      openedOn: places.openedOn,
      closedOn: places.closedOn,
      openedReason: places.openedReason,
      closedReason: places.closedReason,
      parentPath: parent.path,
      parentKind: parent.kind,
      parentCode: parent.code,
      parentName: parent.name,
      /** The latest approved plan of that network. */
      plan: approvedPlanAt(parent.path),
      visits: schoolVisitsAt(places.path, day),
      /** Whether it hosts the núcleo pedagógico of that network. */
      hostsHub: sql<boolean>`coalesce(${networkProfiles.hubInstitutionId} = ${institutionId}::uuid, false)`,
    })
    .from(places)
    .innerJoin(parent, eq(parent.path, places.parent))
    .leftJoin(networkProfiles, eq(networkProfiles.place, places.parent))
    .where(
      and(
        eq(places.institutionId, institutionId),
        sql`${places.closedOn} is distinct from ${places.openedOn}`,
      ),
    )
    .orderBy(desc(places.openedOn), asc(places.closedOn));

/** A school by its código de local, with all that its page says; `null` when there is none. */
export function getSchool(actor: Actor, siteCode: string, now = new Date()) {
  return asActor(actor, async (tx) => {
    const [school] = await tx
      .select({
        ...schoolRow,
        groupings: groupingsAt(
          sql`select n.path from places n where n.institution_id = ${institutions.id} and n.closed_on is null`,
          today(now),
          sql`${institutions.id}`,
        ),
      })
      .from(institutions)
      .innerJoin(ugel, eq(ugel.path, institutions.place))
      .leftJoin(districts, eq(districts.districtCode, institutions.districtCode))
      .where(eq(institutions.siteCode, siteCode));
    if (!school) return null;
    const nodes = await selectNodes(tx, school.id, today(now));
    const node = nodes.find(({ closedOn }) => closedOn === null) ?? null;
    return {
      school,
      nodes,
      node,
      services: await tx
        .select()
        .from(educationServices)
        .where(eq(educationServices.institutionId, school.id))
        .orderBy(desc(educationServices.active), asc(educationServices.levelCode)),
      officers: await selectOfficers(tx, node?.path ?? "", now),
      corrections: await selectCorrectionsOf(tx, school.id),
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
