import type { ReactNode } from "react";
import { FormHidden, FormRadios, FormText, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import type { FormValues } from "@/lib/forms/form-state";
import { decideChangeAction } from "@/lib/plans/changes/actions";

const DECISIONS = [
  { value: "approved", label: "Aprobar" },
  { value: "declined", label: "No aprobar" },
];

type DecideFormProps = {
  changeId: string;
  values: FormValues;
  page: string;
  /** What each row would change, in the order of the values. */
  rows: { id: string; name: string; drawn: (decision: ReactNode) => ReactNode }[];
};

/** Every row of the request with its decision, all sent at once. */
export function DecideForm({ changeId, values, page, rows }: DecideFormProps) {
  return (
    <Form action={decideChangeAction} {...{ values, page }} draft={changeId} submit="Guardar la decisión">
      <FormHidden name="changeId" />
      <FormHidden name="version" />
      {rows.map(({ id, name, drawn }, i) => (
        <div key={id} className="mt-5 border-b border-base-300 first:mt-0">
          {drawn(
            <div className="mt-3">
              <FormHidden name={`rows[${i}].id`} />
              <FormRadios
                name={`rows[${i}].decision`}
                label={`Decisión sobre «${name}»`}
                options={DECISIONS}
                inline
                required
              />
              <FormText
                name={`rows[${i}].note`}
                label="Por qué"
                hint="Sobre todo si no lo aprueba."
                maxLength={1000}
                width="full"
              />
            </div>,
          )}
        </div>
      ))}
      <FormTextArea name="note" label="Comentario para el equipo" rows={3} maxLength={2000} />
    </Form>
  );
}
