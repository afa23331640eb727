"use server";

import { formAction } from "@/lib/forms/form-action";
import { recordMeasure } from "./commands";
import { measuredTargetHref } from "./labels";
import { recordMeasureSchema } from "./schema";

export const recordMeasureAction = formAction(
  "record-measure",
  recordMeasureSchema,
  async (actor, input) =>
    `${measuredTargetHref(await recordMeasure(actor, input), input.targetId)}?hecho=medida`,
);
