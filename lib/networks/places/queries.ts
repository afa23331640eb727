import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { educationServices } from "@/db/schema/institutions";
import { districts, networks, ugels } from "@/db/schema/networks";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { today } from "@/lib/dates/dates";
import { type HubMeetings, meetingsAt } from "@/lib/meetings/hub/queries";
import { selectOfficers } from "@/lib/people/queries";
import { campaignAt, type PlanBelow, planAt, plansBelow } from "@/lib/plans/hub/queries";
import { type HubVisits, visitsAt } from "@/lib/visits/hub/queries";
import { pendingBelow } from "../corrections/queries";
import { type GroupingLink, groupingsAt } from "../groupings/queries";
import { countOfficesHeld, placeRow, selectDistricts, withOffices } from "../queries";

const yearOf = (day: string) => Number(day.slice(0, 4));
const open = isNull(places.closedOn);
const region = alias(places, "region");

/** Who studies and teaches below a place, and the newest day that a padrón says so. */
export type Enrolment = { students: number; teachers: number; sourceDate: string | null };

const enrolment = sql<Enrolment>`json_build_object(
  'students', coalesce(sum(${educationServices.students}), 0),
  'teachers', coalesce(sum(${educationServices.teachers}), 0),
  'sourceDate', max(${educationServices.sourceDate}))`;

/** The region and its UGEL in the order of their numbers; the enrolment of the whole stands on each row. */
async function selectRegion(tx: Transaction, day: string) {
  const rows = await tx
    .select({
      ...placeRow,
      seat: sql<string>`coalesce(${ugels.seat}, '')`,
      pending: pendingBelow(places.path),
      groupings: sql<
        GroupingLink[]
      >`case when ${places.kind} = 'region' then ${groupingsAt(places.path, day)} end`,
      enrolment: sql<Enrolment>`(select ${enrolment} from ${educationServices} where ${educationServices.active})`,
      plans: sql<
        PlanBelow[]
      >`case when ${places.kind} = 'region' then ${plansBelow(places.path, yearOf(day))} end`,
      meetings: sql<HubMeetings>`case when ${places.kind} = 'region' then ${meetingsAt(places.path, day)} end`,
      visits: sql<HubVisits | null>`case when ${places.kind} = 'region' then ${visitsAt(places.path, day)} end`,
    })
    .from(places)
    .leftJoin(ugels, eq(ugels.place, places.path))
    .where(and(inArray(places.kind, ["region", "ugel"]), open))
    .orderBy(sql`nlevel(${places.path})`, asc(places.code));
  const [first, ...rest] = rows;
  return first?.kind === "region" ? { region: first, ugels: rest } : null;
}

/** How many networks and schools each UGEL has, and how many of its schools no network has. */
const countPlaces = (tx: Transaction) =>
  tx
    .select({
      ugel: sql<PlacePath>`subpath(${places.path}, 0, 2)`,
      eb: sql<number>`(count(*) filter (where ${networks.kind} = 'eb'))::int`,
      etp: sql<number>`(count(*) filter (where ${networks.kind} = 'etp'))::int`,
      schools: sql<number>`(count(*) filter (where ${places.kind} = 'school'))::int`,
      loose: sql<number>`(count(*) filter (where ${places.kind} = 'school' and nlevel(${places.path}) = 3))::int`,
    })
    .from(places)
    .leftJoin(networks, eq(networks.place, places.path))
    .where(and(inArray(places.kind, ["network", "school"]), open))
    .groupBy(sql`1`);

/** The region with who directs it, what it holds, its UGEL and its districts. */
export function getRegionHub(actor: Actor, now = new Date()) {
  const day = today(now);
  return asActor(actor, async (tx) => {
    const found = await selectRegion(tx, day);
    if (!found) return null;
    const counted = new Map((await countPlaces(tx)).map((row) => [row.ugel, row]));
    const held = await countOfficesHeld(tx, day);
    const heldAt = Map.groupBy(held, ([place]) => place.split(".").slice(0, 2).join("."));
    const districtRows = await selectDistricts(tx);
    return {
      region: found.region,
      officers: await selectOfficers(tx, found.region.path, now),
      ugels: found.ugels.map((row) => {
        const { eb = 0, etp = 0, schools = 0, loose = 0 } = counted.get(row.path) ?? {};
        return {
          ...{ path: row.path, code: row.code, seat: row.seat, pending: row.pending, schools, loose },
          ...{ ebNetworks: eb, etpNetworks: etp },
          officesHeld: (heldAt.get(row.path) ?? []).reduce((sum, [, offices]) => sum + offices, 0),
          districts: districtRows.filter(({ ugel }) => ugel === row.code).length,
        };
      }),
      districts: districtRows,
    };
  });
}

/** The networks of a UGEL, all of them: there are tens. */
async function selectNetworks(tx: Transaction, parent: PlacePath, day: string) {
  const rows = await tx
    .select({ ...placeRow, networkKind: networks.kind, modalityGroup: networks.modalityGroup })
    .from(places)
    .innerJoin(networks, eq(networks.place, places.path))
    .where(and(eq(places.parent, parent), open))
    .orderBy(asc(places.code));
  return withOffices(rows, await countOfficesHeld(tx, day));
}

const schoolsBelow = (depth: "all" | "loose") =>
  sql<number>`(select count(*)::int from places n where n.kind = 'school' and n.closed_on is null
    and ${depth === "all" ? sql`n.path <@ ${places.path}` : sql`n.parent = ${places.path}`})`;

const districtsOf = (column: "name" | "district_code") =>
  sql<string[]>`coalesce((select array_agg(d.${sql.raw(column)} order by d.name collate "es-x-icu")
    from ${districts} d where d.place = ${places.path}), '{}')`;

/** A UGEL by its number, with who directs it, what it holds and its networks; `null` when there is none. */
export function getUgelHub(actor: Actor, code: string, now = new Date()) {
  const day = today(now);
  return asActor(actor, async (tx) => {
    const [row] = await tx
      .select({
        ...placeRow,
        ugelCode: ugels.ugelCode,
        seat: ugels.seat,
        region: region.name,
        districts: districtsOf("name"),
        districtCodes: districtsOf("district_code"),
        schools: schoolsBelow("all"),
        loose: schoolsBelow("loose"),
        pending: pendingBelow(places.path),
        groupings: groupingsAt(places.path, day),
        plan: planAt(places.path, day),
        campaign: campaignAt(places.path, yearOf(day)),
        plans: plansBelow(places.path, yearOf(day)),
        meetings: meetingsAt(places.path, day),
        visits: visitsAt(places.path, day),
        enrolment: sql<Enrolment>`(select ${enrolment} from ${educationServices}
          where ${educationServices.active} and ${educationServices.place} = ${places.path})`,
      })
      .from(places)
      .innerJoin(ugels, eq(ugels.place, places.path))
      .innerJoin(region, eq(region.path, places.parent))
      .where(and(eq(places.kind, "ugel"), eq(places.code, code), open));
    if (!row) return null;
    return {
      ugel: row,
      officers: await selectOfficers(tx, row.path, now),
      networks: await selectNetworks(tx, row.path, day),
    };
  });
}
