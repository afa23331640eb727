import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { holidays } from "@/db/schema/meetings";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { record } from "@/lib/audit/record";
import { refuse } from "@/lib/refusal";
import { lockRegion } from "../templates/commands";
import { selectHolidays } from "./queries";
import { type Holiday, missingHolidays } from "./rules";
import type { AddHoliday, AddUsualHolidays, RemoveHoliday } from "./schema";

const subjectOf = (region: PlacePath, { day, name }: Holiday) => ({
  ...{ kind: "holiday", id: day, name, place: region },
});

async function add(tx: Transaction, actor: Actor, region: PlacePath, holiday: Holiday) {
  const [added] = await tx
    .insert(holidays)
    .values({ place: region, ...holiday })
    .onConflictDoNothing()
    .returning({ day: holidays.day });
  if (added) await record(tx, actor, "holiday.added", subjectOf(region, holiday));
  return Boolean(added);
}

/** A day on which a region holds no meeting of a series. */
export function addHoliday(actor: Actor, { region, day, name }: AddHoliday) {
  return asActor(actor, async (tx) => {
    await lockRegion(tx, actor, region);
    if (await add(tx, actor, region, { day, name })) return;
    refuse("conflict", undefined, { fields: { day: "Ese día ya está en la lista." } });
  });
}

/** The national holidays that the year's list does not have yet. Answers how many came in. */
export function addUsualHolidays(actor: Actor, { region, year }: AddUsualHolidays): Promise<number> {
  return asActor(actor, async (tx) => {
    await lockRegion(tx, actor, region);
    const known = await selectHolidays(tx, region, `${year}-01-01`, `${year}-12-31`);
    let added = 0;
    for (const holiday of missingHolidays(year, known)) if (await add(tx, actor, region, holiday)) added++;
    return added;
  });
}

/** Takes a day out of the list; what was convened does not move. */
export function removeHoliday(actor: Actor, { region, day }: RemoveHoliday) {
  return asActor(actor, async (tx) => {
    await lockRegion(tx, actor, region);
    const [gone] = await tx
      .delete(holidays)
      .where(and(eq(holidays.place, region), eq(holidays.day, day)))
      .returning({ day: holidays.day, name: holidays.name });
    if (!gone) return refuse("not_found", "Ese día ya no está en la lista.");
    await record(tx, actor, "holiday.removed", subjectOf(region, gone));
  });
}
