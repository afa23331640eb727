"use server";

import { formAction } from "@/lib/forms/form-action";
import { VISIT_SETTINGS_PAGE } from "../rounds/labels";
import { defineVisitSettings } from "./commands";
import { visitSettingsSchema } from "./schema";

export const defineVisitSettingsAction = formAction(
  "define-visit-settings",
  visitSettingsSchema,
  async (actor, input) => {
    await defineVisitSettings(actor, input);
    return `${VISIT_SETTINGS_PAGE}?hecho=ajustes`;
  },
);
