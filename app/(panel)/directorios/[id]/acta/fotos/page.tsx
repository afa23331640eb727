import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FormHidden, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { DoneNotice } from "@/components/frame/done-notice";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { FileField } from "@/components/ui/file-field";
import { Section } from "@/components/ui/section";
import { TextField } from "@/components/ui/text-field";
import { requireActor } from "@/lib/access/session";
import { findDraft } from "@/lib/forms/drafts";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { ACTA_DONE, actaHref } from "@/lib/meetings/minutes/labels";
import { withdrawPhotoAction } from "@/lib/meetings/photos/actions";
import {
  MOST_CAPTION,
  MOST_CONSENT,
  MOST_PHOTOS,
  PHOTO_DRAFT,
  photoProblem,
  photosHref,
} from "@/lib/meetings/photos/labels";
import { canAddPhoto, canWithdrawPhoto } from "@/lib/meetings/photos/policy";
import { getPhotos } from "@/lib/meetings/photos/queries";
import { wasHeld } from "@/lib/meetings/rules";
import { ActaFrame } from "../_components/acta-frame";
import { Photos } from "../_components/photos";

export const metadata: Metadata = { title: "Fotos de la sesión" };

const asText = (value: unknown) => (typeof value === "string" ? value : undefined);

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

/** Brings photos of a session and takes them back. */
export default async function PhotosPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const { meeting, called, photos } = (isId(id) ? await getPhotos(actor, id) : null) ?? notFound();
  if (!wasHeld(meeting.state) || !canAddPhoto(actor, meeting, { called }, meeting.place.path)) notFound();
  const { hecho, archivo } = await readSearch(searchParams);
  const problem = photoProblem(archivo);
  const typed = problem ? (await findDraft(actor, `${PHOTO_DRAFT}:${id}`))?.values : undefined;
  const mine = photos.filter(({ addedBy }) => canWithdrawPhoto(actor, meeting, addedBy));
  return (
    <ActaFrame
      {...{ actor, meeting }}
      title="Fotos de la sesión"
      lead="Las ven quienes leen el acta. No son parte del texto que se aprueba."
    >
      <DoneNotice done={hecho} sentences={ACTA_DONE} />
      <Section title="Subir una foto" id="subir" aside={`${photos.length} de ${MOST_PHOTOS}`}>
        {problem && <Alert kind="late">{problem}</Alert>}
        <form
          action={`/api/directorios/${id}/fotos`}
          method="post"
          encType="multipart/form-data"
          className="max-w-140"
        >
          <FileField
            name="archivo"
            label="Foto"
            hint="JPG, PNG o WebP de 10 MB como máximo. Se guarda sin el lugar ni el equipo con que se tomó."
            accept="image/jpeg,image/png,image/webp"
            required
          />
          <TextField
            name="caption"
            label="Qué se ve"
            defaultValue={asText(typed?.caption)}
            maxLength={MOST_CAPTION}
            required
          />
          <TextField
            name="consent"
            label="Consentimiento"
            hint="Cómo aceptaron salir en la foto quienes aparecen. Si se reconoce a estudiantes, quién lo autorizó."
            defaultValue={asText(typed?.consent)}
            maxLength={MOST_CONSENT}
            required
          />
          <div className="mt-6 flex flex-wrap items-center gap-x-5 gap-y-3">
            <Button variant="primary">Subir la foto</Button>
            <Anchor href={actaHref(id)}>Volver al acta</Anchor>
          </div>
        </form>
      </Section>
      {photos.length > 0 && (
        <Section title="Fotos" aside={photos.length}>
          <Photos photos={photos} />
          {mine.length > 0 && (
            <Disclosure summary="Retirar una foto">
              <div className="divide-y divide-base-300">
                {mine.map((photo) => (
                  <Disclosure key={photo.id} summary={photo.caption}>
                    <Form
                      action={withdrawPhotoAction}
                      values={{ photoId: photo.id }}
                      page={photosHref(id)}
                      draft={photo.id}
                      submit="Retirar esta foto"
                      variant="danger"
                    >
                      <FormHidden name="photoId" />
                      <FormTextArea name="reason" label="Por qué la retira" maxLength={500} required />
                    </Form>
                  </Disclosure>
                ))}
              </div>
            </Disclosure>
          )}
        </Section>
      )}
    </ActaFrame>
  );
}
