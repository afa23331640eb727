import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { agendaItems, itemMinutes } from "@/db/schema/agendas";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { instantAt } from "@/lib/dates/dates";
import { refuse } from "@/lib/refusal";
import { lockMeeting, meetingSubject } from "../commands";
import { canPrepareMeeting } from "../policy";
import { type AgendaItem, type Meeting, selectItems } from "../queries";
import { isMinutable } from "../rules";
import { countQuorum } from "../session/commands";
import { momentOf } from "../session/rules";
import {
  ITEM_WITHDRAWN,
  NOT_CURRENT,
  NOT_MINUTED,
  NOT_STARTABLE,
  noQuorum,
  ONLY_IN_SESSION,
  otherItemOpen,
  votesInWords,
} from "./labels";
import { type Decided, decidedBy, isSameDecision, mayStart, voteTrouble } from "./rules";
import type { ItemMinutesInput, ItemSeen } from "./schema";

/** An item and its meeting, locked, for whoever keeps the acta. */
export async function lockItem(tx: Transaction, actor: Actor, itemId: string) {
  const [found] = await tx
    .select({ meetingId: agendaItems.meetingId })
    .from(agendaItems)
    .where(eq(agendaItems.id, itemId));
  const meeting = await lockMeeting(tx, found?.meetingId ?? refuse("not_found"));
  if (!canPrepareMeeting(actor, meeting)) refuse("forbidden");
  const items = await selectItems(tx, meeting.id);
  const item = items.find(({ id }) => id === itemId) ?? refuse("not_found");
  return { meeting, item, items };
}

/** An item begins to be treated; of a meeting, one at a time. Answers the meeting's id, as ending it does. */
export function startItem(actor: Actor, input: ItemSeen, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const { meeting, item, items } = await lockItem(tx, actor, input.itemId);
    if (meeting.state !== "in_session") refuse("wrong_status", ONLY_IN_SESSION);
    if (item.state === "current") return meeting.id;
    const other = items.find(({ state }) => state === "current");
    if (other) refuse("conflict", otherItemOpen(other.title));
    if (!mayStart(item.state)) refuse("conflict", NOT_STARTABLE);
    await tx
      .update(agendaItems)
      .set({ state: "current", startedAt: item.startedAt ?? now, endedAt: null, updatedAt: now })
      .where(eq(agendaItems.id, item.id));
    await record(tx, actor, "meeting.item_started", meetingSubject(meeting), { item: item.title });
    return meeting.id;
  });
}

/** The item was treated. */
export function endItem(actor: Actor, input: ItemSeen, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const { meeting, item } = await lockItem(tx, actor, input.itemId);
    if (meeting.state !== "in_session") refuse("wrong_status", ONLY_IN_SESSION);
    if (item.state === "treated") return meeting.id;
    if (item.state !== "current") refuse("conflict", NOT_CURRENT);
    const usual = momentOf(meeting, now) ?? instantAt(meeting.heldOn, meeting.endsAt);
    const endedAt = item.startedAt && usual < item.startedAt ? item.startedAt : usual;
    await tx
      .update(agendaItems)
      .set({ state: "treated", endedAt, updatedAt: now })
      .where(eq(agendaItems.id, item.id));
    await record(tx, actor, "meeting.item_ended", meetingSubject(meeting), { item: item.title });
    return meeting.id;
  });
}

/** Where a form says how something was decided, and the votes: of an agreement, and of an item. */
const AGREED = { form: "form", votes: "inFavour" };
const OF_ITEM = { form: "itemForm", votes: "itemInFavour" };

type Deciding = { meeting: Meeting; item: AgendaItem; at?: Date; names?: typeof AGREED };

/** Of a decision, those present with a vote when it was taken, those needed, and when; refused without quorum. */
export async function takeDecision(
  tx: Transaction,
  { meeting, item, at, names = AGREED }: Deciding,
  decided: Decided,
  now: Date,
) {
  const past = at && meeting.openedAt && at >= meeting.openedAt && at <= now ? at : null;
  const decidedAt = past ?? momentOf(meeting, now, item.endedAt) ?? instantAt(meeting.heldOn, meeting.endsAt);
  const { present, needed } = await countQuorum(tx, meeting, decidedAt);
  if (present < needed) {
    const why = noQuorum(present, needed);
    refuse("conflict", why, { fields: { [names.form]: why } });
  }
  refuseVotes(decided, present, names.votes);
  return { present, quorum: needed, decidedAt };
}

/** The votes are those of everybody present who votes, or they are told to be mended. */
export function refuseVotes(decided: Decided, present: number, name = AGREED.votes) {
  const trouble = voteTrouble(decided, present);
  if (!trouble) return;
  const why = votesInWords(trouble, present);
  refuse("invalid", why, { fields: { [name]: why } });
}

/**
 * Writes what was said and decided of an item, over the version that was seen; without `form`, how it was decided
 * stays. A decision keeps those present when it was taken. Answers the meeting's id and the version that it has now.
 */
export function saveItemMinutes(actor: Actor, input: ItemMinutesInput, now = new Date()) {
  return asActor(actor, async (tx) => {
    const { meeting, item } = await lockItem(tx, actor, input.itemId);
    return { meetingId: meeting.id, version: await writeMinutes(tx, actor, { meeting, item }, input, now) };
  });
}

/** The same for a meeting and an item that are locked already: a correction that was accepted. */
export async function writeMinutes(
  tx: Transaction,
  actor: Actor,
  { meeting, item }: { meeting: Meeting; item: AgendaItem },
  input: ItemMinutesInput,
  now: Date,
): Promise<number> {
  if (!isMinutable(meeting.state)) refuse("wrong_status", NOT_MINUTED);
  if (item.state === "withdrawn") refuse("conflict", ITEM_WITHDRAWN);
  const [saved] = await tx.select().from(itemMinutes).where(eq(itemMinutes.itemId, item.id)).for("update");
  const { deliberation, decision, form, version, at } = input;
  const before = decidedBy(saved?.form ?? null, saved ?? {});
  const decided = form === undefined ? before : decidedBy(form, input);
  const againstReasons = form === undefined ? saved?.againstReasons : input.againstReasons || null;
  const text = { deliberation, decision, againstReasons: againstReasons ?? null };
  const isSame = saved && isSameDecision(before, decided) && saysTheSame(saved, text);
  if (isSame) return saved.version;
  if ((saved?.version ?? 0) !== version) refuse("stale", undefined, { theirs: asFields(saved) });
  const kept = saved && { present: saved.present, quorum: saved.quorum, decidedAt: saved.decidedAt };
  const nothing = { present: null, quorum: null, decidedAt: null };
  const count = !decided.form
    ? nothing
    : kept && isSameDecision(before, decided)
      ? kept
      : await takeDecision(tx, { meeting, item, at, names: OF_ITEM }, decided, now);
  const set = { ...text, ...decided, ...count, updatedBy: actor.personId, updatedAt: now };
  if (saved)
    await tx
      .update(itemMinutes)
      .set({ ...set, version: saved.version + 1 })
      .where(eq(itemMinutes.itemId, item.id));
  else
    await tx
      .insert(itemMinutes)
      .values({ itemId: item.id, meetingId: meeting.id, place: meeting.place.path, ...set });
  // What is saved every few seconds is one stretch of writing of one person: it is told once.
  const goesOn =
    saved &&
    saved.updatedBy === actor.personId &&
    isSameDecision(before, decided) &&
    now.getTime() - saved.updatedAt.getTime() < STRETCH;
  if (!goesOn) await record(tx, actor, "meeting.item_minuted", meetingSubject(meeting), { item: item.title });
  return (saved?.version ?? 0) + 1;
}

type Saved = typeof itemMinutes.$inferSelect;

/** What is saved, under the names of its form. */
const asFields = (saved: Saved | undefined) =>
  saved
    ? {
        ...{ deliberation: saved.deliberation, decision: saved.decision, version: saved.version },
        ...{ itemForm: saved.form, itemInFavour: saved.inFavour, itemAgainst: saved.against },
        ...{ itemAbstained: saved.abstained, itemReasons: saved.againstReasons },
      }
    : { version: 0 };

const STRETCH = 10 * 60_000;

type Said = { deliberation: string; decision: string; againstReasons: string | null };

const saysTheSame = (a: Said, b: Said) =>
  a.deliberation === b.deliberation && a.decision === b.decision && a.againstReasons === b.againstReasons;
