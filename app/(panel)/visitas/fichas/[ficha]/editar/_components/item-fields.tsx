"use client";

import { FormCheckbox, FormHidden, FormSelect, FormText, FormTextArea } from "@/components/forms/fields";
import { FormRows } from "@/components/forms/form-rows";
import { Fieldset } from "@/components/ui/fieldset";
import { ITEM_FIELD_LABELS } from "@/lib/visits/forms/drafting/labels";
import type { ScaleChoice } from "@/lib/visits/forms/labels";
import { MOST_OPTIONS } from "@/lib/visits/forms/rules";

const NA_SENTENCES = {
  rubric: "Puede no aplicar: no cuenta para el nivel",
  yes_no: "Se puede responder «No aplica»: no cuenta para el nivel",
  progress: "Se puede responder «No corresponde»: no cuenta para el nivel",
};

const Options = ({ described }: { described: boolean }) => (
  <Fieldset
    legend="Opciones, de la menor a la mayor"
    hint={
      described ? "En cada nivel, diga qué se ve u oye: quien observa elige el que más se parece." : undefined
    }
  >
    <FormRows list="options" noun="la opción" most={MOST_OPTIONS} add="Agregar una opción">
      {(row) => (
        <>
          <FormHidden name={`${row}.key`} />
          <div className="flex flex-wrap items-end gap-x-3 gap-y-3 *:mt-0">
            <div className="min-w-52 flex-1">
              <FormText name={`${row}.label`} label="Nombre" maxLength={60} required />
            </div>
            <div className="w-24">
              <FormText name={`${row}.points`} label="Puntos" inputMode="decimal" maxLength={6} required />
            </div>
          </div>
          <FormTextArea
            name={`${row}.descriptor`}
            label="Qué se ve"
            rows={described ? 3 : 2}
            maxLength={1200}
          />
        </>
      )}
    </FormRows>
  </Fieldset>
);

const Limits = () => (
  <Fieldset legend="El número" inline>
    <FormText name="min" label={ITEM_FIELD_LABELS.min} inputMode="decimal" maxLength={12} required />
    <FormText name="max" label={ITEM_FIELD_LABELS.max} inputMode="decimal" maxLength={12} required />
    <FormText name="unit" label={ITEM_FIELD_LABELS.unit} maxLength={40} />
  </Fieldset>
);

type ItemFieldsProps = { scale: ScaleChoice; blocks: { value: string; label: string }[] };

/** What an item asks, by how it is answered. */
export function ItemFields({ scale, blocks }: ItemFieldsProps) {
  const leveled = scale !== "number" && scale !== "text";
  return (
    <>
      {["formId", "version", "key", "scale"].map((name) => (
        <FormHidden key={name} name={name} />
      ))}
      <FormTextArea name="text" label={ITEM_FIELD_LABELS.text} rows={2} maxLength={400} required />
      <FormTextArea
        name="help"
        label={ITEM_FIELD_LABELS.help}
        hint="Dónde mirar, qué preguntar o qué pedir ver."
        rows={2}
        maxLength={1200}
      />
      {blocks.length > 1 ? (
        <FormSelect name="blockKey" label="Bloque" options={blocks} width="full" required />
      ) : (
        <FormHidden name="blockKey" />
      )}
      {leveled && <Options described={scale === "rubric"} />}
      {scale === "number" && <Limits />}
      <Fieldset legend="Al responder">
        <FormCheckbox name="required" label={ITEM_FIELD_LABELS.required} />
        {leveled && <FormCheckbox name="na" label={NA_SENTENCES[scale]} />}
        <FormCheckbox name="asksEvidence" label="Pide evidencia: lo que se vio u oyó" />
        <FormCheckbox name="asksFinding" label="Pide hallazgo: lo que significa" />
      </Fieldset>
      {leveled && (
        <>
          <FormText
            name="weight"
            label={ITEM_FIELD_LABELS.weight}
            hint="Lo usual es 1. Con 2 cuenta el doble; con 0 no cuenta."
            inputMode="decimal"
            width="xs"
            maxLength={6}
            required
          />
          <FormTextArea
            name="bank"
            label={ITEM_FIELD_LABELS.bank}
            hint="Uno por línea. Se ofrecen al conversar cuando este ítem sale bajo."
            rows={5}
          />
        </>
      )}
    </>
  );
}
