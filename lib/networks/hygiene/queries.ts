import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { accessLinks } from "@/db/schema/access";
import { educationServices, institutions } from "@/db/schema/institutions";
import { networkProfiles, networks } from "@/db/schema/networks";
import { accounts, appointments, people, personContacts } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { NETWORK_OFFICES } from "@/lib/access/roles";
import { addDays, today } from "@/lib/dates/dates";
import { canTidy } from "./policy";
import {
  alarmsOf,
  DOUBLE_DAYS,
  ENDING_DAYS,
  type NetworkFacts,
  type PersonFacts,
  type PlaceFacts,
  type SchoolFacts,
} from "./rules";

const at = (column: AnyPgColumn, roots: PlacePath[]) =>
  sql`${column} <@ any(${`{${roots.join(",")}}`}::ltree[])`;

/** The region, the UGEL and the networks at or below some places, with what each network says of itself. */
export async function selectPlaceFacts(tx: Transaction, roots: PlacePath[]) {
  const rows = await tx
    .select({
      path: places.path,
      kind: places.kind,
      code: places.code,
      name: places.name,
      resolutionNumber: networks.resolutionNumber,
      hasHub: sql<boolean>`coalesce(${networkProfiles.hubInstitutionId}::text, ${networkProfiles.hubName}) is not null`,
      hasContact: sql<boolean>`coalesce(${networkProfiles.contactEmail}::text, ${networkProfiles.contactPhone}) is not null`,
    })
    .from(places)
    .leftJoin(networks, eq(networks.place, places.path))
    .leftJoin(networkProfiles, eq(networkProfiles.place, places.path))
    .where(
      and(
        inArray(places.kind, ["region", "ugel", "network"]),
        isNull(places.closedOn),
        at(places.path, roots),
      ),
    )
    .orderBy(asc(places.code));
  const of = (kind: PlaceFacts["kind"]) => rows.filter((row) => row.kind === kind);
  return { regions: of("region"), ugels: of("ugel"), networks: of("network") as NetworkFacts[] };
}

/** The offices in force of networks, and every other that ends soon; with the names of whose ends soon. */
export const selectTermFacts = (
  tx: Transaction,
  roots: PlacePath[],
  day: string,
  noticeDays = ENDING_DAYS,
) => {
  const soon = sql`${appointments.endsOn} <= ${addDays(day, noticeDays)}::date`;
  return tx
    .select({
      id: appointments.id,
      personId: appointments.personId,
      // Asked for one by one, and only of the few that end: a join would look up everybody.
      personName: sql<string | null>`case when ${soon} then
        (select p.given_names || ' ' || p.family_names from people p where p.id = appointments.person_id) end`,
      role: appointments.role,
      place: appointments.place,
      at: sql<PlaceFacts | null>`case when ${soon} then
        (select json_build_object('path', p.path::text, 'kind', p.kind, 'code', p.code, 'name', p.name)
          from places p where p.path = appointments.place) end`,
      endsOn: appointments.endsOn,
    })
    .from(appointments)
    .where(
      and(
        at(appointments.place, roots),
        sql`${appointments.startsOn} <= ${day}::date`,
        sql`coalesce(${appointments.endsOn}, 'infinity') >= ${day}::date`,
        sql`(${inArray(appointments.role, [...NETWORK_OFFICES, "ugel_director"])} or ${soon})`,
      ),
    );
};

/** Schools without network, and schools with a service that the newest padrón does not have active. */
const selectSchoolFacts = (tx: Transaction, roots: PlacePath[]): Promise<SchoolFacts[]> => {
  const services = (active: boolean) => sql<number>`(select count(*)::int from ${educationServices}
    where ${educationServices.institutionId} = ${places.institutionId} and ${educationServices.active} = ${active})`;
  return tx
    .select({
      siteCode: institutions.siteCode,
      name: institutions.name,
      parent: sql<PlacePath>`${places.parent}`,
      active: services(true),
      inactive: services(false),
    })
    .from(places)
    .innerJoin(institutions, eq(institutions.id, places.institutionId))
    .where(
      and(
        eq(places.kind, "school"),
        isNull(places.closedOn),
        at(places.path, roots),
        sql`(nlevel(${places.path}) = 3 or ${places.institutionId} in
          (select ${educationServices.institutionId} from ${educationServices} where not ${educationServices.active}))`,
      ),
    )
    .orderBy(asc(institutions.siteCode));
};

/**
 * The people of some places who may be registered twice, or whose invitation did not reach them. The database
 * looks for the candidates, with the same keys as the rule that decides.
 */
const selectPersonFacts = (tx: Transaction, roots: PlacePath[], day: string, now: Date) =>
  tx.execute<PersonFacts>(sql`
    with serving as (
      select ${appointments.personId} as id,
        (array_agg(${appointments.place} order by ${appointments.startsOn} desc))[1] as place,
        bool_or(coalesce(${appointments.endsOn}, 'infinity') >= ${day}::date) as in_force
      from ${appointments}
      where ${at(appointments.place, roots)}
        and coalesce(${appointments.endsOn}, 'infinity') >= ${addDays(day, -DOUBLE_DAYS)}::date
      group by 1
    ), known as (
      select p.id, p.given_names, p.family_names, p.name_key, c.phone, s.place::text, a.state, s.in_force,
        right(regexp_replace(c.phone, '\\D', '', 'g'), 9) as phone_key
      from serving s
      join ${people} p on p.id = s.id
      left join ${personContacts} c on c.person_id = s.id
      left join ${accounts} a on a.person_id = s.id
    ), counted as (
      select *, count(*) over (partition by name_key) as same_name,
        case when phone_key <> '' then count(*) over (partition by phone_key) else 1 end as same_phone,
        case when state = 'invited' and in_force then (
          select case when l.sent_at is null then 'unsent'
            when l.expires_at <= ${now.toISOString()}::timestamptz then 'expired' end
          from ${accessLinks} l
          where l.person_id = known.id and l.kind = 'invitation' and l.revoked_at is null
          order by l.created_at desc limit 1) end as invitation
      from known
    )
    select id, given_names as "givenNames", family_names as "familyNames", phone, place, invitation
    from counted where same_name > 1 or same_phone > 1 or invitation is not null
    order by family_names collate "es-x-icu", given_names collate "es-x-icu", id`);

/** What is wrong below some places, as facts for the rules. Four statements, whatever the size. */
export async function selectHygieneFacts(
  tx: Transaction,
  { roots, managed, noticeDays }: { roots: PlacePath[]; managed: PlacePath[]; noticeDays?: number },
  now: Date,
) {
  const day = today(now);
  const manages = managed.length > 0;
  return {
    ...(await selectPlaceFacts(tx, roots)),
    terms: await selectTermFacts(tx, roots, day, noticeDays),
    schools: manages ? await selectSchoolFacts(tx, managed) : [],
    people: manages ? [...(await selectPersonFacts(tx, managed, day, now))] : [],
  };
}

async function findRoot(tx: Transaction, ugel: string | null): Promise<PlaceFacts | null> {
  const kind = ugel === null ? ("region" as const) : ("ugel" as const);
  const [row] = await tx
    .select({ path: places.path, kind: places.kind, code: places.code, name: places.name })
    .from(places)
    .where(
      and(eq(places.kind, kind), ugel === null ? undefined : eq(places.code, ugel), isNull(places.closedOn)),
    );
  return row ?? null;
}

/** The alarms of a UGEL, or of the whole region; `null` when there is none or it is not the actor's to tidy. */
export function getHygiene(actor: Actor, ugel: string | null, now = new Date()) {
  return asActor(actor, async (tx) => {
    const root = await findRoot(tx, ugel);
    if (!root || !canTidy(actor, root.path)) return null;
    const roots = [root.path];
    const facts = await selectHygieneFacts(tx, { roots, managed: roots }, now);
    return { root, ugels: facts.ugels, alarms: alarmsOf(facts, today(now)) };
  });
}
