"use server";

import { formAction } from "@/lib/forms/form-action";
import { askVisit, withdrawRequest } from "./commands";
import { askVisitSchema, withdrawRequestSchema } from "./schema";

export const askVisitAction = formAction("ask-visit", askVisitSchema, async (actor, input) => {
  await askVisit(actor, input);
  return "/visitas?hecho=pedida";
});

export const withdrawRequestAction = formAction(
  "withdraw-visit-request",
  withdrawRequestSchema,
  async (actor, input) => {
    await withdrawRequest(actor, input);
    return "/visitas?hecho=retirado";
  },
);
