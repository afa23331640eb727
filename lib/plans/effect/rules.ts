import type { Area, ProgressState, Stage } from "@/db/values";
import type { PlaceResult } from "../measures/rules";

type Aim = { subject: Area | null; stage: Stage | null };
type Done = { state: ProgressState; doneOn: string | null };

export type Round = Pick<PlaceResult, "assessmentId" | "title" | "endsOn">;
export type AimedAt = { subject: Area; stage: Stage };

/** Those of every grade together, of a subject of a stage, the latest first. */
const resultsOf = (results: readonly PlaceResult[], { subject, stage }: AimedAt) =>
  results
    .filter((one) => one.area === subject && one.stage === stage && one.grade === null)
    .toSorted((a, b) => b.endsOn.localeCompare(a.endsOn));

/**
 * The two assessments of the school year between which a subject of a stage is looked at in a place: its línea de base
 * and the latest that ended after it. Either is `null` while it is not there.
 */
export function roundsOf(results: readonly PlaceResult[], aim: AimedAt) {
  const found = resultsOf(results, aim);
  const from = found.findLast(({ round }) => round === "baseline") ?? null;
  const to =
    (from && found.find(({ round, endsOn }) => round !== "baseline" && endsOn > from.endsOn)) ?? null;
  return { from, to };
}

type Growth = { fromId: string; toId: string; stage: Stage; area: Area };

/** What changed between the two, in that subject of that stage; `null` where nobody compared them. */
export const growthOf = <G extends Growth>(
  growth: readonly G[],
  { from, to }: { from: Round | null; to: Round | null },
  { subject, stage }: AimedAt,
): G | null =>
  growth.find(
    (one) =>
      one.fromId === from?.assessmentId &&
      one.toId === to?.assessmentId &&
      one.stage === stage &&
      one.area === subject,
  ) ?? null;

/**
 * Whether an activity can have contributed to what changed between two assessments, by its day: one that was held
 * before the first or after the second cannot. One under way has no day, and is taken as between.
 */
export function timingOf({ state, doneOn }: Done, from: Round, to: Round): "before" | "between" | "after" {
  if (state !== "done" || !doneOn) return "between";
  if (doneOn < from.endsOn) return "before";
  return doneOn > to.endsOn ? "after" : "between";
}

/** It was held, or is being held: it may have had an effect. */
export const isCarriedOut = (state: ProgressState) => state === "done" || state === "under_way";

export const aimKey = ({ subject, stage }: AimedAt) => `${subject}.${stage}`;

/** The activities that were carried out, by the subject of a stage that each aims at; apart, those that aim at none. */
export function byAim<A extends Aim & Done>(activities: readonly A[]) {
  const groups = new Map<string, AimedAt & { activities: A[] }>();
  const unassessed: A[] = [];
  for (const one of activities) {
    if (!isCarriedOut(one.state)) continue;
    const { subject, stage } = one;
    if (!subject || !stage) {
      unassessed.push(one);
      continue;
    }
    const aim = { subject, stage };
    const group = groups.get(aimKey(aim)) ?? { ...aim, activities: [] };
    group.activities.push(one);
    groups.set(aimKey(aim), group);
  }
  return { groups: [...groups.values()], unassessed };
}
