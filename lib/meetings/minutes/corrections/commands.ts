import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { agendaItems, itemMinutes } from "@/db/schema/agendas";
import { minutesCorrections } from "@/db/schema/minutes";
import type { ItemWords } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { refuse } from "@/lib/refusal";
import { lockMeeting, meetingSubject } from "../../commands";
import { type Meeting, selectMeeting, selectParticipants } from "../../queries";
import { canDecideCorrections, canProposeCorrection } from "../policy";
import { takeTurn } from "../turn/commands";
import { SAY_WHAT } from "./labels";
import { sameWords } from "./rules";
import type { AcceptCorrection, DeclineCorrection, ProposeCorrection } from "./schema";

const c = minutesCorrections;
const m = itemMinutes;

async function checkItem(tx: Transaction, meetingId: string, itemId: string | null) {
  if (!itemId) return;
  const [item] = await tx
    .select({ id: agendaItems.id })
    .from(agendaItems)
    .where(and(eq(agendaItems.id, itemId), eq(agendaItems.meetingId, meetingId)));
  if (!item) refuse("not_found");
}

/** Asks that the draft of an acta be mended. Asked twice the same, it is one. Answers the meeting's id. */
export function proposeCorrection(
  actor: Actor,
  { meetingId, itemId, text }: ProposeCorrection,
  now = new Date(),
): Promise<string> {
  return asActor(actor, async (tx) => {
    await takeTurn(tx, meetingId);
    const meeting = (await selectMeeting(tx, meetingId)) ?? refuse("not_found");
    const called = (await selectParticipants(tx, meetingId)).map(({ personId }) => personId);
    if (meeting.state !== "drafted") refuse("wrong_status");
    if (!canProposeCorrection(actor, meeting, { called })) refuse("forbidden");
    await checkItem(tx, meetingId, itemId);
    const same = and(
      eq(c.meetingId, meetingId),
      itemId ? eq(c.itemId, itemId) : isNull(c.itemId),
      eq(c.proposedBy, actor.personId),
      eq(c.text, text),
      eq(c.state, "open"),
    );
    const [asked] = await tx.select({ id: c.id }).from(c).where(same);
    if (asked) return meetingId;
    const place = meeting.place.path;
    await tx.insert(c).values({ meetingId, place, itemId, text, proposedBy: actor.personId, createdAt: now });
    await record(tx, actor, "minutes.correction_proposed", meetingSubject(meeting), { text });
    return meetingId;
  });
}

/** A correction that nobody answered, locked from its meeting outward. */
async function lockCorrection(tx: Transaction, actor: Actor, correctionId: string, version: number) {
  const [{ meetingId } = refuse("not_found")] = await tx
    .select({ meetingId: c.meetingId })
    .from(c)
    .where(eq(c.id, correctionId));
  const meeting = await lockMeeting(tx, meetingId);
  if (meeting.state !== "drafted") refuse("wrong_status");
  if (!canDecideCorrections(actor, meeting)) refuse("forbidden");
  const [correction = refuse("not_found")] = await tx
    .select()
    .from(c)
    .where(eq(c.id, correctionId))
    .for("update");
  if (correction.state !== "open") refuse("wrong_status");
  if (correction.version !== version) refuse("stale");
  return { meeting, correction };
}

type Words = ItemWords & { rowVersion: number | null };

/** Mends what is said of an item over what was seen. Answers its words before; `null` when they stay as they were. */
async function mendItem(
  tx: Transaction,
  actor: Actor,
  meeting: Meeting,
  itemId: string,
  words: Words,
  now: Date,
) {
  const [saved] = await tx.select().from(m).where(eq(m.itemId, itemId)).for("update");
  const before = { deliberation: saved?.deliberation ?? "", decision: saved?.decision ?? "" };
  const after = { deliberation: words.deliberation, decision: words.decision };
  if (words.rowVersion === null) refuse("invalid");
  if (words.rowVersion !== (saved?.version ?? 0))
    refuse("stale", undefined, { theirs: { ...before, rowVersion: saved?.version ?? 0 } });
  if (sameWords(before, after)) return null;
  const by = { updatedBy: actor.personId, updatedAt: now };
  if (saved)
    await tx
      .update(m)
      .set({ ...after, ...by, version: sql`${m.version} + 1` })
      .where(eq(m.itemId, itemId));
  else
    await tx.insert(m).values({ itemId, meetingId: meeting.id, place: meeting.place.path, ...after, ...by });
  return { before, after };
}

/** Accepts a correction and, of an item, mends its words in the acta. Answers the meeting's id. */
export function acceptCorrection(
  actor: Actor,
  { correctionId, version, rowVersion, deliberation, decision, answer }: AcceptCorrection,
  now = new Date(),
): Promise<string> {
  return asActor(actor, async (tx) => {
    const { meeting, correction } = await lockCorrection(tx, actor, correctionId, version);
    const { itemId } = correction;
    const words = { deliberation, decision, rowVersion };
    const changed = itemId ? await mendItem(tx, actor, meeting, itemId, words, now) : null;
    if (!changed && !answer) refuse("invalid", undefined, { fields: { answer: SAY_WHAT } });
    await tx
      .update(c)
      .set({
        ...{ state: "accepted", answer, decidedBy: actor.personId, decidedAt: now, version: version + 1 },
        ...{ before: changed?.before ?? null, after: changed?.after ?? null },
      })
      .where(eq(c.id, correctionId));
    await record(tx, actor, "minutes.correction_accepted", meetingSubject(meeting), {
      ...{ text: correction.text, answer, ...changed },
    });
    return meeting.id;
  });
}

/** Answers why a correction is not accepted. Answers the meeting's id. */
export function declineCorrection(
  actor: Actor,
  { correctionId, version, answer }: DeclineCorrection,
  now = new Date(),
): Promise<string> {
  return asActor(actor, async (tx) => {
    const { meeting, correction } = await lockCorrection(tx, actor, correctionId, version);
    await tx
      .update(c)
      .set({ state: "declined", answer, decidedBy: actor.personId, decidedAt: now, version: version + 1 })
      .where(eq(c.id, correctionId));
    const { text } = correction;
    await record(tx, actor, "minutes.correction_declined", meetingSubject(meeting), { text, answer });
    return meeting.id;
  });
}
