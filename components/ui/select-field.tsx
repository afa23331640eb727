import { controlProps, Field, type FieldProps } from "./field";

export type Option = { value: string; label: string };
export type OptionGroup = { label: string; options: Option[] };

type SelectFieldProps = FieldProps & {
  options: (Option | OptionGroup)[];
  defaultValue?: string;
  /** The empty choice: «Elija una red». */
  placeholder?: string;
};

const list = (options: Option[]) =>
  options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));

export function SelectField({ options, defaultValue, placeholder, ...field }: SelectFieldProps) {
  return (
    <Field {...field}>
      <select {...controlProps(field)} defaultValue={defaultValue} className="select control">
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) =>
          "options" in option ? (
            <optgroup key={option.label} label={option.label}>
              {list(option.options)}
            </optgroup>
          ) : (
            list([option])
          ),
        )}
      </select>
    </Field>
  );
}
