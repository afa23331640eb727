import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { accounts, appointments } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import type { Role } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { findPersonActor } from "@/lib/access/find-person-actor";
import type { PlacePath } from "@/lib/access/place";
import { dayOf } from "@/lib/dates/dates";
import { isVisited } from "./networks";

const ROLES: Role[] = ["coordinator", "secretary", "local_specialist", "peer_monitor", "school_head"];

/** A network whose schools are visited, with who serves in it, in the order that they were given their offices. */
export type VisitedNetwork = {
  path: PlacePath;
  code: string;
  ugel: string;
  schools: PlacePath[];
  /** Who holds an office on a day at the network or, of its heads, at its schools. */
  serving: (role: Role, day: string) => { personId: string; place: PlacePath }[];
};

/** The networks that are visited, by code. */
export async function listVisited(): Promise<VisitedNetwork[]> {
  const networks = await ownerDatabase()
    .select({
      ...{ path: places.path, code: places.code },
      schools: sql<PlacePath[]>`array(select s.path::text from places s where s.parent = places.path
        and s.kind = 'school' and s.closed_on is null order by s.code)`,
    })
    .from(places)
    .where(and(eq(places.kind, "network"), isNull(places.closedOn)))
    .orderBy(asc(places.code));
  const held = await ownerDatabase()
    .select({
      ...{ personId: appointments.personId, role: appointments.role, place: appointments.place },
      ...{ startsOn: appointments.startsOn, endsOn: appointments.endsOn },
    })
    .from(appointments)
    .innerJoin(accounts, and(eq(accounts.personId, appointments.personId), eq(accounts.state, "active")))
    .where(inArray(appointments.role, ROLES))
    .orderBy(asc(appointments.id));
  const at = Map.groupBy(held, ({ place }) => place.split(".").slice(0, 3).join("."));
  return networks
    .filter(({ code }) => isVisited(code))
    .map((network) => ({
      ...{ ...network, ugel: network.code.slice(0, 2) },
      serving: (role, day) =>
        (at.get(network.path) ?? []).filter(
          (one) => one.role === role && one.startsOn <= day && (one.endsOn ?? day) >= day,
        ),
    }));
}

/** Whoever acts in a visit, with the offices that she held then. */
export function visitActors(): (personId: string, at: Date) => Promise<Actor> {
  const known = new Map<string, Promise<Actor | null>>();
  return async (personId, at) => {
    // Offices of the demo change at the end of July and nowhere else.
    const key = `${personId} ${dayOf(at) < "2026-08-01"}`;
    const actor = known.get(key) ?? findPersonActor(personId, at);
    known.set(key, actor);
    return (await actor) ?? Promise.reject(new Error(`${personId} has not come in`));
  };
}
