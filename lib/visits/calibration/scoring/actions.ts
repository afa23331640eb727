"use server";

import { formAction } from "@/lib/forms/form-action";
import { scoreCase } from "./commands";
import { caseHref } from "./labels";
import { scoreCaseSchema } from "./schema";

export const scoreCaseAction = formAction("score-case", scoreCaseSchema, async (actor, input) => {
  const id = await scoreCase(actor, input);
  return `${caseHref(id)}?hecho=puntuado`;
});
