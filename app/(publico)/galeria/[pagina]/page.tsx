import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PublicFrame } from "@/components/frame/public-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { dayOf, shortDay } from "@/lib/dates/dates";
import { galleryHref, PER_PAGE } from "@/lib/releases/gallery/labels";
import { getPublicGallery } from "@/lib/releases/gallery/queries";
import { pageOf } from "@/lib/releases/gallery/rules";
import { PublicPhotos } from "./_components/public-photos";

export const revalidate = 60;
/** Drawn when first asked for, then kept: publishing again draws it anew. */
export const generateStaticParams = () => [];

export const metadata: Metadata = {
  title: "Galería",
  description: "Fotos de lo que hacen las redes educativas de la región, con su fecha y lo que muestran.",
};

const TITLE = "Galería de las redes";
/** Not `notFound()`: Next draws that with scripts, which a public page does not run. */
const NOWHERE = "/no-se-encontro";

/** Photos of the practice, the newest first. */
export default async function GalleryPage({ params }: { params: Promise<{ pagina: string }> }) {
  const { pagina } = await params;
  if (!/^[1-9]\d?$/.test(pagina)) redirect(NOWHERE);
  const page = Number(pagina);
  const gallery = await getPublicGallery();
  const shown = pageOf(gallery?.photos ?? [], page);
  if (!shown) redirect(NOWHERE);
  if (!gallery || gallery.photos.length === 0) {
    return (
      <PublicFrame demo={gallery?.demo ?? false} current="gallery">
        <PageHeader title={TITLE} />
        <EmptyState title="Todavía no se publican fotos">
          Aparecerán aquí cuando la dirección regional las publique.
        </EmptyState>
      </PublicFrame>
    );
  }
  return (
    <PublicFrame demo={gallery.demo} current="gallery">
      <PageHeader
        title={shown.pages > 1 ? `${TITLE}, página ${page}` : TITLE}
        lead="Lo que hacen las redes, en fotos: las más recientes primero. Se publican con el consentimiento de quienes aparecen en ellas."
      />
      <p className="-mt-4 mb-7 text-sm text-muted sm:mb-9">
        {gallery.photos.length === 1 ? "Una foto, publicada" : `${gallery.photos.length} fotos, publicadas`}{" "}
        el {shortDay(dayOf(new Date(gallery.publishedAt)))} por la dirección regional.
      </p>
      <PublicPhotos photos={shown.photos} />
      <Pagination
        {...{ page, size: PER_PAGE, total: gallery.photos.length }}
        href={galleryHref}
        noun="fotos"
      />
    </PublicFrame>
  );
}
