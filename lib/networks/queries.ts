import {
  and,
  asc,
  count,
  countDistinct,
  desc,
  eq,
  gte,
  inArray,
  isNull,
  lte,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { districts, networkDistricts, networks, ugels } from "@/db/schema/networks";
import { appointments } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { NETWORK_OFFICES } from "@/lib/access/roles";
import { today } from "@/lib/dates/dates";
import type { NetworkFilters } from "./schema";

export const PAGE_SIZE = 50;

const open = isNull(places.closedOn);
const spanish = (column: SQL | typeof places.name) => sql`${column} collate "es-x-icu"`;

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

function matching(filters: Pick<NetworkFilters, "ugel" | "tipo" | "q">) {
  const words = (filters.q ?? "").split(/\s+/).filter(Boolean);
  return and(
    eq(places.kind, "network"),
    open,
    filters.ugel ? sql`${places.code} like ${`${filters.ugel}-%`}` : undefined,
    filters.tipo ? eq(networks.kind, filters.tipo) : undefined,
    ...words.map(
      (word) =>
        sql`plain(${places.code} || ' ' || ${places.name}) like '%' || plain(${likeable(word)}) || '%'`,
    ),
  );
}

const likeable = (word: string) => word.replace(/[\\%_]/g, (c) => `\\${c}`);

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

const networkRow = {
  ...placeRow,
  networkKind: networks.kind,
  modalityGroup: networks.modalityGroup,
  /** A network's code begins with its UGEL's number: no need to look for it. */
  ugelCode: sql<string>`split_part(${places.code}, '-', 1)`,
};

function selectNetworks(tx: Transaction, filters: NetworkFilters) {
  const by = filters.orden === "nombre" ? spanish(places.name) : places.code;
  return tx
    .select(networkRow)
    .from(places)
    .innerJoin(networks, eq(networks.place, places.path))
    .where(matching(filters))
    .orderBy(filters.sentido === "desc" ? desc(by) : asc(by), asc(places.code));
}

/** A page of networks, how many there are in all, and the UGEL to choose from. */
export function listNetworks(actor: Actor, filters: NetworkFilters, now = new Date()) {
  return asActor(actor, async (tx) => {
    const rows = await selectNetworks(tx, filters)
      .limit(PAGE_SIZE)
      .offset((filters.pagina - 1) * PAGE_SIZE);
    const held = await countOfficesHeld(tx, today(now));
    const [counted] = await tx
      .select({ total: count() })
      .from(places)
      .innerJoin(networks, eq(networks.place, places.path))
      .where(matching(filters));
    return { rows: withOffices(rows, held), total: counted?.total ?? 0, ugels: await selectUgelCodes(tx) };
  });
}

const MOST = 2000;

/** Every network that the filters let through, for taking along. */
export const listNetworksToExport = (actor: Actor, filters: NetworkFilters, now = new Date()) =>
  asActor(actor, async (tx) =>
    withOffices(await selectNetworks(tx, filters).limit(MOST), await countOfficesHeld(tx, today(now))),
  );

/** The numbers of the UGEL, for a choice. */
export const selectUgelCodes = (tx: Transaction) =>
  tx
    .select({ code: places.code })
    .from(places)
    .where(and(eq(places.kind, "ugel"), open))
    .orderBy(asc(places.code));

/** The open places where the actor may do something, for the choice of a form: in the order of the territory. */
export function listPlacesBelow(actor: Actor, roots: PlacePath[]) {
  return asActor(actor, (tx) =>
    tx
      .select(placeRow)
      .from(places)
      .where(and(open, sql`${places.path} <@ any(${`{${roots.join(",")}}`}::ltree[])`))
      .orderBy(asc(places.code))
      .limit(500),
  );
}
