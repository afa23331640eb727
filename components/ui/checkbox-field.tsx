import { controlProps, FieldError, FieldHint, type FieldProps, fieldFrame } from "./field";

type CheckboxFieldProps = Omit<FieldProps, "width" | "autoComplete"> & {
  value?: string;
  defaultChecked?: boolean;
};

/** One yes or no; its label is the sentence agreed to. */
export function CheckboxField({ value = "on", defaultChecked, ...field }: CheckboxFieldProps) {
  const { name, label, hint, error } = field;
  const control = controlProps(field);
  return (
    <div className={fieldFrame(error)}>
      <FieldError name={name} messages={error} />
      <label htmlFor={control.id} className="flex min-h-11 cursor-pointer items-start gap-2.5 py-2">
        <input
          {...control}
          {...{ type: "checkbox", value, defaultChecked }}
          className="checkbox checkbox-primary choice mt-0.5"
        />
        <span>{label}</span>
      </label>
      {hint && (
        <div className="-mt-1 pl-8">
          <FieldHint name={name}>{hint}</FieldHint>
        </div>
      )}
    </div>
  );
}
