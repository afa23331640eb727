"use client";

import { FormDate, FormHidden, FormText, FormTextArea } from "@/components/forms/fields";
import { FormRows } from "@/components/forms/form-rows";
import { Fieldset } from "@/components/ui/fieldset";
import { RELEASE_FIELDS } from "@/lib/releases/drafts/labels";
import { MOST_HEADLINES, MOST_SECTIONS, MOST_SOURCES } from "@/lib/releases/drafts/rules";
import { AboutFields } from "../../_components/about-fields";

const Amendment = ({ of }: { of: number }) => (
  <Fieldset legend={`Corrige el resumen ${of}`} hint="Lo lee cualquiera, en los dos resúmenes.">
    <FormTextArea name="amendReason" label={RELEASE_FIELDS.amendReason} maxLength={1000} required />
    <FormTextArea name="amendChanges" label={RELEASE_FIELDS.amendChanges} maxLength={2000} required />
  </Fieldset>
);

/** What a release says in words. */
export const WordFields = ({ amends, keepsFigures }: { amends: number | null; keepsFigures: boolean }) => (
  <>
    <FormHidden name="draftId" />
    <FormHidden name="version" />
    <AboutFields isCutoffFixed={keepsFigures} />
    {amends !== null && <Amendment of={amends} />}
    <Fieldset
      legend="Titulares"
      hint="Lo que una persona debe llevarse si lee solo eso. Una oración cada uno."
    >
      <FormRows list="headlines" noun="el titular" most={MOST_HEADLINES} add="Agregar un titular">
        {(row, i) => (
          <FormText name={`${row}.text`} label={`Titular ${i + 1}`} maxLength={220} width="full" required />
        )}
      </FormRows>
    </Fieldset>
    <Fieldset legend="Secciones" hint="Van después de las cifras. Una línea en blanco separa los párrafos.">
      <FormRows list="sections" noun="la sección" most={MOST_SECTIONS} add="Agregar una sección">
        {(row, i) => (
          <>
            <FormHidden name={`${row}.key`} />
            <FormText
              name={`${row}.title`}
              label={`Título de la sección ${i + 1}`}
              maxLength={120}
              width="full"
              required
            />
            <FormTextArea name={`${row}.text`} label={`Texto de la sección ${i + 1}`} rows={8} required />
          </>
        )}
      </FormRows>
    </Fieldset>
    <FormTextArea
      name="methodology"
      label={RELEASE_FIELDS.methodology}
      hint="Cómo se contó. Hace falta para publicar. Cada cifra lleva además su «cómo se calcula»."
      rows={12}
      required
    />
    <Fieldset legend="Fuentes">
      <FormRows list="sources" noun="la fuente" most={MOST_SOURCES} add="Agregar una fuente">
        {(row, i) => (
          <>
            <FormText name={`${row}.name`} label={`Fuente ${i + 1}`} maxLength={200} width="full" required />
            <FormText
              name={`${row}.url`}
              type="url"
              label="Dirección"
              hint="Si está en la web, como https://www.ejemplo.pe."
              maxLength={500}
              width="full"
            />
            <FormDate name={`${row}.date`} label="Fecha" required />
          </>
        )}
      </FormRows>
    </Fieldset>
  </>
);
