import { FormDate, FormSelect, FormText } from "@/components/forms/fields";
import { Fieldset } from "@/components/ui/fieldset";
import type { OptionGroup } from "@/components/ui/select-field";
import type { Role } from "@/db/values";
import { roleLabel } from "@/lib/access/roles";

export const OFFICE_LABELS = {
  role: "Cargo",
  place: "Lugar",
  startsOn: "Desde",
  endsOn: "Hasta",
  document: "Resolución o documento",
};

/** A role at a place, from a day, by a document. */
export function OfficeFields({ roles, places }: { roles: Role[]; places: OptionGroup[] }) {
  return (
    <Fieldset legend="El cargo">
      <FormSelect
        name="role"
        label={OFFICE_LABELS.role}
        placeholder="Elija un cargo"
        options={roles.map((role) => ({ value: role, label: roleLabel(role) }))}
        required
      />
      <FormSelect
        name="place"
        label={OFFICE_LABELS.place}
        hint="La red, el colegio, la UGEL o la región donde lo ejerce."
        placeholder="Elija un lugar"
        options={places}
        required
      />
      <FormDate name="startsOn" label={OFFICE_LABELS.startsOn} required />
      <FormDate
        name="endsOn"
        label={OFFICE_LABELS.endsOn}
        hint="Déjelo vacío si no tiene fecha de término."
      />
      <FormText
        name="document"
        label={OFFICE_LABELS.document}
        hint="Por ejemplo: RD 0123-2026. El archivo se adjunta después."
      />
    </Fieldset>
  );
}
