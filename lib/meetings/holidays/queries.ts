import { and, asc, between, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { holidays } from "@/db/schema/meetings";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { type PlacePath, regionOf } from "@/lib/access/place";

/** The holidays of the region of a place between two days. */
export const selectHolidays = (tx: Transaction, place: PlacePath, from: string, to: string) =>
  tx
    .select({ day: holidays.day, name: holidays.name })
    .from(holidays)
    .where(and(eq(holidays.place, regionOf(place)), between(holidays.day, from, to)))
    .orderBy(asc(holidays.day))
    .limit(2000);

export const listHolidays = (actor: Actor, region: PlacePath, year: number) =>
  asActor(actor, (tx) => selectHolidays(tx, region, `${year}-01-01`, `${year}-12-31`));
