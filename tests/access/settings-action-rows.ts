import { eq } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { retentionSettings } from "@/db/schema/settings";
import { regionOf } from "@/lib/access/place";
import { type ActionRow, all } from "./action-row";

/** How long each region keeps what it no longer needs: of one's own region only. */
export const SETTINGS_ACTION_ROWS: Record<string, ActionRow> = {
  setRetentionAction: {
    form: async (place) => {
      await ownerDatabase()
        .delete(retentionSettings)
        .where(eq(retentionSettings.place, regionOf(place)));
      return {
        version: "0",
        drafts: "91",
        sessions: "180",
        links: "180",
        jobs: "180",
        mail: "30",
        files: "2",
      };
    },
    own: all("absent", { admin: "yes", regional_director: "no" }),
  },
};
