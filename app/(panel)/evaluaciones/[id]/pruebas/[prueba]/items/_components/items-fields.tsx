"use client";

import { FormHidden, FormTextArea } from "@/components/forms/fields";

const HIDDEN = ["assessmentId", "paperId", "version"];

/** The list of items, pasted. */
export function ItemsFields({ rows }: { rows: number }) {
  return (
    <>
      {HIDDEN.map((name) => (
        <FormHidden key={name} name={name} />
      ))}
      <FormTextArea
        name="pasted"
        label="Preguntas de la prueba"
        hint="Cópielas de su hoja de cálculo, una por fila: número, competencia, capacidad, clave y ancla. La fila de nombres puede venir o no."
        rows={rows}
      />
    </>
  );
}
