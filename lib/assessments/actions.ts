"use server";

import { formAction } from "@/lib/forms/form-action";
import { correctAssessment, createAssessment, moveAssessment } from "./commands";
import { assessmentHref } from "./labels";
import { correctAssessmentSchema, createAssessmentSchema, moveAssessmentSchema } from "./schema";

export const createAssessmentAction = formAction(
  "create-assessment",
  createAssessmentSchema,
  async (actor, input) => `${assessmentHref(await createAssessment(actor, input))}/editar?hecho=creada`,
);

export const correctAssessmentAction = formAction(
  "correct-assessment",
  correctAssessmentSchema,
  async (actor, input) => {
    await correctAssessment(actor, input);
    return `${assessmentHref(input.assessmentId)}/editar?hecho=corregida`;
  },
);

export const moveAssessmentAction = formAction(
  "move-assessment",
  moveAssessmentSchema,
  async (actor, input) => {
    await moveAssessment(actor, input);
    return `${assessmentHref(input.assessmentId)}/estado?hecho=${input.step}`;
  },
);
