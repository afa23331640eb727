import { and, asc, eq, isNull } from "drizzle-orm";
import { planPapers, planVersions } from "@/db/schema/plans";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { enqueue } from "@/lib/jobs/enqueue";
import { refuse } from "@/lib/refusal";
import { lockPlan, planSubject } from "../../commands";
import { canApprovePlan } from "../../policy";
import type { AskPlanPapers } from "./schema";

const ALL_ISSUED = "El documento de cada versión ya está emitido. Vuelva a cargar la página para verlo.";

/**
 * Asks again for the papers that were not issued: whoever approved them left the office before the worker came to it.
 * They are issued as whoever approves the plan today. Answers the plan's id.
 */
export function askPlanPapers(actor: Actor, { planId }: AskPlanPapers): Promise<string> {
  return asActor(actor, async (tx) => {
    const plan = await lockPlan(tx, planId);
    if (!canApprovePlan(actor, plan)) refuse("forbidden");
    const waiting = await tx
      .select({ id: planVersions.id, number: planVersions.number })
      .from(planVersions)
      .leftJoin(planPapers, eq(planPapers.versionId, planVersions.id))
      .where(and(eq(planVersions.planId, planId), isNull(planPapers.versionId)))
      .orderBy(asc(planVersions.number));
    if (waiting.length === 0) refuse("conflict", ALL_ISSUED);
    const { personId } = actor;
    for (const { id } of waiting)
      await enqueue(tx, personId, "plans.issue", plan.place.path, { versionId: id, personId });
    const numbers = waiting.map(({ number }) => number).join(", ");
    await record(tx, actor, "plan.paper_asked", planSubject(plan), { numbers });
    return plan.id;
  });
}
