import { randomUUIDv7 } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { places } from "@/db/schema/places";
import { plans, planTemplates } from "@/db/schema/plans";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { regionOf } from "@/lib/access/place";
import { record } from "@/lib/audit/record";
import { shortDay, today } from "@/lib/dates/dates";
import { refuse } from "@/lib/refusal";
import { planTitle } from "./labels";
import { canWritePlan, planKindAt } from "./policy";
import { type Plan, selectPlan, selectPlanOf } from "./queries";
import type { DraftPlan, PlanAsSeen } from "./schema";

export const planSubject = (plan: Pick<Plan, "id" | "kind" | "schoolYear" | "place">) => ({
  kind: "plan",
  id: plan.id,
  name: planTitle(plan),
  place: plan.place.path,
});

/** Starts the plan of a network or a UGEL for a school year from what the region asks. One a year. Answers its id. */
export function draftPlan(actor: Actor, input: DraftPlan, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const { place: path, schoolYear } = input;
    const [place] = await tx
      .select({ path: places.path, kind: places.kind, code: places.code, name: places.name })
      .from(places)
      .where(and(eq(places.path, path), isNull(places.closedOn)));
    const kind = planKindAt(path);
    if (!place || !kind) return refuse("not_found");
    if (!canWritePlan(actor, { kind, place: path })) refuse("forbidden");
    const [template] = await tx
      .select()
      .from(planTemplates)
      .where(
        and(
          eq(planTemplates.place, regionOf(path)),
          eq(planTemplates.kind, kind),
          eq(planTemplates.schoolYear, schoolYear),
        ),
      );
    if (!template)
      return refuse("conflict", `La región aún no ha dicho qué llevan los planes de ${schoolYear}.`);
    if (template.opensOn > today(now))
      refuse("conflict", `Los planes de ${schoolYear} se escriben desde el ${shortDay(template.opensOn)}.`);
    if (await selectPlanOf(tx, path, schoolYear)) refuse("conflict", ALREADY);
    const id = randomUUIDv7();
    await tx.insert(plans).values({
      ...{ id, place: path, kind, schoolYear, createdBy: actor.personId },
      ...{ template: template.content, templateVersion: template.version },
    });
    await record(tx, actor, "plan.drafted", planSubject({ id, kind, schoolYear, place }));
    return id;
  });
}

const ALREADY = "El plan de ese año ya existe. Vuelva a cargar la página para verlo.";

/** A plan, locked, with where it stands. Whoever may not write at its place does not find it. */
export async function lockPlan(tx: Transaction, planId: string) {
  const [locked] = await tx
    .select({ version: plans.version })
    .from(plans)
    .where(eq(plans.id, planId))
    .for("update");
  const plan = locked && (await selectPlan(tx, planId));
  return plan ?? refuse("not_found");
}

/** The same, refused when somebody else took a step after it was seen. */
export async function lockPlanAsSeen(tx: Transaction, { planId, version }: PlanAsSeen) {
  const plan = await lockPlan(tx, planId);
  if (plan.version !== version) refuse("stale", MEANWHILE, { theirs: { version: plan.version } });
  return plan;
}

const MEANWHILE =
  "Otra persona cambió el estado de este plan mientras usted lo veía. Vuelva a cargar la página para ver cómo está ahora.";
