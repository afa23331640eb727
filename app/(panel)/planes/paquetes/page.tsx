import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FormSelect, FormText } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { planKinds } from "@/db/values";
import { requireActor } from "@/lib/access/session";
import { dayAndTime, today } from "@/lib/dates/dates";
import { fileSize } from "@/lib/files/labels";
import { placeLabel } from "@/lib/networks/labels";
import { requestBundleAction } from "@/lib/plans/bundles/actions";
import { BUNDLES_PAGE, bundleTitle } from "@/lib/plans/bundles/labels";
import { officesToBundle } from "@/lib/plans/bundles/policy";
import { type Bundle, listBundles } from "@/lib/plans/bundles/queries";
import { PLAN_KIND_LABELS } from "@/lib/plans/labels";

export const metadata: Metadata = { title: "Planes en un solo archivo" };

function Standing({ bundle: { fileId, fileSize: size, job } }: { bundle: Bundle }) {
  if (fileId)
    return (
      <>
        <a href={`/api/archivos/${fileId}`}>Descargar</a>{" "}
        <span className="text-sm whitespace-nowrap text-muted">ZIP, {fileSize(size ?? 0)}</span>
      </>
    );
  if (job.state === "failed") return <Status kind="late">No se pudo hacer</Status>;
  if (job.state === "done") return <>{job.message}</>;
  return (
    <>
      <Status kind="due">{job.total ? `${job.done} de ${job.total} planes` : "Espera su turno"}</Status>{" "}
      <Anchor href={`/tareas/${job.id}`}>Ver cómo va</Anchor>
    </>
  );
}

const COLUMNS: Column<Bundle>[] = [
  { key: "what", header: "Planes", rowHeader: true, cell: bundleTitle },
  { key: "when", header: "Pedido", cell: ({ createdAt }) => dayAndTime(createdAt) },
  { key: "file", header: "Archivo", bare: true, cell: (bundle) => <Standing bundle={bundle} /> },
];

export default async function BundlesPage() {
  const actor = await requireActor();
  const offices = officesToBundle(actor);
  const [first] = offices;
  if (!first) notFound();
  const bundles = await listBundles(actor);
  return (
    <PanelFrame actor={actor} current="plans">
      <PageHeader
        breadcrumbs={[{ href: "/planes", label: "Planes" }, { label: "En un solo archivo" }]}
        title="Planes en un solo archivo"
        lead="Todos los planes de un lugar en PDF, en un ZIP. Se prepara aparte: puede cerrar la página y volver."
      />
      <Section title="Pedir los planes">
        <Form
          action={requestBundleAction}
          values={{ place: first.place, kind: "pat_rei", schoolYear: today().slice(0, 4) }}
          page={BUNDLES_PAGE}
          submit="Preparar el archivo"
        >
          <FormSelect
            name="place"
            label="Lugar"
            required
            options={offices.map(({ place, placeKind, placeCode, placeName }) => ({
              value: place,
              label: placeLabel({ kind: placeKind, code: placeCode, name: placeName }),
            }))}
          />
          <FormSelect
            name="kind"
            label="Clase de plan"
            required
            options={planKinds.map((kind) => ({ value: kind, label: PLAN_KIND_LABELS[kind] }))}
          />
          <FormText name="schoolYear" label="Año" required inputMode="numeric" width="xs" />
        </Form>
        <p className="mt-4 max-w-140 text-sm text-muted">
          De los planes aprobados lleva el documento emitido, con su código; de los demás, un borrador como se
          lee hoy.
        </p>
      </Section>
      <Section title="Pedidos anteriores" aside={bundles.length}>
        <DataTable
          caption="Los suyos, del más reciente al más antiguo."
          columns={COLUMNS}
          rows={bundles}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title="Todavía no ha pedido ninguno">
              Cuando pida uno, quedará aquí para descargarlo otra vez.
            </EmptyState>
          }
        />
      </Section>
    </PanelFrame>
  );
}
