import { and, asc, desc, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { educationServices, institutions } from "@/db/schema/institutions";
import { districts } from "@/db/schema/networks";
import { appointments, people } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { today } from "@/lib/dates/dates";
import { type Query, readQuery } from "./rules";

/** How many of each kind are shown; the rest is counted. */
const SHOWN = 8;
/** From how alike on a name counts as meant, 0 to 1 (pg_trgm's word_similarity). */
const ALIKE = 0.55;

const likeable = (word: string) => word.replace(/[\\%_]/g, (c) => `\\${c}`);
const total = sql<number>`count(*) over ()::int`;

type How = "words" | "alike";

/** Whether a text has every word, whatever their order, case and accents; or, when nothing has, is alike. */
function matching(text: SQL, { words }: Query, how: How) {
  const likeness = sql`word_similarity(plain(${words.join(" ")}), plain(${text}))`;
  const has = words.map((word) => sql`plain(${text}) like '%' || plain(${likeable(word)}) || '%'`);
  return { found: how === "words" ? and(...has) : sql`${likeness} >= ${ALIKE}`, order: desc(likeness) };
}

function selectNetworks(tx: Transaction, query: Query, how: How) {
  const { found, order } = matching(sql`${places.code} || ' ' || ${places.name}`, query, how);
  const coded = query.networkCode ? eq(places.code, query.networkCode) : undefined;
  return tx
    .select({ code: places.code, name: places.name, total })
    .from(places)
    .where(and(eq(places.kind, "network"), isNull(places.closedOn), or(coded, found)))
    .orderBy(...(coded ? [desc(sql`(${coded})::int`)] : []), order, asc(places.code))
    .limit(SHOWN);
}

const parent = alias(places, "parent");

async function selectSchools(tx: Transaction, query: Query, how: How) {
  const { found, order } = matching(sql`${institutions.name}`, query, how);
  const coded = or(
    query.siteCode ? eq(institutions.siteCode, query.siteCode) : undefined,
    query.modularCode
      ? inArray(
          institutions.id,
          tx
            .select({ id: educationServices.institutionId })
            .from(educationServices)
            .where(eq(educationServices.modularCode, query.modularCode)),
        )
      : undefined,
  );
  const rows = await tx
    .select({
      id: institutions.id,
      siteCode: institutions.siteCode,
      name: institutions.name,
      district: districts.name,
      total,
    })
    .from(institutions)
    .leftJoin(districts, eq(districts.districtCode, institutions.districtCode))
    .where(or(coded, found))
    .orderBy(...(coded ? [desc(sql`(${coded})::int`)] : []), order, asc(institutions.siteCode))
    .limit(SHOWN);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const stands = await tx
    .select({ id: places.institutionId, kind: parent.kind, code: parent.code, name: parent.name })
    .from(places)
    .innerJoin(parent, eq(parent.path, places.parent))
    .where(and(inArray(places.institutionId, ids), isNull(places.closedOn)));
  const placeOf = new Map(stands.map(({ id, ...place }) => [id, place]));
  return rows.map((row) => ({ ...row, place: placeOf.get(row.id) ?? null }));
}

async function selectPeople(tx: Transaction, query: Query, how: How, day: string) {
  const { found, order } = matching(sql`${people.givenNames} || ' ' || ${people.familyNames}`, query, how);
  const rows = await tx
    .select({ id: people.id, givenNames: people.givenNames, familyNames: people.familyNames, total })
    .from(people)
    .where(found)
    .orderBy(order, asc(people.familyNames), asc(people.id))
    .limit(SHOWN);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const held = await tx
    .select({
      personId: appointments.personId,
      role: appointments.role,
      placeKind: places.kind,
      placeCode: places.code,
      placeName: places.name,
    })
    .from(appointments)
    .innerJoin(places, eq(places.path, appointments.place))
    .where(
      and(
        inArray(appointments.personId, ids),
        sql`${appointments.startsOn} <= ${day}::date and coalesce(${appointments.endsOn}, 'infinity') >= ${day}::date`,
      ),
    )
    .orderBy(asc(places.code));
  const officesOf = Map.groupBy(held, ({ personId }) => personId);
  return rows.map((row) => ({ ...row, offices: officesOf.get(row.id) ?? [] }));
}

/** Networks, schools and people of the actor's region whose name or code is what was typed, or nearly. */
export function search(actor: Actor, text: string, now = new Date()) {
  const query = readQuery(text);
  const find = async (tx: Transaction, how: How) => ({
    networks: await selectNetworks(tx, query, how),
    schools: await selectSchools(tx, query, how),
    people: await selectPeople(tx, query, how, today(now)),
  });
  return asActor(actor, async (tx) => {
    const exact = await find(tx, "words");
    const nothing = Object.values(exact).every((rows) => rows.length === 0);
    return nothing ? find(tx, "alike") : exact;
  });
}
