import { and, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { ownerDatabase } from "@/db/client";
import { visitRequests, visits } from "@/db/schema/visits";
import { comparePairs } from "@/lib/visits/drift/commands";
import type { Handler } from "./handler";

const later = alias(visits, "later");
const previous = alias(visits, "previous");

/**
 * The visits that were already planned to the same person open with the commitments of the one that was just received,
 * unless they follow a later one. A teacher without account is known by her name at the place.
 */
export const followVisit: Handler<"visits.follow"> = async ({ visitId }, progress) => {
  await progress(0, 1);
  const [visit] = await ownerDatabase()
    .select({
      ...{ place: visits.place, observedId: visits.observedId, observedName: visits.observedName },
      ...{ conductedOn: visits.conductedOn, pairId: visits.pairId, requestId: visits.requestId },
    })
    .from(visits)
    .where(eq(visits.id, visitId));
  if (!visit?.conductedOn) return "La visita no se ha recibido.";
  if (visit.requestId) await closeRequest(visit.requestId, visitId);
  const followed = visit.pairId ? 0 : await openNext(visitId, { ...visit, conductedOn: visit.conductedOn });
  // Of a visit that two scored, this may be the second that comes.
  await comparePairs();
  await progress(1, 1);
  return `${followed} visitas por hacer abren con sus compromisos.`;
};

/** One that was called off gave its request back: made all the same, it is attended. */
const closeRequest = (requestId: string, visitId: string) =>
  ownerDatabase()
    .update(visitRequests)
    .set({ state: "planned", visitId, closedAt: new Date(), version: sql`${visitRequests.version} + 1` })
    .where(and(eq(visitRequests.id, requestId), eq(visitRequests.state, "open")));

type Received = { place: string; observedId: string | null; observedName: string; conductedOn: string };

/** Of a visit that two scored, only the first has one after: nobody reads what the other promised before she scores. */
async function openNext(visitId: string, visit: Received): Promise<number> {
  const isSamePerson = visit.observedId
    ? eq(later.observedId, visit.observedId)
    : sql`${later.observedId} is null and lower(${later.observedName}) = lower(${visit.observedName})`;
  const followed = await ownerDatabase().execute(sql`update ${visits} later set previous_id = ${visitId}
    where later.state = 'planned' and later.place = ${visit.place} and later.pair_id is distinct from ${visitId}
      and ${isSamePerson} and later.scheduled_on >= ${visit.conductedOn}
      and not exists (select 1 from ${visits} previous where ${eq(previous.id, later.previousId)}
        and previous.conducted_on >= ${visit.conductedOn})
    returning later.id`);
  return followed.length;
}
