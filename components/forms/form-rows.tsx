"use client";

import type { ReactNode } from "react";
import { useField, useRows } from "@/components/forms/form-context";
import { Button } from "@/components/ui/button";
import { FieldError, fieldId } from "@/components/ui/field";

type RowsProps = {
  list: string;
  /** «la opción», «sección»: what a row is, for its buttons. */
  noun: string;
  most: number;
  add: string;
  children: (row: string, index: number) => ReactNode;
};

/** Rows of a form, each with its button to take it out, and one more at the end. */
export function FormRows({ list, noun, most, add, children }: RowsProps) {
  const rows = useRows(list);
  const { error } = useField(list);
  return (
    <div id={fieldId(list)} tabIndex={-1}>
      <FieldError name={list} messages={error} />
      {rows.map((_, i) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its position.
          key={i}
          className="border-b border-base-300 py-4 first:pt-0"
          data-new={i === rows.length - 1 || undefined}
        >
          {children(`${list}[${i}]`, i)}
          <div className="mt-2 -ml-5">
            <Button variant="quiet" name="_do" value={`remove:${list}:${i}`} wide={false} formNoValidate>
              Quitar
              <span className="sr-only">
                {" "}
                {noun} {i + 1}
              </span>
            </Button>
          </div>
        </div>
      ))}
      {rows.length < most && (
        <div className="mt-4">
          <Button name="_do" value={`add:${list}`} formNoValidate>
            {add}
          </Button>
        </div>
      )}
    </div>
  );
}
