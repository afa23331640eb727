import { eq } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { assessmentPapers, assessments } from "@/db/schema/assessments";
import { resultLoads } from "@/db/schema/result-loads";
import type { AssessmentState } from "@/db/values";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { startScale } from "@/lib/assessments/scale/rules";
import { createService } from "../factories/assessments";
import { createNetwork, createUgel, fresh } from "../factories/places";
import { type ActionRow, all, type Fields, someone } from "./action-row";

/** An assessment of the region above a place, as the owner puts it there. */
export async function assessmentAt(place: PlacePath, state: AssessmentState = "draft") {
  const region = regionOf(place);
  const [row] = await ownerDatabase()
    .insert(assessments)
    .values({
      ...{ place: region, schoolYear: 2026, round: "baseline", title: `Evaluación ${fresh()}`, state },
      ...{ startsOn: "2026-04-01", endsOn: "2026-04-02" },
    })
    .returning();
  const [paper] = await ownerDatabase()
    .insert(assessmentPapers)
    .values({
      ...{ assessmentId: row?.id ?? "", place: region, stage: "primary", area: "reading" },
      levels: startScale("two"),
    })
    .returning();
  return { id: row?.id ?? "", paperId: paper?.id ?? "" };
}

/** A load that was read and waits to be confirmed. */
export async function loadAt(place: PlacePath): Promise<string> {
  const { id: assessmentId } = await assessmentAt(place, "open");
  const { personId } = await someone(place);
  const [row] = await ownerDatabase()
    .insert(resultLoads)
    .values({
      ...{ assessmentId, place, fileName: "a.csv", fileSize: 1, sha256: "0".repeat(64) },
      requestedBy: personId,
    })
    .returning();
  await ownerDatabase()
    .update(resultLoads)
    .set({ state: "ready", readAt: new Date() })
    .where(eq(resultLoads.id, row?.id ?? ""));
  return row?.id ?? "";
}

const definition = {
  schoolYear: "2026",
  round: "baseline",
  startsOn: "2026-04-01",
  endsOn: "2026-04-02",
  scale: "two",
  "papers[0].who": "primary-0",
  "papers[0].area": "reading",
};

const preparedLoad = async (place: PlacePath): Promise<Fields> => ({
  loadId: await loadAt(place),
  version: "1",
});

/** Who writes at the region defines its assessments; to the others a draft is not there. */
const definers = all("absent", { admin: "yes", regional_director: "yes" });
/** Who writes at the place locks the load; only who brings results decides of it. */
const loaders = all("absent", {
  admin: "yes",
  regional_director: "yes",
  ugel_director: "yes",
  area_head: "yes",
  regional_specialist: "yes",
  local_specialist: "no",
  coordinator: "no",
  secretary: "no",
  school_head: "yes",
});

export const ASSESSMENT_ACTION_ROWS: Record<string, ActionRow> = {
  createAssessmentAction: {
    at: "region",
    form: async (region) => ({ region, title: `Evaluación nueva ${fresh()}`, ...definition }),
    own: all("no", { admin: "yes", regional_director: "yes" }),
    foreign: all("absent"),
  },
  correctAssessmentAction: {
    at: "region",
    form: async (region) => ({
      assessmentId: (await assessmentAt(region)).id,
      ...{ version: "1", title: `Corregida ${fresh()}` },
      ...definition,
    }),
    own: definers,
    foreign: all("absent"),
  },
  moveAssessmentAction: {
    at: "region",
    form: async (region) => ({
      assessmentId: (await assessmentAt(region)).id,
      ...{ version: "1", step: "open" },
    }),
    own: definers,
    foreign: all("absent"),
  },
  setScaleAction: {
    at: "region",
    form: async (region) => {
      const { id, paperId } = await assessmentAt(region);
      return {
        ...{ assessmentId: id, paperId, version: "1" },
        ...{
          "levels[0].name": "Bajo",
          "levels[0].code": "1",
          "levels[1].name": "Alto",
          "levels[1].code": "2",
        },
      };
    },
    own: definers,
    foreign: all("absent"),
  },
  takeEnrolmentAction: {
    at: "region",
    form: async (region) => {
      await createService(await createNetwork(await createUgel(region, `U${fresh()}`)));
      return { assessmentId: (await assessmentAt(region)).id };
    },
    own: definers,
    foreign: all("absent"),
  },
  confirmLoadAction: { form: preparedLoad, own: loaders, foreign: all("absent") },
  discardLoadAction: { form: preparedLoad, own: loaders, foreign: all("absent") },
};
