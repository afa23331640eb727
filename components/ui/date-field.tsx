import { controlProps, Field, type FieldProps } from "./field";

type DateFieldProps = FieldProps & { defaultValue?: string; min?: string; max?: string };

/** ISO dates in and out; the browser shows them its own way. */
export function DateField({ defaultValue, min, max, ...field }: DateFieldProps) {
  return (
    <Field width="sm" {...field}>
      <input
        {...controlProps(field)}
        {...{ type: "date", defaultValue, min, max }}
        className="input control"
      />
    </Field>
  );
}
