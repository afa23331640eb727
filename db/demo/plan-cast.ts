import { and, gte, inArray, isNull, lte, or } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { appointments } from "@/db/schema/people";
import type { Role } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { findPersonActor } from "@/lib/access/find-person-actor";
import type { PlacePath } from "@/lib/access/place";
import { today } from "@/lib/dates/dates";

const ROLES: Role[] = [
  ...(["coordinator", "local_specialist", "area_head"] as const),
  ...(["ugel_director", "regional_specialist", "regional_director"] as const),
];

/** Whoever holds an office at a place today, to act as that person. */
export type Cast = (role: Role, place: PlacePath) => Promise<Actor>;

/** Looks up once who holds what. */
export async function gatherCast(): Promise<Cast> {
  const day = today();
  const held = await ownerDatabase()
    .select({ personId: appointments.personId, role: appointments.role, place: appointments.place })
    .from(appointments)
    .where(
      and(
        inArray(appointments.role, ROLES),
        lte(appointments.startsOn, day),
        or(isNull(appointments.endsOn), gte(appointments.endsOn, day)),
      ),
    )
    .orderBy(appointments.id);
  const people = Map.groupBy(held, ({ role, place }) => `${role} ${place}`);
  const known = new Map<string, Promise<Actor | null>>();
  const find = (personId: string) => {
    const actor = known.get(personId) ?? findPersonActor(personId);
    known.set(personId, actor);
    return actor;
  };
  return async (role, place) => {
    for (const { personId } of people.get(`${role} ${place}`) ?? []) {
      const actor = await find(personId);
      if (actor) return actor;
    }
    throw new Error(`nobody is ${role} at ${place}`);
  };
}
