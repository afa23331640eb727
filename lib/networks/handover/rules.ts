import type { PlanKind, ProgressState, Rag } from "@/db/values";

/** What may be open in a network when its coordinator changes. A later module adds its kind and its rows. */
export const businessKinds = [
  "vacancy",
  "ending",
  "correction",
  "inactive_services",
  "returned_results",
  "plan_activity",
  "plan_observations",
  "agreement",
  "meeting",
  "visit",
  "visit_request",
  "installation",
  "resolution",
  "profile",
] as const;
export type BusinessKind = (typeof businessKinds)[number];

export type OpenBusiness = {
  kind: BusinessKind;
  title: string;
  detail: string;
  href: string;
  dueOn?: string;
};

/** Results of a school that were given back, until whoever returned them settles it. */
export type ReturnedResults = {
  id: string;
  assessmentId: string;
  title: string;
  state: "open" | "answered";
  dueOn: string;
};

/** A plan of the network that is not over: what it left to do, and what was observed and nobody settled. */
export type OpenPlan = {
  id: string;
  kind: PlanKind;
  schoolYear: number;
  activities: {
    id: string;
    title: string;
    months: number[];
    state: ProgressState;
    nextOn: string | null;
    ragOverride: Rag | null;
  }[];
  observations: number;
};

/** What has a date first, the nearest first; the rest in the order of the kinds. */
export const inOrder = (business: OpenBusiness[]): OpenBusiness[] =>
  business.toSorted(
    (a, b) =>
      (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999") ||
      businessKinds.indexOf(a.kind) - businessKinds.indexOf(b.kind) ||
      a.title.localeCompare(b.title, "es"),
  );

type Before = { personId: string } | undefined;

/** Whether a network passes from somebody to somebody: not to its first coordinator when nothing is open, nor to the same one. */
export const isHandover = (before: Before, personId: string, hasBusiness: boolean) =>
  before ? before.personId !== personId : hasBusiness;
