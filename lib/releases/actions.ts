"use server";

import { updateTag } from "next/cache";
import { formAction } from "@/lib/forms/form-action";
import { publishTerritory } from "./commands";
import { RELEASES_TAG } from "./queries";
import { publishTerritorySchema } from "./schema";

export const publishTerritoryAction = formAction(
  "publish-territory",
  publishTerritorySchema,
  async (actor, input) => {
    await publishTerritory(actor, input);
    updateTag(RELEASES_TAG);
    return "/administracion/publicacion?hecho=publicada";
  },
);
