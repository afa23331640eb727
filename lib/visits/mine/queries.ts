import { and, asc, desc, eq, or, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { visitAcknowledgements } from "@/db/schema/visit-records";
import { visitRequests, visits } from "@/db/schema/visits";
import type { PlaceKind } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { today } from "@/lib/dates/dates";
import { fromVisits } from "../queries";

/** More planned visits than anybody has at once, and as many done ones as a page shows. */
const MOST_PLANNED = 60;
export const DONE_PER_PAGE = 20;

const isMine = (actor: Actor) =>
  or(
    eq(visits.observerId, actor.personId),
    eq(visits.observedId, actor.personId),
    eq(visits.companionId, actor.personId),
  );

/** In SQL: that whoever was observed has not said that she read it. */
const unread = (
  actor: Actor,
) => sql<boolean>`(${visits.observedId} is not distinct from ${actor.personId} and not exists
  (select from ${visitAcknowledgements} k where k.visit_id = ${visits.id}))`;

const selectPlanned = (tx: Transaction, actor: Actor) =>
  fromVisits(tx)
    .where(and(isMine(actor), eq(visits.state, "planned")))
    .orderBy(asc(visits.scheduledOn), asc(visits.startsAt), asc(visits.id))
    .limit(MOST_PLANNED);

/** Those that she has to read first, then the latest. */
const selectDone = (tx: Transaction, actor: Actor, page: number) =>
  fromVisits(tx, { unread: unread(actor), total: sql<number>`(count(*) over ())::int` })
    .where(and(isMine(actor), eq(visits.state, "done")))
    .orderBy(desc(unread(actor)), desc(visits.conductedOn), asc(visits.id))
    .limit(DONE_PER_PAGE)
    .offset((page - 1) * DONE_PER_PAGE);

export type MyRequest = {
  id: string;
  topic: string;
  version: number;
  place: { kind: PlaceKind; code: string; name: string };
  askedOn: string;
};

const selectMyRequests = (tx: Transaction, actor: Actor) =>
  tx
    .select({
      ...{ id: visitRequests.id, topic: visitRequests.topic, version: visitRequests.version },
      askedOn: sql<string>`(${visitRequests.createdAt} at time zone 'America/Lima')::date::text`,
      place: sql<
        MyRequest["place"]
      >`(select json_build_object('kind', p.kind, 'code', p.code, 'name', p.name) from places p where p.path = ${visitRequests.place})`,
    })
    .from(visitRequests)
    .where(and(eq(visitRequests.requestedBy, actor.personId), eq(visitRequests.state, "open")))
    .orderBy(asc(visitRequests.createdAt))
    .limit(20);

/** The visits that name the actor: those to come, those done, and what she asked for and nobody planned. Three statements. */
export function listMyVisits(actor: Actor, page: number, now = new Date()) {
  return asActor(actor, async (tx) => {
    const planned = await selectPlanned(tx, actor);
    const done = await selectDone(tx, actor, page);
    const goes = ({ observerId, companionId }: { observerId: string; companionId: string | null }) =>
      [observerId, companionId].includes(actor.personId);
    return {
      day: today(now),
      toDo: planned.filter(goes),
      received: planned.filter((visit) => visit.observedId === actor.personId),
      toRead: done.filter(({ unread }) => unread),
      done: done.filter(({ unread }) => !unread),
      total: done[0]?.total ?? 0,
      requests: await selectMyRequests(tx, actor),
    };
  });
}

export type MyVisit = Awaited<ReturnType<typeof listMyVisits>>["toDo"][number];
