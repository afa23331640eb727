import type { Metadata } from "next";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { ACHIEVEMENTS_PAGE } from "@/lib/releases/declared/labels";
import { PUBLISHING_PAGE, releaseHref } from "@/lib/releases/drafts/labels";
import { listDrafts } from "@/lib/releases/drafts/queries";
import { listExports } from "@/lib/releases/export/queries";
import { listPublished } from "@/lib/releases/publishing/queries";
import { publishingCrumbs } from "./_components/crumbs";
import { DraftList } from "./_components/draft-list";
import { findRegion } from "./_components/find-region";
import { PublishedList } from "./_components/published-list";

export const metadata: Metadata = { title: "Resumen público" };

const DONE = { retirado: "El borrador quedó retirado." };

export default async function PublishingPage({ searchParams }: { searchParams: SearchParams }) {
  const { actor, region } = await findRegion();
  const { hecho, numero } = await readSearch(searchParams);
  const [drafts, published] = [await listDrafts(actor, region), await listPublished(actor, region)];
  const exports = await listExports(actor, region);
  const open = drafts.filter(({ state }) => state === "draft");
  const left = drafts.filter(({ state }) => state !== "draft");
  const just = hecho === "publicado" && published.find(({ number }) => String(number) === numero);
  return (
    <PanelFrame actor={actor} current="admin" at="region">
      <PageHeader
        breadcrumbs={publishingCrumbs()}
        title="Resumen público"
        lead="Lo que cualquiera lee en la portada. Cada publicación es una foto numerada que no cambia: un error se corrige con otra, y ambas se conservan."
        actions={
          <>
            <ButtonLink href={`${PUBLISHING_PAGE}/nuevo`} variant="primary">
              Preparar un resumen
            </ButtonLink>
            <ButtonLink href={ACHIEVEMENTS_PAGE}>Los nueve logros</ButtonLink>
          </>
        }
      />
      <DoneNotice done={hecho} sentences={DONE} />
      {just && (
        <Alert kind="done" title={`Se publicó el resumen ${just.number}`}>
          <p>
            Cualquiera puede leerlo. Su dirección, que no cambia, es{" "}
            <a href={releaseHref(just.number)}>{releaseHref(just.number)}</a>.
          </p>
        </Alert>
      )}
      <Section title="En preparación" aside={open.length}>
        <DraftList drafts={open} label="Borradores" />
      </Section>
      <Section title="Publicados" aside={published.length}>
        {published.length > 0 && (
          <p className="mb-3 max-w-140 text-sm text-muted">
            La carpeta de un resumen trae sus páginas y sus datos: se abre sin conexión y la muestra cualquier
            servidor web, también mientras Ayni no está disponible.
          </p>
        )}
        <PublishedList {...{ region, published, exports }} />
      </Section>
      {left.length > 0 && (
        <Section title="Retirados" aside={left.length}>
          <DraftList drafts={left} label="Borradores retirados" />
        </Section>
      )}
    </PanelFrame>
  );
}
