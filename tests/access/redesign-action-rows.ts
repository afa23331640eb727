import { eq } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { places } from "@/db/schema/places";
import { createNetwork, createSchool } from "../factories/places";
import { type ActionRow, all } from "./action-row";

export const REDESIGN_ACTION_ROWS: Record<string, ActionRow> = {
  redesignNetworksAction: {
    at: "ugel",
    form: async (ugel) => {
      const node = await createSchool(await createNetwork(ugel));
      const [row] = await ownerDatabase().select().from(places).where(eq(places.path, node));
      const to = await createNetwork(ugel);
      return {
        ...{ ugel, on: "2026-11-01", reason: "Prueba" },
        ...{ "moves[0].institutionId": row?.institutionId ?? "", "moves[0].node": node, "moves[0].to": to },
      };
    },
    // Every UGEL of one's region is known; changing it is another matter.
    own: all("no", { admin: "yes", area_head: "yes" }),
    foreign: all("absent"),
  },
};
