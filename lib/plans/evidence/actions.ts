"use server";

import { formAction } from "@/lib/forms/form-action";
import { followedActivityHref } from "../progress/labels";
import { withdrawEvidence } from "./commands";
import { withdrawEvidenceSchema } from "./schema";

export const withdrawEvidenceAction = formAction(
  "withdraw-evidence",
  withdrawEvidenceSchema,
  async (actor, input) => {
    const { planId, activityId } = await withdrawEvidence(actor, input);
    return `${followedActivityHref(planId, activityId)}?hecho=retirada`;
  },
);
