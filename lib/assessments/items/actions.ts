"use server";

import { formAction } from "@/lib/forms/form-action";
import { setItems } from "./commands";
import { paperItemsHref } from "./labels";
import { setItemsSchema } from "./schema";

export const setItemsAction = formAction("set-items", setItemsSchema, async (actor, input) => {
  const count = await setItems(actor, input);
  const page = paperItemsHref(input.assessmentId, input.paperId);
  return `${page}?hecho=${count > 0 ? "guardadas" : "quitadas"}`;
});
