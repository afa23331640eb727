"use server";

import { formAction } from "@/lib/forms/form-action";
import { planHref } from "../../labels";
import { askPlanPapers } from "./commands";
import { askPlanPapersSchema } from "./schema";

export const askPlanPapersAction = formAction(
  "ask-plan-papers",
  askPlanPapersSchema,
  async (actor, input) => `${planHref(await askPlanPapers(actor, input))}?hecho=pedido`,
);
