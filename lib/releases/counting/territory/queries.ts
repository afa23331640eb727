import { and, asc, eq, gt, isNull, lte, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { educationServices, institutions } from "@/db/schema/institutions";
import { districts, formerNames, networkDistricts, networks, ugels } from "@/db/schema/networks";
import { installationRecords } from "@/db/schema/papers";
import { appointments } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import type { PlacePath } from "@/lib/access/place";
import { addDays, instantAt } from "@/lib/dates/dates";
import type { NetworkOn, UgelOn } from "./rules";

/** The first instant after a day of Lima. */
export const endOf = (day: string) => instantAt(addDays(day, 1), "00:00").toISOString();

const stoodOn = (day: string) =>
  and(lte(places.openedOn, day), or(isNull(places.closedOn), gt(places.closedOn, day)));

/** What the place was called that day. */
const nameOn = (day: string) =>
  sql<string>`coalesce((select f.name from ${formerNames} f where f.place = ${places}.path and f.until > ${day}
    order by f.until limit 1), ${places.name})`;

const TILE = sql.raw(`case when d.tile_column is not null and d.tile_row is not null then json_build_object(
  'column', d.tile_column, 'row', d.tile_row, 'label', coalesce(d.tile_label, d.name),
  'letters', coalesce(d.tile_letters, '')) end`);

/** The UGEL of a region that stood on a day, by code, each with its districts and the region's name. */
export function selectUgelsOn(tx: Transaction, region: PlacePath, day: string) {
  const above = alias(places, "above");
  return tx
    .select({
      path: places.path,
      code: places.code,
      name: nameOn(day),
      seat: ugels.seat,
      region: above.name,
      districts: sql<
        UgelOn["districts"]
      >`coalesce((select json_agg(json_build_object('districtCode', d.district_code,
        'name', d.name, 'tile', ${TILE}) order by d.district_code) from ${districts} d
        where d.place = ${places.path}), '[]')`,
    })
    .from(places)
    .innerJoin(ugels, eq(ugels.place, places.path))
    .innerJoin(above, eq(above.path, places.parent))
    .where(and(eq(places.parent, region), eq(places.kind, "ugel"), stoodOn(day)))
    .orderBy(asc(places.code));
}

/** The schools that stood in a network on a day, by code, with the levels that the padrón gives them now. */
const schoolsOn = (day: string) => sql<NetworkOn["schools"]>`coalesce((select json_agg(json_build_object(
    'code', s.code, 'name', s.name, 'district', d.name, 'levels', array(select distinct e.level_name
      from ${educationServices} e where e.institution_id = i.id and e.active order by 1)) order by s.code)
  from ${places} s join ${institutions} i on i.id = s.institution_id
    left join ${districts} d on d.district_code = i.district_code
  where s.parent = ${places.path} and s.kind = 'school' and s.opened_on <= ${day}
    and (s.closed_on is null or s.closed_on > ${day})), '[]')`;

/** The networks of a region that stood on a day, by code, with what each had by then. */
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
      hasCoordinator: sql<boolean>`exists (select from ${appointments} a where a.place = ${places.path}
        and a.role = 'coordinator' and a.starts_on <= ${day} and coalesce(a.ends_on, 'infinity') >= ${day})`,
      districts: sql<string[]>`array(select nd.district_code from ${networkDistricts} nd
        where nd.place = ${places.path} order by nd.district_code)`,
      schools: schoolsOn(day),
    })
    .from(places)
    .innerJoin(networks, eq(networks.place, places.path))
    .innerJoin(ugel, eq(ugel.path, places.parent))
    .where(and(sql`${places.path} <@ ${region}::ltree`, stoodOn(day)))
    .orderBy(asc(places.code));
}
