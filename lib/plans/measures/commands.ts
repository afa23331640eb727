import { and, eq } from "drizzle-orm";
import { planMeasures } from "@/db/schema/plan-progress";
import { planTargets } from "@/db/schema/plan-rows";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { today } from "@/lib/dates/dates";
import { refuse } from "@/lib/refusal";
import { lockPlan } from "../commands";
import { planTitle } from "../labels";
import { canWritePlan } from "../policy";
import { NOT_IN_FORCE } from "../progress/labels";
import { isInForce } from "../rules";
import { isComputed } from "../targets/labels";
import { IS_COMPUTED, SAME_MEASURE, TARGET_WITHDRAWN } from "./labels";
import { measureProblems } from "./rules";
import type { RecordMeasure } from "./schema";

const m = planMeasures;

/** Tells what a target that nothing computes measured on a day. The same twice is one. Answers the plan's id. */
export function recordMeasure(actor: Actor, input: RecordMeasure, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const { targetId, value, measuredOn, source } = input;
    const seen = () => tx.select().from(planTargets).where(eq(planTargets.id, targetId));
    const [before = refuse("not_found")] = await seen();
    const plan = await lockPlan(tx, before.planId);
    const place = plan.place.path;
    if (!canWritePlan(actor, { kind: plan.kind, place })) refuse("forbidden");
    if (!isInForce(plan.state)) refuse("wrong_status", NOT_IN_FORCE);
    const [target = refuse("not_found")] = await seen();
    if (target.withdrawnAt) refuse("wrong_status", TARGET_WITHDRAWN);
    if (isComputed(target.indicator)) refuse("wrong_status", IS_COMPUTED);
    const { schoolYear } = plan;
    const fields = measureProblems(input, { unit: target.unit, schoolYear, day: today(now) });
    if (Object.keys(fields).length > 0) refuse("invalid", undefined, { fields });
    const [same] = await tx
      .select({ id: m.id })
      .from(m)
      .where(
        and(
          ...[eq(m.targetId, targetId), eq(m.measuredOn, measuredOn)],
          ...[eq(m.value, value), eq(m.source, source)],
        ),
      );
    if (same) refuse("conflict", SAME_MEASURE);
    await tx
      .insert(m)
      .values({ ...input, planId: plan.id, place, recordedBy: actor.personId, createdAt: now });
    const name = `${planTitle(plan)}: ${target.name}`;
    const details = { to: `${value} ${target.unit}`, heldOn: measuredOn };
    await record(tx, actor, "target.measured", { kind: "target", id: targetId, name, place }, details);
    return plan.id;
  });
}
