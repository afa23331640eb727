import { FormHidden, FormRadios, FormSelect, FormText, FormTextArea } from "@/components/forms/fields";
import { visitContracts, visitKinds } from "@/db/visit-values";
import { FORM_FIELD_LABELS } from "@/lib/visits/forms/labels";
import { CONTRACT_LABELS, CONTRACT_READERS, VISIT_KIND_LABELS } from "@/lib/visits/labels";

type FormFieldsProps = {
  /** Where a new one may be of. */
  places?: { value: string; label: string }[];
  purpose?: boolean;
  /** Once it was published, these stay. */
  fixed?: boolean;
};

/** What a form is called, for which visits, and who reads what is noted with it. */
export const FormFields = ({ places = [], purpose = false, fixed = false }: FormFieldsProps) => (
  <>
    {places.length > 1 && <FormSelect name="place" label="De dónde es" options={places} required />}
    {places.length === 1 && <FormHidden name="place" />}
    <FormText name="name" label={FORM_FIELD_LABELS.name} maxLength={120} width="full" required />
    {purpose && (
      <FormTextArea
        name="purpose"
        label="Para qué es"
        hint="Una o dos oraciones, que lee quien va a ser observado. Hace falta para publicarla."
        rows={3}
        maxLength={2000}
      />
    )}
    {!fixed && (
      <>
        <FormRadios
          name="kind"
          label={FORM_FIELD_LABELS.kind}
          options={visitKinds.map((value) => ({ value, label: VISIT_KIND_LABELS[value] }))}
          required
        />
        <FormRadios
          name="contract"
          label={FORM_FIELD_LABELS.contract}
          hint="Se le dice a quien es observado antes de empezar. No cambia después de publicar la ficha."
          options={visitContracts.map((value) => ({
            value,
            label: `${CONTRACT_LABELS[value]}: ${CONTRACT_READERS[value]}`,
          }))}
          required
        />
      </>
    )}
  </>
);
