import { and, asc, countDistinct, desc, eq, gte, inArray, isNull, lte, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { districts, networkDistricts, networks, ugels } from "@/db/schema/networks";
import { appointments } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { NETWORK_OFFICES } from "@/lib/access/roles";

const open = isNull(places.closedOn);

export const inForce = (day: string) =>
  and(lte(appointments.startsOn, day), or(isNull(appointments.endsOn), gte(appointments.endsOn, day)));

export const placeRow = {
  path: places.path,
  kind: places.kind,
  code: places.code,
  name: places.name,
  openedOn: places.openedOn,
  version: places.version,
};

/** The UGEL of the region in the order of their numbers, with how many districts and networks each has. */
export function selectUgels(tx: Transaction) {
  const network = alias(places, "network");
  return tx
    .select({
      ...placeRow,
      ugelCode: ugels.ugelCode,
      seat: ugels.seat,
      districts: sql<number>`(select count(*)::int from ${districts} where ${districts.place} = ${places.path})`,
      ebNetworks: sql<number>`count(*) filter (where ${networks.kind} = 'eb')::int`,
      etpNetworks: sql<number>`count(*) filter (where ${networks.kind} = 'etp')::int`,
    })
    .from(places)
    .innerJoin(ugels, eq(ugels.place, places.path))
    .leftJoin(
      network,
      and(eq(network.parent, places.path), eq(network.kind, "network"), isNull(network.closedOn)),
    )
    .leftJoin(networks, eq(networks.place, network.path))
    .where(and(eq(places.kind, "ugel"), open))
    .groupBy(places.path, ugels.place)
    .orderBy(asc(places.code));
}

/** The districts with their tiles, their UGEL and how many networks serve each, in the order of their codes. */
export async function selectDistricts(tx: Transaction) {
  const network = alias(places, "network");
  const serving = tx
    .select({
      districtCode: networkDistricts.districtCode,
      networks: sql<number>`count(*)::int`.as("networks"),
    })
    .from(networkDistricts)
    .innerJoin(network, and(eq(network.path, networkDistricts.place), isNull(network.closedOn)))
    .groupBy(networkDistricts.districtCode)
    .as("serving");
  const rows = await tx
    .select({
      districtCode: districts.districtCode,
      name: districts.name,
      ugel: places.code,
      column: districts.tileColumn,
      row: districts.tileRow,
      label: districts.tileLabel,
      letters: districts.tileLetters,
      networks: sql<number>`coalesce(${serving.networks}, 0)`,
    })
    .from(districts)
    .innerJoin(places, eq(places.path, districts.place))
    .leftJoin(serving, eq(serving.districtCode, districts.districtCode))
    .orderBy(asc(districts.districtCode));
  return rows.map(({ column, row, label, letters, ...district }) => ({
    ...district,
    tile:
      column === null || row === null
        ? null
        : { column, row, label: label ?? district.name, letters: letters ?? "" },
  }));
}

/** How many of the four offices of each network are held on a day; one with none is not in it. */
export async function countOfficesHeld(tx: Transaction, day: string): Promise<Map<PlacePath, number>> {
  const rows = await tx
    .select({ place: appointments.place, held: countDistinct(appointments.role) })
    .from(appointments)
    .where(and(inArray(appointments.role, [...NETWORK_OFFICES]), inForce(day)))
    .groupBy(appointments.place);
  return new Map(rows.map(({ place, held }) => [place, held]));
}

/** Networks with how many of their offices are held. */
export const withOffices = <Row extends { path: PlacePath }>(rows: Row[], held: Map<PlacePath, number>) =>
  rows.map((row) => ({ ...row, officesFilled: held.get(row.path) ?? 0 }));

/** The numbers of the UGEL, for a choice. */
export const selectUgelCodes = (tx: Transaction) =>
  tx
    .select({ code: places.code })
    .from(places)
    .where(and(eq(places.kind, "ugel"), open))
    .orderBy(asc(places.code));

const MOST_PLACES = 500;

/**
 * The open places where the actor may do something, for the choice of a form: from the highest down, by code. A
 * region has more schools than a choice can hold; the one that a page is about, `also`, is among them all the same.
 */
export function listPlacesBelow(actor: Actor, roots: PlacePath[], also?: PlacePath) {
  return asActor(actor, (tx) =>
    tx
      .select(placeRow)
      .from(places)
      .where(and(open, sql`${places.path} <@ any(${`{${roots.join(",")}}`}::ltree[])`))
      .orderBy(
        ...(also ? [desc(sql`${places.path} = ${also}::ltree`)] : []),
        sql`nlevel(${places.path})`,
        asc(places.code),
      )
      .limit(MOST_PLACES),
  );
}
