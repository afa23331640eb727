import { controlProps, Field, type FieldProps } from "./field";

type TextAreaProps = FieldProps & { defaultValue?: string; rows?: number; maxLength?: number };

/**
 * When the page comes to life React writes the first text of a text area into it again, over what was typed until
 * then, unless that text is no string: a list of one reads the same and is left alone.
 */
const keepingWhatWasTyped = (text: string | undefined) => (text === undefined ? undefined : [text]);

export function TextArea({ defaultValue, rows = 4, maxLength, ...field }: TextAreaProps) {
  return (
    <Field width="full" {...field}>
      <textarea
        {...controlProps(field)}
        {...{ rows, maxLength }}
        defaultValue={keepingWhatWasTyped(defaultValue)}
        className="textarea control h-auto py-2.5"
      />
    </Field>
  );
}
