import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { meetingSeries } from "@/db/schema/meetings";
import { appointments } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { rolesThat } from "@/lib/access/roles";
import { placesToMeet } from "../policy";
import { selectMeeting, selectParticipants } from "../queries";

const inForce = (day: string) =>
  sql`${appointments.startsOn} <= ${day}::date and coalesce(${appointments.endsOn}, 'infinity') >= ${day}::date`;

/** A place that stands today; `null` when there is none. */
export async function selectOpenPlace(tx: Transaction, path: PlacePath) {
  const [place] = await tx
    .select({ path: places.path, kind: places.kind, code: places.code, name: places.name })
    .from(places)
    .where(and(eq(places.path, path), isNull(places.closedOn)));
  return place ?? null;
}

/** Who convenes at a place on a day: whoever holds, just there, the office that does. */
export async function selectConvener(tx: Transaction, place: PlacePath, day: string) {
  const [found] = await tx
    .select({ personId: appointments.personId })
    .from(appointments)
    .where(
      and(
        eq(appointments.place, place),
        inArray(appointments.role, rolesThat("meeting.convene")),
        inForce(day),
      ),
    )
    .orderBy(asc(appointments.startsOn))
    .limit(1);
  return found?.personId ?? null;
}

/** Those of some people who hold an office on a day at the place, below it or above it. */
export async function selectOfficersAround(tx: Transaction, ids: string[], place: PlacePath, day: string) {
  if (ids.length === 0) return new Set<string>();
  const rows = await tx
    .selectDistinct({ personId: appointments.personId })
    .from(appointments)
    .where(
      and(
        inArray(appointments.personId, ids),
        sql`(${appointments.place} <@ ${place}::ltree or ${appointments.place} @> ${place}::ltree)`,
        inForce(day),
      ),
    );
  return new Set(rows.map(({ personId }) => personId));
}

/** A series of the place that still goes on. */
export async function selectOpenSeries(tx: Transaction, seriesId: string, place: PlacePath) {
  const [series] = await tx
    .select({ id: meetingSeries.id, kind: meetingSeries.kind })
    .from(meetingSeries)
    .where(
      and(eq(meetingSeries.id, seriesId), eq(meetingSeries.place, place), isNull(meetingSeries.closedAt)),
    );
  return series ?? null;
}

/** The open places whose meetings the actor prepares, from the highest down. */
export const selectPlacesToMeet = (tx: Transaction, actor: Actor) =>
  tx
    .select({ path: places.path, kind: places.kind, code: places.code, name: places.name })
    .from(places)
    .where(and(inArray(places.path, placesToMeet(actor)), isNull(places.closedOn)))
    .orderBy(sql`nlevel(${places.path})`, asc(places.code))
    .limit(100);

export const listPlacesToMeet = (actor: Actor) => asActor(actor, (tx) => selectPlacesToMeet(tx, actor));

/** A meeting with those who may lead it or keep its acta: whoever does now, and those called who have an account. */
export function getMeetingData(actor: Actor, meetingId: string) {
  return asActor(actor, async (tx) => {
    const meeting = await selectMeeting(tx, meetingId);
    if (!meeting) return null;
    const called = await selectParticipants(tx, meetingId);
    const known = new Map(
      called.flatMap(({ personId, name, office }) => (personId ? [[personId, `${name}, ${office}`]] : [])),
    );
    const { convenerId, convener, chairId, chair, secretaryId, secretary } = meeting;
    for (const [personId, name] of [
      [convenerId, convener],
      [chairId, chair],
      [secretaryId, secretary],
    ] as const)
      if (personId && name && !known.has(personId)) known.set(personId, name);
    return { meeting, officers: [...known].map(([value, label]) => ({ value, label })) };
  });
}
