import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { ButtonLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { dayAndTime } from "@/lib/dates/dates";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { GALLERY_DESK, GALLERY_DONE, MOST_PHOTOS, PER_PAGE } from "@/lib/releases/gallery/labels";
import { getGalleryDesk } from "@/lib/releases/gallery/queries";
import { pageOf } from "@/lib/releases/gallery/rules";
import { galleryPageNumber } from "@/lib/releases/gallery/schema";
import { findPublisher } from "./_components/find-publisher";
import { PhotoCards } from "./_components/photo-cards";
import { PublishGallery } from "./_components/publish-gallery";

export const metadata: Metadata = { title: "Galería pública" };

/** The photos of the practice that the public sees, each with who consented to it. */
export default async function GalleryDeskPage({ searchParams }: { searchParams: SearchParams }) {
  const { actor, region } = await findPublisher();
  const { hecho, pagina } = await readSearch(searchParams);
  const desk = (await getGalleryDesk(actor, region)) ?? notFound();
  const page = galleryPageNumber.parse(pagina);
  const shown = pageOf(desk.photos, page) ?? notFound();
  return (
    <PanelFrame actor={actor} current="admin" at="region">
      <PageHeader
        breadcrumbs={[{ href: "/administracion", label: "Administración" }, { label: "Galería pública" }]}
        title="Galería pública"
        lead="Fotos de lo que hacen las redes. Cada una dice qué muestra, cuándo fue y con qué consentimiento se publica."
        actions={<ButtonLink href={`${GALLERY_DESK}/nueva`}>Subir una foto</ButtonLink>}
      />
      <DoneNotice done={hecho} sentences={GALLERY_DONE} />
      <PublishGallery desk={desk} />
      <Section title="Fotos" aside={`${desk.photos.length} de ${MOST_PHOTOS}`}>
        {desk.photos.length > 0 ? (
          <PhotoCards photos={shown.photos} />
        ) : (
          <EmptyState title="Todavía no hay fotos">
            Suba la primera. Se guarda sin el lugar ni el equipo con que se tomó.
          </EmptyState>
        )}
        <Pagination
          {...{ page, size: PER_PAGE, total: desk.photos.length }}
          href={(n) => withSearch(GALLERY_DESK, { pagina: n })}
          noun="fotos"
        />
      </Section>
      {desk.withdrawn.length > 0 && (
        <Section title="Retiradas" aside={desk.withdrawn.length}>
          <Disclosure summary="Ver cuáles y por qué">
            <RowList label="Fotos retiradas">
              {desk.withdrawn.map(({ id, caption, withdrawnAt, reason }) => (
                <Row
                  key={id}
                  title={caption}
                  detail={`${reason} ${withdrawnAt ? dayAndTime(withdrawnAt) : ""}`}
                />
              ))}
            </RowList>
          </Disclosure>
        </Section>
      )}
    </PanelFrame>
  );
}
