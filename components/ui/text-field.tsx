import type { HTMLInputTypeAttribute } from "react";
import { controlProps, Field, type FieldProps, fieldId } from "./field";

type TextFieldProps = FieldProps & {
  type?: Extract<HTMLInputTypeAttribute, "text" | "email" | "tel" | "url" | "search" | "number" | "time">;
  defaultValue?: string | number;
  inputMode?: "text" | "numeric" | "decimal" | "email" | "tel" | "url" | "search";
  maxLength?: number;
  min?: string | number;
  max?: string | number;
  step?: string | number;
  spellCheck?: boolean;
  suggestions?: string[];
};

export function TextField({ type = "text", suggestions, ...props }: TextFieldProps) {
  const { defaultValue, inputMode, maxLength, min, max, step, spellCheck, ...field } = props;
  const list = suggestions && `${fieldId(field.name)}-opciones`;
  return (
    <Field {...field}>
      <input
        {...controlProps(field)}
        {...{ type, defaultValue, inputMode, maxLength, min, max, step, spellCheck, list }}
        className="input control"
      />
      {suggestions && (
        <datalist id={list}>
          {suggestions.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      )}
    </Field>
  );
}
