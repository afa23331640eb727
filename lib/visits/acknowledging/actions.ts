"use server";

import { formAction } from "@/lib/forms/form-action";
import { visitHref } from "../labels";
import { acknowledgeVisit } from "./commands";
import { acknowledgeSchema } from "./schema";

export const acknowledgeVisitAction = formAction(
  "acknowledge-visit",
  acknowledgeSchema,
  async (actor, input) => `${visitHref(await acknowledgeVisit(actor, input))}?hecho=conformidad`,
);
