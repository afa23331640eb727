import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FileField } from "@/components/ui/file-field";
import { type Option, SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import type { ImportKind } from "@/db/values";
import { type FormValues, fieldValue } from "@/lib/forms/form-state";
import { IMPORT_KIND_LABELS } from "@/lib/imports/labels";

type StartFormProps = {
  kinds: ImportKind[];
  places: Option[];
  values: FormValues;
  errors: { name: string; message: string }[];
};

/** Brings a table: a file or what was copied from a spreadsheet. Plain, so that it works without scripts. */
export function StartForm({ kinds, places, values, errors }: StartFormProps) {
  const field = (name: string) => {
    const messages = errors.filter((error) => error.name === name).map(({ message }) => message);
    const value = fieldValue(values, name);
    return { name, defaultValue: typeof value === "string" ? value : undefined, error: messages };
  };
  const { defaultValue: _, ...file } = field("archivo");
  return (
    <form
      action="/api/importaciones"
      method="post"
      encType="multipart/form-data"
      noValidate
      className="max-w-140"
    >
      <ErrorSummary errors={errors} />
      <SelectField
        {...field("kind")}
        label="Qué archivo es"
        required
        options={kinds.map((kind) => ({ value: kind, label: IMPORT_KIND_LABELS[kind] }))}
      />
      <SelectField
        {...field("place")}
        label="De qué lugar"
        hint="Solo entran las filas de ese lugar; las demás se le muestran y no se tocan."
        required
        options={places}
      />
      <DateField
        {...field("effectiveOn")}
        label="Vigente desde"
        hint="El día en que empieza a valer: ese día los colegios entran a su red, y los cargos comienzan si la lista no dice otro día."
        required
      />
      <FileField
        {...file}
        label="Archivo"
        hint="Excel (XLSX), CSV, o el ZIP o DBF del padrón tal como se descarga de ESCALE. Hasta 120 MB."
      />
      <TextArea
        {...field("pegado")}
        label="Pegar desde la hoja de cálculo"
        hint="En lugar del archivo: copie las filas con sus encabezados y péguelas aquí."
        rows={6}
      />
      <div className="mt-5">
        <Button variant="primary">Subir y revisar</Button>
      </div>
    </form>
  );
}
