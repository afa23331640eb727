import type { ObservationState, PlanPart, PlanRowKind, PlanState } from "@/db/values";
import type { PlanContent } from "../content/rules";
import { isPending } from "../observations/rules";

/** The kinds of row that each part of a plan has, and their lists. */
export const ROWS_IN = {
  diagnosis: { kind: "problem", list: "problems" },
  objectives: { kind: "objective", list: "objectives" },
  targets: { kind: "target", list: "targets" },
  activities: { kind: "activity", list: "activities" },
  annexes: { kind: "annex", list: "annexes" },
} as const satisfies Partial<Record<PlanPart, { kind: PlanRowKind; list: keyof PlanContent }>>;

/** What a section has that is observed by itself, by id; a section of words is observed whole. */
export function rowsIn(content: PlanContent, part: PlanPart): Map<string, PlanRowKind> {
  if (part === "text" || part === "facts") return new Map();
  const { kind, list } = ROWS_IN[part];
  return new Map(content[list].map(({ id }) => [id, kind]));
}

type Observed = { section: string; state: ObservationState; createdAt: Date };

/** How many observations of a section, or of the plan, wait for the team and how many for who reviews. */
export function countObservations(observations: Observed[], section?: string) {
  const here = observations.filter((one) => section === undefined || one.section === section);
  const count = (test: (state: ObservationState) => boolean) =>
    here.filter(({ state }) => test(state)).length;
  return {
    open: count((state) => state === "open"),
    answered: count((state) => state === "answered"),
    settled: count((state) => !isPending(state)),
  };
}

/**
 * Since when what a plan says may be other than what was reviewed: the last time that it was observed before it was
 * sent again. Rows change only while it is with the team, so a later row is one that the team touched since. `null`
 * of a plan that was not given back.
 */
export function reviewedAt(
  { state, submittedAt }: { state: PlanState; submittedAt: Date | null },
  observations: Pick<Observed, "createdAt">[],
): Date | null {
  if (state !== "resubmitted" || !submittedAt) return null;
  const before = observations.map(({ createdAt }) => createdAt).filter((at) => at < submittedAt);
  return before.length === 0 ? null : new Date(Math.max(...before.map((at) => at.getTime())));
}

type Dated = { id: string; updatedAt: Date | string };

/** The rows that were touched after a moment. */
export const touchedSince = (rows: Dated[], moment: Date | null): Set<string> =>
  new Set(rows.filter(({ updatedAt }) => moment && new Date(updatedAt) > moment).map(({ id }) => id));

/** The sections before and after one, as they are read. */
export function besides<S extends { key: string }>(sections: S[], key: string) {
  const at = sections.findIndex((section) => section.key === key);
  return { previous: sections[at - 1] ?? null, next: sections[at + 1] ?? null };
}

type Named = { section: string; rowName: string | null };

/** What an observation is about: its section and, when it is about one, its row. */
export function aboutOf(sections: { key: string; title: string }[], { section, rowName }: Named): string {
  const title = sections.find(({ key }) => key === section)?.title ?? section;
  return rowName === null ? title : `${title}: ${rowName}`;
}
