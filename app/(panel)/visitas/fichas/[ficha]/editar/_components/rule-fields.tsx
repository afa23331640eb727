"use client";

import { FormHidden, FormRadios, FormText } from "@/components/forms/fields";
import { FormRows } from "@/components/forms/form-rows";
import { Fieldset } from "@/components/ui/fieldset";
import { BASIS_LABELS } from "@/lib/visits/forms/drafting/labels";
import { MOST_LEVELS } from "@/lib/visits/forms/rules";

const BASES = ["percent", "points"] as const;

/** How points become a level: what they are counted by, and where each level begins. */
export const RuleFields = () => (
  <>
    <FormHidden name="formId" />
    <FormHidden name="version" />
    <FormRadios
      name="basis"
      label="El nivel depende"
      hint="Con el porcentaje, lo que no aplica y lo que se deja en blanco no baja el nivel. Con la suma, sí."
      options={BASES.map((value) => ({ value, label: BASIS_LABELS[value] }))}
      required
    />
    <Fieldset legend="Niveles, del menor al mayor" hint="Sin niveles, la visita no recibe ninguno.">
      <FormRows list="levels" noun="el nivel" most={MOST_LEVELS} add="Agregar un nivel">
        {(row) => (
          <>
            <FormHidden name={`${row}.key`} />
            <div className="flex flex-wrap items-end gap-x-3 gap-y-3 *:mt-0">
              <div className="min-w-52 flex-1">
                <FormText name={`${row}.label`} label="Nombre" maxLength={60} required />
              </div>
              <div className="w-28">
                <FormText
                  name={`${row}.from`}
                  label="Empieza en"
                  inputMode="decimal"
                  maxLength={8}
                  required
                />
              </div>
            </div>
          </>
        )}
      </FormRows>
    </Fieldset>
  </>
);
