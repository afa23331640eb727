import { and, asc, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { meetingParticipants } from "@/db/schema/meeting-people";
import { appointments, people } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { NamedPlace } from "../called/labels";
import type { Holder } from "../called/rules";
import { selectMeeting } from "../queries";

/** How many people of a search are shown. */
const MOST_FOUND = 12;

const inForce = (day: string) =>
  sql`${appointments.startsOn} <= ${day}::date and coalesce(${appointments.endsOn}, 'infinity') >= ${day}::date`;

const likeable = (word: string) => word.replace(/[\\%_]/g, (c) => `\\${c}`);

type Office = Pick<Holder, "role"> & { place: NamedPlace };

const highestOffice = (day: string) => sql<Office>`(select json_build_object('role', a.role,
    'place', json_build_object('kind', x.kind, 'code', x.code, 'name', x.name))
  from appointments a join places x on x.path = a.place
  where a.person_id = people.id and a.starts_on <= ${day}::date and coalesce(a.ends_on, 'infinity') >= ${day}::date
  order by nlevel(a.place), a.starts_on limit 1)`;

/** People with an office on a day whose name has every word of a search, and who are not in the list yet. */
export function searchPeople(tx: Transaction, meetingId: string, words: string[], day: string) {
  const name = sql`${people.givenNames} || ' ' || ${people.familyNames}`;
  const has = words.map((word) => sql`plain(${name}) like '%' || plain(${likeable(word)}) || '%'`);
  return tx
    .select({ personId: people.id, name: sql<string>`${name}`, office: highestOffice(day) })
    .from(people)
    .where(
      and(
        ...has,
        sql`exists (select 1 from ${appointments} where ${appointments.personId} = ${people.id} and ${inForce(day)})`,
        sql`not exists (select 1 from ${meetingParticipants} where ${meetingParticipants.meetingId} = ${meetingId}
          and ${meetingParticipants.personId} = ${people.id} and ${meetingParticipants.withdrawnAt} is null)`,
      ),
    )
    .orderBy(asc(people.familyNames), asc(people.givenNames))
    .limit(MOST_FOUND + 1);
}

/** Somebody of the region with her highest office on a day; `null` when she holds none. */
export async function selectOfficeHolder(tx: Transaction, personId: string, day: string) {
  const [found] = await tx
    .select({
      name: sql<string>`${people.givenNames} || ' ' || ${people.familyNames}`,
      role: appointments.role,
      place: { path: places.path, kind: places.kind, code: places.code, name: places.name },
    })
    .from(people)
    .innerJoin(appointments, eq(appointments.personId, people.id))
    .innerJoin(places, eq(places.path, appointments.place))
    .where(and(eq(people.id, personId), inForce(day)))
    .orderBy(sql`nlevel(${appointments.place})`, asc(appointments.startsOn))
    .limit(1);
  return found ?? null;
}

/** A meeting with the people that a search finds to be invited; without words, none. */
export function getInvitees(actor: Actor, meetingId: string, words: string[]) {
  return asActor(actor, async (tx) => {
    const meeting = await selectMeeting(tx, meetingId);
    if (!meeting) return null;
    const found = words.length > 0 ? await searchPeople(tx, meetingId, words, meeting.heldOn) : [];
    return { meeting, found: found.slice(0, MOST_FOUND), isMore: found.length > MOST_FOUND };
  });
}
