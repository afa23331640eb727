"use server";

import { formAction } from "@/lib/forms/form-action";
import { assessmentHref } from "../labels";
import { setScale } from "./commands";
import { setScaleSchema } from "./schema";

export const setScaleAction = formAction("set-scale", setScaleSchema, async (actor, input) => {
  await setScale(actor, input);
  return `${assessmentHref(input.assessmentId)}/editar?hecho=escala`;
});
