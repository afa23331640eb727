"use client";

import { FormDate, FormHidden, FormRadios, FormSelect, FormText } from "@/components/forms/fields";
import { useRows } from "@/components/forms/form-context";
import { Button } from "@/components/ui/button";
import { Fieldset } from "@/components/ui/fieldset";

type Choice = { value: string; label: string };
type Choices = { rounds: Choice[]; scales: Choice[]; who: Choice[]; areas: Choice[] };
type DefinitionFieldsProps = { hidden: string[]; choices: Choices; isNew: boolean };

/** What an assessment is: when, for whom and in which areas. */
export function DefinitionFields({ hidden, choices, isNew }: DefinitionFieldsProps) {
  const papers = useRows("papers");
  return (
    <>
      {hidden.map((name) => (
        <FormHidden key={name} name={name} />
      ))}
      <FormText name="title" label="Nombre" hint="Por ejemplo: Línea de base 2026." required />
      <FormText name="schoolYear" label="Año escolar" inputMode="numeric" maxLength={4} width="xs" required />
      <FormRadios name="round" label="Momento" options={choices.rounds} inline required />
      <Fieldset legend="Cuándo se toma" inline>
        <FormDate name="startsOn" label="Primer día" required />
        <FormDate name="endsOn" label="Último día" required />
      </Fieldset>
      <Fieldset
        legend="Pruebas"
        hint="Cada prueba es un área que se toma a un grado, o a todos los grados de un nivel."
      >
        {papers.map((_, i) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its position, and its fields are named by it.
            key={i}
            className="flex flex-wrap items-end gap-x-3 border-b border-base-300 py-3 first:pt-0 *:mt-0 *:max-sm:w-full sm:flex-nowrap"
          >
            <div className="min-w-0 flex-1">
              <FormSelect
                name={`papers[${i}].who`}
                label={`A quiénes, prueba ${i + 1}`}
                options={choices.who}
                required
              />
            </div>
            <div className="min-w-0 flex-1">
              <FormSelect name={`papers[${i}].area`} label="Área" options={choices.areas} required />
            </div>
            <Button variant="quiet" name="_do" value={`remove:papers:${i}`} wide={false} formNoValidate>
              Quitar
              <span className="sr-only"> la prueba {i + 1}</span>
            </Button>
          </div>
        ))}
        <div className="mt-3">
          <Button name="_do" value="add:papers" formNoValidate>
            Agregar otra prueba
          </Button>
        </div>
      </Fieldset>
      <FormRadios
        name="scale"
        label={isNew ? "Escala de logro" : "Escala de las pruebas que agregue"}
        hint="Después podrá corregir, prueba por prueba, los nombres de los niveles, sus códigos y sus cortes."
        options={choices.scales}
        required
      />
    </>
  );
}
