"use server";

import { formAction } from "@/lib/forms/form-action";
import { assessmentHref } from "../labels";
import { takeEnrolment } from "./commands";
import { takeEnrolmentSchema } from "./schema";

export const takeEnrolmentAction = formAction("take-enrolment", takeEnrolmentSchema, async (actor, input) => {
  await takeEnrolment(actor, input);
  return `${assessmentHref(input.assessmentId)}/estado?hecho=matricula`;
});
