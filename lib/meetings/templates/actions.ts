"use server";

import { formAction } from "@/lib/forms/form-action";
import { defineMeetingTemplate } from "./commands";
import { meetingTemplateHref } from "./labels";
import { meetingTemplateSchema } from "./schema";

export const defineMeetingTemplateAction = formAction(
  "define-meeting-template",
  meetingTemplateSchema,
  async (actor, input) => {
    await defineMeetingTemplate(actor, input);
    return `${meetingTemplateHref(input.kind)}?hecho=guardado`;
  },
);
