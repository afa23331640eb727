"use server";

import { formAction } from "@/lib/forms/form-action";
import { draftPlan } from "./commands";
import { planHref } from "./labels";
import { draftPlanSchema } from "./schema";

export const draftPlanAction = formAction(
  "draft-plan",
  draftPlanSchema,
  async (actor, input) => `${planHref(await draftPlan(actor, input))}?hecho=empezado`,
);
