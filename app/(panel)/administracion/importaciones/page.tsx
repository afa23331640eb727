import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Columns } from "@/components/ui/columns";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { fullName } from "@/lib/access/find-actor";
import { requireActor } from "@/lib/access/session";
import { dayAndTime, today } from "@/lib/dates/dates";
import { uploadProblem } from "@/lib/files/labels";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { IMPORT_KIND_LABELS, IMPORT_STATE_LABELS, START_DRAFT, START_PROBLEMS } from "@/lib/imports/labels";
import { kindsToImport, placesToImport } from "@/lib/imports/policy";
import { listImports } from "@/lib/imports/queries";
import { placeLabel } from "@/lib/networks/labels";
import { ColumnsRead } from "./_components/columns-read";
import { StartForm } from "./_components/start-form";

export const metadata: Metadata = { title: "Importaciones" };

const PAGE = "/administracion/importaciones";
/** Of what was pasted, not of the file. */
const OF_PASTE = ["dos", "largo"];

/** What is wrong, from the words in the address. */
const problemsOf = (words = "") =>
  words.split(",").flatMap((word) => {
    const known = Object.hasOwn(START_PROBLEMS, word) ? START_PROBLEMS[word] : undefined;
    if (known) return [{ name: known.field, message: known.message }];
    const message = uploadProblem(word);
    return message ? [{ name: OF_PASTE.includes(word) ? "pegado" : "archivo", message }] : [];
  });

export default async function ImportsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const kinds = kindsToImport(actor);
  if (kinds.length === 0) notFound();
  const paths = kinds.flatMap((kind) => placesToImport(actor, kind));
  const places = actor.offices.filter(
    (office, i, all) => paths.includes(office.place) && all.findIndex((o) => o.place === office.place) === i,
  );
  const search = await readSearch(searchParams);
  const { values, draftSavedAt } = await startForm(
    actor,
    START_DRAFT,
    { effectiveOn: today() },
    { fromDraft: search.borrador === "1" },
  );
  const imports = await listImports(actor);
  return (
    <PanelFrame actor={actor} current="admin">
      <PageHeader
        breadcrumbs={[{ href: "/administracion", label: "Administración" }, { label: "Importaciones" }]}
        title="Importaciones"
        lead="Suba el archivo como lo tiene, o pegue las filas. Ayni las lee, le muestra qué cambiaría y solo escribe cuando usted confirma."
      />
      <DraftOffer savedAt={draftSavedAt} page={PAGE} name={START_DRAFT} />
      <Columns
        main={
          <Section title="Subir un archivo o pegar una lista">
            <StartForm
              kinds={kinds}
              values={values}
              errors={problemsOf(search.problema)}
              places={places.map((office) => ({
                value: office.place,
                label: placeLabel({
                  kind: office.placeKind,
                  code: office.placeCode,
                  name: office.placeName,
                }),
              }))}
            />
            <ColumnsRead kinds={kinds} />
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
