import { FormText } from "@/components/forms/fields";
import { MOST_ADDRESS, MOST_NAME, MOST_PHONE, OFFICE_LABELS } from "@/lib/releases/contacts/labels";

/** What is said of an office. No field asks for a person. */
export const OfficeFields = () => (
  <>
    <FormText
      name="name"
      label={OFFICE_LABELS.name}
      hint="El nombre de la oficina o del cargo, no el de una persona: «Jefatura de AGEBRE», «Mesa de partes»."
      maxLength={MOST_NAME}
      width="full"
      required
    />
    <FormText
      name="address"
      label={OFFICE_LABELS.address}
      hint="Calle, número y distrito."
      maxLength={MOST_ADDRESS}
      width="full"
    />
    <FormText
      name="phone"
      type="tel"
      label={OFFICE_LABELS.phone}
      hint="El de la oficina, con su código de ciudad y su anexo: (01) 500 0000 anexo 120."
      maxLength={MOST_PHONE}
    />
    <FormText
      name="email"
      type="email"
      label={OFFICE_LABELS.email}
      hint="El institucional de la oficina, que sigue igual cuando cambia quien ocupa el cargo."
    />
  </>
);
