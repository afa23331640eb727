import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/file-field";
import { partKey } from "@/lib/assessments/returns/rules";
import type { SheetPart } from "@/lib/assessments/sheet/rules";

type SheetUploadProps = {
  assessmentId: string;
  place: string;
  part: SheetPart;
  returnId: string | undefined;
};

/** A plain form: the file goes straight to where it is read, and is nowhere afterwards. */
export function SheetUpload({ assessmentId, place, part, returnId }: SheetUploadProps) {
  return (
    <form
      action={`/api/evaluaciones/${assessmentId}/cargas`}
      method="post"
      encType="multipart/form-data"
      className="max-w-140"
    >
      <input type="hidden" name="place" value={place} />
      <input type="hidden" name="parte" value={partKey(part)} />
      {returnId && <input type="hidden" name="devolucion" value={returnId} />}
      <FileField
        name="archivo"
        label="Hoja llena"
        hint="Excel o CSV. Reemplaza a lo que hay de esta parte y de las áreas que traiga; lo demás no se toca."
        required
      />
      <div className="mt-5">
        <Button variant="primary">Subir y ver qué cambia</Button>
      </div>
    </form>
  );
}
