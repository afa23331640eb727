import { controlProps, Field, type FieldProps } from "./field";

type PasswordFieldProps = Omit<FieldProps, "autoComplete"> & {
  autoComplete: "current-password" | "new-password";
  minLength?: number;
};

/** Never given back what was typed: it takes no default value. */
export function PasswordField({ minLength, ...field }: PasswordFieldProps) {
  return (
    <Field {...field}>
      <input {...controlProps(field)} {...{ type: "password", minLength }} className="input control" />
    </Field>
  );
}
