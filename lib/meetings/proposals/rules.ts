import type {
  DecisionBrief,
  ItemPurpose,
  ItemSource,
  MeetingKind,
  PlaceKind,
  PlanKind,
  PlanState,
  ProposalKind,
  Role,
} from "@/db/values";
import type { PlacePath } from "@/lib/access/place";
import type { PlaceFacts, TermFacts } from "@/lib/networks/hygiene/rules";

export type LastMeeting = { id: string; kind: MeetingKind; heldOn: string };

export type AssessmentFacts = {
  id: string;
  title: string;
  state: "open" | "closed" | "published";
  assessed: number;
  programmed: number;
  /** The services that have somebody to assess, and those of them that assessed less than the share. */
  services: number;
  behind: number;
  /** The networks that have somebody to assess, and those of them that assessed nobody. */
  networks: number;
  idle: number;
  /** The files of results that came in since the last meeting. */
  loads: number;
};

export type VisitFacts = {
  round: { id: string; number: number; endsOn: string };
  /** The schools of the place, and those of them that nobody visited in the round. */
  schools: number;
  missing: number;
  /** The networks that have schools, and those of them with schools that nobody visited. */
  networks: number;
  idle: number;
};

export type BacklogFacts = {
  id: string;
  title: string;
  detail: string | null;
  purpose: ItemPurpose;
  minutes: number;
  /** «REI 05-12». */
  proposedBy: string;
  version: number;
  postponements: number;
  /** Of what a meeting did not get to. */
  from: { itemId: string; source: ItemSource; meetingId: string; heldOn: string } | null;
};

/** What the records say on a day, for the agenda of a meeting of a place. */
export type ProposalFacts = {
  day: string;
  place: { path: PlacePath; kind: PlaceKind; code: string; name: string };
  kind: MeetingKind;
  heldOn: string;
  last: LastMeeting | null;
  /** Actas that wait to be approved, with what was asked to be mended in each. */
  drafted: (LastMeeting & { corrections: number })[];
  agreements: { overdue: number; due: number; adopted: number; fulfilled: number };
  plans: {
    place: PlacePath;
    placeKind: PlaceKind;
    id: string | null;
    state: PlanState | null;
    firstSubmittedAt: string | null;
  }[];
  campaigns: { kind: PlanKind; schoolYear: number; dueOn: string; approvalDueOn: string }[];
  assessments: AssessmentFacts[];
  /** Of the round that is under way or that ended lately; `null` without one. */
  visits: VisitFacts | null;
  offices: { places: PlaceFacts[]; terms: TermFacts[] };
  backlog: BacklogFacts[];
};

export type Figure = DecisionBrief["figures"][number];
/** Who should lead it: an office of the meeting, or whoever holds a role among those called. */
export type Lead = "chair" | "secretary" | Role;

/** What an agenda draws from the records: an item that may be taken, with why it is there. */
export type Proposal = {
  source: ItemSource & { kind: ProposalKind };
  title: string;
  why: string;
  href: string | null;
  purpose: ItemPurpose;
  question: string | null;
  minutes: number;
  lead: Lead;
  figures: Figure[];
  /** Whether it goes into the agenda by itself when it is first drawn. */
  weighs: boolean;
  /** What it takes from the backlog with it. */
  backlog: (Pick<BacklogFacts, "id" | "version" | "postponements"> & { fromItemId: string | null }) | null;
};

type Drawn = Omit<Proposal, "backlog" | "weighs"> & Partial<Pick<Proposal, "backlog" | "weighs">>;

/** A proposal of the records: it weighs, and nothing of the backlog comes with it, unless it says so. */
export const drawn = (proposal: Drawn): Proposal => ({ weighs: true, backlog: null, ...proposal });

type Told = Pick<Figure, "label" | "href" | "source"> & { value: number; of?: number };

/** A figure as it reads on the day that it was counted. */
export const figure = (
  { day }: Pick<ProposalFacts, "day">,
  { label, value, of, source, href }: Told,
): Figure => ({
  ...{
    label,
    value: value.toLocaleString("es-PE"),
    of: of === undefined ? null : of.toLocaleString("es-PE"),
  },
  ...{ source, date: day, href },
});

/** What stands for a proposal where it was taken or left out. */
export const keyOf = ({ kind, key }: ItemSource) => `${kind}:${key}`;

/** What comes first in an agenda. */
export const ORDER: readonly ProposalKind[] = [
  ...(["minutes", "agreements_overdue", "agreements_due", "carried_over", "coverage", "results"] as const),
  ...(["plans_awaiting", "plans_late", "visits", "alarms", "dates", "backlog"] as const),
];

export const inAgendaOrder = (proposals: readonly Proposal[]) =>
  proposals.toSorted((a, b) => ORDER.indexOf(a.source.kind) - ORDER.indexOf(b.source.kind));

/**
 * What was put off and that the records ask for again is one item: it reads as it is today, with the times that it was
 * put off. Of several that were put off, the one that waits longest.
 */
export function withCarried(
  fresh: readonly Proposal[],
  carried: readonly (Proposal & { was: ProposalKind | null })[],
) {
  const claimed = new Set<Proposal>();
  const merged = fresh.map((proposal) => {
    const same = carried.filter(({ was }) => was === proposal.source.kind);
    const longest = same.toSorted(
      (a, b) => (b.backlog?.postponements ?? 0) - (a.backlog?.postponements ?? 0),
    )[0];
    if (!longest || claimed.has(longest)) return proposal;
    claimed.add(longest);
    return { ...proposal, backlog: longest.backlog, weighs: true };
  });
  return [...merged, ...carried.filter((one) => !claimed.has(one)).map(({ was: _, ...one }) => one)];
}

type Taken = { source: ItemSource; state: string };

/** What an agenda neither has nor left out. What came from the backlog and was taken out is proposed again. */
export function pendingProposals(
  proposals: readonly Proposal[],
  items: readonly Taken[],
  dismissed: readonly string[],
): Proposal[] {
  const taken = new Set(
    items
      .filter(({ source, state }) => state !== "withdrawn" || !isWaiting(source))
      .map(({ source }) => keyOf(source)),
  );
  return proposals.filter(({ source }) => !taken.has(keyOf(source)) && !dismissed.includes(keyOf(source)));
}

const isWaiting = ({ kind }: ItemSource) => kind === "backlog" || kind === "carried_over";

/** What goes into an agenda by itself: what weighs, in its order, as far as the minutes go. */
export function takenAtStart(proposals: readonly Proposal[], minutes: number): Proposal[] {
  let left = minutes;
  return inAgendaOrder(proposals).filter(({ weighs, minutes: needed }) => {
    if (!weighs || needed > left) return false;
    left -= needed;
    return true;
  });
}
