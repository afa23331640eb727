import { type ActionRow, all } from "./action-row";
import { assessmentAt } from "./assessment-action-rows";

export const ITEMS_ACTION_ROWS: Record<string, ActionRow> = {
  setItemsAction: {
    at: "region",
    form: async (region) => {
      const { id, paperId } = await assessmentAt(region);
      return { assessmentId: id, paperId, version: "1", pasted: "1\tLee\t\tA" };
    },
    // Who writes at the region defines its assessments; to the others a draft is not there.
    own: all("absent", { admin: "yes", regional_director: "yes" }),
    foreign: all("absent"),
  },
};
