import { and, desc, eq, sql } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import {
  visitAcknowledgements,
  visitCommitments,
  visitPhotos,
  visitRecords,
  visitTransfers,
} from "@/db/schema/visit-records";
import { visits } from "@/db/schema/visits";
import { transferAnswers } from "@/db/visit-values";
import type { Actor } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";
import { addDays, instantAt } from "@/lib/dates/dates";
import { acknowledgeVisit } from "@/lib/visits/acknowledging/commands";
import { receivePhoto } from "@/lib/visits/photos/commands";
import { planVisit } from "@/lib/visits/planning/commands";
import { receiveVisit } from "@/lib/visits/receiving/commands";
import { answerTransfer } from "@/lib/visits/transfer/commands";
import { noise } from "./students";
import { visitContentOf } from "./visit-content";
import type { DemoForm } from "./visit-forms";
import { type FormKey, firstPlanOf, keyOf, type PlannedVisit, ROUNDS } from "./visit-plan";
import { REPLIES, STAYED } from "./visit-words";
import { wovenJpeg } from "./woven";

export type Around = {
  forms: Record<FormKey, DemoForm>;
  actor: (personId: string, at: Date) => Promise<Actor>;
  /** When the demo was begun: nothing of it happens later. */
  now: Date;
};

const DAY = 86_400_000;

/** What is already there of a network's visits, by what tells them apart. */
export async function knownVisits(network: PlacePath) {
  const rows = await ownerDatabase()
    .select({
      ...{ id: visits.id, place: visits.place, kind: visits.kind, movedFrom: visits.movedFrom },
      day: sql<string>`coalesce(${visits.movedFrom}, ${visits.scheduledOn})::text`,
      observed: sql<string>`coalesce(${visits.observedId}::text, ${visits.observedName})`,
      isTwin: sql<boolean>`${visits.pairId} is not null`,
      ...{ observerId: visits.observerId, state: visits.state, previousId: visits.previousId },
    })
    .from(visits)
    .where(sql`${visits.place} <@ ${network}::ltree`)
    // The demo's was planned before any that a visitor put in its stead: of those alike, it is the one known.
    .orderBy(desc(visits.createdAt), desc(visits.id));
  return new Map(rows.map((row) => [keyOf(row), row]));
}

type Known = Awaited<ReturnType<typeof knownVisits>>;
type KnownVisit = Known extends Map<string, infer Row> ? Row : never;

/** Somebody who tried the demo moved it, gave it to another observer or cancelled it: it is left as she wanted it. */
const isChanged = (found: KnownVisit | undefined, observerId: string | undefined) =>
  found !== undefined &&
  (found.observerId !== observerId || found.movedFrom !== null || found.state === "cancelled");

/** Something of a moment of a day, but never after the demo was begun. */
const atMost = (instant: Date, now: Date) => new Date(Math.min(instant.getTime(), now.getTime()));

type Made = { id: string; previousId: string | null };

async function plan(
  { forms, actor, now }: Around,
  planner: string,
  visit: PlannedVisit,
  pairId?: string,
): Promise<Made> {
  // Planned a week before and, of what comes, at least a day ago: nobody is written to about it.
  const at = atMost(instantAt(addDays(visit.day, -7), "10:00"), new Date(now.getTime() - 1.5 * DAY));
  const { place, observerId, companionId, observed, startsAt, endsAt, focus, day } = visit;
  const id = await planVisit(
    await actor(planner, at),
    {
      ...{
        place,
        formId: forms[visit.form].formId,
        observerId,
        companionId,
        scheduledOn: day,
        startsAt,
        endsAt,
      },
      ...{ focus, pairId },
      ...("personId" in observed
        ? { observedId: observed.personId }
        : { observedName: observed.name, observedOffice: observed.office }),
    },
    at,
  );
  const [made] = await ownerDatabase()
    .select({ id: visits.id, previousId: visits.previousId })
    .from(visits)
    .where(eq(visits.id, id));
  return made ?? { id, previousId: null };
}

/** The commitments that nobody settled of the visit before. */
async function leftBy(visitId: string | null): Promise<string[]> {
  if (!visitId) return [];
  const rows = await ownerDatabase()
    .select({ id: visitCommitments.id })
    .from(visitCommitments)
    .where(and(eq(visitCommitments.visitId, visitId), eq(visitCommitments.state, "pending")))
    .orderBy(visitCommitments.dueOn, visitCommitments.id);
  return rows.map(({ id }) => id);
}

const roundOf = (day: string) => ROUNDS.findLast(({ startsOn }) => startsOn <= day)?.number ?? 1;

/** Has the observer's device send what it took. */
async function receive(
  { forms, actor, now }: Around,
  visit: PlannedVisit,
  { id: visitId, previousId }: Made,
  second = false,
) {
  const at = atMost(instantAt(visit.day, "18:30"), now);
  const observer = await actor(second && visit.secondId ? visit.secondId : visit.observerId, at);
  const photos = second
    ? []
    : await Promise.all(Array.from({ length: visit.photos }, (_, n) => wovenJpeg(visit.person + n)));
  const { day, startsAt, endsAt, person, observed } = visit;
  const content = visitContentOf({
    ...{ form: forms[visit.form], person, round: roundOf(day), day, startsAt, endsAt, photos, second },
    ...{ observedName: "name" in observed ? observed.name : "", observerName: observer.name },
    left: second ? [] : await leftBy(previousId),
  });
  await receiveVisit(observer, { visitId, id: crypto.randomUUID(), content, sentAt: at.toISOString() }, at);
}

/** The photos that were told of and did not come yet. */
async function sendPhotos({ actor, now }: Around, visit: PlannedVisit, visitId: string) {
  if (visit.photos === 0) return;
  const db = ownerDatabase();
  const [record] = await db
    .select({ content: visitRecords.content })
    .from(visitRecords)
    .where(eq(visitRecords.visitId, visitId));
  const kept = await db
    .select({ id: visitPhotos.id })
    .from(visitPhotos)
    .where(eq(visitPhotos.visitId, visitId));
  const at = atMost(instantAt(visit.day, "19:00"), now);
  for (const [n, { id: photoId }] of (record?.content.photos ?? []).entries())
    if (!kept.some(({ id }) => id === photoId))
      await receivePhoto(
        await actor(visit.observerId, at),
        { visitId, photoId, bytes: await wovenJpeg(visit.person + n) },
        at,
      );
}

const pick = <T>(list: readonly T[], ...seeds: number[]): T =>
  list[Math.floor(noise(...seeds) * list.length)] as T;

/** Whoever was observed reads it some days later, and answers. */
async function acknowledge({ actor, now }: Around, visit: PlannedVisit, visitId: string) {
  if (!visit.read || !("personId" in visit.observed)) return;
  const at = instantAt(addDays(visit.day, 1 + Math.floor(noise(visit.person, 61) * 4)), "17:00");
  if (at > now) return;
  const db = ownerDatabase();
  const [done] = await db
    .select()
    .from(visitAcknowledgements)
    .where(eq(visitAcknowledgements.visitId, visitId));
  const [record] = await db
    .select({ submissionId: visitRecords.submissionId })
    .from(visitRecords)
    .where(eq(visitRecords.visitId, visitId));
  if (done || !record) return;
  const reply =
    noise(visit.person, roundOf(visit.day), 62) < 0.7
      ? pick(REPLIES, visit.person, roundOf(visit.day), 63)
      : null;
  await acknowledgeVisit(await actor(visit.observed.personId, at), { visitId, ...record, reply }, at);
}

const CHECKS = [30, 60];

/** Some weeks later she tells what stayed. */
async function followUp({ actor, now }: Around, visit: PlannedVisit, visitId: string) {
  if (!visit.followed || !("personId" in visit.observed)) return;
  const told = await ownerDatabase()
    .select({ days: visitTransfers.days })
    .from(visitTransfers)
    .where(eq(visitTransfers.visitId, visitId));
  for (const days of CHECKS) {
    const at = instantAt(addDays(visit.day, days + 2), "16:00");
    if (at > now || told.some((one) => one.days === days)) continue;
    const answer = pick([...transferAnswers, "applied", "partly"] as const, visit.person, days, 64);
    await answerTransfer(
      await actor(visit.observed.personId, at),
      { visitId, days, answer, text: pick(STAYED[answer], visit.person, days) },
      null,
      at,
    );
  }
}

/** Takes a visit from where it is to where it goes: what was done already is not done again. */
export async function liveVisit(around: Around, known: Known, planner: string, visit: PlannedVisit) {
  const found = known.get(keyOf(firstPlanOf(visit, false)));
  if (isChanged(found, visit.observerId)) return;
  const made = found ?? (await plan(around, planner, visit));
  const twin = visit.secondId ? { ...visit, observerId: visit.secondId, secondId: visit.observerId } : null;
  const foundTwin = twin ? known.get(keyOf(firstPlanOf(twin, true))) : undefined;
  const isOpen = found?.state !== "done";
  const other = foundTwin ?? (twin && isOpen ? await plan(around, planner, twin, made.id) : null);
  if (!visit.made) return;
  if (isOpen) await receive(around, visit, made);
  const isLeft = foundTwin?.state === "done" || isChanged(foundTwin, visit.secondId);
  if (other && !isLeft) await receive(around, visit, other, true);
  await sendPhotos(around, visit, made.id);
  await acknowledge(around, visit, made.id);
  await followUp(around, visit, made.id);
}
