import { inArray } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { appointments } from "@/db/schema/people";
import type { Role } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { findPersonActor } from "@/lib/access/find-person-actor";
import type { PlacePath } from "@/lib/access/place";
import { dayOf } from "@/lib/dates/dates";

const ROLES: Role[] = ["ugel_director", "area_head", "local_specialist", "coordinator"];

export type MeetingCast = {
  /** Whoever held an office at a place at an instant. */
  holder: (role: Role, place: PlacePath, at: Date) => string | null;
  /** A person with the offices that she held then; `null` of whoever has not come in yet. */
  actor: (personId: string, at: Date) => Promise<Actor | null>;
};

/** Who held what, day by day: meetings of months ago are acted by those who served then. */
export async function gatherMeetingCast(): Promise<MeetingCast> {
  const held = await ownerDatabase()
    .select({
      personId: appointments.personId,
      role: appointments.role,
      place: appointments.place,
      startsOn: appointments.startsOn,
      endsOn: appointments.endsOn,
    })
    .from(appointments)
    .where(inArray(appointments.role, ROLES))
    .orderBy(appointments.id);
  const offices = Map.groupBy(held, ({ role, place }) => `${role} ${place}`);
  const changes = [...new Set(held.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn ?? startsOn]))];
  const known = new Map<string, Promise<Actor | null>>();
  return {
    holder: (role, place, at) => {
      const day = dayOf(at);
      const found = offices
        .get(`${role} ${place}`)
        ?.find(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn >= day));
      return found?.personId ?? null;
    },
    actor: (personId, at) => {
      const day = dayOf(at);
      // Between two changes of office everybody is as she was.
      const key = `${personId} ${changes.filter((change) => change <= day).length}`;
      const actor = known.get(key) ?? findPersonActor(personId, at);
      known.set(key, actor);
      return actor;
    },
  };
}
