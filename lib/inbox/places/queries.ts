import { sql } from "drizzle-orm";
import { places } from "@/db/schema/places";
import { visits } from "@/db/schema/visits";
import { type Actor, scopesOf } from "@/lib/access/actor";
import { addDays } from "@/lib/dates/dates";
import { meetingsAt } from "@/lib/meetings/hub/queries";
import { planAt } from "@/lib/plans/hub/queries";
import { type PlaceState, SHOWN_PLACES, VISITS_DAYS } from "./rules";

/** In SQL: how the places of the actor stand, those that are shown. */
export function placeStates(actor: Actor, day: string) {
  const own = `{${scopesOf(actor).own.slice(0, SHOWN_PLACES).join(",")}}`;
  const until = addDays(day, VISITS_DAYS);
  return sql<PlaceState[]>`coalesce((select json_agg(json_build_object('path', l.path::text,
      'plan', case when l.kind in ('ugel', 'network') then ${planAt(sql`l.path`, day)} end,
      'meetings', case when l.kind <> 'school' then ${meetingsAt(sql`l.path`, day)} end,
      'visits', (select count(*)::int from ${visits} v where v.place <@ l.path and v.state = 'planned'
        and v.scheduled_on between ${day}::date and ${until}::date)))
    from ${places} l where l.path = any(${own}::ltree[])), '[]')`;
}
