import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { places } from "@/db/schema/places";
import { monitoringRounds, visitSettings } from "@/db/schema/visit-forms";
import type { VisitSettings } from "@/db/visit-values";
import type { PlacePath } from "@/lib/access/place";
import type { ScopePlace } from "./rules";

/** A round as a page tells it. */
export type ScopeRound = {
  id: string;
  place: PlacePath;
  number: number;
  name: string;
  startsOn: string;
  endsOn: string;
};

/** In SQL: some paths, for `<@ any(…)`. */
export const paths = (all: PlacePath[]) => sql`${`{${all.join(",")}}`}::ltree[]`;

type Scope = { places: ScopePlace[]; rounds: ScopeRound[]; settings: VisitSettings | null };

/** The region, UGEL and networks around the places that somebody reads, with the rounds of a year that hold there and how its region visits. */
export async function selectScope(tx: Transaction, read: PlacePath[], year: number) {
  const around = sql`any(${paths(read)})`;
  const [row] = await tx.execute<Scope>(sql`select
    (select coalesce(json_agg(json_build_object('path', p.path::text, 'kind', p.kind, 'code', p.code, 'name', p.name)
        order by nlevel(p.path), p.code), '[]')
      from ${places} p where p.closed_on is null and (p.kind <> 'school' or p.path = ${around})
        and (p.path <@ ${around} or p.path @> ${around})) as places,
    (select coalesce(json_agg(json_build_object('id', r.id, 'place', r.place::text, 'number', r.number, 'name', r.name,
        'startsOn', r.starts_on, 'endsOn', r.ends_on) order by r.starts_on, r.place), '[]')
      from ${monitoringRounds} r where r.year = ${year} and (r.place @> ${around} or r.place <@ ${around})) as rounds,
    (select s.content from ${visitSettings} s where s.place @> ${around} limit 1) as settings`);
  return row ?? { places: [], rounds: [], settings: null };
}
