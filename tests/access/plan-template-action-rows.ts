import { eq } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { planTemplates } from "@/db/schema/plans";
import type { PlacePath } from "@/lib/access/place";
import { planKindAt } from "@/lib/plans/policy";
import { createNetwork } from "../factories/places";
import { createPlan, createTemplate } from "../factories/plans";
import { type ActionRow, all } from "./action-row";

const DATES = { opensOn: "2026-01-05", dueOn: "2026-03-31", approvalDueOn: "2026-04-30" };
const definers = all("no", { admin: "yes", regional_director: "yes" });

/** Years of which no other row makes a template. */
const yearsFrom = (first: number) => {
  let next = first;
  return () => next++;
};
const nextYear = yearsFrom(2060);
const nextPieceYear = yearsFrom(2060);
const nextUpdateYear = yearsFrom(3000);
const nextDraftYear = yearsFrom(4000);
const regionOf = (place: PlacePath) => place.split(".", 1)[0] as string;

export const PLAN_TEMPLATE_ACTION_ROWS: Record<string, ActionRow> = {
  defineTemplateAction: {
    at: "region",
    form: async (place) => ({
      ...{ region: regionOf(place), kind: "ugel_plan", schoolYear: String(nextYear()), version: "0" },
      ...DATES,
    }),
    own: definers,
    foreign: all("absent"),
  },
  editTemplatePieceAction: {
    at: "region",
    form: async (place) => {
      const schoolYear = nextPieceYear();
      await createTemplate(regionOf(place), { schoolYear });
      return {
        ...{ region: regionOf(place), kind: "pat_rei", schoolYear: String(schoolYear), version: "1" },
        ...{ piece: "ambitos", "areas[0].key": "aprendizajes", "areas[0].label": "Aprendizajes" },
      };
    },
    own: definers,
    foreign: all("absent"),
  },
  updatePlanTemplateAction: {
    form: async (place) => {
      const schoolYear = nextUpdateYear();
      const kind = planKindAt(place) ?? "pat_rei";
      const template = await createTemplate(regionOf(place), { kind, schoolYear });
      // Whoever serves in the region or a school tries that of another's network: it is not hers to write.
      const { id } = await createPlan(planKindAt(place) ? place : await createNetwork(), { schoolYear });
      await ownerDatabase()
        .update(planTemplates)
        .set({ version: 2 })
        .where(eq(planTemplates.id, template.id));
      return { planId: id, version: "1" };
    },
    own: all("absent", {
      ...{ ugel_director: "yes", area_head: "yes", coordinator: "yes", secretary: "yes" },
      ...{ regional_specialist: "no", local_specialist: "no" },
    }),
    foreign: all("absent"),
  },
  refreshDiagnosisAction: {
    form: async (place) => {
      const at = planKindAt(place) ? place : await createNetwork();
      const { id } = await createPlan(at, { schoolYear: nextDraftYear() });
      return { planId: id, version: "1" };
    },
    own: all("absent", {
      ...{ ugel_director: "yes", area_head: "yes", coordinator: "yes", secretary: "yes" },
      ...{ regional_specialist: "no", local_specialist: "no" },
    }),
    foreign: all("absent"),
  },
};
