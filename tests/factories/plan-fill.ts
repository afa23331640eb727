import { randomUUIDv7 } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { jobs } from "@/db/schema/jobs";
import { planObjectives, planTexts } from "@/db/schema/plan-rows";
import { type createPlan, fillPlan } from "./plans";

type SomePlan = Awaited<ReturnType<typeof createPlan>>;

/** A plan that lacks nothing that the default template asks before it is submitted. */
export async function completePlan(plan: SomePlan, activities = 1) {
  const filled = await fillPlan(plan, activities);
  const common = { planId: plan.id, place: plan.place, updatedBy: plan.personId };
  const db = ownerDatabase();
  const coexistenceId = randomUUIDv7();
  await db.insert(planObjectives).values({
    ...{ ...common, id: coexistenceId, position: 2, area: "convivencia" },
    statement: "Mejorar el trato entre estudiantes",
  });
  const textId = randomUUIDv7();
  const body = "El equipo revisa cada mes.";
  await db.insert(planTexts).values({ ...common, id: textId, section: "monitoreo", body });
  return { ...filled, coexistenceId, textId };
}

/** The work that was asked of the worker about a place, by kind. */
export const jobsAt = (place: string, kind: string) =>
  ownerDatabase()
    .select()
    .from(jobs)
    .where(and(eq(jobs.place, place), eq(jobs.kind, kind)));
