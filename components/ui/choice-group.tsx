import { FieldError, FieldHint, type FieldProps, fieldFrame, fieldId, Optional } from "./field";

export type Choice = { value: string; label: string; hint?: string };

export type ChoiceGroupProps = Omit<FieldProps, "width" | "autoComplete"> & {
  options: Choice[];
  inline?: boolean;
  /** Short choices in columns: the months of a year. */
  columns?: boolean;
  /** Each box under a name of its own: `months[0]`. */
  indexed?: boolean;
};

type Drawn = ChoiceGroupProps & { type: "radio" | "checkbox"; chosen: string[] };

/** The first choice bears the field's id, so that the error summary leads to something that takes focus. */
export function ChoiceGroup({ type, chosen, options, inline, columns, indexed, ...field }: Drawn) {
  const { name, label, hint, error, required, disabled } = field;
  const id = fieldId(name);
  const described = [hint && `${id}-ayuda`, error?.length && `${id}-error`].filter(Boolean).join(" ");
  return (
    <fieldset className={fieldFrame(error)} aria-describedby={described || undefined} disabled={disabled}>
      <legend className="font-semibold">
        {label}
        {!required && <Optional />}
      </legend>
      {hint && <FieldHint name={name}>{hint}</FieldHint>}
      <FieldError name={name} messages={error} />
      <div
        className={
          columns ? "grid grid-cols-3 gap-x-3 sm:grid-cols-4" : inline ? "flex flex-wrap gap-x-6" : ""
        }
      >
        {options.map((option, index) => {
          const own = index === 0 ? id : `${id}-${index}`;
          return (
            <label
              key={option.value}
              htmlFor={own}
              className="flex min-h-11 cursor-pointer items-start gap-2.5 py-2"
            >
              <input
                id={own}
                {...{ type, name: indexed ? `${name}[${index}]` : name, value: option.value }}
                defaultChecked={chosen.includes(option.value)}
                required={type === "radio" ? required : undefined}
                aria-invalid={error?.length ? true : undefined}
                className={`${type === "radio" ? "radio radio-primary" : "checkbox checkbox-primary"} choice mt-0.5`}
              />
              <span>
                {option.label}
                {option.hint && <span className="block text-sm text-muted">{option.hint}</span>}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
