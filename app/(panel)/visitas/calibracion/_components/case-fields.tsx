import { FormRadios, FormText, FormTextArea } from "@/components/forms/fields";
import { Section } from "@/components/ui/section";
import { CASE_LABELS, MOST_STORY, MOST_WHY } from "@/lib/visits/calibration/cases/labels";
import type { LevelItem } from "@/lib/visits/calibration/rules";

const NOT_SCORED = { value: "", label: "No se puntúa en este caso" };

/** A case as its keepers write it: what happens, and the level agreed for each item that it lets one score. */
export function CaseFields({ items }: { items: LevelItem[] }) {
  return (
    <>
      <FormText name="title" label={CASE_LABELS.title} maxLength={120} width="full" required />
      <FormTextArea
        name="story"
        label={CASE_LABELS.story}
        hint="Cuente lo que se vio y se oyó, sin nombres de personas ni de colegios, y sin decir si estuvo bien."
        rows={10}
        maxLength={MOST_STORY}
        required
      />
      <FormText
        name="videoUrl"
        type="url"
        label={CASE_LABELS.videoUrl}
        hint="Solo si quienes aparecen lo autorizaron. Empieza con https://"
        maxLength={500}
        width="full"
      />
      <Section title="Puntaje acordado">
        <p>
          Elija el nivel de cada ítem que el caso permite puntuar y explique por qué es ese y no el de al
          lado.
        </p>
        {items.map(({ key, text, scale }) => (
          <div key={key} className="mt-6 border-t border-base-300 pt-4">
            <FormRadios
              name={`agreed.${key}.option`}
              label={text}
              options={[
                NOT_SCORED,
                ...scale.options.map(({ key: value, label, descriptor }) => ({
                  ...{ value, label, hint: descriptor || undefined },
                })),
              ]}
            />
            <FormTextArea
              name={`agreed.${key}.why`}
              label="Por qué es ese nivel"
              rows={2}
              maxLength={MOST_WHY}
            />
          </div>
        ))}
      </Section>
    </>
  );
}
