"use server";

import { formAction } from "@/lib/forms/form-action";
import { visitHref } from "../labels";
import { planDouble } from "./commands";
import { planDoubleSchema } from "./schema";

export const planDoubleAction = formAction(
  "plan-double",
  planDoubleSchema,
  async (actor, input) => `${visitHref(await planDouble(actor, input))}?hecho=planificada`,
);
