import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { people } from "@/db/schema/people";
import { monitoringRounds, visitSettings } from "@/db/schema/visit-forms";
import { visitCapacities, visits } from "@/db/schema/visits";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { USUAL_SETTINGS } from "../../settings/rules";

export type Load = { personId: string; name: string; planned: number; done: number; capacity: number };

/**
 * How many visits each takes on in a round at a network and how many of them she made, by name: of whoever has some there,
 * or said how many she can. Without a round, those of the year.
 */
export async function selectLoads(
  tx: Transaction,
  network: PlacePath,
  { year, focus }: { year: number; focus: number | null },
) {
  const inRound = focus
    ? sql`m.year = ${year} and m.number = ${focus}`
    : sql`date_part('year', v.scheduled_on) = ${year}`;
  return tx.execute<Load>(sql`
    with mine as (
      select v.observer_id as person_id, count(*) filter (where v.state = 'planned') as planned,
        count(*) filter (where v.state = 'done') as done
      from ${visits} v left join ${monitoringRounds} m on m.id = v.round_id
      where v.place <@ ${network}::ltree and v.state <> 'cancelled' and ${inRound} group by v.observer_id
    ), able as (select person_id, per_round from ${visitCapacities} where place = ${network}::ltree)
    select x.id as "personId", x.given_names || ' ' || x.family_names as name,
      coalesce(mine.planned, 0)::int as planned, coalesce(mine.done, 0)::int as done,
      coalesce(able.per_round, (select (content ->> 'capacityPerRound')::int from ${visitSettings}
        where place = ${regionOf(network)}::ltree), ${USUAL_SETTINGS.capacityPerRound})::int as capacity
    from mine full join able using (person_id) join ${people} x on x.id = person_id
    order by x.family_names collate "es-x-icu", x.given_names collate "es-x-icu", x.id
    limit 100`);
}
