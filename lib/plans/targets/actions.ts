"use server";

import { formAction } from "@/lib/forms/form-action";
import { afterRow } from "../rows/labels";
import { addTarget, editTarget } from "./commands";
import { addTargetSchema, editTargetSchema } from "./schema";

export const addTargetAction = formAction("add-target", addTargetSchema, async (actor, input, form) => {
  await addTarget(actor, input);
  return afterRow(form, input.planId, "agregada", input.objectiveId);
});

export const editTargetAction = formAction("edit-target", editTargetSchema, async (actor, input, form) =>
  afterRow(form, await editTarget(actor, input), "guardada", input.objectiveId),
);
