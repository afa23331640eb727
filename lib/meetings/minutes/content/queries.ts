import { asc, eq, getTableColumns, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { agendaItems, itemMinutes, meetingFiles } from "@/db/schema/agendas";
import { agreements } from "@/db/schema/agreements";
import { meetingParticipants } from "@/db/schema/meeting-people";
import { meetings } from "@/db/schema/meetings";
import { minutesCorrections } from "@/db/schema/minutes";
import { people } from "@/db/schema/people";
import { officialYears } from "@/db/schema/settings";
import { fromMeetings, selectParticipants } from "../../queries";
import { type ActaFacts, actaContent } from "./rules";

const year = sql<
  ActaFacts["year"]
>`(select json_build_object('decadeName', y.decade_name, 'yearName', y.year_name)
  from ${officialYears} y where y.place = subpath(${meetings.place}, 0, 1)
    and y.year = date_part('year', ${meetings.heldOn}))`;

const documents = sql<ActaFacts["documents"]>`coalesce((
  select json_agg(json_build_object('title', f.title, 'itemId', f.item_id) order by f.created_at, f.id)
  from ${meetingFiles} f
  where f.meeting_id = ${meetings.id} and f.kind = 'document' and f.withdrawn_at is null), '[]')`;

/** Who asked for a correction, as she was called or else by her name. */
export const proposerName = sql<string>`coalesce(
  (select p.name from ${meetingParticipants} p where p.meeting_id = c.meeting_id and p.person_id = c.proposed_by),
  (select x.given_names || ' ' || x.family_names from ${people} x where x.id = c.proposed_by), '')`;

const corrections = sql<ActaFacts["corrections"]>`coalesce((
  select json_agg(json_build_object('itemId', c.item_id, 'by', ${proposerName}, 'text', c.text, 'answer', c.answer,
    'before', c.before, 'after', c.after) order by c.decided_at, c.id)
  from ${minutesCorrections} c where c.meeting_id = ${meetings.id} and c.state = 'accepted'), '[]')`;

const i = agendaItems;
const m = itemMinutes;

/** The agenda with what was said and decided of each item. */
export const selectMinutedItems = (tx: Transaction, meetingId: string) =>
  tx
    .select({
      ...{ id: i.id, title: i.title, purpose: i.purpose, question: i.question, presenter: i.presenter },
      ...{ addedLate: i.addedLate, addedReason: i.addedReason, state: i.state },
      withdrawnReason: i.withdrawnReason,
      deliberation: sql<string>`coalesce(${m.deliberation}, '')`,
      decision: sql<string>`coalesce(${m.decision}, '')`,
      ...{ form: m.form, inFavour: m.inFavour, against: m.against, abstained: m.abstained },
      ...{ againstReasons: m.againstReasons, present: m.present, quorum: m.quorum, decidedAt: m.decidedAt },
      /** 0 while nobody wrote anything of it. */
      version: sql<number>`coalesce(${m.version}, 0)`.mapWith(Number),
    })
    .from(i)
    .leftJoin(m, eq(m.itemId, i.id))
    .where(eq(i.meetingId, meetingId))
    .orderBy(asc(i.position), asc(i.id))
    .limit(200);

/** What the acta of a meeting is made of today, in four statements; `null` when it is not there for the actor. */
export async function selectActaFacts(tx: Transaction, meetingId: string) {
  const [found] = await fromMeetings(tx, { year, documents, corrections }).where(eq(meetings.id, meetingId));
  if (!found) return null;
  const participants = await selectParticipants(tx, meetingId);
  const items = await selectMinutedItems(tx, meetingId);
  const agreed = await tx
    .select(getTableColumns(agreements))
    .from(agreements)
    .where(eq(agreements.meetingId, meetingId))
    .orderBy(asc(agreements.number))
    .limit(200);
  const { year: named, documents: shown, corrections: accepted, ...meeting } = found;
  return {
    ...{ meeting, participants, items, agreements: agreed },
    ...{ year: named, documents: shown, corrections: accepted },
  } satisfies ActaFacts;
}

/** The same, with what the acta says. */
export async function selectActa(tx: Transaction, meetingId: string) {
  const facts = await selectActaFacts(tx, meetingId);
  return facts && { ...facts, content: actaContent(facts) };
}
