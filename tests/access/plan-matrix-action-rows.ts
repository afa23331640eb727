import { randomUUIDv7 } from "node:crypto";
import { ownerDatabase } from "@/db/client";
import { planUploads } from "@/db/schema/plan-files";
import type { PlacePath } from "@/lib/access/place";
import { activityFields } from "@/lib/plans/activities/schema";
import { planKindAt } from "@/lib/plans/policy";
import { createPlan, fillPlan } from "../factories/plans";
import { type ActionRow, all, type Fields } from "./action-row";

let year = 7000;

/** A file that would add an activity to a draft; where no plan can be, the id of none. */
async function uploadAt(place: PlacePath): Promise<Fields> {
  const uploadId = randomUUIDv7();
  if (!planKindAt(place)) return { uploadId, version: "1" };
  const plan = await createPlan(place, { schoolYear: ++year });
  const { objectiveId } = await fillPlan(plan);
  const fields = activityFields.parse({ objectiveId, kind: "workshop", title: "Taller" });
  await ownerDatabase()
    .insert(planUploads)
    .values({
      ...{ id: uploadId, planId: plan.id, place, fileName: "matriz.xlsx", sha256: "0".repeat(64) },
      ...{ rows: [{ act: "add", line: 2, title: "Taller", fields }], problems: [] },
      uploadedBy: plan.personId,
    });
  return { uploadId, version: "1" };
}

/** Who reads the file writes records at its place; the plan is its own people's to write. */
const row: ActionRow = {
  form: uploadAt,
  own: all("absent", {
    ...{ ugel_director: "yes", area_head: "yes", coordinator: "yes", secretary: "yes" },
    ...{ local_specialist: "no", regional_specialist: "no" },
  }),
  foreign: all("absent"),
};

export const PLAN_MATRIX_ACTION_ROWS: Record<string, ActionRow> = {
  applyMatrixAction: row,
  discardMatrixAction: row,
};
