import { controlProps, Field, type FieldProps } from "./field";

type TextAreaProps = FieldProps & { defaultValue?: string; rows?: number; maxLength?: number };

export function TextArea({ defaultValue, rows = 4, maxLength, ...field }: TextAreaProps) {
  return (
    <Field width="full" {...field}>
      <textarea
        {...controlProps(field)}
        {...{ defaultValue, rows, maxLength }}
        className="textarea control h-auto py-2.5"
      />
    </Field>
  );
}
