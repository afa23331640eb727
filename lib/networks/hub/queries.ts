import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { districts, networkDistricts, networks, ugels } from "@/db/schema/networks";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { today } from "@/lib/dates/dates";
import { selectOfficers, selectOfficersOn } from "@/lib/people/queries";
import { countOfficesHeld, placeRow, selectDistricts, selectUgels, withOffices } from "../queries";
import { selectSchoolsOf, selectSchoolsWithoutNetwork } from "../schools/queries";

const open = isNull(places.closedOn);
const ugel = alias(places, "ugel");
const region = alias(places, "region");

/** The region with who directs it, its UGEL and its districts. */
export function getRegionHub(actor: Actor, now = new Date()) {
  return asActor(actor, async (tx) => {
    const [found] = await tx
      .select(placeRow)
      .from(places)
      .where(and(eq(places.kind, "region"), open));
    if (!found) return null;
    return {
      region: found,
      officers: await selectOfficers(tx, found.path, now),
      ugels: await selectUgels(tx),
      districts: await selectDistricts(tx),
    };
  });
}

/** The networks of a UGEL, all of them: there are tens. */
async function selectNetworks(tx: Transaction, parent: PlacePath, now: Date) {
  const rows = await tx
    .select({ ...placeRow, networkKind: networks.kind, modalityGroup: networks.modalityGroup })
    .from(places)
    .innerJoin(networks, eq(networks.place, places.path))
    .where(and(eq(places.parent, parent), open))
    .orderBy(asc(places.code));
  return withOffices(rows, await countOfficesHeld(tx, today(now)));
}

/** A UGEL by its number, with who directs it, its districts and its networks; `null` when there is none. */
export function getUgelHub(actor: Actor, code: string, now = new Date()) {
  return asActor(actor, async (tx) => {
    const [row] = await tx
      .select({
        ...placeRow,
        ugelCode: ugels.ugelCode,
        seat: ugels.seat,
        region: region.name,
        districts: sql<string[]>`coalesce((select array_agg(d.name order by d.name collate "es-x-icu")
          from ${districts} d where d.place = ${places.path}), '{}')`,
        districtCodes: sql<
          string[]
        >`coalesce((select array_agg(d.district_code order by d.name collate "es-x-icu")
          from ${districts} d where d.place = ${places.path}), '{}')`,
      })
      .from(places)
      .innerJoin(ugels, eq(ugels.place, places.path))
      .innerJoin(region, eq(region.path, places.parent))
      .where(and(eq(places.kind, "ugel"), eq(places.code, code), open));
    if (!row) return null;
    return {
      ugel: row,
      officers: await selectOfficers(tx, row.path, now),
      networks: await selectNetworks(tx, row.path, now),
      loose: await selectSchoolsWithoutNetwork(tx, row.path),
    };
  });
}

const networkRow = {
  ...placeRow,
  closedOn: places.closedOn,
  networkKind: networks.kind,
  modalityGroup: networks.modalityGroup,
  resolutionNumber: networks.resolutionNumber,
  ugelCode: ugel.code,
  region: region.name,
  districts: sql<string[]>`coalesce((select array_agg(d.name order by d.name collate "es-x-icu")
    from ${networkDistricts} nd join ${districts} d on d.district_code = nd.district_code
    where nd.place = ${places.path}), '{}')`,
};

const selectNetwork = (tx: Transaction, code: string) =>
  tx
    .select(networkRow)
    .from(places)
    .innerJoin(networks, eq(networks.place, places.path))
    .innerJoin(ugel, eq(ugel.path, places.parent))
    .innerJoin(region, eq(region.path, ugel.parent))
    .$dynamic()
    .where(and(eq(places.kind, "network"), eq(places.code, code), open));

/** A network by its code, with its officers, its districts and its schools; `null` when there is none. */
export function getNetworkHub(actor: Actor, code: string, now = new Date()) {
  return asActor(actor, async (tx) => {
    const [network] = await selectNetwork(tx, code);
    if (!network) return null;
    return {
      network,
      region: network.region,
      officers: await selectOfficers(tx, network.path, now),
      schools: await selectSchoolsOf(tx, network.path),
    };
  });
}

/** Who answered for a network and which schools formed it on a day; `null` when it did not stand that day. */
export function getNetworkOn(actor: Actor, code: string, day: string) {
  return asActor(actor, async (tx) => {
    const [network] = await selectNetwork(tx, code).where(
      and(eq(places.kind, "network"), eq(places.code, code), stoodOn(day)),
    );
    if (!network) return null;
    return {
      network,
      officers: await selectOfficersOn(tx, network.path, day),
      schools: await tx
        .select({
          siteCode: places.code,
          name: places.name,
          openedOn: places.openedOn,
          closedOn: places.closedOn,
        })
        .from(places)
        .where(and(eq(places.parent, network.path), eq(places.kind, "school"), stoodOn(day)))
        .orderBy(sql`${places.name} collate "es-x-icu"`)
        .limit(200),
    };
  });
}

/** A place stands from the day it opens to the eve of the day it closes. */
const stoodOn = (day: string) =>
  sql`${places.openedOn} <= ${day}::date and coalesce(${places.closedOn}, 'infinity') > ${day}::date`;
