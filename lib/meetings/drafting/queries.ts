import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { meetingSeries } from "@/db/schema/meetings";
import { appointments } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import type { PlacePath } from "@/lib/access/place";
import { rolesThat } from "@/lib/access/roles";

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
