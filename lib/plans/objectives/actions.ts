"use server";

import { formAction } from "@/lib/forms/form-action";
import { afterRow } from "../rows/labels";
import { addObjective, editObjective } from "./commands";
import { addObjectiveSchema, editObjectiveSchema } from "./schema";

export const addObjectiveAction = formAction(
  "add-objective",
  addObjectiveSchema,
  async (actor, input, form) => {
    await addObjective(actor, input);
    return afterRow(form, input.planId, "agregado");
  },
);

export const editObjectiveAction = formAction(
  "edit-objective",
  editObjectiveSchema,
  async (actor, input, form) => afterRow(form, await editObjective(actor, input), "guardado"),
);
