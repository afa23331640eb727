import { randomUUIDv7 } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { agendaItems } from "@/db/schema/agendas";
import { meetingParticipants } from "@/db/schema/meeting-people";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { refuse } from "@/lib/refusal";
import { lockMeeting, meetingSubject } from "../commands";
import { canPrepareMeeting } from "../policy";
import { type AgendaItem, type Meeting, selectItems } from "../queries";
import { isFrozen, isPreparing } from "../rules";
import { releaseBacklog } from "./carrying/commands";
import {
  ALREADY_TREATED,
  COMES_BACK,
  ITEM_WITHDRAWN,
  LATE_NEEDS_REASON,
  MANY_ITEMS,
  MOST_ITEMS,
  NOT_CALLED,
  OVER,
  SENT_OUT,
} from "./labels";
import { changedFields, comesFromBacklog, movedTo, placeForNew, standingItems } from "./rules";
import type { AddItem, EditItem, ItemFields, MoveItem, RestoreItem, WithdrawItem } from "./schema";

const a = agendaItems;

/** A meeting whose agenda the actor prepares: who touches it has it alone, so that its order is one. */
export async function lockAgenda(tx: Transaction, actor: Actor, meetingId: string) {
  const meeting = await lockMeeting(tx, meetingId);
  if (!canPrepareMeeting(actor, meeting)) refuse("forbidden");
  return { meeting, items: await selectItems(tx, meetingId) };
}

const refuseUnlessPreparing = ({ state }: Meeting) => {
  if (!isPreparing(state)) refuse("wrong_status", isFrozen(state) ? SENT_OUT : OVER);
};

/** Whoever leads an item is among those called now. */
async function refuseUnlessCalled(tx: Transaction, meetingId: string, presenterId: string | null) {
  if (!presenterId) return;
  const p = meetingParticipants;
  const [called] = await tx
    .select({ withdrawnAt: p.withdrawnAt })
    .from(p)
    .where(and(eq(p.id, presenterId), eq(p.meetingId, meetingId)));
  if (!called || called.withdrawnAt) refuse("invalid", NOT_CALLED, { fields: { presenterId: NOT_CALLED } });
}

type NewItem = Omit<
  typeof agendaItems.$inferInsert,
  "id" | "meetingId" | "place" | "position" | "updatedBy" | "updatedAt"
>;

/** Puts items in the agenda from a position, from 0, and numbers it again. Answers their ids, in order. */
export async function insertItems(
  tx: Transaction,
  actor: Actor,
  { meeting, items }: { meeting: Pick<Meeting, "id" | "place">; items: AgendaItem[] },
  { rows, at, now }: { rows: NewItem[]; at: number; now: Date },
): Promise<string[]> {
  if (rows.length === 0) return [];
  if (standingItems(items).length + rows.length > MOST_ITEMS) refuse("conflict", MANY_ITEMS);
  const ids = rows.map(() => randomUUIDv7());
  await tx.insert(a).values(
    rows.map((row, i) => ({
      ...row,
      ...{ id: ids[i], meetingId: meeting.id, place: meeting.place.path, position: items.length + i + 1 },
      ...{ updatedBy: actor.personId, updatedAt: now },
    })),
  );
  const known = items.map(({ id }) => id);
  if (at < known.length) await numberItems(tx, meeting.id, known.toSpliced(at, 0, ...ids));
  return ids;
}

/** Writes the order of an agenda, whole. */
async function numberItems(tx: Transaction, meetingId: string, ids: string[]) {
  await tx.execute(sql`update agenda_items set position = o.n::int
    from unnest(${`{${ids.join(",")}}`}::uuid[]) with ordinality o(id, n)
    where agenda_items.id = o.id and agenda_items.meeting_id = ${meetingId} and position <> o.n`);
}

/**
 * Puts an item of the team's own in the agenda, before what every agenda ends with. Once it went out, only with why,
 * and it says that it came late. Answers its id.
 */
export function addItem(actor: Actor, input: AddItem, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const { meetingId, reason, ...fields } = input;
    const agenda = await lockAgenda(tx, actor, meetingId);
    const { meeting, items } = agenda;
    const late = isFrozen(meeting.state);
    if (!late && !isPreparing(meeting.state)) refuse("wrong_status", OVER);
    if (late && !reason) refuse("invalid", LATE_NEEDS_REASON, { fields: { reason: LATE_NEEDS_REASON } });
    await refuseUnlessCalled(tx, meetingId, fields.presenterId);
    const row = {
      ...{ ...fields, source: { kind: "own" as const, key: randomUUIDv7() } },
      ...{ addedLate: late, addedReason: late ? reason : null },
    };
    const [id = refuse("not_found")] = await insertItems(tx, actor, agenda, {
      ...{ rows: [row], at: placeForNew(items), now },
    });
    await record(tx, actor, "agenda.item_added", meetingSubject(meeting), {
      ...{ item: fields.title, late, ...(late && { reason }) },
    });
    return id;
  });
}

const itemIn = (items: AgendaItem[], itemId: string): AgendaItem =>
  items.find(({ id }) => id === itemId) ?? refuse("not_found");

const fieldsOf = ({ title, purpose, question, minutes, presenterId, presenter }: ItemFields) => ({
  ...{ title, purpose, question, minutes, presenterId, presenter },
});

const touched = (actor: Actor, { version }: { version: number }, now: Date) => ({
  ...{ updatedBy: actor.personId, updatedAt: now, version: version + 1 },
});

/** What an item says, while nobody but the team knows it. A save that changes nothing is done, whoever saved before. */
export function editItem(actor: Actor, input: EditItem, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const { meeting, items } = await lockAgenda(tx, actor, input.meetingId);
    refuseUnlessPreparing(meeting);
    const found = itemIn(items, input.itemId);
    if (found.state === "withdrawn") refuse("wrong_status", ITEM_WITHDRAWN);
    const fields = fieldsOf(input);
    const changed = changedFields(fieldsOf(found), fields);
    if (changed.length === 0) return found.id;
    const theirs = { ...fieldsOf(found), version: found.version };
    if (found.version !== input.version) refuse("stale", undefined, { theirs });
    if (fields.presenterId !== found.presenterId)
      await refuseUnlessCalled(tx, meeting.id, fields.presenterId);
    await tx
      .update(a)
      .set({ ...fields, ...touched(actor, found, now) })
      .where(eq(a.id, found.id));
    await record(tx, actor, "agenda.item_edited", meetingSubject(meeting), { item: fields.title, changed });
    return found.id;
  });
}

/** Puts an item at a position of the agenda, or past the one beside it. The order is nobody's text: it has no version. */
export function moveItem(actor: Actor, input: MoveItem): Promise<string> {
  return asActor(actor, async (tx) => {
    const { meeting, items } = await lockAgenda(tx, actor, input.meetingId);
    refuseUnlessPreparing(meeting);
    const item = itemIn(items, input.itemId);
    if (item.state === "withdrawn") refuse("wrong_status", ITEM_WITHDRAWN);
    const before = standingItems(items).map(({ id }) => id);
    const from = before.indexOf(item.id) + 1;
    const to = input.to ?? from + (input.direction === "up" ? -1 : 1);
    const after = movedTo(before, item.id, Math.min(Math.max(to, 1), before.length));
    if (after.every((id, i) => id === before[i])) return item.id;
    const gone = items.filter(({ state }) => state === "withdrawn").map(({ id }) => id);
    await numberItems(tx, meeting.id, [...after, ...gone]);
    await record(tx, actor, "agenda.item_moved", meetingSubject(meeting), {
      ...{ item: item.title, from, to: after.indexOf(item.id) + 1 },
    });
    return item.id;
  });
}

/** Takes an item out, with why: it stays in the record. A subject that waited for a meeting waits again. */
export function withdrawItem(actor: Actor, input: WithdrawItem, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const { meeting, items } = await lockAgenda(tx, actor, input.meetingId);
    refuseUnlessPreparing(meeting);
    const item = itemIn(items, input.itemId);
    if (item.state === "withdrawn") return item.id;
    if (item.version !== input.version)
      refuse("stale", undefined, { theirs: { ...fieldsOf(item), version: item.version } });
    if (item.state !== "pending") refuse("wrong_status", ALREADY_TREATED);
    await tx
      .update(a)
      .set({ state: "withdrawn", withdrawnReason: input.reason, ...touched(actor, item, now) })
      .where(eq(a.id, item.id));
    await releaseBacklog(tx, item.id);
    await record(tx, actor, "agenda.item_withdrawn", meetingSubject(meeting), {
      ...{ item: item.title, reason: input.reason },
    });
    return item.id;
  });
}

/** Puts an item that was taken out back where it was. One that came from the backlog is taken from there. */
export function restoreItem(actor: Actor, input: RestoreItem, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const agenda = await lockAgenda(tx, actor, input.meetingId);
    refuseUnlessPreparing(agenda.meeting);
    const item = itemIn(agenda.items, input.itemId);
    if (item.state !== "withdrawn") return item.id;
    if (item.version !== input.version)
      refuse("stale", undefined, { theirs: { ...fieldsOf(item), version: item.version } });
    if (comesFromBacklog(item)) refuse("conflict", COMES_BACK);
    if (standingItems(agenda.items).length >= MOST_ITEMS) refuse("conflict", MANY_ITEMS);
    await reviveItem(tx, actor, agenda, { item, set: {}, now });
    return item.id;
  });
}

type Revived = { item: AgendaItem; set: Partial<NewItem>; now: Date };

/** An item that was taken out stands again, before what the agenda ends with. */
export async function reviveItem(
  tx: Transaction,
  actor: Actor,
  { meeting, items }: { meeting: Meeting; items: AgendaItem[] },
  { item, set, now }: Revived,
) {
  await tx
    .update(a)
    .set({ ...set, state: "pending", withdrawnReason: null, ...touched(actor, item, now) })
    .where(eq(a.id, item.id));
  const others = items.filter(({ id }) => id !== item.id);
  const standing = standingItems(others);
  const order = standing.toSpliced(placeForNew(standing), 0, item);
  const gone = others.filter(({ state }) => state === "withdrawn");
  await numberItems(
    tx,
    meeting.id,
    [...order, ...gone].map(({ id }) => id),
  );
  await record(tx, actor, "agenda.item_restored", meetingSubject(meeting), { item: item.title });
}
