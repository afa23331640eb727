"use server";

import { formAction } from "@/lib/forms/form-action";
import { afterRow } from "../rows/labels";
import { addProblem, editProblem } from "./commands";
import { addProblemSchema, editProblemSchema } from "./schema";

export const addProblemAction = formAction("add-problem", addProblemSchema, async (actor, input, form) => {
  await addProblem(actor, input);
  return afterRow(form, input.planId, "agregado");
});

export const editProblemAction = formAction("edit-problem", editProblemSchema, async (actor, input, form) =>
  afterRow(form, await editProblem(actor, input), "guardado"),
);
