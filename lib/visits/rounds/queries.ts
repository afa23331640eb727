import { and, asc, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { places } from "@/db/schema/places";
import { monitoringRounds } from "@/db/schema/visit-forms";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";

const row = {
  id: monitoringRounds.id,
  place: monitoringRounds.place,
  year: monitoringRounds.year,
  number: monitoringRounds.number,
  name: monitoringRounds.name,
  startsOn: monitoringRounds.startsOn,
  endsOn: monitoringRounds.endsOn,
  version: monitoringRounds.version,
};

/** The rounds of a year at the places above a place, and at it: its UGEL's and the region's, in order of their days. */
export const selectRounds = (tx: Transaction, place: PlacePath, year: number) =>
  tx
    .select(row)
    .from(monitoringRounds)
    .where(and(sql`${monitoringRounds.place} @> ${place}::ltree`, eq(monitoringRounds.year, year)))
    .orderBy(asc(monitoringRounds.startsOn), asc(monitoringRounds.place));

export type Round = Awaited<ReturnType<typeof selectRounds>>[number];

/** The rounds of a year of the whole region of some places, as the actor sees them, with the name of each one's place. */
export const listRounds = (actor: Actor, region: PlacePath, year: number) =>
  asActor(actor, (tx) =>
    tx
      .select({ ...row, placeKind: places.kind, placeCode: places.code, placeName: places.name })
      .from(monitoringRounds)
      .innerJoin(places, eq(places.path, monitoringRounds.place))
      .where(and(sql`${monitoringRounds.place} <@ ${region}::ltree`, eq(monitoringRounds.year, year)))
      .orderBy(asc(monitoringRounds.place), asc(monitoringRounds.number))
      .limit(100),
  );

export async function getRound(actor: Actor, roundId: string) {
  const [round] = await asActor(actor, (tx) =>
    tx.select(row).from(monitoringRounds).where(eq(monitoringRounds.id, roundId)),
  );
  return round ?? null;
}
