import { and, asc, eq, gte, inArray, isNull, lte, or, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { educationServices } from "@/db/schema/institutions";
import { districts, networkDistricts, networks } from "@/db/schema/networks";
import { appointments, people } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { NETWORK_OFFICES } from "@/lib/access/roles";
import { today } from "@/lib/dates/dates";
import type { NetworkFilters } from "../schema";
import { inOrder, isListed, type ListedNetwork } from "./rules";

export const PAGE_SIZE = 20;

/** The UGEL and the networks of the region, in the order of their codes. */
const selectTerritory = (tx: Transaction) =>
  tx
    .select({
      path: places.path,
      parent: places.parent,
      kind: places.kind,
      code: places.code,
      name: places.name,
      openedOn: places.openedOn,
      closedOn: places.closedOn,
      network: {
        networkKind: networks.kind,
        modalityGroup: networks.modalityGroup,
        resolutionNumber: networks.resolutionNumber,
      },
    })
    .from(places)
    .leftJoin(networks, eq(networks.place, places.path))
    .where(inArray(places.kind, ["ugel", "network"]))
    .orderBy(asc(places.code));

const coordinatorId = sql`case when ${appointments.role} = 'coordinator' then ${appointments.personId} end`;

/** Of each network, how many of its four offices are held on a day and who coordinates it. */
async function selectOffices(tx: Transaction, day: string) {
  const rows = await tx
    .select({
      place: appointments.place,
      held: sql<number>`count(distinct ${appointments.role})::int`,
      coordinator: sql<string | null>`min(${people.givenNames} || ' ' || ${people.familyNames})`,
    })
    .from(appointments)
    // Looked for only for coordinators: as a condition of the join it would read everybody first.
    .leftJoin(people, eq(people.id, coordinatorId))
    .where(
      and(
        inArray(appointments.role, [...NETWORK_OFFICES]),
        lte(appointments.startsOn, day),
        or(isNull(appointments.endsOn), gte(appointments.endsOn, day)),
      ),
    )
    .groupBy(appointments.place);
  return new Map(rows.map(({ place, ...offices }) => [place, offices]));
}

/** The districts in the order of their codes, each with its UGEL, its tile and the networks that serve it. */
async function selectDistricts(tx: Transaction) {
  const rows = await tx
    .select({
      districtCode: districts.districtCode,
      name: districts.name,
      ugel: districts.place,
      column: districts.tileColumn,
      row: districts.tileRow,
      label: districts.tileLabel,
      letters: districts.tileLetters,
      network: networkDistricts.place,
    })
    .from(districts)
    .leftJoin(networkDistricts, eq(networkDistricts.districtCode, districts.districtCode))
    .orderBy(asc(districts.districtCode));
  return [...Map.groupBy(rows, ({ districtCode }) => districtCode).values()].flatMap((served) => {
    const [first] = served;
    return first ? [{ ...first, networks: served.flatMap(({ network }) => network ?? []) }] : [];
  });
}

type District = Awaited<ReturnType<typeof selectDistricts>>[number];

function districtsByNetwork(all: District[]) {
  const served = new Map<PlacePath, District[]>();
  for (const district of all)
    for (const network of district.networks) served.set(network, [...(served.get(network) ?? []), district]);
  return served;
}

/**
 * Every network of the region with its offices and districts. Asked for once and joined here: under
 * row-level security a join by place reads every row for every row.
 */
async function readNetworks(tx: Transaction, day: string) {
  const territory = await selectTerritory(tx);
  const offices = await selectOffices(tx, day);
  const all = await selectDistricts(tx);
  const byNetwork = districtsByNetwork(all);
  const ugels = territory.filter(({ kind, closedOn }) => kind === "ugel" && closedOn === null);
  const codeOf = new Map(territory.map(({ path, code }) => [path, code]));
  const listed = territory.flatMap(({ network, parent, kind: _, ...place }): ListedNetwork[] => {
    if (!network || !parent) return [];
    const own = byNetwork.get(place.path) ?? [];
    const { held = 0, coordinator = null } = offices.get(place.path) ?? {};
    const ofUgel = all.filter(({ ugel }) => ugel === parent).length;
    return [
      {
        ...place,
        ...network,
        ugelCode: codeOf.get(parent) ?? "",
        districts: own.map(({ districtCode, name }) => ({ districtCode, name })),
        wholeUgel: own.length > 1 && own.length === ofUgel,
        officesFilled: held,
        coordinator,
      },
    ];
  });
  const open = new Set(
    listed.filter(({ closedOn }) => closedOn === null || closedOn > day).map(({ path }) => path),
  );
  const tiles = all.map(({ districtCode, name, ugel, networks: serving, ...tile }) => ({
    districtCode,
    name,
    ugel: codeOf.get(ugel) ?? "",
    networks: serving.filter((path) => open.has(path)).length,
    tile:
      tile.column === null || tile.row === null
        ? null
        : {
            column: tile.column,
            row: tile.row,
            label: tile.label ?? name,
            letters: tile.letters ?? "",
          },
  }));
  return { listed, ugels: ugels.map(({ code }) => ({ code })), districts: tiles };
}

/** How many schools stand in each network, and how many study there by the padrón. */
async function countSchools(tx: Transaction, paths: PlacePath[], day: string) {
  const rows = await tx
    .select({
      network: places.parent,
      schools: sql<number>`count(distinct ${places.path})::int`,
      students: sql<
        number | null
      >`sum(${educationServices.students}) filter (where ${educationServices.active})::int`,
    })
    .from(places)
    .leftJoin(educationServices, eq(educationServices.institutionId, places.institutionId))
    .where(
      and(
        eq(places.kind, "school"),
        lte(places.openedOn, day),
        sql`(${places.closedOn} is null or ${places.closedOn} > ${day}::date)`,
        sql`${places.parent} = any(${`{${paths.join(",")}}`}::ltree[])`,
      ),
    )
    .groupBy(places.parent);
  const counted = new Map(rows.map(({ network, ...counts }) => [network, counts]));
  return (path: PlacePath) => counted.get(path) ?? { schools: 0, students: null };
}

const withSchools = async <N extends ListedNetwork>(tx: Transaction, rows: N[], day: string) => {
  const countOf = await countSchools(
    tx,
    rows.map(({ path }) => path),
    day,
  );
  return rows.map((row) => ({ ...row, ...countOf(row.path) }));
};

export type NetworkRow = Awaited<ReturnType<typeof withSchools>>[number];

/** A page of networks, how many there are in all, and the UGEL and districts to choose from. */
export function listNetworks(actor: Actor, filters: NetworkFilters, now = new Date()) {
  const day = today(now);
  return asActor(actor, async (tx) => {
    const { listed, ...choices } = await readNetworks(tx, day);
    const found = inOrder(
      listed.filter((network) => isListed(network, filters, day)),
      filters,
    );
    const from = (filters.pagina - 1) * PAGE_SIZE;
    const rows = await withSchools(tx, found.slice(from, from + PAGE_SIZE), day);
    return { rows, total: found.length, ...choices };
  });
}

/** Every network that the filters let through, for taking along. */
export function listNetworksToExport(actor: Actor, filters: NetworkFilters, now = new Date()) {
  const day = today(now);
  return asActor(actor, async (tx) => {
    const { listed } = await readNetworks(tx, day);
    const found = listed.filter((network) => isListed(network, filters, day));
    return withSchools(tx, inOrder(found, filters), day);
  });
}
