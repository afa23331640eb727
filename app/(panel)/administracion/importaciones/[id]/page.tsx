import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Refresh } from "@/components/frame/refresh";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { DataList } from "@/components/ui/data-list";
import { DateField } from "@/components/ui/date-field";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { fullName } from "@/lib/access/find-actor";
import { requireActor } from "@/lib/access/session";
import { dayAndTime, shortDay, today } from "@/lib/dates/dates";
import { fileSize } from "@/lib/files/labels";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { applyImportAction, discardImportAction, repeatImportAction } from "@/lib/imports/actions";
import { IMPORT_KIND_LABELS, IMPORT_STATE_LABELS, importHref } from "@/lib/imports/labels";
import { canImport } from "@/lib/imports/policy";
import { getImport } from "@/lib/imports/queries";
import { importFiltersSchema } from "@/lib/imports/schema";
import { placeLabel } from "@/lib/networks/labels";
import { Found } from "./_components/found";
import { Problems } from "./_components/problems";
import { RowTable } from "./_components/row-table";

export const metadata: Metadata = { title: "Importación" };

const DONE = {
  aplicada: "Listo: los cambios quedaron escritos.",
  descartada: "La importación se descartó. No se escribió nada.",
};

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function ImportPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const search = await readSearch(searchParams);
  const filters = importFiltersSchema.parse(search);
  const found = (isId(id) ? await getImport(actor, id, filters) : null) ?? notFound();
  if (!canImport(actor, found.kind, found.place)) notFound();
  const page = importHref(found.id);
  const fields = { importId: found.id, version: String(found.version) };
  const place = placeLabel({ kind: found.placeKind, code: found.placeCode, name: found.placeName });
  const stuck = found.state === "reading" && (found.jobState === "failed" || found.jobState === "done");
  const { added = 0, changed = 0, removed = 0 } = found.counts;
  const something = added + changed + removed > 0;
  return (
    <PanelFrame actor={actor} current="admin">
      <PageHeader
        breadcrumbs={[
          { href: "/administracion", label: "Administración" },
          { href: "/administracion/importaciones", label: "Importaciones" },
          { label: found.fileName },
        ]}
        title={`${IMPORT_KIND_LABELS[found.kind]}, ${place}`}
        lead={`${found.fileName}. Lo subió ${fullName(found)} el ${dayAndTime(found.createdAt)}.`}
      />
      <DoneNotice done={search.hecho} sentences={DONE} />
      {found.state === "reading" && !stuck && (
        <>
          <p role="status">
            {found.done
              ? `Leyendo el archivo: ${(found.done ?? 0).toLocaleString("es-PE")} filas.`
              : "El archivo espera su turno para leerse."}{" "}
            Puede cerrar esta página y volver.
          </p>
          <Refresh seconds={2} />
          <noscript>
            <p className="mt-3">
              <a href={page}>Ver cómo va</a>
            </p>
          </noscript>
        </>
      )}
      {(found.state === "refused" || stuck) && (
        <Alert kind="late" title="No se pudo leer el archivo" announce="none">
          {found.refusal ?? found.jobMessage}
        </Alert>
      )}
      {found.readAt && found.state !== "refused" && (
        <>
          <Found kind={found.kind} counts={found.counts} applied={found.state === "applied"} />
          {found.state === "ready" && (
            <div className="mt-6 flex flex-wrap items-start gap-4">
              {something && (
                <ActionForm action={applyImportAction} fields={fields} page={page}>
                  <Button variant="primary">Confirmar y escribir los cambios</Button>
                </ActionForm>
              )}
              <ActionForm action={discardImportAction} fields={fields} page={page}>
                <Button>Descartar</Button>
              </ActionForm>
            </div>
          )}
          <Problems problems={found.problems} total={found.counts.problems ?? 0} importId={found.id} />
          {something && found.state !== "discarded" && (
            <RowTable kind={found.kind} rows={found.rows} total={found.total} filters={filters} page={page} />
          )}
        </>
      )}
      <Section title="El archivo">
        <DataList
          layout="row"
          items={[
            { label: "Estado", value: IMPORT_STATE_LABELS[found.state] },
            { label: "Nombre", value: <a href={`/api/archivos/${found.fileId}`}>{found.fileName}</a> },
            { label: "Tamaño", value: fileSize(found.fileSize) },
            { label: "Vigente desde", value: shortDay(found.effectiveOn) },
            ...(found.appliedAt ? [{ label: "Aplicado", value: dayAndTime(found.appliedAt) }] : []),
          ]}
        />
        <Disclosure summary="Huella del archivo (SHA-256)">
          <p className="break-all">{found.sha256}</p>
        </Disclosure>
        {found.state !== "reading" && (
          <ActionForm action={repeatImportAction} fields={fields} page={page} className="mt-4">
            <DateField
              name="effectiveOn"
              label="Vigente desde"
              hint="Para deshacer una importación, lea otra vez el archivo anterior, desde el día en que vuelve a valer, y confírmelo."
              defaultValue={today()}
              required
            />
            <div className="mt-4">
              <Button>Leer este archivo otra vez</Button>
            </div>
          </ActionForm>
        )}
      </Section>
    </PanelFrame>
  );
}
