import { and, asc, countDistinct, eq, gt, isNull, lte, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { districts, formerNames, networkDistricts, networks, ugels } from "@/db/schema/networks";
import { installationRecords } from "@/db/schema/papers";
import { appointments } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import type { PlacePath } from "@/lib/access/place";
import { addDays, instantAt } from "@/lib/dates/dates";
import { inForce } from "@/lib/networks/queries";

/** The first instant after a day of Lima. */
export const endOf = (day: string) => instantAt(addDays(day, 1), "00:00").toISOString();

export const stoodOn = (day: string) =>
  and(lte(places.openedOn, day), or(isNull(places.closedOn), gt(places.closedOn, day)));

/** What the place was called that day. */
const nameOn = (day: string) =>
  sql<string>`coalesce((select f.name from ${formerNames} f where f.place = ${places}.path and f.until > ${day}
    order by f.until limit 1), ${places.name})`;

const inRegion = (region: PlacePath) => sql`${places.path} <@ ${region}::ltree`;

/** The UGEL of a region that stood on a day, by code, each with the region's name. */
export function selectUgelsOn(tx: Transaction, region: PlacePath, day: string) {
  const above = alias(places, "above");
  return tx
    .select({
      path: places.path,
      code: places.code,
      name: nameOn(day),
      seat: ugels.seat,
      region: above.name,
    })
    .from(places)
    .innerJoin(ugels, eq(ugels.place, places.path))
    .innerJoin(above, eq(above.path, places.parent))
    .where(and(eq(places.parent, region), eq(places.kind, "ugel"), stoodOn(day)))
    .orderBy(asc(places.code));
}

export type UgelOn = Awaited<ReturnType<typeof selectUgelsOn>>[number];

/** The districts of a region with their tiles, by code. */
export async function selectDistrictsOf(tx: Transaction, region: PlacePath) {
  const rows = await tx
    .select({
      districtCode: districts.districtCode,
      name: districts.name,
      ugel: places.code,
      column: districts.tileColumn,
      row: districts.tileRow,
      label: districts.tileLabel,
      letters: districts.tileLetters,
    })
    .from(districts)
    .innerJoin(places, eq(places.path, districts.place))
    .where(inRegion(region))
    .orderBy(asc(districts.districtCode));
  return rows.map(({ column, row, label, letters, ...district }) => ({
    ...district,
    tile:
      column === null || row === null
        ? null
        : { column, row, label: label ?? district.name, letters: letters ?? "" },
  }));
}

export type DistrictOf = Awaited<ReturnType<typeof selectDistrictsOf>>[number];

/** The networks of a region that stood on a day, by code, with the papers that made each by then. */
export function selectNetworksOn(tx: Transaction, region: PlacePath, day: string) {
  const ugel = alias(places, "ugel");
  return tx
    .select({
      path: places.path,
      code: places.code,
      name: nameOn(day),
      ugel: ugel.code,
      kind: networks.kind,
      modalityGroup: networks.modalityGroup,
      hasResolution: sql<boolean>`(${networks.resolutionNumber} is not null
        and coalesce(${networks.resolutionDate} <= ${day}, true))`,
      hasRecord: sql<boolean>`exists (select from ${installationRecords} r where r.place = ${places.path}
        and r.issued_at < ${endOf(day)}::timestamptz)`,
      districts: sql<string[]>`array(select nd.district_code from ${networkDistricts} nd
        where nd.place = ${places.path} order by nd.district_code)`,
    })
    .from(places)
    .innerJoin(networks, eq(networks.place, places.path))
    .innerJoin(ugel, eq(ugel.path, places.parent))
    .where(and(inRegion(region), stoodOn(day)))
    .orderBy(asc(places.code));
}

export type NetworkOn = Awaited<ReturnType<typeof selectNetworksOn>>[number];

/** How many networks of a region that stood on a day had a coordinator then. */
export async function countCoordinatorsOn(tx: Transaction, region: PlacePath, day: string) {
  const [row] = await tx
    .select({ held: countDistinct(appointments.place) })
    .from(appointments)
    .innerJoin(places, eq(places.path, appointments.place))
    .where(
      and(
        inRegion(region),
        eq(places.kind, "network"),
        stoodOn(day),
        eq(appointments.role, "coordinator"),
        inForce(day),
      ),
    );
  return row?.held ?? 0;
}
