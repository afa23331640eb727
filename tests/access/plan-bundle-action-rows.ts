import { planKindAt } from "@/lib/plans/policy";
import { createNetwork } from "../factories/places";
import { createPlan } from "../factories/plans";
import { type ActionRow, all } from "./action-row";

let year = 2026;

export const PLAN_BUNDLE_ACTION_ROWS: Record<string, ActionRow> = {
  requestBundleAction: {
    at: "ugel",
    form: async (place) => {
      const schoolYear = 2000 + (++year % 100);
      if (planKindAt(place) === "ugel_plan") await createPlan(await createNetwork(place), { schoolYear });
      return { place, kind: "pat_rei", schoolYear: String(schoolYear) };
    },
    own: all("no", {
      ...{ admin: "yes", regional_director: "yes", ugel_director: "yes", area_head: "yes" },
    }),
    foreign: all("absent"),
  },
};
