import { and, asc, eq, gte, isNull, lte, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { accounts, appointments, people } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import { today } from "@/lib/dates/dates";
import type { Actor } from "./actor";
import { atGate } from "./as-actor";
import { fullName } from "./find-actor";

const ugel = alias(places, "ugel");
const network = alias(places, "network");

/**
 * The person who asked for work that goes on after her request: the worker does it as her, with the
 * offices in force when it runs. `null` when her account is not active any more.
 */
export function findPersonActor(personId: string, now = new Date()): Promise<Actor | null> {
  const day = today(now);
  return atGate(async (tx) => {
    const [person] = await tx
      .select({ givenNames: people.givenNames, familyNames: people.familyNames })
      .from(people)
      .innerJoin(accounts, eq(accounts.personId, people.id))
      .where(and(eq(people.id, personId), eq(accounts.state, "active")));
    if (!person) return null;
    const offices = await tx
      .select({
        id: appointments.id,
        role: appointments.role,
        place: appointments.place,
        placeKind: places.kind,
        placeCode: places.code,
        placeName: places.name,
        ugelCode: ugel.code,
        networkCode: network.code,
        startsOn: appointments.startsOn,
        endsOn: appointments.endsOn,
      })
      .from(appointments)
      .innerJoin(places, eq(places.path, appointments.place))
      .leftJoin(ugel, and(eq(ugel.kind, "ugel"), eq(ugel.path, sql`subpath(${places.path}, 0, 2)`)))
      .leftJoin(
        network,
        and(eq(network.kind, "network"), eq(network.path, sql`subpath(${places.path}, 0, 3)`)),
      )
      .where(
        and(
          eq(appointments.personId, personId),
          lte(appointments.startsOn, day),
          or(isNull(appointments.endsOn), gte(appointments.endsOn, day)),
        ),
      )
      .orderBy(sql`nlevel(${appointments.place})`, asc(places.code));
    return { personId, name: fullName(person), sessionId: null, requestId: null, offices };
  });
}
