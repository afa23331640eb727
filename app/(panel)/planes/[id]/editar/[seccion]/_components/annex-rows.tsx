import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/file-field";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { TextField } from "@/components/ui/text-field";
import { ACCEPT_ATTRIBUTE } from "@/lib/files/kinds";
import { fileSize } from "@/lib/files/labels";
import type { PlanEditing } from "@/lib/plans/editing/queries";
import { standing } from "@/lib/plans/rules";
import { RowOrder, type RowPlace, RowTitle, WithdrawnRows } from "./row-acts";
import { RowNotes } from "./row-notes";

function AddAnnex({ at, problem }: { at: RowPlace; problem: string | undefined }) {
  return (
    <Section title="Agregar un anexo" id="agregar">
      {problem && <Alert kind="late">{problem}</Alert>}
      <form
        action={`/api/planes/${at.planId}/anexos`}
        method="post"
        encType="multipart/form-data"
        className="max-w-140"
      >
        <input type="hidden" name="seccion" value={at.section} />
        <TextField
          name="title"
          label="Título"
          hint="Si lo deja vacío, lleva el nombre del archivo."
          maxLength={200}
        />
        <FileField
          name="archivo"
          label="Archivo"
          hint="PDF o foto, de 10 MB como máximo."
          accept={ACCEPT_ATTRIBUTE}
          required
        />
        <div className="mt-5">
          <Button variant="primary">Agregar el anexo</Button>
        </div>
      </form>
    </Section>
  );
}

/** The documents that go with the plan. */
export function AnnexRows({ plan, at, problem }: { plan: PlanEditing; at: RowPlace; problem?: string }) {
  const rows = standing(plan.annexes);
  return (
    <>
      <RowList label="Anexos">
        {rows.map((row, i) => (
          <Row
            key={row.id}
            title={<RowTitle at={at} row={row} />}
            detail={
              <>
                <a href={`/api/archivos/${row.fileId}`}>{row.fileName ?? "Ver el archivo"}</a>
                {row.fileSize !== null && ` (${fileSize(row.fileSize)})`}
                <RowNotes plan={plan} rowId={row.id} />
                <RowOrder at={at} row={row} first={i === 0} last={i === rows.length - 1} />
              </>
            }
          />
        ))}
      </RowList>
      <AddAnnex at={at} problem={problem} />
      <WithdrawnRows at={at} rows={plan.annexes} />
    </>
  );
}
