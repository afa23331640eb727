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
import { dayAndTime } from "@/lib/dates/dates";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { publishTerritoryAction } from "@/lib/releases/actions";
import { listReleases } from "@/lib/releases/queries";

export const metadata: Metadata = { title: "Resumen público" };

const PAGE = "/administracion/publicacion";
const DONE = { publicada: "El resumen quedó publicado: la portada ya muestra las cifras de hoy." };

export default async function PublishPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const [region] = placesWhere(actor, "release.publish");
  if (!region) notFound();
  const { borrador, hecho } = await readSearch(searchParams);
  const releases = await listReleases(actor);
  const { values, draftSavedAt } = await startForm(
    actor,
    "publish-territory",
    { region, title: releases[0]?.title ?? "" },
    { fromDraft: Boolean(borrador) },
  );
  return (
    <PanelFrame actor={actor} current="admin" at="region">
      <PageHeader
        breadcrumbs={[{ href: "/administracion", label: "Administración" }, { label: "Resumen público" }]}
        title="Publicar el resumen"
        lead="Cuenta hoy las redes, los distritos y los cargos de la región y los muestra en la portada. Lo publicado no cambia: cada publicación es una edición nueva."
      />
      <DoneNotice done={hecho} sentences={DONE} />
      <DraftOffer savedAt={draftSavedAt} page={PAGE} name="publish-territory" />
      <Columns
        main={
          <Form action={publishTerritoryAction} values={values} page={PAGE} submit="Publicar el resumen">
            <FormHidden name="region" />
            <FormText
              name="title"
              label="Título de la edición"
              hint="Para reconocerla en la lista de ediciones."
              width="full"
              required
            />
          </Form>
        }
        aside={
          <Section title="Ediciones" aside={releases.length}>
            {releases.length > 0 ? (
              <RowList label="Ediciones publicadas">
                {releases.map(({ number, title, publishedAt }) => (
                  <Row
                    key={number}
                    title={<a href={`/resumen/${number}`}>{`Resumen ${number}`}</a>}
                    detail={publishedAt ? `${title}. ${dayAndTime(publishedAt)}` : title}
                  />
                ))}
              </RowList>
            ) : (
              <EmptyState title="Todavía no hay ediciones">La primera aparecerá aquí.</EmptyState>
            )}
          </Section>
        }
      />
    </PanelFrame>
  );
}
