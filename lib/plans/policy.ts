import type { PlanKind } from "@/db/values";
import { type Actor, can, placesWhere } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";
import type { Capability } from "@/lib/access/roles";

/** A plan, or what one would be at a place. */
export type Planned = { kind: PlanKind; place: PlacePath | { path: PlacePath } };
type Act = "write" | "submit" | "review" | "approve";

const CAPABILITIES: Record<PlanKind, Record<Act, Capability>> = {
  pat_rei: { write: "plan.write", submit: "plan.submit", review: "plan.review", approve: "plan.approve" },
  ugel_plan: {
    write: "ugel_plan.write",
    submit: "ugel_plan.submit",
    review: "ugel_plan.review",
    approve: "ugel_plan.approve",
  },
};

const may = (actor: Actor, act: Act, { kind, place }: Planned) =>
  can(actor, CAPABILITIES[kind][act], typeof place === "string" ? place : place.path);

/** A network's place has three labels, a UGEL's two: the plan that each of them has. */
export const planKindAt = (place: PlacePath): PlanKind | null =>
  (({ 2: "ugel_plan", 3: "pat_rei" }) as const)[place.split(".").length as 2 | 3] ?? null;

/** Writing what the plan says and, once in force, telling how it goes. */
export const canWritePlan = (actor: Actor, planned: Planned) => may(actor, "write", planned);

export const canSubmitPlan = (actor: Actor, planned: Planned) => may(actor, "submit", planned);

/** Observing it and settling what was observed. */
export const canReviewPlan = (actor: Actor, planned: Planned) => may(actor, "review", planned);

/** Approving it, and each change of it once in force. */
export const canApprovePlan = (actor: Actor, planned: Planned) => may(actor, "approve", planned);

/** What a kind of plan has, and its campaign, are the region's: whoever manages something below does not decide them. */
export const canDefinePlans = (actor: Actor, region: PlacePath) => can(actor, "plan.define", region);

/** The places whose plan the actor writes. */
export const placesToPlan = (actor: Actor): PlacePath[] => [
  ...placesWhere(actor, "plan.write"),
  ...placesWhere(actor, "ugel_plan.write"),
];
