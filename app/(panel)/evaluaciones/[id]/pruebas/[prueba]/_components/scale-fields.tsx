"use client";

import { FormHidden, FormText } from "@/components/forms/fields";
import { useRows } from "@/components/forms/form-context";
import { Button } from "@/components/ui/button";
import { Fieldset } from "@/components/ui/fieldset";

const HIDDEN = ["assessmentId", "paperId", "version"];
const MOST = 4;

/** The measure and its levels, from the lowest. */
export function ScaleFields() {
  const levels = useRows("levels");
  return (
    <>
      {HIDDEN.map((name) => (
        <FormHidden key={name} name={name} />
      ))}
      <Fieldset
        legend="Medida"
        hint="Entre qué valores va el puntaje. Déjelo vacío si los archivos solo traen el nivel."
        inline
      >
        <FormText name="min" label="Mínimo" inputMode="decimal" />
        <FormText name="max" label="Máximo" inputMode="decimal" />
      </Fieldset>
      <Fieldset
        legend="Niveles, del más bajo al más alto"
        hint="El código es lo que traen los archivos en la columna del nivel; también se reconoce el nombre."
      >
        {levels.map((_, i) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: a level is its position.
            key={i}
            className="border-b border-base-300 py-3 first:pt-0"
          >
            <FormText name={`levels[${i}].name`} label={`Nombre del nivel ${i + 1}`} required />
            <div className="mt-3 flex flex-wrap items-end gap-x-3 gap-y-3 *:mt-0">
              <div className="w-32">
                <FormText name={`levels[${i}].code`} label="Código" required />
              </div>
              {i > 0 && (
                <div className="w-40">
                  <FormText name={`levels[${i}].cut`} label="Desde" inputMode="decimal" />
                </div>
              )}
              {levels.length > 2 && (
                <Button variant="quiet" name="_do" value={`remove:levels:${i}`} wide={false} formNoValidate>
                  Quitar
                  <span className="sr-only"> el nivel {i + 1}</span>
                </Button>
              )}
            </div>
          </div>
        ))}
        {levels.length < MOST && (
          <div className="mt-3">
            <Button name="_do" value="add:levels" formNoValidate>
              Agregar un nivel más alto
            </Button>
          </div>
        )}
      </Fieldset>
    </>
  );
}
