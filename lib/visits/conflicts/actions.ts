"use server";

import { formAction } from "@/lib/forms/form-action";
import { visitHref } from "../labels";
import { submissionsHref } from "../receiving/labels";
import { dismissSubmission, takeSubmission } from "./commands";
import { submissionChoiceSchema } from "./schema";

export const takeSubmissionAction = formAction(
  "take-submission",
  submissionChoiceSchema,
  async (actor, input) => `${visitHref(await takeSubmission(actor, input))}?hecho=envio`,
);

export const dismissSubmissionAction = formAction(
  "dismiss-submission",
  submissionChoiceSchema,
  async (actor, input) => `${submissionsHref(await dismissSubmission(actor, input))}?hecho=dejado`,
);
