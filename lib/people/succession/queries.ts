import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { institutions } from "@/db/schema/institutions";
import { appointments, people } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import type { Role } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { today } from "@/lib/dates/dates";
import { currentOffices, named } from "../queries";

export const MOST_FOUND = 12;

/** The network or the UGEL of an office, with the schools where its holder may work. */
async function findPlace(tx: Transaction, kind: "network" | "ugel", code: string) {
  const [row] = await tx
    .select({
      path: places.path,
      kind: places.kind,
      code: places.code,
      name: places.name,
      ugelCode: sql<string>`split_part(${places.code}, '-', 1)`,
      schools: sql<{ id: string; name: string }[]>`coalesce((select json_agg(json_build_object('id', i.id,
          'name', i.name) order by i.name collate "es-x-icu")
        from places node join institutions i on i.id = node.institution_id
        where node.parent = places.path and node.kind = 'school' and node.closed_on is null
          and places.kind = 'network'), '[]')`,
    })
    .from(places)
    .where(and(eq(places.kind, kind), eq(places.code, code), isNull(places.closedOn)));
  return row ?? null;
}

/** Who has held an office, now, before and soon; the newest first. */
const selectTerms = (tx: Transaction, place: PlacePath, role: Role) =>
  tx
    .select({
      id: appointments.id,
      personId: people.id,
      givenNames: people.givenNames,
      familyNames: people.familyNames,
      startsOn: appointments.startsOn,
      endsOn: appointments.endsOn,
      endReason: appointments.endReason,
      document: appointments.document,
      school: institutions.name,
      version: appointments.version,
    })
    .from(appointments)
    .innerJoin(people, eq(people.id, appointments.personId))
    .leftJoin(institutions, eq(institutions.id, appointments.institutionId))
    .where(and(eq(appointments.place, place), eq(appointments.role, role)))
    .orderBy(desc(appointments.startsOn), asc(people.familyNames))
    .limit(100);

export type Term = Awaited<ReturnType<typeof selectTerms>>[number];

/** People already registered whose names have the words, with what they hold today. */
const findPeople = (tx: Transaction, words: string, day: string) =>
  tx
    .select({
      id: people.id,
      givenNames: people.givenNames,
      familyNames: people.familyNames,
      offices: currentOffices(day),
    })
    .from(people)
    .where(and(...named(words)))
    .orderBy(
      sql`${people.familyNames} collate "es-x-icu"`,
      sql`${people.givenNames} collate "es-x-icu"`,
      asc(people.id),
    )
    .limit(MOST_FOUND + 1);

export type Candidate = Awaited<ReturnType<typeof findPeople>>[number];

/** The page of an office: its place, who has held it and, when asked by name, who could take it. */
export function getOffice(
  actor: Actor,
  { kind, code, role, words }: { kind: "network" | "ugel"; code: string; role: Role; words?: string },
  now = new Date(),
) {
  return asActor(actor, async (tx) => {
    const place = await findPlace(tx, kind, code);
    if (!place) return null;
    return {
      place,
      terms: await selectTerms(tx, place.path, role),
      found: words ? await findPeople(tx, words, today(now)) : [],
    };
  });
}

export type OfficeRecord = NonNullable<Awaited<ReturnType<typeof getOffice>>>;
