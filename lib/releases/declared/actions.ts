"use server";

import { formAction } from "@/lib/forms/form-action";
import { declareFact } from "./commands";
import { achievementHref } from "./labels";
import { declareFactSchema } from "./schema";

export const declareFactAction = formAction("declare-fact", declareFactSchema, async (actor, input) => {
  await declareFact(actor, input);
  return `${achievementHref(input.key)}?hecho=declarado`;
});
