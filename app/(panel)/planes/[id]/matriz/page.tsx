import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/file-field";
import { FileList, FileRow } from "@/components/ui/file-row";
import { Section } from "@/components/ui/section";
import { uploadProblem } from "@/lib/files/labels";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { MATRIX_DONE, matrixHref } from "@/lib/plans/matrix/labels";
import { getMatrixUpload } from "@/lib/plans/matrix/queries";
import { canWritePlan } from "@/lib/plans/policy";
import { notWritable } from "@/lib/plans/rows/labels";
import { isWritable } from "@/lib/plans/rules";
import { findPlan } from "../_components/find-plan";
import { PlanHeader } from "../_components/plan-header";
import { UploadPreview } from "./_components/upload-preview";

const LEAD = "Una fila por actividad.";
const WRITER_LEAD = `${LEAD} Descárguela, trabájela con su equipo y súbala: antes de escribir nada, Ayni muestra qué cambiaría.`;

export const metadata: Metadata = { title: "Matriz de actividades" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function MatrixPage({ params, searchParams }: Props) {
  const { actor, plan } = await findPlan(params);
  const { subida, archivo, hecho } = await readSearch(searchParams);
  const writes = canWritePlan(actor, { kind: plan.kind, place: plan.place.path });
  const upload =
    subida === undefined
      ? null
      : ((writes && isId(subida) ? await getMatrixUpload(actor, plan.id, subida) : null) ?? notFound());
  const file = `/api${matrixHref(plan.id)}`;
  const problem = uploadProblem(archivo);
  return (
    <PanelFrame actor={actor} current="plans" at={plan.ugel.code}>
      <PlanHeader
        actor={actor}
        plan={plan}
        current=""
        trail={[{ label: "Matriz" }]}
        title="Matriz de actividades en hoja de cálculo"
        lead={writes && isWritable(plan.state) ? WRITER_LEAD : LEAD}
      />
      <DoneNotice done={hecho} sentences={MATRIX_DONE} />
      {upload && <UploadPreview planId={plan.id} upload={upload} />}
      <Section title="Descargar">
        <FileList label="La matriz del plan">
          <FileRow name="Matriz de actividades" kind="Excel" href={`${file}?formato=xlsx`} />
          <FileRow name="Matriz de actividades" kind="CSV" href={`${file}?formato=csv`} />
        </FileList>
      </Section>
      {writes && (
        <Section title={upload ? "Subir otra vez" : "Subir la matriz con cambios"}>
          {isWritable(plan.state) ? (
            <form action={file} method="post" encType="multipart/form-data" className="max-w-140">
              <p className="mb-4 text-muted">
                Deje la columna «Código» como está: dice qué actividad es cada fila. En una fila nueva va
                vacía. En los meses, cualquier marca vale; lo que deje vacío queda sin marcar.
              </p>
              <FileField
                name="archivo"
                label="Archivo"
                hint="Excel (XLSX) o CSV, de 5 MB como máximo."
                error={problem ? [problem] : undefined}
                accept=".xlsx,.csv"
                required
              />
              <div className="mt-5">
                <Button variant={upload ? "outline" : "primary"}>Subir y ver qué cambiaría</Button>
              </div>
            </form>
          ) : (
            <p className="max-w-140">{notWritable(plan.state)}</p>
          )}
        </Section>
      )}
    </PanelFrame>
  );
}
