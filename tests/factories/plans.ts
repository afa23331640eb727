import { randomUUIDv7 } from "node:crypto";
import { ownerDatabase } from "@/db/client";
import { planActivities, planObjectives, planProblems, planTargets, planTexts } from "@/db/schema/plan-rows";
import { plans, planTemplates } from "@/db/schema/plans";
import type { PlanKind, PlanState } from "@/db/values";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { planKindAt } from "@/lib/plans/policy";
import { isShared } from "@/lib/plans/rules";
import { defaultTemplate } from "@/lib/plans/templates/labels";
import { createPerson } from "./people";

type TemplateDates = { opensOn?: string; dueOn?: string; approvalDueOn?: string };

/** What a region asks of a kind of plan in a year; open since January. */
export async function createTemplate(
  region: PlacePath,
  {
    kind = "pat_rei",
    schoolYear = 2026,
    ...dates
  }: { kind?: PlanKind; schoolYear?: number } & TemplateDates = {},
) {
  const row = {
    ...{ id: randomUUIDv7(), place: region, kind, schoolYear, content: defaultTemplate() },
    ...{ opensOn: "2026-01-05", dueOn: "2026-03-31", approvalDueOn: "2026-04-30", ...dates },
  };
  await ownerDatabase().insert(planTemplates).values(row);
  return row;
}

/** A plan in a state, empty, of a network or a UGEL. */
export async function createPlan(
  place: PlacePath,
  { state = "draft", schoolYear = 2026 }: { state?: PlanState; schoolYear?: number } = {},
) {
  const kind = planKindAt(place);
  if (!kind) throw new Error(`no plan at ${place}`);
  const { personId } = await createPerson({ role: "observer", place: regionOf(place) });
  const id = randomUUIDv7();
  const submitted = state === "draft" ? null : new Date("2026-03-20T15:00:00Z");
  await ownerDatabase()
    .insert(plans)
    .values({
      ...{ id, place, kind, schoolYear, state, createdBy: personId },
      ...{ template: defaultTemplate(), templateVersion: 1 },
      ...{ firstSubmittedAt: submitted, submittedAt: submitted },
      approvedAt: isShared(state) ? new Date("2026-04-10T15:00:00Z") : null,
    });
  return { id, place, kind, schoolYear, personId, version: 1 };
}

type SomePlan = { id: string; place: PlacePath; personId: string };

/** One row of each kind in a plan: a problem, an objective that answers it, a target, an activity and a text. */
export async function fillPlan({ id: planId, place, personId }: SomePlan, activities = 1) {
  const db = ownerDatabase();
  const common = { planId, place, updatedBy: personId };
  const problemId = randomUUIDv7();
  const objectiveId = randomUUIDv7();
  const targetId = randomUUIDv7();
  await db.insert(planProblems).values({
    ...{ ...common, id: problemId, position: 1, area: "aprendizajes", subject: "reading", stage: "primary" },
    statement: "Pocos estudiantes de primaria comprenden lo que leen",
    causes: "Se lee poco en clase",
  });
  await db.insert(planObjectives).values({
    ...{ ...common, id: objectiveId, position: 1, area: "aprendizajes", problemId, commitment: 4 },
    statement: "Mejorar la comprensión lectora en primaria",
  });
  await db.insert(planTargets).values({
    ...{ ...common, id: targetId, position: 1, objectiveId, indicator: "own", direction: "up" },
    ...{ name: "Estudiantes en Satisfactorio", unit: "%", baseline: 30, goal: 40 },
    ...{ startsOn: "2026-04-01", dueOn: "2026-12-15" },
  });
  const activityIds = Array.from({ length: activities }, () => randomUUIDv7());
  await db.insert(planActivities).values(
    activityIds.map((activityId, i) => ({
      ...{ ...common, id: activityId, position: i + 1, objectiveId, problemId },
      ...{
        kind: "learning_community" as const,
        title: `Comunidad de lectura ${i + 1}`,
        months: [4 + (i % 8)],
      },
      ...{ subject: "reading" as const, stage: "primary" as const, responsible: "Coordinación de la REI" },
      ...{ evidence: "Lista de asistencia", budget: 100, budgetSource: "Recursos propios" },
    })),
  );
  await db.insert(planTexts).values({ ...common, section: "base_legal", body: "Ley General de Educación." });
  return { problemId, objectiveId, targetId, activityIds, activityId: activityIds[0] as string };
}
