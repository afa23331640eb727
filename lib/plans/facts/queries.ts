import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { districts, networkDistricts, networks } from "@/db/schema/networks";
import { appointments, people } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import type { PlacePath } from "@/lib/access/place";
import { NETWORK_OFFICES } from "@/lib/access/roles";
import { today } from "@/lib/dates/dates";
import { NO_FACTS, type PlanFacts } from "./rules";

/** Of a network its four offices; of a UGEL those who direct it. */
const OFFICES = [...NETWORK_OFFICES, "ugel_director", "area_head"];

/** What the records say of a place today, for the datos generales of its plan. One statement. */
export async function selectPlanFacts(
  tx: Transaction,
  place: PlacePath,
  now = new Date(),
): Promise<PlanFacts> {
  const day = today(now);
  const [facts] = await tx.execute<PlanFacts>(sql`
    select (select n.modality_group from ${networks} n where n.place = ${place}) as modality,
      (select n.resolution_number from ${networks} n where n.place = ${place}) as resolution,
      coalesce((select json_agg(d.name order by d.name) from ${districts} d
        where d.place = ${place} or d.district_code in
          (select nd.district_code from ${networkDistricts} nd where nd.place = ${place})), '[]') as districts,
      (select count(*)::int from ${places} x where x.parent = ${place} and x.kind = 'network'
        and x.closed_on is null) as networks,
      (select count(*)::int from ${places} x where x.path <@ ${place}::ltree and x.kind = 'school'
        and x.closed_on is null) as schools,
      coalesce((select json_agg(json_build_object('role', a.role, 'name', q.given_names || ' ' || q.family_names)
          order by a.role, q.family_names)
        from ${appointments} a join ${people} q on q.id = a.person_id
        where a.place = ${place} and a.role = any(${sql.param(OFFICES)}) and a.starts_on <= ${day}::date
          and coalesce(a.ends_on, 'infinity') >= ${day}::date), '[]') as officers`);
  return facts ?? NO_FACTS;
}
