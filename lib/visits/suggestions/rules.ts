import { daysBetween } from "@/lib/dates/dates";
import { roundOn } from "../rules";

/** What is known of a school, of what the actor may read. */
export type SchoolFacts = {
  path: string;
  code: string;
  name: string;
  network: { path: string; code: string } | null;
  /** The days of the year when it was visited. */
  doneOn: string[];
  /** Of any year. */
  lastOn: string | null;
  /** The next visit that is planned there from today on. */
  plannedOn: string | null;
  /** The oldest request that waits. */
  request: { id: string; topic: string; askedOn: string } | null;
  /** Commitments of its visits that are pending and whose detail the actor reads: past their day, and due soon. */
  overdue: number;
  due: number;
};

type Round = { id: string; place: string; number: number; startsOn: string; endsOn: string };

export type Reason =
  | { kind: "asked"; askedOn: string; topic: string }
  | { kind: "overdue"; count: number }
  | { kind: "due"; count: number; within: number }
  | { kind: "never" }
  | { kind: "round"; number: number; lastOn: string | null }
  | { kind: "long"; days: number }
  | { kind: "coverage"; visited: number; of: number; number: number };

/** How much each reason asks for attention. */
const WEIGHTS: Record<Reason["kind"], number> = {
  ...{ asked: 50, overdue: 40, never: 30, due: 25, round: 20, long: 10, coverage: 5 },
};

/** From how many days on a last visit is long ago. */
const LONG = 90;
/** Commitments due within these days open a visit now. */
export const DUE_SOON = 14;
/** Below this share of its schools visited in the round a network has low coverage. */
const LOW = 0.5;

export type Suggestion = SchoolFacts & { reasons: Reason[] };

const inRound = (round: Round | null) => (day: string) =>
  round !== null && round.startsOn <= day && day <= round.endsOn;

/** How many schools of each network were visited in the round of the day. */
function coverageOf(schools: SchoolFacts[], roundAt: (path: string) => Round | null) {
  const covered = new Map<string, { visited: number; of: number }>();
  for (const { network, path, doneOn } of schools) {
    if (!network) continue;
    const sum = covered.get(network.path) ?? { visited: 0, of: 0 };
    covered.set(network.path, sum);
    sum.of += 1;
    if (doneOn.some(inRound(roundAt(path)))) sum.visited += 1;
  }
  return covered;
}

/**
 * Which schools ask to be visited next, each with its reasons, the weightier first; those alike by code. It is an order of
 * attention, never of merit: nothing of how a visit came out enters it. Where a visit is already planned, only what would
 * ask for another one does.
 */
export function suggestVisits(schools: SchoolFacts[], rounds: Round[], day: string): Suggestion[] {
  const roundAt = (path: string) => roundOn(rounds, path, day);
  const covered = coverageOf(schools, roundAt);
  const suggestions = schools.map((school): Suggestion => {
    const { request, plannedOn, lastOn, doneOn, overdue, due, network, path } = school;
    const reasons: Reason[] = [];
    if (request) reasons.push({ kind: "asked", askedOn: request.askedOn, topic: request.topic });
    if (plannedOn) return { ...school, reasons };
    if (overdue > 0) reasons.push({ kind: "overdue", count: overdue });
    if (due > 0) reasons.push({ kind: "due", count: due, within: DUE_SOON });
    const round = roundAt(path);
    const isMissing = round !== null && !doneOn.some(inRound(round));
    if (doneOn.length === 0) reasons.push({ kind: "never" });
    else if (isMissing) reasons.push({ kind: "round", number: round.number, lastOn });
    else if (lastOn && daysBetween(lastOn, day) > LONG)
      reasons.push({ kind: "long", days: daysBetween(lastOn, day) });
    const coverage = network && covered.get(network.path);
    if (isMissing && coverage && coverage.visited < LOW * coverage.of)
      reasons.push({ kind: "coverage", ...coverage, number: round.number });
    return { ...school, reasons };
  });
  const weight = ({ reasons }: Suggestion) => reasons.reduce((sum, { kind }) => sum + WEIGHTS[kind], 0);
  return suggestions
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => weight(b) - weight(a) || a.code.localeCompare(b.code));
}
