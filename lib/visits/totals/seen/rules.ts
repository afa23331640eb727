import type { CommitmentSide, CommitmentState } from "@/db/visit-values";
import type { PlacePath } from "@/lib/access/place";
import { COMMITMENTS_KEY, LEVEL_KEY, latestOf, outcomeOf, type Seen, sameName, withinOf } from "../rules";

/** A visit that is summed up, with what tells whom it was to. */
export type CountedVisit = {
  id: string;
  place: PlacePath;
  formId: string;
  roundId: string;
  observedId: string | null;
  observedName: string;
  observerId: string;
  level: string | null;
  at: string;
  /** The teachers of its matrices, in the order of the form's blocks: the first one is subject 1. */
  teachers: string[];
};
export type CountedScore = { visitId: string; itemKey: string; subject: number; option: string };
export type CountedCommitment = {
  visitId: string;
  side: CommitmentSide;
  state: CommitmentState;
  dueOn: string;
};

export type SeenItem = { item: { formId: string; roundId: string; itemKey: string }; seen: Seen[] };

/** Whoever has no account is told apart by her school and her name, however it is written. */
const byName = (place: PlacePath, name: string) => `${place} ${sameName(name)}`;

/** Whom an answer is about: whoever was observed, or a teacher of a matrix; two of the same name in one visit are two. */
function personOf(visit: CountedVisit, subject: number): string {
  if (subject === 0) return visit.observedId ?? byName(visit.place, visit.observedName);
  const name = visit.teachers[subject - 1] ?? `#${subject}`;
  const namesakes = visit.teachers
    .slice(0, subject - 1)
    .filter((other) => sameName(other) === sameName(name));
  return byName(visit.place, name) + (namesakes.length > 0 ? ` #${namesakes.length}` : "");
}

/**
 * What the visits say of each item of each form in each round, person by person and network by network: her last answer,
 * the level of her last visit, and what became of all that she promised once nothing of it is to come on a day.
 */
export function seenItems(
  visits: CountedVisit[],
  scores: CountedScore[],
  commitments: CountedCommitment[],
  day: string,
): SeenItem[] {
  const byId = new Map(visits.map((visit) => [visit.id, visit]));
  const said = (visit: CountedVisit, itemKey: string, subject: number, option: string) => ({
    ...{ formId: visit.formId, roundId: visit.roundId, itemKey, at: `${visit.at} ${visit.id}` },
    ...{ within: withinOf(visit.place), person: personOf(visit, subject), counts: { [option]: 1 } },
  });
  const answers = [
    ...visits.flatMap((visit) => (visit.level === null ? [] : [said(visit, LEVEL_KEY, 0, visit.level)])),
    ...scores.flatMap(({ visitId, itemKey, subject, option }) => {
      const visit = byId.get(visitId);
      return visit ? [said(visit, itemKey, subject, option)] : [];
    }),
  ];
  const items = Map.groupBy(answers, ({ formId, roundId, itemKey }) => `${formId} ${roundId} ${itemKey}`);
  return [
    ...[...items.values()].flatMap((same) =>
      same[0] ? [{ item: itemOf(same[0]), seen: latestOf(same) }] : [],
    ),
    ...promisedIn(byId, commitments, day),
  ];
}

const itemOf = ({ formId, roundId, itemKey }: SeenItem["item"]) => ({ formId, roundId, itemKey });

function promisedIn(
  byId: Map<string, CountedVisit>,
  commitments: CountedCommitment[],
  day: string,
): SeenItem[] {
  const promised = commitments.flatMap((commitment) => {
    const visit = byId.get(commitment.visitId);
    if (!visit) return [];
    const person = commitment.side === "observer" ? visit.observerId : personOf(visit, 0);
    return [{ ...commitment, person, within: withinOf(visit.place), visit }];
  });
  const ofForm = Map.groupBy(promised, ({ visit }) => `${visit.formId} ${visit.roundId}`);
  return [...ofForm.values()].flatMap((all) => {
    const makers = Map.groupBy(all, ({ within, person }) => `${within} ${person}`);
    const seen = [...makers.values()].flatMap((hers) => {
      const [first] = hers;
      const counts = outcomeOf(hers, day);
      return first && counts ? [{ within: first.within, person: first.person, counts }] : [];
    });
    const visit = all[0]?.visit;
    return visit ? [{ item: itemOf({ ...visit, itemKey: COMMITMENTS_KEY }), seen }] : [];
  });
}
