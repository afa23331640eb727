"use server";

import { formAction } from "@/lib/forms/form-action";
import { planHref } from "../labels";
import { defineTemplate, updatePlanTemplate } from "./commands";
import { templateHref } from "./labels";
import { templateDatesSchema, templatePieceSchema, updatePlanTemplateSchema } from "./schema";

export const defineTemplateAction = formAction(
  "define-plan-template",
  templateDatesSchema,
  async (actor, input) => {
    await defineTemplate(actor, input);
    return `${templateHref(input)}?hecho=${input.version === 0 ? "empezado" : "fechas"}`;
  },
);

export const editTemplatePieceAction = formAction(
  "edit-plan-template",
  templatePieceSchema,
  async (actor, input) => {
    await defineTemplate(actor, input);
    return `${templateHref(input)}?hecho=guardado`;
  },
);

export const updatePlanTemplateAction = formAction(
  "update-plan-template",
  updatePlanTemplateSchema,
  async (actor, input) => {
    await updatePlanTemplate(actor, input);
    return `${planHref(input.planId)}?hecho=al-dia`;
  },
);
