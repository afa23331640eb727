import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden, FormText } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Columns } from "@/components/ui/columns";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { placesWhere } from "@/lib/access/actor";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/dates/dates";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { nameYearAction } from "@/lib/settings/actions";
import { listOfficialYears } from "@/lib/settings/queries";

export const metadata: Metadata = { title: "Encabezado oficial" };

const PAGE = "/administracion/encabezado";
const LABELS = { decadeName: "Nombre del decenio", yearName: "Nombre del año" };
const DONE = { guardado: "Los nombres quedaron guardados. Los llevan los documentos desde ahora." };

export default async function OfficialHeaderPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  if (placesWhere(actor, "settings.edit").length === 0) notFound();
  const { anio, borrador, hecho } = await readSearch(searchParams);
  const years = await listOfficialYears(actor);
  const thisYear = Number(today().slice(0, 4));
  const year = anio && /^20\d\d$/.test(anio) ? Number(anio) : thisYear;
  const saved = years.find((row) => row.year === year);
  const page = `${PAGE}?anio=${year}`;
  const { values, draftSavedAt } = await startForm(
    actor,
    "name-year",
    {
      year: String(year),
      version: String(saved?.version ?? 0),
      decadeName: saved?.decadeName ?? "",
      yearName: saved?.yearName ?? "",
    },
    { key: String(year), fromDraft: Boolean(borrador) },
  );
  return (
    <PanelFrame actor={actor} current="admin">
      <PageHeader
        breadcrumbs={[{ href: "/administracion", label: "Administración" }, { label: "Encabezado oficial" }]}
        title={`Encabezado oficial de ${year}`}
        lead="Los nombres del decenio y del año que llevan los documentos fechados en ese año."
      />
      <DoneNotice done={hecho} sentences={DONE} />
      <DraftOffer savedAt={draftSavedAt} page={page} name={`name-year:${year}`} />
      <Columns
        main={
          <Form
            action={nameYearAction}
            values={values}
            page={page}
            draft={String(year)}
            labels={LABELS}
            submit="Guardar los nombres"
          >
            <FormHidden name="year" />
            <FormHidden name="version" />
            <FormText name="decadeName" label={LABELS.decadeName} width="full" required />
            <FormText name="yearName" label={LABELS.yearName} width="full" required />
          </Form>
        }
        aside={
          <Section title="Años">
            {years.length > 0 ? (
              <RowList label="Años con nombre">
                {years.map((row) => (
                  <Row
                    key={row.year}
                    href={`${PAGE}?anio=${row.year}`}
                    title={String(row.year)}
                    detail={row.yearName}
                  />
                ))}
              </RowList>
            ) : (
              <EmptyState title="Ningún año tiene nombre todavía" />
            )}
            {!years.some((row) => row.year === thisYear + 1) && (
              <p className="mt-3">
                <a href={`${PAGE}?anio=${thisYear + 1}`}>Preparar {thisYear + 1}</a>
              </p>
            )}
          </Section>
        }
      />
    </PanelFrame>
  );
}
