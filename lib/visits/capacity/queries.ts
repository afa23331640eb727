import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { appointments } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import { monitoringRounds } from "@/db/schema/visit-forms";
import { visitCapacities, visits } from "@/db/schema/visits";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { rolesThat } from "@/lib/access/roles";
import { today } from "@/lib/dates/dates";
import { paths } from "../around/queries";
import { currentRound } from "../list/rules";
import { selectPlaceToVisit } from "../planning/queries";
import { selectRounds } from "../rounds/queries";
import { selectVisitSettings } from "../settings/queries";
import type { Observer } from "./rules";

type Asked = {
  networks: PlacePath[];
  year: number;
  round: number | null;
  day: string;
  /** Also those who serve above and carry nothing there yet. */
  withAbove?: boolean;
};

const MOST_OBSERVERS = 200;

/**
 * Those who may observe in some networks on a day, by surname: whoever serves there, and whoever serves above and carries
 * visits of the round there. One statement.
 */
export function selectObservers(
  tx: Transaction,
  { networks, year, round, day, withAbove = false }: Asked,
): Promise<Observer[]> {
  const observing = `{${rolesThat("visit.observe").join(",")}}`;
  const nearest = sql`order by nlevel(a.place) desc, a.role`;
  return tx.execute<Observer>(sql`select n.path::text as network, x.id as "personId",
      x.given_names || ' ' || x.family_names as name, h.role, h.place, h.institutions, t.planned, t.done,
      c.per_round as "perRound", c.note, coalesce(c.version, 0) as version
    from unnest(${paths(networks)}) n(path)
    join lateral (select a.person_id, (array_agg(a.role ${nearest}))[1] as role, bool_or(a.place <@ n.path) as here,
        (array_agg(json_build_object('kind', p.kind, 'code', p.code, 'name', p.name) ${nearest}))[1] as place,
        array_remove(array_agg(distinct coalesce(a.institution_id, p.institution_id)), null) as institutions
      from ${appointments} a join ${places} p on p.path = a.place
      where a.role = any(${observing}::role_key[]) and (a.place <@ n.path or a.place @> n.path)
        and a.starts_on <= ${day}::date and coalesce(a.ends_on, 'infinity') >= ${day}::date
      group by a.person_id) h on true
    join people x on x.id = h.person_id
    join lateral (select (count(*) filter (where v.state = 'planned'))::int as planned,
        (count(*) filter (where v.state = 'done'))::int as done
      from ${visits} v join ${monitoringRounds} r on r.id = v.round_id
      where v.observer_id = h.person_id and v.place <@ n.path and r.number = ${round} and r.year = ${year}) t on true
    left join ${visitCapacities} c on c.place = n.path and c.person_id = h.person_id
    where h.here or ${withAbove} or t.planned + t.done > 0
    order by n.path, x.family_names collate "es-x-icu", x.given_names collate "es-x-icu", x.id
    limit ${MOST_OBSERVERS}`) as unknown as Promise<Observer[]>;
}

/** Those who may observe in a network, with what each takes on of the round of the day; `null` when there is none. */
export function listCapacities(actor: Actor, network: PlacePath, now = new Date()) {
  const day = today(now);
  return asActor(actor, async (tx) => {
    const place = await selectPlaceToVisit(tx, network);
    if (!place) return null;
    const rounds = await selectRounds(tx, network, Number(day.slice(0, 4)));
    const number = currentRound(rounds, network, day);
    const { capacityPerRound } = await selectVisitSettings(tx, network);
    const observers = await selectObservers(tx, {
      ...{ networks: [network], year: Number(day.slice(0, 4)), round: number, day, withAbove: true },
    });
    return { place, number, usual: capacityPerRound, observers };
  });
}
