import { type ActionRow, all } from "./action-row";

/** How each wants to be told is hers alone: the form names nobody. */
export const NOTICE_ACTION_ROWS: Record<string, ActionRow> = {
  editNoticesAction: {
    form: async () => ({ moment: "digest", digest: "daily", quietFrom: "20", quietTo: "7", version: "0" }),
    own: all("yes"),
  },
};
