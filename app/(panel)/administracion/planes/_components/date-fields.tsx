"use client";

import { FormDate } from "@/components/forms/fields";
import { DATE_LABELS } from "@/lib/plans/templates/labels";

/** The dates of a campaign, in their order. */
export const DateFields = () => (
  <>
    <FormDate
      name="opensOn"
      label={DATE_LABELS.opensOn}
      hint="Antes de ese día nadie puede empezar un plan."
      required
    />
    <FormDate
      name="dueOn"
      label={DATE_LABELS.dueOn}
      hint="Lo enviado después cuenta como fuera de plazo."
      required
    />
    <FormDate name="approvalDueOn" label={DATE_LABELS.approvalDueOn} required />
  </>
);
