import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { places } from "@/db/schema/places";
import { monitoringRounds } from "@/db/schema/visit-forms";
import { visits } from "@/db/schema/visits";
import type { DiagnosisVisits } from "@/db/values";
import type { PlacePath } from "@/lib/access/place";
import { movedTo } from "../scope/queries";

type Next = { id: string; observedName: string; scheduledOn: string; startsAt: string };

/** What the page of a place tells of its visits; days as `2026-05-15`. */
export type HubVisits = {
  /** The round that is under way or, between two, the last one; `null` before the first. */
  round: { id: string; number: number; endsOn: string } | null;
  schools: number;
  /** Those that somebody visited in the round. */
  visited: number;
  next: Next | null;
};

/** What the page of a school tells of its visits, as far as the reader sees. */
export type SchoolVisits = { last: { id: string; conductedOn: string } | null; next: Next | null };

type Place = SQL | AnyPgColumn;

const nextAt = (place: Place, day: string) => sql`(
  select json_build_object('id', v.id, 'observedName', v.observed_name, 'scheduledOn', v.scheduled_on,
      'startsAt', v.starts_at)
  from ${visits} v where v.place <@ ${place} and v.state = 'planned' and v.scheduled_on >= ${day}::date
  order by v.scheduled_on, v.starts_at, v.id limit 1)`;

/** In SQL, as `r`: the round of a day at a place, of its UGEL before the region's, or the last that was. */
export const roundAt = (place: Place, day: string) => sql`(
  select m.id, m.number, m.year, m.starts_on, m.ends_on from ${monitoringRounds} m
  where m.place @> ${place} and m.starts_on <= ${day}::date
  order by m.ends_on >= ${day}::date desc, case when m.ends_on >= ${day}::date then nlevel(m.place) end desc,
    m.ends_on desc, nlevel(m.place) desc limit 1) r`;

const isOpenSchool = sql`l.kind = 'school' and l.closed_on is null`;

/** In SQL: the schools of a place. */
const schoolsOf = (place: Place) => sql`${places} l where l.path <@ ${place} and ${isOpenSchool}`;

/** In SQL: the visits of a place, `v`, with those to its schools before they came there from outside it. */
const receivedAt = (place: Place) => {
  // Nobody comes to a region from another.
  const mayHaveCome = (path: SQL) => sql`${path} <@ ${place} and nlevel(${place}) > 1`;
  return sql`(v.place <@ ${place} or v.place = any(array(
    select w."left" from ${movedTo(mayHaveCome)} w where not w."left" <@ ${place})))`;
};

/** In SQL: of where somebody was visited, the schools of a place, each where it stands now. They are looked up from the
 * visits: the other way around, each school would be compared with all of them. */
const schoolsAmong = (place: Place, visited: SQL) => sql`(
  with s as materialized (${visited})
  select distinct l.path, l.parent from s join ${places} o on o.path = s.place
  join ${places} l on l.institution_id = o.institution_id and ${isOpenSchool} and l.path <@ ${place})`;

/** In SQL, beside `r`, a round: the schools of a place where somebody was visited in it by a day. */
export const visitedIn = (place: Place, day: string) =>
  schoolsAmong(
    place,
    sql`select distinct v.place from ${visits} v join ${monitoringRounds} w on w.id = v.round_id
    where ${receivedAt(place)} and v.state = 'done' and v.conducted_on <= ${day}::date
      and w.number = r.number and w.year = r.year`,
  );

/** In SQL, beside `r`: how many schools a place has and how many of them were visited. */
const coverageIn = (place: Place, day: string) => sql`(
  select (select count(*)::int from ${schoolsOf(place)}) as schools,
    (select count(*)::int from ${visitedIn(place, day)} x) as visited)`;

/** In SQL: the schools of a place that were visited in the round; `null` for whoever does not read the whole place. */
export const visitsAt = (place: Place, day: string) => sql<HubVisits | null>`(
  case when ${place} <@ any((select app_places())::ltree[]) then (
    select json_build_object('round', case when r.id is null then null
        else json_build_object('id', r.id, 'number', r.number, 'endsOn', r.ends_on) end,
      'schools', c.schools, 'visited', c.visited, 'next', ${nextAt(place, day)})
    from (select 1) one left join ${roundAt(place, day)} on true cross join lateral ${coverageIn(place, day)} c) end)`;

/**
 * How many schools of a place were visited in each round of some years that had begun on a day, for whoever reads the
 * whole place. One statement.
 */
export async function selectRoundCoverage(tx: Transaction, place: PlacePath, years: number[], day: string) {
  const at = sql`${place}::ltree`;
  const rows = await tx.execute<DiagnosisVisits>(sql`
    select r.year, r.number, r.ends_on::text as "endsOn", c.schools, c.visited
    from (select distinct on (m.year, m.number) m.* from ${monitoringRounds} m
      where m.place @> ${at} and m.year = any(${`{${years.join(",")}}`}::int[]) and m.starts_on <= ${day}::date
        and ${at} <@ any((select app_places())::ltree[])
      order by m.year, m.number, nlevel(m.place) desc) r
    cross join lateral ${coverageIn(at, day)} c
    where c.schools > 0 order by r.year, r.number`);
  return [...rows];
}

/**
 * In SQL: which share of the schools of a place was visited in a year, as a measure; `null` of a place without schools,
 * and for whoever does not read the whole place.
 */
export const schoolsVisitedIn = (place: Place, year: Place) => sql`(
  select json_build_object('value', round(100.0 * c.visited / c.schools, 2)::float8,
    'on', (now() at time zone 'America/Lima')::date, 'source', 'Visitas registradas', 'n', c.visited, 'of', c.schools)
  from (select (select count(*) from ${schoolsOf(place)}) as schools,
      (select count(*) from ${schoolsAmong(
        place,
        sql`select distinct v.place from ${visits} v where ${receivedAt(place)}
        and v.state = 'done' and date_part('year', v.conducted_on) = ${year}`,
      )} x) as visited) c
  where ${place} <@ any((select app_places())::ltree[]) and c.schools > 0)`;

/** In SQL: the last visit that a school received, wherever it stood then, and the next one. */
export const schoolVisitsAt = (place: Place, day: string) => sql<SchoolVisits>`json_build_object(
  'last', (select json_build_object('id', v.id, 'conductedOn', v.conducted_on) from ${visits} v
    where (v.place = ${place}
      or v.place = any(array(select w."left" from ${movedTo((path) => sql`${path} = ${place}`)} w))) and v.state = 'done' order by v.conducted_on desc, v.id limit 1),
  'next', ${nextAt(place, day)})`;
