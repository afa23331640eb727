import { ActionForm } from "@/components/forms/action-form";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { dayAndTime } from "@/lib/dates/dates";
import { ACTIVITY_KIND_LABELS } from "@/lib/plans/labels";
import { applyMatrixAction, discardMatrixAction } from "@/lib/plans/matrix/actions";
import { columnOf, MATRIX_SAYS, matrixHref } from "@/lib/plans/matrix/labels";
import type { MatrixUpload } from "@/lib/plans/matrix/queries";
import type { MatrixChange } from "@/lib/plans/matrix/rules";

const ACTS = { add: "Agregar", change: "Cambiar", withdraw: "Retirar" } as const;

function said(change: MatrixChange): string {
  if (change.act === "withdraw") return "No está en el archivo.";
  if (change.act === "add") return ACTIVITY_KIND_LABELS[change.fields.kind];
  return `Cambia: ${change.changed.map(columnOf).join(", ")}.`;
}

const CHANGES: Column<MatrixChange>[] = [
  { key: "title", header: "Actividad", rowHeader: true, cell: ({ title }) => title },
  { key: "act", header: "Qué se haría", cell: ({ act }) => ACTS[act] },
  { key: "said", header: "Detalle", cell: said },
  { key: "line", header: "Línea", align: "right", cell: (change) => ("line" in change ? change.line : "–") },
];

type Problem = MatrixUpload["problems"][number];

const PROBLEMS: Column<Problem>[] = [
  { key: "line", header: "Línea", rowHeader: true, cell: ({ line }) => `Línea ${line}` },
  { key: "column", header: "Columna", cell: ({ column }) => column || "Toda la fila" },
  { key: "value", header: "Valor", cell: ({ value }) => value || "Vacío" },
  { key: "reason", header: "Qué pasa", cell: ({ reason }) => reason },
];

const MOST_SHOWN = 100;

const shown = (total: number, what: string) =>
  total > MOST_SHOWN ? `Los primeros ${MOST_SHOWN} de ${total} ${what}.` : `En el orden del archivo.`;

type Decided = { planId: string; upload: MatrixUpload };

/** To write it in the plan, or to leave it. */
function Decision({ planId, upload }: Decided) {
  const page = matrixHref(planId, upload.id);
  const fields = { uploadId: upload.id, version: String(upload.version) };
  const absent = upload.rows.filter(({ act }) => act === "withdraw").length;
  const rows = upload.rows.length - absent;
  return (
    <div className="mt-6">
      {upload.problems.length === 0 && upload.rows.length > 0 && (
        <ActionForm action={applyMatrixAction} fields={fields} page={page} className="max-w-140">
          {absent > 0 && (
            <div className="mb-4">
              <CheckboxField
                name="withdraws"
                label={`Retirar también ${absent === 1 ? "la actividad que no está" : `las ${absent} actividades que no están`} en el archivo`}
                hint="Sin marcarlo, siguen en el plan como están."
              />
            </div>
          )}
          <Button variant="primary">
            {rows === 0
              ? "Aplicar al plan"
              : rows === 1
                ? "Aplicar 1 cambio al plan"
                : `Aplicar ${rows} cambios al plan`}
          </Button>
        </ActionForm>
      )}
      <ActionForm action={discardMatrixAction} fields={fields} page={page} className="mt-3">
        <Button variant="quiet">Descartar el archivo</Button>
      </ActionForm>
    </div>
  );
}

/** What a file that was brought would change in the plan, before anything is written. */
export function UploadPreview({ planId, upload }: Decided) {
  const { fileName, createdAt, rows, problems, settledAt, applied } = upload;
  return (
    <Section title="Lo que cambiaría" aside={`${fileName}, subido el ${dayAndTime(createdAt)}`}>
      {settledAt && (
        <Alert kind="info" announce="none">
          {applied === null
            ? `Este archivo se descartó el ${dayAndTime(settledAt)}.`
            : `Este archivo se aplicó el ${dayAndTime(settledAt)}: ${applied} ${applied === 1 ? "fila" : "filas"}.`}
        </Alert>
      )}
      {problems.length > 0 && (
        <>
          <Alert kind="late" announce="none" title="No se puede aplicar todavía">
            {MATRIX_SAYS.faulty}
          </Alert>
          <DataTable
            caption={shown(problems.length, "problemas")}
            columns={PROBLEMS}
            rows={problems.slice(0, MOST_SHOWN)}
            rowKey={({ line, column, reason }) => `${line}:${column}:${reason}`}
          />
        </>
      )}
      {problems.length === 0 && rows.length === 0 && <p>{MATRIX_SAYS.nothing}</p>}
      {rows.length > 0 && (
        <div className="mt-5 first:mt-0">
          <DataTable
            caption={shown(rows.length, "cambios")}
            columns={CHANGES}
            rows={rows.slice(0, MOST_SHOWN)}
            rowKey={(change) => ("id" in change ? change.id : `${change.line}`)}
          />
        </div>
      )}
      {!settledAt && <Decision planId={planId} upload={upload} />}
    </Section>
  );
}
