import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormDate, FormHidden, FormText, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { Anchor } from "@/components/ui/anchor";
import { Columns } from "@/components/ui/columns";
import { Section } from "@/components/ui/section";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { editGalleryPhotoAction, withdrawGalleryPhotoAction } from "@/lib/releases/gallery/actions";
import {
  GALLERY_DESK,
  MOST_CAPTION,
  MOST_CONSENT,
  MOST_DESCRIPTION,
  PHOTO_LABELS,
  photoHref,
} from "@/lib/releases/gallery/labels";
import { getPhoto } from "@/lib/releases/gallery/queries";
import { sizeWithin } from "@/lib/releases/gallery/rules";
import { canPublish } from "@/lib/releases/policy";
import { findPublisher } from "../_components/find-publisher";
import { GalleryFrame } from "../_components/gallery-frame";
import { PHOTO_HINTS } from "../_components/photo-hints";
import { PhotoWithdrawn } from "../_components/photo-withdrawn";

export const metadata: Metadata = { title: "Foto de la galería" };

type Props = { params: Promise<{ foto: string }>; searchParams: SearchParams };

/** Changes what is said of a photo, or withdraws it; one that was withdrawn is only read. */
export default async function PhotoPage({ params, searchParams }: Props) {
  const { actor } = await findPublisher();
  const { foto } = await params;
  const { borrador } = await readSearch(searchParams);
  const photo = (isId(foto) ? await getPhoto(actor, foto) : null) ?? notFound();
  if (!canPublish(actor, photo.place)) notFound();
  const { id, fileId, caption, description, takenOn, consent, withdrawnAt } = photo;
  if (withdrawnAt)
    return (
      <GalleryFrame actor={actor} title="Foto de la galería" lead={caption}>
        <PhotoWithdrawn {...{ photo, withdrawnAt }} />
      </GalleryFrame>
    );
  const page = photoHref(id);
  const seen = { photoId: id, version: String(photo.version) };
  const { values, draftSavedAt } = await startForm(
    actor,
    "edit-gallery-photo",
    { ...seen, caption, description, takenOn, consent },
    { key: id, fromDraft: Boolean(borrador) },
  );
  return (
    <GalleryFrame
      actor={actor}
      title="Foto de la galería"
      lead="Lo que cambie se verá cuando se publique la galería otra vez."
    >
      <DraftOffer savedAt={draftSavedAt} page={page} name={`edit-gallery-photo:${id}`} />
      <Columns
        main={
          <Form
            action={editGalleryPhotoAction}
            {...{ values, page }}
            draft={id}
            labels={PHOTO_LABELS}
            submit="Guardar"
            aside={<Anchor href={GALLERY_DESK}>Volver sin guardar</Anchor>}
          >
            <FormHidden name="photoId" />
            <FormHidden name="version" />
            <FormText
              name="caption"
              label={PHOTO_LABELS.caption}
              hint={PHOTO_HINTS.caption}
              maxLength={MOST_CAPTION}
              required
            />
            <FormTextArea
              name="description"
              label={PHOTO_LABELS.description}
              hint={PHOTO_HINTS.description}
              maxLength={MOST_DESCRIPTION}
              rows={3}
              required
            />
            <FormDate name="takenOn" label={PHOTO_LABELS.takenOn} required />
            <FormText
              name="consent"
              label={PHOTO_LABELS.consent}
              hint={PHOTO_HINTS.consent}
              maxLength={MOST_CONSENT}
              required
            />
          </Form>
        }
        aside={
          <>
            <Section title="La foto">
              <a href={`/api/archivos/${fileId}`} className="block">
                {/* biome-ignore lint/performance/noImgElement: it is of whoever may read it: no server of pictures may keep it. */}
                <img
                  src={`/api/archivos/${fileId}`}
                  {...sizeWithin(photo, 640)}
                  alt={description}
                  className="h-auto w-full border border-base-300"
                />
              </a>
            </Section>
            <Section title="Retirar">
              <p className="mb-3 text-sm text-muted">
                Deja la página pública en el acto. Queda en el registro, con el motivo, y no se publica otra
                vez.
              </p>
              <Form
                action={withdrawGalleryPhotoAction}
                values={seen}
                page={page}
                draft={id}
                submit="Retirar la foto"
                variant="danger"
              >
                <FormHidden name="photoId" />
                <FormHidden name="version" />
                <FormTextArea name="reason" label="Por qué la retira" maxLength={500} required />
              </Form>
            </Section>
          </>
        }
      />
    </GalleryFrame>
  );
}
