import { randomUUIDv7 } from "node:crypto";
import { ownerDatabase } from "@/db/client";
import { files } from "@/db/schema/files";
import { planEvidence, planProgress } from "@/db/schema/plan-progress";
import { planActivities, planObjectives, planTargets } from "@/db/schema/plan-rows";
import type { PlanState } from "@/db/values";
import type { PlacePath } from "@/lib/access/place";
import { madePdf } from "@/lib/files/made";
import { actAs, createPerson } from "./people";
import { createNetwork, createUgel } from "./places";
import { createPlan } from "./plans";

/** Of the plans that the matrices are tried on: a year that no other row of theirs uses. */
const YEAR = 2019;

/** Where a plan about a place stands: a region's is of a UGEL of it, and a school's is its network's. */
async function plannedPlace(place: PlacePath): Promise<PlacePath> {
  const labels = place.split(".");
  return labels.length === 1 ? createUgel(place) : labels.slice(0, 3).join(".");
}

const made = new Map<
  PlacePath,
  Promise<{ plan: Awaited<ReturnType<typeof createPlan>>; objectiveId: string }>
>();

async function makePlan(place: PlacePath) {
  const plan = await createPlan(place, { state: "under_way", schoolYear: YEAR });
  return { plan, objectiveId: await addObjective(plan) };
}

type SomePlan = { id: string; place: PlacePath; personId: string };

export async function addObjective({ id: planId, place, personId: updatedBy }: SomePlan) {
  const id = randomUUIDv7();
  await ownerDatabase()
    .insert(planObjectives)
    .values({ id, planId, place, updatedBy, position: 1, area: "aprendizajes", statement: "Leer mejor" });
  return id;
}

export async function addActivity(
  { id: planId, place, personId: updatedBy }: SomePlan,
  objectiveId: string,
  more: Partial<typeof planActivities.$inferInsert> = {},
) {
  const id = randomUUIDv7();
  await ownerDatabase()
    .insert(planActivities)
    .values({
      ...{
        id,
        planId,
        place,
        updatedBy,
        objectiveId,
        position: 1,
        kind: "workshop",
        title: "Taller de lectura",
      },
      ...{ months: [4], ...more },
    });
  return id;
}

export async function addTarget(
  { id: planId, place, personId: updatedBy }: SomePlan,
  objectiveId: string,
  more: Partial<typeof planTargets.$inferInsert> = {},
) {
  const id = randomUUIDv7();
  await ownerDatabase()
    .insert(planTargets)
    .values({
      ...{ id, planId, place, updatedBy, objectiveId, position: 1, indicator: "own", direction: "up" },
      ...{ name: "Docentes que comparten", unit: "docentes", goal: 40, baseline: 10 },
      ...{ startsOn: `${YEAR}-03-01`, dueOn: `${YEAR}-12-15`, ...more },
    });
  return id;
}

/** A new activity and a new target of a plan in force about a place; the plan is the same each time. */
export async function followedAt(place: PlacePath) {
  const at = await plannedPlace(place);
  const making = made.get(at) ?? makePlan(at);
  made.set(at, making);
  const { plan, objectiveId } = await making;
  return {
    plan,
    year: YEAR,
    activityId: await addActivity(plan, objectiveId),
    targetId: await addTarget(plan, objectiveId),
  };
}

/** A network of its own with a plan in a state, its coordinator, an activity in April and a target. */
export async function followedNetwork({ state = "under_way" as PlanState, ugel = "" } = {}) {
  const network = await createNetwork(ugel || (await createUgel()));
  const plan = await createPlan(network, { state });
  const objectiveId = await addObjective(plan);
  const activityId = await addActivity(plan, objectiveId);
  const targetId = await addTarget(plan, objectiveId, { startsOn: "2026-04-01", dueOn: "2026-12-15" });
  return {
    network,
    plan,
    objectiveId,
    activityId,
    targetId,
    coordinator: await actAs("coordinator", network),
  };
}

export const pdfFile = (text = "1") =>
  madePdf(
    Buffer.from(`%PDF-1.4\n%${text}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`),
    "lista de asistencia.pdf",
  );

/** Evidence that somebody else kept. */
export async function evidenceAt(place: PlacePath) {
  const { plan, activityId } = await followedAt(place);
  const { personId } = await createPerson({ role: "observer", place: plan.place });
  const [fileId, evidenceId] = [randomUUIDv7(), randomUUIDv7()];
  const db = ownerDatabase();
  await db.insert(files).values({
    ...{ id: fileId, place: plan.place, name: "acta.pdf", contentType: "application/pdf", size: 1 },
    ...{ sha256: "0".repeat(64), storageKey: fileId, uploadedBy: personId },
  });
  await db
    .insert(planEvidence)
    .values({ id: evidenceId, activityId, planId: plan.id, place: plan.place, fileId, addedBy: personId });
  return evidenceId;
}

/** An activity whose colour a person set. */
export async function markedAt(place: PlacePath) {
  const { plan, activityId } = await followedAt(place);
  await ownerDatabase()
    .insert(planProgress)
    .values({
      ...{ activityId, planId: plan.id, place: plan.place, state: "planned", updatedBy: plan.personId },
      ...{ ragOverride: "red", ragNote: "Sin local" },
    });
  return activityId;
}
