import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Columns } from "@/components/ui/columns";
import { EmptyState } from "@/components/ui/empty-state";
import { FileField } from "@/components/ui/file-field";
import { PageHeader } from "@/components/ui/page-header";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { fullName } from "@/lib/access/find-actor";
import { requireActor } from "@/lib/access/session";
import { dayAndTime } from "@/lib/dates/dates";
import { uploadProblem } from "@/lib/files/labels";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { IMPORT_KIND_LABELS, IMPORT_STATE_LABELS } from "@/lib/imports/labels";
import { placesToImport } from "@/lib/imports/policy";
import { listImports } from "@/lib/imports/queries";
import { placeLabel } from "@/lib/networks/labels";

export const metadata: Metadata = { title: "Importaciones" };

const PAGE = "/administracion/importaciones";

export default async function ImportsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const paths = placesToImport(actor);
  if (paths.length === 0) notFound();
  const places = actor.offices.filter(
    (office, i, all) => paths.includes(office.place) && all.findIndex((o) => o.place === office.place) === i,
  );
  const problem = uploadProblem((await readSearch(searchParams)).archivo);
  const imports = await listImports(actor);
  return (
    <PanelFrame actor={actor} current="admin">
      <PageHeader
        breadcrumbs={[{ href: "/administracion", label: "Administración" }, { label: "Importaciones" }]}
        title="Importaciones"
        lead="Suba el archivo como lo tiene. Ayni lo lee, le muestra qué cambiaría y solo escribe cuando usted confirma."
      />
      <Columns
        main={
          <Section title="Subir un archivo">
            {problem && <Alert kind="late">{problem}</Alert>}
            <form
              action="/api/importaciones"
              method="post"
              encType="multipart/form-data"
              className="max-w-140"
            >
              <SelectField
                name="kind"
                label="Qué archivo es"
                required
                options={Object.entries(IMPORT_KIND_LABELS).map(([value, label]) => ({ value, label }))}
              />
              <SelectField
                name="place"
                label="De qué lugar"
                hint="Solo entran las filas de ese lugar; el resto del archivo no se toca."
                required
                options={places.map((office) => ({
                  value: office.place,
                  label: placeLabel({
                    kind: office.placeKind,
                    code: office.placeCode,
                    name: office.placeName,
                  }),
                }))}
              />
              <FileField
                name="archivo"
                label="Archivo"
                hint="El padrón de ESCALE tal como se descarga (ZIP o DBF), o guardado como CSV o Excel. Hasta 120 MB."
                required
              />
              <div className="mt-5">
                <Button variant="primary">Subir y revisar</Button>
              </div>
            </form>
          </Section>
        }
        aside={
          <Section title="Archivos anteriores" aside={imports.length}>
            {imports.length === 0 ? (
              <EmptyState title="Todavía no se ha subido ninguno">
                Aquí queda cada archivo, con quién y cuándo.
              </EmptyState>
            ) : (
              <RowList label="Importaciones">
                {imports.map((found) => (
                  <Row
                    key={found.id}
                    href={`${PAGE}/${found.id}`}
                    title={found.fileName}
                    detail={`${IMPORT_KIND_LABELS[found.kind]}, ${placeLabel({ kind: found.placeKind, code: found.placeCode, name: found.placeName })}. ${fullName(found)}, ${dayAndTime(found.createdAt)}.`}
                    status={IMPORT_STATE_LABELS[found.state]}
                  />
                ))}
              </RowList>
            )}
          </Section>
        }
      />
    </PanelFrame>
  );
}
