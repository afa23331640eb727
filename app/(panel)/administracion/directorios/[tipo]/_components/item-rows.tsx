"use client";

import { FormHidden, FormSelect, FormText } from "@/components/forms/fields";
import { useField, useRows } from "@/components/forms/form-context";
import { Button } from "@/components/ui/button";
import { FieldError, fieldId } from "@/components/ui/field";
import { itemPurposes } from "@/db/values";
import { ITEM_PURPOSE_LABELS } from "@/lib/meetings/labels";
import { MOST_ITEMS } from "@/lib/meetings/templates/rules";

const PURPOSES = itemPurposes.map((value) => ({ value, label: ITEM_PURPOSE_LABELS[value] }));

/** The items that every agenda has, each with its button to take it out, and one more at the end. */
export function ItemRows({ list, add }: { list: string; add: string }) {
  const rows = useRows(list);
  const { error } = useField(list);
  return (
    <div id={fieldId(list)} tabIndex={-1}>
      <FieldError name={list} messages={error} />
      {rows.length === 0 && <p className="text-muted">Ninguno.</p>}
      {rows.map((_, i) => {
        const row = `${list}[${i}]`;
        return (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its position.
            key={i}
            className="border-b border-base-300 py-4 first:pt-0"
            data-new={i === rows.length - 1 || undefined}
          >
            <FormHidden name={`${row}.key`} />
            <FormText name={`${row}.title`} label={`Punto ${i + 1}`} required />
            <div className="mt-3 flex flex-wrap items-end gap-3 *:mt-0">
              <FormSelect
                name={`${row}.purpose`}
                label="Para"
                placeholder="Elija"
                options={PURPOSES}
                required
              />
              <FormText name={`${row}.minutes`} label="Minutos" inputMode="numeric" width="xs" required />
            </div>
            <div className="mt-2">
              <Button variant="quiet" name="_do" value={`remove:${list}:${i}`} wide={false} formNoValidate>
                Quitar
                <span className="sr-only"> el punto {i + 1}</span>
              </Button>
            </div>
          </div>
        );
      })}
      {rows.length < MOST_ITEMS && (
        <div className="mt-4">
          <Button name="_do" value={`add:${list}`} formNoValidate>
            {add}
          </Button>
        </div>
      )}
    </div>
  );
}
