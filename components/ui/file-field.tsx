import { controlProps, Field, type FieldProps } from "./field";

type FileFieldProps = FieldProps & { accept?: string; multiple?: boolean };

export function FileField({ accept, multiple, ...field }: FileFieldProps) {
  return (
    <Field {...field}>
      <input
        {...controlProps(field)}
        {...{ type: "file", accept, multiple }}
        className="block min-h-12 w-full cursor-pointer rounded-field border-[1.5px] border-line p-1 file:mr-3 file:min-h-9 file:cursor-pointer file:rounded-selector file:bg-base-200 file:px-4 file:font-semibold aria-invalid:border-2 aria-invalid:border-error sm:min-h-11"
      />
    </Field>
  );
}
