import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { Disclosure } from "@/components/ui/disclosure";
import { FileField } from "@/components/ui/file-field";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { PlaceKind } from "@/db/values";
import { placeLabel } from "@/lib/networks/labels";

type Place = { path: string; kind: PlaceKind; code: string; name: string };

const GROUPS: [PlaceKind, string][] = [
  ["region", "Toda la región"],
  ["ugel", "Una UGEL"],
  ["network", "Una red"],
];

/** A plain form: the file goes straight to where it is read, and is nowhere afterwards. */
export function UploadForm({ assessmentId, places }: { assessmentId: string; places: Place[] }) {
  const options = GROUPS.map(([kind, label]) => ({
    label,
    options: places
      .filter((place) => place.kind === kind)
      .map((place) => ({ value: place.path, label: placeLabel(place) })),
  })).filter((group) => group.options.length > 0);
  return (
    <form
      action={`/api/evaluaciones/${assessmentId}/cargas`}
      method="post"
      encType="multipart/form-data"
      className="max-w-140"
    >
      <SelectField
        name="place"
        label="De qué lugar son"
        hint="Reemplazan a los que haya de ese lugar y de las mismas áreas. Los demás no se tocan."
        options={options}
        required
      />
      <TextField
        name="school"
        label="Solo de un colegio"
        hint="Su código de local, si el archivo trae un solo colegio de ese lugar."
        inputMode="numeric"
        maxLength={6}
        width="sm"
      />
      <FileField
        name="archivo"
        label="Archivo"
        hint="CSV, Excel, DBF o un ZIP con uno de ellos. Hasta 120 MB."
        required
      />
      <CheckboxField
        name="dropsNames"
        label="Si trae nombres de estudiantes, descartarlos al leer"
        hint="Sin esta marca, un archivo con nombres no se recibe."
      />
      <div className="mt-5">
        <Button variant="primary">Subir y revisar</Button>
      </div>
      <Disclosure summary="Qué columnas se reconocen">
        <p>
          Una fila por estudiante y área: cod_mod, anexo, grado, seccion, codigo_alumno, ID_competencia, dni,
          ID_logro, medida. O una fila por estudiante, con una columna por área: lectura, matematica; o
          medida_lectura y logro_lectura.
        </p>
        <p className="mt-2">
          Si la prueba tiene sus preguntas definidas: una fila por estudiante con una columna por pregunta
          (p1, p2, p3…) que traiga 1 si acertó y 0 si no, o la letra que marcó; vacío o un guion si no
          respondió. Una columna area dice si es Lectura o Matemática.
        </p>
        <p className="mt-2">
          El documento solo sirve para reconocer al mismo estudiante en otra evaluación: al leerlo se
          convierte en una clave que no permite saber quién es, y el archivo se borra.
        </p>
      </Disclosure>
    </form>
  );
}
