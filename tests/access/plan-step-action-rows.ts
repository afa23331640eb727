import { randomUUIDv7 } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { places } from "@/db/schema/places";
import { planObservations } from "@/db/schema/plan-reviews";
import type { ObservationState, PlanState } from "@/db/values";
import type { PlacePath } from "@/lib/access/place";
import { createNetwork, createUgel } from "../factories/places";
import { completePlan } from "../factories/plan-fill";
import { freezePlan } from "../factories/plan-versions";
import { createPlan } from "../factories/plans";
import { type ActionRow, all, type Fields, type Outcomes } from "./action-row";

let year = 2100;

/** Whose plan somebody of a place meets: the region a UGEL's, a UGEL one of its networks', a school its network's. */
async function plannedFrom(place: PlacePath): Promise<PlacePath> {
  const labels = place.split(".");
  if (labels.length === 1) {
    const below = and(eq(places.parent, place), eq(places.kind, "ugel"));
    const [ugel] = await ownerDatabase().select({ path: places.path }).from(places).where(below).limit(1);
    return ugel?.path ?? createUgel(place);
  }
  return labels.length === 2 ? createNetwork(place) : labels.slice(0, 3).join(".");
}

/** A plan with everything that is asked, of another year each time. */
export async function planFrom(place: PlacePath, state: PlanState) {
  const plan = await createPlan(await plannedFrom(place), { state, schoolYear: ++year });
  return { ...plan, ...(await completePlan(plan)) };
}

const planIn = (state: PlanState, more: Fields = {}) =>
  async function fields(place: PlacePath): Promise<Fields> {
    const { id } = await planFrom(place, state);
    return { planId: id, version: "1", ...more };
  };

async function observe(plan: Awaited<ReturnType<typeof planFrom>>, state: ObservationState) {
  const id = randomUUIDv7();
  await ownerDatabase()
    .insert(planObservations)
    .values({
      ...{ id, planId: plan.id, place: plan.place, section: "metas", text: "Falta una meta", state },
      createdBy: plan.personId,
    });
  return id;
}

const observed = (planState: PlanState, state: ObservationState, more: Fields = {}) =>
  async function fields(place: PlacePath): Promise<Fields> {
    const observationId = await observe(await planFrom(place, planState), state);
    return { observationId, version: "1", ...more };
  };

/** Whoever writes records at the place locks its plan and is told; for anybody else it is as if it were not there. */
const only = (may: Partial<Outcomes>): Outcomes =>
  all("no", { observer: "absent", school_head: "absent", peer_monitor: "absent", ...may });

export const planSubmitters = only({ coordinator: "yes" });
export const planWriters = only({ coordinator: "yes", secretary: "yes" });
const reviewers = only({
  ...{ regional_director: "yes", ugel_director: "yes", area_head: "yes" },
  ...{ regional_specialist: "yes", local_specialist: "yes" },
});
export const planApprovers = only({ regional_director: "yes", area_head: "yes" });
const foreign = all("absent");

export const PLAN_STEP_ACTION_ROWS: Record<string, ActionRow> = {
  submitPlanAction: { form: planIn("draft"), own: planSubmitters, foreign },
  observePlanAction: {
    form: async (place) => {
      const plan = await planFrom(place, "submitted");
      await observe(plan, "open");
      return { planId: plan.id, version: "1" };
    },
    ...{ own: reviewers, foreign },
  },
  approvePlanAction: { form: planIn("submitted"), own: planApprovers, foreign },
  startPlanAction: { form: planIn("approved"), own: planWriters, foreign },
  evaluatePlanAction: {
    form: planIn("under_way", { evaluation: "Subió la lectura" }),
    ...{ own: planSubmitters, foreign },
  },
  resumePlanAction: {
    form: planIn("evaluated"),
    own: only({ coordinator: "yes", regional_director: "yes", area_head: "yes" }),
    foreign,
  },
  askPlanPapersAction: {
    form: async (place) => {
      const plan = await planFrom(place, "under_way");
      await freezePlan(plan, 1, plan.personId);
      return { planId: plan.id };
    },
    ...{ own: planApprovers, foreign },
  },
  closePlanAction: { form: planIn("evaluated"), own: planApprovers, foreign },
  addObservationAction: {
    form: async (place) => ({
      ...{ planId: (await planFrom(place, "submitted")).id, section: "metas", text: "Falta una meta" },
    }),
    ...{ own: reviewers, foreign },
  },
  answerObservationAction: {
    form: observed("observed", "open", { text: "Se agregó" }),
    ...{ own: planWriters, foreign },
  },
  reopenObservationAction: {
    form: observed("resubmitted", "answered", { text: "Falta otra" }),
    ...{ own: reviewers, foreign },
  },
  resolveObservationAction: { form: observed("resubmitted", "answered"), own: reviewers, foreign },
  withdrawObservationAction: { form: observed("resubmitted", "open"), own: reviewers, foreign },
};
