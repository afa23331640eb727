import { and, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { agendaItems, backlogItems } from "@/db/schema/agendas";
import type { Actor } from "@/lib/access/actor";
import { refuse } from "@/lib/refusal";
import type { Meeting } from "../../queries";
import { TAKEN_ELSEWHERE } from "../labels";
import { carriedOf } from "./rules";

const b = backlogItems;

/** A subject that was taken into an agenda and is in none any more waits again. */
export const releaseBacklog = (tx: Transaction, itemId: string) =>
  tx
    .update(b)
    .set({ state: "open", takenItemId: null, version: sql`${b.version} + 1` })
    .where(and(eq(b.takenItemId, itemId), eq(b.state, "taken")));

type Waiting = { id: string; version: number };

/** A subject that waited goes into an agenda, as it was seen; refused when somebody took it or left it out meanwhile. */
export async function takeBacklog(tx: Transaction, { id, version }: Waiting, itemId: string) {
  const [taken] = await tx
    .update(b)
    .set({ state: "taken", takenItemId: itemId, version: version + 1 })
    .where(and(eq(b.id, id), eq(b.state, "open"), eq(b.version, version)))
    .returning({ id: b.id });
  if (!taken) refuse("conflict", TAKEN_ELSEWHERE);
}

/**
 * What a session did not get to, when it closes: each item is put off and, of a series, waits for its next meeting with
 * one postponement more. What every agenda begins and ends with comes by itself. Done twice it is done once.
 */
export async function carryOver(tx: Transaction, actor: Actor, meeting: Meeting, now: Date) {
  const items = await tx
    .select()
    .from(agendaItems)
    .where(
      and(
        eq(agendaItems.meetingId, meeting.id),
        inArray(agendaItems.state, ["pending", "current", "postponed"]),
      ),
    );
  const { ended, postponed, waiting } = carriedOf(items);
  const touch = { updatedBy: actor.personId, updatedAt: now, version: sql`${agendaItems.version} + 1` };
  if (ended.length > 0)
    await tx
      .update(agendaItems)
      .set({
        ...touch,
        state: "treated",
        endedAt: sql`coalesce(${agendaItems.endedAt}, ${now.toISOString()}::timestamptz)`,
      })
      .where(inArray(agendaItems.id, ended));
  if (postponed.length > 0)
    await tx
      .update(agendaItems)
      .set({ ...touch, state: "postponed" })
      .where(inArray(agendaItems.id, postponed));
  const { seriesId } = meeting;
  if (!seriesId || waiting.length === 0) return postponed;
  await tx
    .insert(b)
    .values(
      waiting.map(({ id, title, why, purpose, minutes, postponements }) => ({
        ...{ seriesId, place: meeting.place.path, title, detail: why, purpose, minutes, fromItemId: id },
        ...{ proposedBy: actor.personId, proposedPlace: meeting.place.path, createdAt: now },
        postponements: postponements + 1,
      })),
    )
    .onConflictDoNothing({ target: b.fromItemId });
  return postponed;
}
