import { FormDate, FormText } from "@/components/forms/fields";
import { ROUND_FIELD_LABELS } from "@/lib/visits/rounds/labels";

/** What a round is called and when it is. */
export const RoundFields = () => (
  <>
    <FormText
      name="name"
      label={ROUND_FIELD_LABELS.name}
      hint="Por ejemplo: Diagnóstico, Seguimiento, Salida."
      maxLength={80}
      required
    />
    <FormDate name="startsOn" label={ROUND_FIELD_LABELS.startsOn} required />
    <FormDate
      name="endsOn"
      label={ROUND_FIELD_LABELS.endsOn}
      hint="Los dos días se cuentan. No puede cruzarse con otro momento del mismo lugar."
      required
    />
  </>
);
