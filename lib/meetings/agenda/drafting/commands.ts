import type { Transaction } from "@/db/client";
import type { Actor } from "@/lib/access/actor";
import { record } from "@/lib/audit/record";
import { meetingSubject } from "../../commands";
import { drawProposals } from "../../proposals/drawing/rules";
import { selectProposalFacts } from "../../proposals/queries";
import { takenAtStart } from "../../proposals/rules";
import { type Meeting, selectItems, selectParticipants } from "../../queries";
import { selectTemplate } from "../../templates/queries";
import { takeBacklog } from "../carrying/commands";
import { insertItems } from "../commands";
import { minutesLeft } from "../rules";
import { presenterOf, proposedItemOf, usualItem } from "./rules";

/**
 * Draws the agenda of a meeting that is being prepared: what every agenda of its kind begins and ends with and, between
 * them, what the records ask for, as far as its hours go. An agenda that has items stays as it is.
 */
export async function draftAgenda(tx: Transaction, actor: Actor, meeting: Meeting, now: Date) {
  const items = await selectItems(tx, meeting.id);
  if (items.length > 0) return;
  const template = await selectTemplate(tx, meeting.place.path, meeting.kind);
  const called = await selectParticipants(tx, meeting.id);
  const usual = template.agenda.map((item) => ({ ...usualItem(item), state: "pending" as const }));
  const proposals = takenAtStart(
    drawProposals(await selectProposalFacts(tx, meeting, now)),
    minutesLeft(usual, meeting),
  );
  const of = (at: "opening:" | "closing:") =>
    usual
      .filter(({ source }) => source.key.startsWith(at))
      .map((item) => ({
        ...item,
        ...presenterOf(at === "opening:" ? "chair" : "secretary", meeting, called),
      }));
  const drawn = proposals.map((proposal) => ({
    ...proposedItemOf(proposal, now),
    ...presenterOf(proposal.lead, meeting, called),
  }));
  const opening = of("opening:");
  const rows = [...opening, ...drawn, ...of("closing:")];
  const ids = await insertItems(tx, actor, { meeting, items }, { rows, at: 0, now });
  for (const [i, { backlog }] of proposals.entries())
    if (backlog) await takeBacklog(tx, backlog, ids[opening.length + i] ?? "");
  await record(tx, actor, "agenda.drafted", meetingSubject(meeting), { items: rows.length });
}
