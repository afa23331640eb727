import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { people } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import { visitRequests, visits } from "@/db/schema/visits";

/** More than these at one place are looked up in the plan of visits. */
const MOST = 40;

export type OpenVisit = { id: string; observedName: string; observer: string; scheduledOn: string };
export type OpenRequest = { id: string; topic: string; place: string; askedOn: string };

/** In SQL: the visits of a place and below it that were planned and not made, the first first. */
export const openVisitsOf = (place: SQL | AnyPgColumn) => sql<OpenVisit[]>`coalesce((select json_agg(w) from (
  select v.id, v.observed_name as "observedName", v.scheduled_on as "scheduledOn",
    (select x.given_names || ' ' || x.family_names from ${people} x where x.id = v.observer_id) as observer
  from ${visits} v where v.place <@ ${place} and v.state = 'planned'
  order by v.scheduled_on, v.id limit ${MOST}) w), '[]')`;

/** In SQL: who of a place and below it asked to be visited and waits. */
export const openRequestsOf = (place: SQL | AnyPgColumn) => sql<
  OpenRequest[]
>`coalesce((select json_agg(w) from (
  select r.id, r.topic, (r.created_at at time zone 'America/Lima')::date as "askedOn",
    case l.kind when 'network' then 'REI ' || l.code else 'IE ' || l.name end as place
  from ${visitRequests} r join ${places} l on l.path = r.place
  where r.place <@ ${place} and r.state = 'open' order by r.created_at, r.id limit ${MOST}) w), '[]')`;
