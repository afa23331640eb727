"use client";

import { FormDate, FormHidden, FormText } from "@/components/forms/fields";
import { RELEASE_FIELDS } from "@/lib/releases/drafts/labels";

/** What a release is called, what it is about and the day that it is counted at. */
export const AboutFields = ({ isCutoffFixed = false }) => (
  <>
    <FormText
      name="title"
      label={RELEASE_FIELDS.title}
      hint="Para reconocerlo entre los demás, como «Cierre del año escolar 2026»."
      maxLength={120}
      width="full"
      required
    />
    <FormText
      name="period"
      label={RELEASE_FIELDS.period}
      hint="De qué trata, como «Año escolar 2026»."
      maxLength={80}
      required
    />
    {isCutoffFixed ? (
      <FormHidden name="cutoffOn" />
    ) : (
      <FormDate
        name="cutoffOn"
        label={RELEASE_FIELDS.cutoffOn}
        hint="Se cuentan los registros como estaban al terminar ese día. No puede ser posterior al día en que publique."
        required
      />
    )}
  </>
);
