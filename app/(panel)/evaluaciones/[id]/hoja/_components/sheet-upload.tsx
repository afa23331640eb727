import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/file-field";
import { sheetUploadHref } from "@/lib/assessments/sheet/labels";
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
      action={sheetUploadHref(assessmentId, { lugar: place, ...part, returnId })}
      method="post"
      encType="multipart/form-data"
      className="max-w-140"
    >
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
