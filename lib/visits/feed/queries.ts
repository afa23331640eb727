import { and, asc, eq, gte, ne, or, sql } from "drizzle-orm";
import { people } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import { visits } from "@/db/schema/visits";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { addDays, today } from "@/lib/dates/dates";

const DAYS_BACK = 400;
const MOST = 300;

/** The visits that name somebody, for her calendar: who, where and when, and nothing of what is seen in them. */
export function listOwnVisits(actor: Actor, now = new Date()) {
  const me = actor.personId;
  return asActor(actor, (tx) =>
    tx
      .select({
        ...{
          id: visits.id,
          scheduledOn: visits.scheduledOn,
          startsAt: visits.startsAt,
          endsAt: visits.endsAt,
        },
        ...{ version: visits.version, observedName: visits.observedName },
        isObserved: sql<boolean>`${visits.observedId} is not distinct from ${me}::uuid`,
        observer: sql<string>`(select x.given_names || ' ' || x.family_names from ${people} x
          where x.id = ${visits.observerId})`,
        venue: sql<string>`case ${places.kind} when 'network' then 'REI ' || ${places.code} else 'IE ' || ${places.name} end`,
      })
      .from(visits)
      .innerJoin(places, eq(places.path, visits.place))
      .where(
        and(
          ne(visits.state, "cancelled"),
          gte(visits.scheduledOn, addDays(today(now), -DAYS_BACK)),
          or(eq(visits.observerId, me), eq(visits.observedId, me), eq(visits.companionId, me)),
        ),
      )
      .orderBy(asc(visits.scheduledOn), asc(visits.startsAt))
      .limit(MOST),
  );
}

export type OwnVisit = Awaited<ReturnType<typeof listOwnVisits>>[number];
