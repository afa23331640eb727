import { eq } from "drizzle-orm";
import { plans } from "@/db/schema/plans";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { refuse } from "@/lib/refusal";
import { lockPlanAsSeen, planSubject } from "../commands";
import { canWritePlan } from "../policy";
import type { PlanAsSeen } from "../schema";
import { selectDiagnosis } from "./queries";

/** Brings what the data say once more, until the plan is submitted: from then on its diagnosis stays as it was. */
export function refreshDiagnosis(actor: Actor, input: PlanAsSeen, now = new Date()) {
  return asActor(actor, async (tx) => {
    const plan = await lockPlanAsSeen(tx, input);
    if (!canWritePlan(actor, { kind: plan.kind, place: plan.place.path })) refuse("forbidden");
    if (plan.state !== "draft") refuse("wrong_status");
    const diagnosis = await selectDiagnosis(tx, plan.place.path, plan.schoolYear, now);
    await tx
      .update(plans)
      .set({ diagnosis, diagnosedAt: now, version: plan.version + 1 })
      .where(eq(plans.id, plan.id));
    await record(tx, actor, "plan.diagnosed", planSubject(plan), {
      levels: diagnosis.levels.length,
      items: diagnosis.items.length,
      unmet: diagnosis.unmet.length,
    });
  });
}
