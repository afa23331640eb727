import { ActionForm } from "@/components/forms/action-form";
import { Anchor } from "@/components/ui/anchor";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { dayAndTime } from "@/lib/dates/dates";
import { publishGalleryAction } from "@/lib/releases/gallery/actions";
import { GALLERY_DESK } from "@/lib/releases/gallery/labels";
import type { GalleryDesk } from "@/lib/releases/gallery/queries";

function Standing({ publishedAt, isUpToDate }: Pick<GalleryDesk, "publishedAt" | "isUpToDate">) {
  if (!publishedAt) return <Status kind="due">Todavía no se publica</Status>;
  return isUpToDate ? (
    <Status kind="done">Lo publicado está al día</Status>
  ) : (
    <Status kind="due">Hay cambios sin publicar</Status>
  );
}

/** How what is published stands to what is kept, and the button that puts it up to date. */
export function PublishGallery({ desk }: { desk: GalleryDesk }) {
  const { publishedAt, isUpToDate, photos, region, seen } = desk;
  return (
    <Section title="Lo publicado">
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-4">
        <div className="min-w-0 flex-1 basis-80">
          <p>
            <Standing {...{ publishedAt, isUpToDate }} />
          </p>
          {publishedAt && (
            <p className="mt-1 text-sm text-muted">
              Publicada el {dayAndTime(publishedAt)}. <Anchor href="/galeria">Ver la página pública</Anchor>
            </p>
          )}
          <p className="mt-1 max-w-140 text-sm text-muted">
            Si alguien retira su consentimiento, abra su foto y retírela: deja la página pública en el acto.
          </p>
        </div>
        {!isUpToDate && photos.length > 0 && (
          <ActionForm
            action={publishGalleryAction}
            fields={{ region: region.path, seen }}
            page={GALLERY_DESK}
            className="max-sm:w-full"
          >
            <Button variant="primary">Publicar la galería</Button>
          </ActionForm>
        )}
      </div>
    </Section>
  );
}
