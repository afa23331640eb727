import { FormRadios, FormText, FormTextArea } from "@/components/forms/fields";
import { GROUPING_KIND_LABELS } from "@/lib/networks/groupings/labels";

export const GROUPING_LABELS = {
  kind: "Tipo",
  name: "Nombre",
  description: "Para qué es",
  document: "Convenio o resolución",
};

/** What a grouping is, whether it is new or being corrected. */
export function GroupingFields() {
  return (
    <>
      <FormRadios
        name="kind"
        label={GROUPING_LABELS.kind}
        options={Object.entries(GROUPING_KIND_LABELS).map(([value, label]) => ({ value, label }))}
        required
      />
      <FormText name="name" label={GROUPING_LABELS.name} required />
      <FormTextArea name="description" label={GROUPING_LABELS.description} rows={3} />
      <FormText
        name="document"
        label={GROUPING_LABELS.document}
        hint="El documento en que se apoya, por ejemplo: Convenio 012-2026."
      />
    </>
  );
}
