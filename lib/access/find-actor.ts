import { and, asc, eq, gt, gte, isNull, lte, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { sessions } from "@/db/schema/access";
import { accounts, appointments, people } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import { today } from "@/lib/dates/dates";
import type { Actor } from "./actor";
import { atGate } from "./as-actor";
import { SESSION_DAYS, SESSION_HOURS } from "./session-days";

const SEEN_MINUTES = 5;

const ugel = alias(places, "ugel");
const network = alias(places, "network");

export const fullName = (person: { givenNames: string; familyNames: string }) =>
  `${person.givenNames} ${person.familyNames}`;

/**
 * The person behind a session and the offices in force today. `null` when the session ended or
 * expired, or the account is not active: an ended appointment or a closed account counts from the
 * next request on.
 */
export function findActor(
  sessionId: string,
  requestId: string | null,
  now = new Date(),
): Promise<Actor | null> {
  const day = today(now);
  return atGate(async (tx) => {
    const rows = await tx
      .select({
        personId: sessions.personId,
        lastSeenAt: sessions.lastSeenAt,
        givenNames: people.givenNames,
        familyNames: people.familyNames,
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
      .from(sessions)
      .innerJoin(people, eq(people.id, sessions.personId))
      .innerJoin(accounts, eq(accounts.personId, sessions.personId))
      .leftJoin(
        appointments,
        and(
          eq(appointments.personId, sessions.personId),
          lte(appointments.startsOn, day),
          or(isNull(appointments.endsOn), gte(appointments.endsOn, day)),
        ),
      )
      .leftJoin(places, eq(places.path, appointments.place))
      .leftJoin(ugel, and(eq(ugel.kind, "ugel"), eq(ugel.path, sql`subpath(${places.path}, 0, 2)`)))
      .leftJoin(
        network,
        and(eq(network.kind, "network"), eq(network.path, sql`subpath(${places.path}, 0, 3)`)),
      )
      .where(
        and(
          eq(sessions.id, sessionId),
          isNull(sessions.endedAt),
          gt(sessions.expiresAt, now),
          gt(sessions.createdAt, new Date(now.getTime() - SESSION_DAYS * 24 * 3_600_000)),
          eq(accounts.state, "active"),
        ),
      )
      .orderBy(sql`nlevel(${appointments.place})`, asc(places.code));
    const [first] = rows;
    if (!first) return null;
    if (now.getTime() - first.lastSeenAt.getTime() > SEEN_MINUTES * 60_000) {
      await tx
        .update(sessions)
        .set({ lastSeenAt: now, expiresAt: new Date(now.getTime() + SESSION_HOURS * 3_600_000) })
        .where(eq(sessions.id, sessionId));
    }
    const offices = rows.flatMap(({ id, role, place, placeKind, placeCode, placeName, startsOn, ...row }) =>
      id && role && place && placeKind && placeCode && placeName && startsOn
        ? [
            {
              ...{ id, role, place, placeKind, placeCode, placeName, startsOn },
              ...{ endsOn: row.endsOn, ugelCode: row.ugelCode, networkCode: row.networkCode },
            },
          ]
        : [],
    );
    return { personId: first.personId, name: fullName(first), sessionId, requestId, offices };
  });
}
