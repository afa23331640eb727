import type { PlacePath } from "@/lib/access/place";
import { planKindAt } from "@/lib/plans/policy";
import { createTemplate } from "../factories/plans";
import { type ActionRow, all } from "./action-row";

let year = 2026;

/** The year of a campaign that is open in the region of a place: another each time. */
async function openYear(place: PlacePath) {
  const schoolYear = 2000 + (++year % 100);
  const kind = planKindAt(place);
  if (kind) await createTemplate(place.split(".", 1)[0] as string, { kind, schoolYear });
  return String(schoolYear);
}

export const PLAN_ACTION_ROWS: Record<string, ActionRow> = {
  draftPlanAction: {
    form: async (place) => ({ place, schoolYear: await openYear(place) }),
    own: all("absent", {
      ...{ ugel_director: "yes", area_head: "yes", coordinator: "yes", secretary: "yes" },
      // Who serves in a network knows it, and its plan is not hers to start.
      ...{ regional_specialist: "no", local_specialist: "no", peer_monitor: "no" },
    }),
    foreign: all("no", {
      admin: "absent",
      regional_director: "absent",
      observer: "absent",
      school_head: "absent",
    }),
  },
};
