import { FormRadios, FormText } from "@/components/forms/fields";
import { Fieldset } from "@/components/ui/fieldset";
import { DOCUMENT_KIND_LABELS } from "@/lib/people/labels";

export const CONTACT_LABELS = {
  givenNames: "Nombres",
  familyNames: "Apellidos",
  documentKind: "Tipo de documento",
  documentNumber: "Número de documento",
  email: "Correo",
  phone: "Teléfono",
};

/** Who someone is and how to reach her. */
export function ContactFields() {
  return (
    <Fieldset legend="La persona">
      <FormText name="givenNames" label={CONTACT_LABELS.givenNames} autoComplete="off" required />
      <FormText name="familyNames" label={CONTACT_LABELS.familyNames} autoComplete="off" required />
      <FormRadios
        name="documentKind"
        label={CONTACT_LABELS.documentKind}
        options={Object.entries(DOCUMENT_KIND_LABELS).map(([value, label]) => ({ value, label }))}
        inline
        required
      />
      <FormText
        name="documentNumber"
        label={CONTACT_LABELS.documentNumber}
        width="sm"
        autoComplete="off"
        required
      />
      <FormText
        name="email"
        type="email"
        label={CONTACT_LABELS.email}
        hint="Con este correo entra y recibe la invitación."
        autoComplete="off"
        required
      />
      <FormText name="phone" type="tel" label={CONTACT_LABELS.phone} width="sm" autoComplete="off" />
    </Fieldset>
  );
}
