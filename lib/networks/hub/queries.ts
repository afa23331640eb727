import { and, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { districts, networkDistricts, networks } from "@/db/schema/networks";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { selectOfficers, selectOfficersOn } from "@/lib/people/queries";
import { placeRow } from "../queries";
import { selectSchoolsOf } from "../schools/queries";

const open = isNull(places.closedOn);
const ugel = alias(places, "ugel");
const region = alias(places, "region");

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
