import { and, eq, max, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { meetings } from "@/db/schema/meetings";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { instantAt, today } from "@/lib/dates/dates";
import { isConstraint, refuse } from "@/lib/refusal";
import { carryOver } from "../agenda/carrying/commands";
import { lockMeetingAsSeen, takeMeetingStep } from "../commands";
import { canPrepareMeeting } from "../policy";
import { type Meeting, selectItems, selectParticipants } from "../queries";
import { quorumOf, votersAt } from "../quorum/rules";
import { selectTemplate } from "../templates/queries";
import {
  CLOSING_HOUR,
  dayPassed,
  itemOpen,
  NOBODY_CALLED,
  NOT_OPEN,
  notYet,
  REOPEN_ONLY_DRAFT,
  tooEarlyForSecond,
  withoutQuorum,
} from "./labels";
import { secondCallAt } from "./rules";
import type { CloseSession, OpenSession, ReopenSession } from "./schema";

/** Those called who vote, those of them in the room at an instant, and how many are needed by the meeting's call. */
export async function countQuorum(tx: Transaction, meeting: Meeting, at: Date, call = meeting.call ?? 1) {
  const participants = await selectParticipants(tx, meeting.id);
  const rules = meeting.rules ?? (await selectTemplate(tx, meeting.place.path, meeting.kind));
  const called = participants.filter(({ votes }) => votes).length;
  const presences = participants.flatMap((one) => one.presences);
  const needed = quorumOf(call === 2 ? rules.quorum.second : rules.quorum.first, called);
  return { participants, rules, called, needed, present: votersAt(participants, presences, at) };
}

/**
 * Opens the session in its first or its second call: its acta takes the next number of the place's year, and keeps
 * who were called, present and needed. Refused without quorum. Answers the meeting's id.
 */
export function openSession(actor: Actor, input: OpenSession, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const meeting = await lockMeetingAsSeen(tx, input);
    if (!canPrepareMeeting(actor, meeting)) refuse("forbidden");
    if (meeting.state !== "convened") refuse("wrong_status");
    if (today(now) < meeting.heldOn) refuse("conflict", notYet(meeting.heldOn));
    if (today(now) > meeting.heldOn) refuse("conflict", dayPassed(meeting.heldOn));
    const { call } = input;
    const { rules, called, needed, present } = await countQuorum(tx, meeting, now, call);
    if (called === 0) refuse("conflict", NOBODY_CALLED);
    const second = secondCallAt(meeting, rules.secondCallAfter);
    if (call === 2 && now < second)
      refuse("conflict", tooEarlyForSecond(second), { fields: { call: tooEarlyForSecond(second) } });
    if (present < needed) refuse("conflict", withoutQuorum({ present, needed, second, now, call }));
    const set = { openedAt: now, call, calledCount: called, presentCount: present, quorum: needed };
    return numbered(tx, meeting, (inside, number) =>
      takeMeetingStep(inside, actor, meeting, {
        step: "open",
        set: { ...set, number },
        details: { number, call, present, quorum: needed },
      }),
    );
  });
}

/**
 * Gives an acta the next number of its place, kind and year. Whoever opens it may not see every other: a number that
 * is taken by one out of her sight is passed over.
 */
async function numbered<T>(
  tx: Transaction,
  meeting: Meeting,
  open: (inside: Transaction, number: number) => Promise<T>,
): Promise<T> {
  const { path } = meeting.place;
  const year = meeting.heldOn.slice(0, 4);
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`acta ${path} ${meeting.kind} ${year}`}, 0))`,
  );
  const [last] = await tx
    .select({ number: max(meetings.number) })
    .from(meetings)
    .where(
      and(
        eq(meetings.place, path),
        eq(meetings.kind, meeting.kind),
        sql`date_part('year', ${meetings.heldOn}) = ${Number(year)}`,
      ),
    );
  const first = (last?.number ?? 0) + 1;
  for (let number = first; ; number++) {
    try {
      return await tx.transaction((inside) => open(inside, number));
    } catch (error) {
      if (!isConstraint(error, "meetings_number_key") || number > first + 400) throw error;
    }
  }
}

/**
 * Closes the session: from here its acta is a draft, and what was not treated waits for the next one. An item that is still open stops it; a quorum that was lost does
 * not, for each decision keeps its own. Answers whether there was quorum.
 */
export function closeSession(actor: Actor, input: CloseSession, now = new Date()) {
  return asActor(actor, async (tx) => {
    const meeting = await lockMeetingAsSeen(tx, input);
    if (!canPrepareMeeting(actor, meeting)) refuse("forbidden");
    if (meeting.state !== "in_session") refuse("wrong_status", NOT_OPEN);
    const items = (await selectItems(tx, meeting.id)).filter(({ state }) => state !== "withdrawn");
    const open = items.findIndex(({ state }) => state === "current");
    if (open >= 0) refuse("conflict", itemOpen(open + 1));
    const closedAt = closingOf(meeting, input.hour, now);
    const { present, needed } = await countQuorum(tx, meeting, closedAt);
    const quorate = present >= needed;
    const details = { present, quorum: needed };
    await carryOver(tx, actor, meeting, closedAt);
    await takeMeetingStep(tx, actor, meeting, { step: "close", set: { closedAt }, details });
    return { meetingId: meeting.id, quorate };
  });
}

function closingOf(
  { heldOn, openedAt, closedAt }: Meeting,
  hour: string | null | undefined,
  now: Date,
): Date {
  const said = hour ? instantAt(heldOn, hour) : today(now) === heldOn ? now : closedAt;
  // What the browser says has no seconds: within its minute, the opening counts.
  const at =
    said && openedAt && said < openedAt && openedAt.getTime() - said.getTime() < 60_000 ? openedAt : said;
  if (!at || at > now || (openedAt && at < openedAt))
    return refuse("invalid", CLOSING_HOUR, { fields: { hour: CLOSING_HOUR } });
  return at;
}

/** Something was left out: the session is open again, with why, until its acta is approved. */
export function reopenSession(actor: Actor, input: ReopenSession, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const meeting = await lockMeetingAsSeen(tx, input);
    if (!canPrepareMeeting(actor, meeting)) refuse("forbidden");
    if (meeting.state !== "drafted") refuse("wrong_status", REOPEN_ONLY_DRAFT);
    // Another day, when it closed stays: what is written then happened before.
    const set = today(now) === meeting.heldOn ? { closedAt: null } : {};
    return takeMeetingStep(tx, actor, meeting, { step: "reopen", set, details: { reason: input.reason } });
  });
}
