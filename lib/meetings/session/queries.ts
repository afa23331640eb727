import { and, asc, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { agendaItems, itemMinutes } from "@/db/schema/agendas";
import { agreements } from "@/db/schema/agreements";
import { meetings, meetingWriters } from "@/db/schema/meetings";
import { people } from "@/db/schema/people";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { fromMeetings, selectParticipants } from "../queries";
import { quorumOf, votersAt } from "../quorum/rules";
import { usualTemplate } from "../templates/rules";
import { SEEN_SECONDS } from "../writers/rules";

/** The meeting of a row, from within a question about what hangs from it. */
const OUTER = sql.raw(`meetings.id`);

/** Who else is writing now in the session of a meeting, and in which item. */
const writersOf = (actor: Actor) =>
  sql<
    { name: string; itemId: string | null }[]
  >`coalesce((select json_agg(json_build_object('name', p.given_names || ' ' || p.family_names, 'itemId', w.item_id) order by w.seen_at desc)
    from ${meetingWriters} w join ${people} p on p.id = w.person_id
    where w.meeting_id = ${OUTER} and w.here and w.person_id <> ${actor.personId}
      and w.seen_at > now() - make_interval(secs => ${SEEN_SECONDS})), '[]')`;

const m = itemMinutes;

/** The agenda with what was said and decided of each item. */
const selectMinutedItems = (tx: Transaction, meetingId: string) =>
  tx
    .select({
      id: agendaItems.id,
      title: agendaItems.title,
      purpose: agendaItems.purpose,
      question: agendaItems.question,
      minutes: agendaItems.minutes,
      presenter: agendaItems.presenter,
      presenterId: agendaItems.presenterId,
      why: agendaItems.why,
      addedLate: agendaItems.addedLate,
      state: agendaItems.state,
      startedAt: agendaItems.startedAt,
      endedAt: agendaItems.endedAt,
      said: {
        version: m.version,
        deliberation: m.deliberation,
        decision: m.decision,
        form: m.form,
        inFavour: m.inFavour,
        against: m.against,
        abstained: m.abstained,
        againstReasons: m.againstReasons,
        present: m.present,
        quorum: m.quorum,
        decidedAt: m.decidedAt,
        updatedAt: m.updatedAt,
      },
    })
    .from(agendaItems)
    .leftJoin(m, eq(m.itemId, agendaItems.id))
    .where(and(eq(agendaItems.meetingId, meetingId), sql`${agendaItems.state} <> 'withdrawn'`))
    .orderBy(asc(agendaItems.position), asc(agendaItems.id))
    .limit(100);

export type MinutedItem = Awaited<ReturnType<typeof selectMinutedItems>>[number];

const selectTaken = (tx: Transaction, meetingId: string) =>
  tx
    .select()
    .from(agreements)
    .where(eq(agreements.meetingId, meetingId))
    .orderBy(asc(agreements.number))
    .limit(100);

export type TakenAgreement = Awaited<ReturnType<typeof selectTaken>>[number];

/**
 * A session as whoever keeps its acta sees it: who is there, what is treated and what was agreed, in four statements.
 * `null` when the meeting is not there for the actor.
 */
export const getSession = (actor: Actor, meetingId: string, now = new Date()) =>
  asActor(actor, async (tx) => {
    const [meeting] = await fromMeetings(tx, { writers: writersOf(actor) }).where(eq(meetings.id, meetingId));
    if (!meeting) return null;
    const participants = await selectParticipants(tx, meetingId);
    const rules = meeting.rules ?? usualTemplate(meeting.kind);
    const called = participants.filter(({ votes }) => votes).length;
    const presences = participants.flatMap((one) => one.presences);
    return {
      ...{ meeting, participants, rules, called },
      present: votersAt(participants, presences, now),
      needed: quorumOf(meeting.call === 2 ? rules.quorum.second : rules.quorum.first, called),
      items: await selectMinutedItems(tx, meetingId),
      agreements: await selectTaken(tx, meetingId),
    };
  });

export type Session = NonNullable<Awaited<ReturnType<typeof getSession>>>;

type Pulse = { stamp: string; writers: { name: string; itemId: string | null }[] };

/** What an open page asks now and then: who else writes, and a text that changes when something of the session does. */
export async function selectPulse(tx: Transaction, actor: Actor, meetingId: string): Promise<Pulse> {
  const [pulse] = await tx
    .select({
      writers: writersOf(actor),
      stamp: sql<string>`concat_ws('.', meetings.version,
        (select count(*) || '-' || count(x.left_at) || '-' || coalesce(sum(extract(epoch from x.left_at)), 0)
          from meeting_presences x where x.meeting_id = ${OUTER}),
        (select coalesce(sum(x.version), 0) || '-' || count(x.absence) from meeting_participants x where x.meeting_id = ${OUTER}),
        (select count(*) || '-' || coalesce(sum(x.version), 0) from agreements x where x.meeting_id = ${OUTER}),
        (select sum(x.version) from item_minutes x where x.meeting_id = ${OUTER} and x.updated_by <> ${actor.personId}),
        (select string_agg(x.state::text, '' order by x.position, x.id) from agenda_items x where x.meeting_id = ${OUTER}))`,
    })
    .from(meetings)
    .where(eq(meetings.id, meetingId));
  return pulse ?? { stamp: "", writers: [] };
}
