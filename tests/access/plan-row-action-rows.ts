import { randomUUIDv7 } from "node:crypto";
import { ownerDatabase } from "@/db/client";
import { files } from "@/db/schema/files";
import { planAnnexes } from "@/db/schema/plan-rows";
import type { PlacePath } from "@/lib/access/place";
import { planKindAt } from "@/lib/plans/policy";
import { createPlan, fillPlan } from "../factories/plans";
import { type ActionRow, all, type Fields } from "./action-row";

const NOWHERE = "01977777-7777-7777-8777-777777777777";
let year = 5000;

type Filled = Awaited<ReturnType<typeof fillPlan>>;

/** A draft with a row of each kind; where no plan can be, the id of none. */
const inDraft =
  (fields: (filled: Filled) => Fields): ActionRow["form"] =>
  async (place: PlacePath) => {
    if (!planKindAt(place))
      return {
        planId: NOWHERE,
        ...fields({
          ...{ problemId: NOWHERE, objectiveId: NOWHERE, targetId: NOWHERE },
          ...{ activityId: NOWHERE, activityIds: [NOWHERE] },
        }),
      };
    const plan = await createPlan(place, { schoolYear: ++year });
    return { planId: plan.id, ...fields(await fillPlan(plan)) };
  };

/** The plan is locked first, and the database locks it only for whoever writes records at its place. */
const writers = {
  own: all("absent", {
    ...{ ugel_director: "yes", area_head: "yes", coordinator: "yes", secretary: "yes" },
    ...{ local_specialist: "no", regional_specialist: "no" },
  } as const),
  foreign: all("absent"),
};

const row = (fields: (filled: Filled) => Fields): ActionRow => ({ form: inDraft(fields), ...writers });

async function annexIn(place: PlacePath): Promise<Fields> {
  const id = randomUUIDv7();
  const title = "Actas";
  if (!planKindAt(place)) return { planId: NOWHERE, id, title, version: "1" };
  const plan = await createPlan(place, { schoolYear: ++year });
  const fileId = randomUUIDv7();
  const common = { place, planId: plan.id };
  await ownerDatabase()
    .insert(files)
    .values({
      ...{ id: fileId, place, name: "actas.pdf", contentType: "application/pdf", size: 1 },
      ...{ sha256: "0".repeat(64), storageKey: fileId, uploadedBy: plan.personId },
    });
  await ownerDatabase()
    .insert(planAnnexes)
    .values({ ...common, id, position: 1, title: "Anexo", fileId, updatedBy: plan.personId });
  return { planId: plan.id, id, title, version: "1" };
}

const problem = { area: "aprendizajes", statement: "Se lee poco" };
const objective = { area: "convivencia", statement: "Convivir mejor" };
const target = ({ objectiveId }: Filled) => ({
  ...{ objectiveId, indicator: "own", name: "Docentes que leen", unit: "docentes", direction: "up" },
  ...{ goal: "12", startsOn: `${year}-04-01`, dueOn: `${year}-11-30` },
});
const activity = ({ objectiveId }: Filled) => ({ objectiveId, kind: "workshop", title: "Taller de lectura" });

/** An empty draft where there was a plan the year before. */
async function emptyAfterAnother(place: PlacePath): Promise<Fields> {
  const parts = { "parts[0]": "problems", "parts[2]": "objectives" };
  if (!planKindAt(place)) return { planId: NOWHERE, ...parts };
  await fillPlan(await createPlan(place, { state: "closed", schoolYear: ++year }));
  return { planId: (await createPlan(place, { schoolYear: ++year })).id, ...parts };
}

export const PLAN_ROW_ACTION_ROWS: Record<string, ActionRow> = {
  bringFromLastYearAction: { form: emptyAfterAnother, ...writers },
  writeTextAction: row(() => ({ section: "monitoreo", body: "Cada mes", version: "0" })),
  addProblemAction: row(() => problem),
  editProblemAction: row(({ problemId }) => ({ ...problem, id: problemId, version: "1" })),
  addObjectiveAction: row(() => objective),
  editObjectiveAction: row(({ objectiveId }) => ({ ...objective, id: objectiveId, version: "1" })),
  addTargetAction: row(target),
  editTargetAction: row((filled) => ({ ...target(filled), id: filled.targetId, version: "1" })),
  addActivityAction: row(activity),
  editActivityAction: row((filled) => ({ ...activity(filled), id: filled.activityId, version: "1" })),
  editAnnexAction: { form: annexIn, ...writers },
  moveRowAction: row(({ activityId }) => ({ kind: "activity", id: activityId, direction: "up" })),
  withdrawRowAction: row(({ activityId }) => ({
    ...{ kind: "activity", id: activityId, version: "1", reason: "Se junta con otra" },
  })),
  restoreRowAction: row(({ activityId }) => ({ kind: "activity", id: activityId, version: "1" })),
};
