import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { agendaDismissals } from "@/db/schema/agendas";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { refuse } from "@/lib/refusal";
import { takeBacklog } from "../agenda/carrying/commands";
import { insertItems, lockAgenda, reviveItem } from "../agenda/commands";
import { presenterOf, proposedItemOf } from "../agenda/drafting/rules";
import { NOT_PROPOSED, OVER, SENT_OUT } from "../agenda/labels";
import { placeForNew } from "../agenda/rules";
import { meetingSubject } from "../commands";
import { type Meeting, selectParticipants } from "../queries";
import { isFrozen, isPreparing } from "../rules";
import { drawProposals } from "./drawing/rules";
import { selectProposalFacts } from "./queries";
import { keyOf, pendingProposals } from "./rules";
import type { ProposalAsked } from "./schema";

const refuseUnlessPreparing = ({ state }: Meeting) => {
  if (!isPreparing(state)) refuse("wrong_status", isFrozen(state) ? SENT_OUT : OVER);
};

/** The proposal as the records make it now; whatever was dismissed is there, too. */
async function findProposal(tx: Transaction, meeting: Meeting, key: string, now: Date) {
  const proposals = drawProposals(await selectProposalFacts(tx, meeting, now));
  return proposals.find(({ source }) => keyOf(source) === key) ?? null;
}

/** Puts in the agenda what the records propose, with its figures as they are now. Answers the item's id. */
export function takeProposal(actor: Actor, { meetingId, key }: ProposalAsked, now = new Date()) {
  return asActor(actor, async (tx): Promise<string> => {
    const agenda = await lockAgenda(tx, actor, meetingId);
    const { meeting, items } = agenda;
    refuseUnlessPreparing(meeting);
    const there = items.find(({ source, state }) => state !== "withdrawn" && keyOf(source) === key);
    if (there) return there.id;
    const proposal = await findProposal(tx, meeting, key, now);
    if (!proposal || pendingProposals([proposal], items, []).length === 0)
      return refuse("conflict", NOT_PROPOSED);
    await undismiss(tx, meetingId, key);
    const { backlog } = proposal;
    const row = {
      ...proposedItemOf(proposal, now),
      ...presenterOf(proposal.lead, meeting, await selectParticipants(tx, meetingId)),
    };
    const gone = items.find(
      ({ source, carriedFrom }) =>
        keyOf(source) === key || (carriedFrom !== null && carriedFrom === row.carriedFrom),
    );
    if (gone) await reviveItem(tx, actor, agenda, { item: gone, set: row, now });
    const [id = gone?.id ?? ""] = gone
      ? []
      : await insertItems(tx, actor, agenda, { rows: [row], at: placeForNew(items), now });
    if (backlog) await takeBacklog(tx, backlog, id);
    await record(tx, actor, "agenda.proposal_taken", meetingSubject(meeting), { item: proposal.title });
    return id;
  });
}

const dismissed = (meetingId: string, key: string) =>
  and(eq(agendaDismissals.meetingId, meetingId), eq(agendaDismissals.key, key));

const undismiss = (tx: Transaction, meetingId: string, key: string) =>
  tx.delete(agendaDismissals).where(dismissed(meetingId, key)).returning({ key: agendaDismissals.key });

/** Leaves out of this agenda what the records propose: it is not proposed for it again. */
export function dismissProposal(actor: Actor, { meetingId, key }: ProposalAsked, now = new Date()) {
  return asActor(actor, async (tx): Promise<string> => {
    const { meeting } = await lockAgenda(tx, actor, meetingId);
    refuseUnlessPreparing(meeting);
    const proposal = (await findProposal(tx, meeting, key, now)) ?? refuse("conflict", NOT_PROPOSED);
    const [row] = await tx
      .insert(agendaDismissals)
      .values({
        ...{ meetingId, place: meeting.place.path, key },
        ...{ dismissedBy: actor.personId, dismissedAt: now },
      })
      .onConflictDoNothing()
      .returning({ key: agendaDismissals.key });
    if (row)
      await record(tx, actor, "agenda.proposal_dismissed", meetingSubject(meeting), { item: proposal.title });
    return meetingId;
  });
}

/** What was left out is proposed again. */
export function restoreProposal(actor: Actor, { meetingId, key }: ProposalAsked) {
  return asActor(actor, async (tx): Promise<string> => {
    const { meeting } = await lockAgenda(tx, actor, meetingId);
    refuseUnlessPreparing(meeting);
    const rows = await undismiss(tx, meetingId, key);
    if (rows.length > 0)
      await record(tx, actor, "agenda.proposal_restored", meetingSubject(meeting), { key });
    return meetingId;
  });
}
