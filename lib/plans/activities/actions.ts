"use server";

import { formAction } from "@/lib/forms/form-action";
import { afterRow } from "../rows/labels";
import { addActivity, editActivity } from "./commands";
import { addActivitySchema, editActivitySchema } from "./schema";

export const addActivityAction = formAction("add-activity", addActivitySchema, async (actor, input, form) => {
  await addActivity(actor, input);
  return afterRow(form, input.planId, "agregada", input.objectiveId);
});

export const editActivityAction = formAction(
  "edit-activity",
  editActivitySchema,
  async (actor, input, form) =>
    afterRow(form, await editActivity(actor, input), "guardada", input.objectiveId),
);
