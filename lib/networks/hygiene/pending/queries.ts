import { type SQL, sql } from "drizzle-orm";
import { accessLinks } from "@/db/schema/access";
import { educationServices } from "@/db/schema/institutions";
import { networks } from "@/db/schema/networks";
import { accounts, appointments, people, personContacts } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import { type Actor, scopesOf } from "@/lib/access/actor";
import { NETWORK_OFFICES } from "@/lib/access/roles";
import { addDays, today } from "@/lib/dates/dates";
import { DOUBLE_DAYS, ENDING_DAYS, MOST_SHARING } from "../rules";
import type { HygieneBusiness } from "./rules";

const SHOWN = 8;

const array = (paths: string[]) => sql`${`{${paths.join(",")}}`}::ltree[]`;
const inForce = (day: string) =>
  sql`a.starts_on <= ${day}::date and coalesce(a.ends_on, 'infinity') >= ${day}::date`;

/** The offices that each kind of place has: of the network four, of the UGEL who directs it. */
const OFFICES = [...NETWORK_OFFICES.map((role) => [role, "network"]), ["ugel_director", "ugel"]];
const offices = sql`(select o.role, o.kind, o.at from unnest(${`{${OFFICES.map(([role]) => role).join(",")}}`}::text[],
  ${`{${OFFICES.map(([, kind]) => kind).join(",")}}`}::text[]) with ordinality o(role, kind, at)) o`;

/** Those with a service that the newest padrón does not have active, and those that stand in no network. */
const schoolsToMend = sql`(select count(*) from ${places} l where l.kind = 'school' and l.closed_on is null
  and l.path <@ r.path and (nlevel(l.path) = 3 or l.institution_id in
    (select s.institution_id from ${educationServices} s where not s.active)))`;

/** People with an office in force whose invitation never went out, or expired. */
const invitationsToSend = (day: string, now: Date) => sql`(select count(*) from ${accounts} c
  where c.state = 'invited' and exists (select from ${appointments} a where a.person_id = c.person_id
      and a.place <@ r.path and coalesce(a.ends_on, 'infinity') >= ${day}::date)
    and (select l.sent_at is null or l.expires_at <= ${now.toISOString()}::timestamptz from ${accessLinks} l
      where l.person_id = c.person_id and l.kind = 'invitation' and l.revoked_at is null
      order by l.created_at desc limit 1))`;

/** The people who may be registered twice, with the keys of the rule that decides. */
const alike = (day: string) => sql`(
  with serving as (
    select a.person_id as id, (array_agg(a.place order by a.starts_on desc))[1] as place from ${appointments} a
    where a.place <@ r.path and coalesce(a.ends_on, 'infinity') >= ${addDays(day, -DOUBLE_DAYS)}::date group by 1
  ), known as (
    select p.id, p.given_names, p.family_names, p.name_key, c.phone, s.place::text,
      right(regexp_replace(c.phone, '\\D', '', 'g'), 9) as phone_key
    from serving s join ${people} p on p.id = s.id left join ${personContacts} c on c.person_id = s.id
  ), counted as (
    select k.*, count(k.name_key) over (partition by k.name_key) > 1 as same_name,
      case when k.phone_key <> '' then count(*) over (partition by k.phone_key) else 1 end as sharing
    from known k
  )
  select coalesce(json_agg(json_build_object('id', c.id, 'givenNames', c.given_names, 'familyNames', c.family_names,
    'phone', case when c.sharing <= ${MOST_SHARING} then c.phone end, 'place', c.place, 'invitation', null) order by c.family_names, c.given_names, c.id), '[]')
  from counted c where c.same_name or c.sharing between 2 and ${MOST_SHARING})`;

const roots = (managed: SQL, day: string, now: Date) => sql`
  select coalesce(json_agg(x order by x.code), '[]') from (
    select r.kind, r.code, r.name, (
      (select count(*) from missing m where m.path <@ r.path)
      + (select count(*) from terms t where t.place <@ r.path and t.ends_on <= ${addDays(day, ENDING_DAYS)}::date)
      + (select count(*) from ${places} l where l.kind = 'network' and l.closed_on is null and l.path <@ r.path
          and l.path::text not in (select n.place::text from ${networks} n where n.resolution_number <> ''))
      + ${schoolsToMend} + ${invitationsToSend(day, now)})::int as counted, ${alike(day)} as alike
    from ${places} r where r.path = any(${managed}) and r.kind in ('region', 'ugel') and r.closed_on is null) x`;

/** In SQL: what hygiene asks of the actor today. Nothing is counted for whoever has no network. */
export function hygieneForInbox(actor: Actor, noticeDays: number, now: Date) {
  const day = today(now);
  const { own, manage } = scopesOf(actor);
  const managed = array(manage);
  const soon = sql`${addDays(day, noticeDays)}::date`;
  return sql<HygieneBusiness>`(
    with terms as materialized (
      select a.id, a.person_id, a.role, a.place, a.ends_on from ${appointments} a
      where a.place <@ any(${array(own)}) and ${inForce(day)}
        and (a.role::text in (select o.role from ${offices}) or a.ends_on <= ${soon})
    ), missing as materialized (
      select l.path, l.kind, l.code, l.name, o.role, o.at from ${places} l join ${offices} on o.kind = l.kind::text
      where l.path <@ any(${array(own)}) and l.kind in ('ugel', 'network') and l.closed_on is null
        and (l.path::text, o.role) not in (select t.place::text, t.role::text from terms t)
    )
    select json_build_object(
      'vacancies', (select coalesce(json_agg(v order by v.code), '[]') from (
        select m.code, m.name, json_agg(m.role order by m.at) as missing, (count(*) over ())::int as total
        from missing m where m.kind = 'network' group by m.path, m.code, m.name order by m.code limit ${SHOWN}) v),
      'endings', (select coalesce(json_agg(e order by e."endsOn", e.id), '[]') from (
        select t.id, t.person_id as "personId", p.given_names || ' ' || p.family_names as "personName", t.role,
          t.ends_on as "endsOn", l.kind as "placeKind", l.code as "placeCode", l.name as "placeName"
        from terms t join ${places} l on l.path = t.place and l.kind <> 'school' and l.closed_on is null
        join ${people} p on p.id = t.person_id
        where t.ends_on <= ${soon} and t.place <@ any(${managed}) and t.person_id <> ${actor.personId}::uuid
        order by t.ends_on, t.id limit ${SHOWN}) e),
      'roots', (${roots(managed, day, now)})))`;
}
