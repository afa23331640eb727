import { FormSelect, FormText } from "@/components/forms/fields";
import { Fieldset } from "@/components/ui/fieldset";
import { areas, stages } from "@/db/values";
import { AREA_LABELS, STAGE_LABELS } from "@/lib/assessments/labels";

export const AREA_OPTIONS = areas.map((value) => ({ value, label: AREA_LABELS[value] }));
export const STAGE_OPTIONS = stages.map((value) => ({ value, label: STAGE_LABELS[value] }));

/** The area of the assessments that a problem or an activity is about, and its competence. */
export function AimFields({ competences }: { competences: string[] }) {
  return (
    <Fieldset
      legend="Aprendizaje al que apunta"
      hint="Solo si trata de un área que se evalúa: así se verá junto a sus resultados."
    >
      <FormSelect name="subject" label="Área evaluada" placeholder="Ninguna" options={AREA_OPTIONS} />
      <FormSelect name="stage" label="Nivel" placeholder="Ninguno" options={STAGE_OPTIONS} width="sm" />
      <FormText name="competence" label="Competencia" suggestions={competences} maxLength={300} />
    </Fieldset>
  );
}
