import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { agendaDismissals } from "@/db/schema/agendas";
import { meetingTemplates } from "@/db/schema/meetings";
import type { MeetingTemplate } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { regionOf } from "@/lib/access/place";
import { canPrepareMeeting } from "../policy";
import { drawProposals } from "../proposals/drawing/rules";
import { lastMeeting, selectProposalFacts } from "../proposals/queries";
import { type LastMeeting, type ProposalFacts, pendingProposals } from "../proposals/rules";
import { type Meeting, selectItems, selectMeeting, selectParticipants } from "../queries";
import { type Reading, readingsOf } from "../readings/queries";
import { isPreparing } from "../rules";
import { usualTemplate } from "../templates/rules";

type Beside = {
  last: LastMeeting | null;
  dismissed: string[];
  readings: Reading[];
  template: MeetingTemplate | null;
};

/** What stands beside the agenda: the meeting before, what was left out, what to read, and how its kind is held. */
async function selectBeside(tx: Transaction, meeting: Meeting, now: Date): Promise<Beside> {
  const [row] = await tx.execute<Beside>(sql`select ${lastMeeting(meeting, now)} as last,
    coalesce((select json_agg(d.key order by d.dismissed_at) from ${agendaDismissals} d
      where d.meeting_id = ${meeting.id}), '[]') as dismissed,
    ${readingsOf(meeting.id)} as readings,
    (select t.content from ${meetingTemplates} t
      where t.place = ${regionOf(meeting.place.path)}::ltree and t.kind = ${meeting.kind}) as template`);
  return row ?? { last: null, dismissed: [], readings: [], template: null };
}

/** What the records propose and the agenda has not, and what was left out of it, for whoever prepares it. */
function proposedFor(facts: ProposalFacts, items: Parameters<typeof pendingProposals>[1], keys: string[]) {
  const open = pendingProposals(drawProposals(facts), items, []);
  const pending = pendingProposals(open, items, keys);
  return { pending, dismissed: open.filter((one) => !pending.includes(one)) };
}

/** A meeting with its agenda and what stands beside it; `null` when it is not there for the actor. Six statements at most. */
export function getAgenda(actor: Actor, meetingId: string, now = new Date()) {
  return asActor(actor, async (tx) => {
    const meeting = await selectMeeting(tx, meetingId);
    if (!meeting) return null;
    const items = await selectItems(tx, meetingId);
    const participants = await selectParticipants(tx, meetingId);
    const { dismissed, template, ...beside } = await selectBeside(tx, meeting, now);
    const prepares = isPreparing(meeting.state) && canPrepareMeeting(actor, meeting);
    const facts = prepares ? await selectProposalFacts(tx, meeting, now) : null;
    return {
      ...{ meeting, items, participants, ...beside },
      rules: meeting.rules ?? template ?? usualTemplate(meeting.kind),
      offices: facts?.offices ?? null,
      proposed: facts ? proposedFor(facts, items, dismissed) : { pending: [], dismissed: [] },
    };
  });
}

export type Agenda = NonNullable<Awaited<ReturnType<typeof getAgenda>>>;

/** A meeting with its items and those called to it, for the form of an item. */
export const getItemForm = (actor: Actor, meetingId: string) =>
  asActor(actor, async (tx) => {
    const meeting = await selectMeeting(tx, meetingId);
    if (!meeting) return null;
    return {
      meeting,
      items: await selectItems(tx, meetingId),
      participants: await selectParticipants(tx, meetingId),
    };
  });
