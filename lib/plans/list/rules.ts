import type { PlaceKind, PlanKind, PlanState } from "@/db/values";
import type { PlacePath } from "@/lib/access/place";
import { dayOf, daysBetween } from "@/lib/dates/dates";
import { isShared, isUnderReview } from "../rules";
import type { PlanFilters } from "./schema";

/** How a plan stands against the date by which it was due; days are whole and never negative. */
export type Timing = { kind: "on_time" | "late" | "pending" | "overdue"; days: number };

type Submitted = { firstSubmittedAt: Date | null } | null;

/**
 * By the day in Lima of the first time that it was submitted: what was observed and sent again stays on time.
 * `null` where the region has set no date.
 */
export function timingOf(plan: Submitted, dueOn: string | null, day: string): Timing | null {
  if (dueOn === null) return null;
  if (plan?.firstSubmittedAt) {
    const late = daysBetween(dueOn, dayOf(plan.firstSubmittedAt));
    return late > 0 ? { kind: "late", days: late } : { kind: "on_time", days: 0 };
  }
  const left = daysBetween(day, dueOn);
  return left < 0 ? { kind: "overdue", days: -left } : { kind: "pending", days: left };
}

export type ListedPlan = {
  place: { path: PlacePath; kind: PlaceKind; code: string; name: string };
  ugelCode: string;
  kind: PlanKind;
  /** Whether it stands where the actor reads everything; else only its approved plan is read. */
  mine: boolean;
  plan: {
    id: string;
    state: PlanState;
    firstSubmittedAt: Date | null;
    approvedAt: Date | null;
  } | null;
  timing: Timing | null;
};

const isLate = ({ timing }: ListedPlan) => timing?.kind === "late" || timing?.kind === "overdue";

const IN_TIME: Record<NonNullable<PlanFilters["plazo"]>, (row: ListedPlan) => boolean> = {
  atrasado: isLate,
  vencido: ({ timing }) => timing?.kind === "overdue",
  "a-tiempo": ({ timing }) => timing?.kind === "on_time",
};

/** `awaiting`: sent, for the first time or again, and not approved yet. */
const isInState = ({ plan }: ListedPlan, asked: NonNullable<PlanFilters["estado"]>) =>
  asked === "awaiting" ? plan !== null && isUnderReview(plan.state) : (plan?.state ?? "none") === asked;

type Filters = Pick<PlanFilters, "ugel" | "tipo" | "estado" | "plazo">;

/** Whether the filters let a plan, or a place without one, through. */
export function isListedPlan(row: ListedPlan, { ugel, tipo, estado, plazo }: Filters): boolean {
  return (
    (!ugel || row.ugelCode === ugel) &&
    (!tipo || row.kind === tipo) &&
    (!estado || isInState(row, estado)) &&
    (!plazo || (row.mine && IN_TIME[plazo](row)))
  );
}

const spanish = new Intl.Collator("es");

/** One's own first; then by the code of the UGEL and of the network. Never by how they go. */
export const inListOrder = (rows: ListedPlan[]) =>
  rows.toSorted(
    (a, b) =>
      Number(b.mine) - Number(a.mine) ||
      spanish.compare(a.ugelCode, b.ugelCode) ||
      a.place.path.split(".").length - b.place.path.split(".").length ||
      spanish.compare(a.place.code, b.place.code),
  );

/**
 * How many of the actor's places have sent their plan, how many of them by the date, and how many have it approved.
 * The whole is every place that should have one.
 */
export function countPlans(rows: ListedPlan[]) {
  const own = rows.filter(({ mine }) => mine);
  const where = (test: (row: ListedPlan) => boolean) => own.filter(test).length;
  return {
    expected: own.length,
    submitted: where(({ plan }) => Boolean(plan?.firstSubmittedAt)),
    onTime: where(({ timing }) => timing?.kind === "on_time"),
    overdue: where(({ timing }) => timing?.kind === "overdue"),
    approved: where(({ plan }) => Boolean(plan && isShared(plan.state))),
    byState: Map.groupBy(own, ({ plan }): PlanState | "none" => plan?.state ?? "none"),
  };
}
