import { and, eq, isNotNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { ownerDatabase } from "@/db/client";
import { visits } from "@/db/schema/visits";
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
  const db = ownerDatabase();
  const [visit] = await db
    .select({
      ...{ place: visits.place, observedId: visits.observedId, observedName: visits.observedName },
      conductedOn: visits.conductedOn,
    })
    .from(visits)
    .where(and(eq(visits.id, visitId), isNotNull(visits.conductedOn)));
  if (!visit) return "La visita no se ha recibido.";
  const isSamePerson = visit.observedId
    ? eq(later.observedId, visit.observedId)
    : sql`${later.observedId} is null and lower(${later.observedName}) = lower(${visit.observedName})`;
  const followed = await db.execute(sql`update ${visits} later set previous_id = ${visitId}
    where later.state = 'planned' and later.place = ${visit.place} and later.pair_id is distinct from ${visitId}
      and ${isSamePerson} and later.scheduled_on >= ${visit.conductedOn}
      and not exists (select 1 from ${visits} previous where ${eq(previous.id, later.previousId)}
        and previous.conducted_on >= ${visit.conductedOn})
    returning later.id`);
  // Of a visit that two scored, this may be the second that comes.
  await comparePairs();
  await progress(1, 1);
  return `${followed.length} visitas por hacer abren con sus compromisos.`;
};
