import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { visits } from "@/db/schema/visits";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { today } from "@/lib/dates/dates";
import { selectObservers } from "../capacity/queries";
import { capacityPlace } from "../planning/rules";
import { fromVisits } from "../queries";
import { selectVisitSettings } from "../settings/queries";

/** The visit that somebody else makes beside it. */
const besideId = sql<
  string | null
>`(select b.id from visits b where b.pair_id = ${visits.id} and b.state <> 'cancelled'
  order by b.id limit 1)`;

async function selectDoubled(tx: Transaction, visitId: string) {
  const [visit] = await fromVisits(tx, { besideId }).where(eq(visits.id, visitId));
  return visit ?? null;
}

/** A visit with that of whoever observes beside; `null` when it is not there for the actor. */
export const getDoubled = (actor: Actor, visitId: string) =>
  asActor(actor, (tx) => selectDoubled(tx, visitId));

/** The same with those who may observe in its network. */
export const getVisitToDouble = (actor: Actor, visitId: string, now = new Date()) =>
  asActor(actor, async (tx) => {
    const visit = await selectDoubled(tx, visitId);
    if (!visit) return null;
    const observers = await selectObservers(tx, {
      ...{ networks: [capacityPlace(visit.place.path)], day: today(now), withAbove: true },
      ...{ year: Number(visit.scheduledOn.slice(0, 4)), round: visit.round?.number ?? null },
    });
    return { visit, observers, settings: await selectVisitSettings(tx, visit.place.path) };
  });
