import type { Role, TemplateItem } from "@/db/values";
import { ROLES } from "@/lib/access/roles";
import type { Lead, Proposal } from "../../proposals/rules";

type Called = { id: string; personId: string | null; name: string; office: string; role: Role | null };
type Led = { chairId: string; secretaryId: string | null; chair: string | null; secretary: string | null };

/** Who leads an item: one of those called, or the words for it while nobody called holds that office. */
export function presenterOf(
  lead: Lead,
  meeting: Led,
  called: readonly Called[],
): { presenterId: string | null; presenter: string | null } {
  const byPerson = (personId: string | null) => called.find((one) => personId && one.personId === personId);
  const named = (found: Called | undefined, words: string | null) =>
    found ? { presenterId: found.id, presenter: null } : { presenterId: null, presenter: words };
  if (lead === "chair") return named(byPerson(meeting.chairId), meeting.chair);
  if (lead === "secretary") return named(byPerson(meeting.secretaryId), meeting.secretary ?? "Secretaría");
  return named(
    called.find(({ role }) => role === lead),
    ROLES[lead].label,
  );
}

/** What every agenda of a kind begins or ends with, as an item. */
export const usualItem = ({ key, title, purpose, minutes, at }: TemplateItem) => ({
  ...{ title, purpose, minutes, question: null, why: null, href: null, brief: null },
  source: { kind: "template" as const, key: `${at}:${key}` },
});

/** What the records propose, as an item, with its figures as they are now. */
export const proposedItemOf = (proposal: Proposal, now: Date) => ({
  ...{ title: proposal.title, purpose: proposal.purpose, question: proposal.question },
  ...{ minutes: proposal.minutes, why: proposal.why, href: proposal.href, source: proposal.source },
  brief: proposal.figures.length > 0 ? { takenAt: now.toISOString(), figures: proposal.figures } : null,
  carriedFrom: proposal.backlog?.fromItemId ?? null,
  postponements: proposal.backlog?.fromItemId ? proposal.backlog.postponements : 0,
});
