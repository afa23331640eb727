import { and, asc, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { appointments, people } from "@/db/schema/people";
import { releaseGuests } from "@/db/schema/publishing";
import type { PlaceKind, Role } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { today } from "@/lib/dates/dates";
import { selectDraft } from "../drafts/queries";

/** How many people of a search are shown. */
const MOST_FOUND = 12;

const name = sql<string>`${people.givenNames} || ' ' || ${people.familyNames}`;

const heldIn = (region: PlacePath, day: string) =>
  sql`${appointments.place} <@ ${region}::ltree and ${appointments.startsOn} <= ${day}::date
    and coalesce(${appointments.endsOn}, 'infinity') >= ${day}::date`;

type Office = { role: Role; place: { kind: PlaceKind; code: string; name: string } };

const highestOffice = (region: PlacePath, day: string) =>
  sql<Office | null>`(select json_build_object('role', a.role,
      'place', json_build_object('kind', x.kind, 'code', x.code, 'name', x.name))
    from appointments a join places x on x.path = a.place
    where a.person_id = people.id and a.place <@ ${region}::ltree and a.starts_on <= ${day}::date
      and coalesce(a.ends_on, 'infinity') >= ${day}::date
    order by nlevel(a.place), a.starts_on limit 1)`;

/** Somebody with an office in a region today; `null` when she holds none. */
export async function selectHolder(tx: Transaction, personId: string, region: PlacePath, day: string) {
  const [found] = await tx
    .select({ name })
    .from(people)
    .innerJoin(appointments, eq(appointments.personId, people.id))
    .where(and(eq(people.id, personId), heldIn(region, day)))
    .limit(1);
  return found ?? null;
}

export const selectName = (tx: Transaction, personId: string) =>
  tx.select({ name }).from(people).where(eq(people.id, personId));

const selectGuests = (tx: Transaction, draftId: string, region: PlacePath, day: string) =>
  tx
    .select({
      ...{ personId: releaseGuests.personId, name, office: highestOffice(region, day) },
      createdAt: releaseGuests.createdAt,
    })
    .from(releaseGuests)
    .innerJoin(people, eq(people.id, releaseGuests.personId))
    .where(eq(releaseGuests.draftId, draftId))
    .orderBy(asc(people.familyNames), asc(people.givenNames))
    .limit(100);

const likeable = (word: string) => word.replace(/[\\%_]/g, (c) => `\\${c}`);

function searchHolders(tx: Transaction, draftId: string, region: PlacePath, words: string[], day: string) {
  const has = words.map((word) => sql`plain(${name}) like '%' || plain(${likeable(word)}) || '%'`);
  return tx
    .select({ personId: people.id, name, office: highestOffice(region, day) })
    .from(people)
    .where(
      and(
        ...has,
        sql`exists (select 1 from ${appointments} where ${appointments.personId} = ${people.id} and ${heldIn(region, day)})`,
        sql`not exists (select 1 from ${releaseGuests} where ${releaseGuests.draftId} = ${draftId}
          and ${releaseGuests.personId} = ${people.id})`,
      ),
    )
    .orderBy(asc(people.familyNames), asc(people.givenNames))
    .limit(MOST_FOUND + 1);
}

/** A draft, who reads it before it is published and, with words, who else is called so. */
export const getGuests = (actor: Actor, draftId: string, words: string[], now = new Date()) =>
  asActor(actor, async (tx) => {
    const draft = await selectDraft(tx, draftId);
    if (!draft) return null;
    const day = today(now);
    const guests = await selectGuests(tx, draftId, draft.place, day);
    const found = words.length > 0 ? await searchHolders(tx, draftId, draft.place, words, day) : [];
    return { draft, guests, found: found.slice(0, MOST_FOUND), isMore: found.length > MOST_FOUND };
  });

export type Found = NonNullable<Awaited<ReturnType<typeof getGuests>>>["found"][number];
