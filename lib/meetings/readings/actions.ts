"use server";

import { formAction } from "@/lib/forms/form-action";
import { withdrawReading } from "./commands";
import { readingsHref } from "./labels";
import { withdrawReadingSchema } from "./schema";

export const withdrawReadingAction = formAction(
  "withdraw-reading",
  withdrawReadingSchema,
  async (actor, input) => `${readingsHref(await withdrawReading(actor, input))}?hecho=documento-retirado`,
);
