import type { Metadata } from "next";
import { Anchor } from "@/components/ui/anchor";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FileField } from "@/components/ui/file-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { today } from "@/lib/dates/dates";
import { findDraft } from "@/lib/forms/drafts";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import {
  GALLERY_DESK,
  MOST_CAPTION,
  MOST_CONSENT,
  MOST_DESCRIPTION,
  PHOTO_DRAFT,
  PHOTO_LABELS,
  photoProblem,
} from "@/lib/releases/gallery/labels";
import { findPublisher } from "../_components/find-publisher";
import { GalleryFrame } from "../_components/gallery-frame";
import { PHOTO_HINTS } from "../_components/photo-hints";
import { errorsOf } from "./_components/errors-of";

export const metadata: Metadata = { title: "Subir una foto" };

const asText = (value: unknown) => (typeof value === "string" ? value : undefined);

/** Brings a photo of the practice. What was typed beside one that was not taken is still there. */
export default async function AddPhotoPage({ searchParams }: { searchParams: SearchParams }) {
  const { actor, region } = await findPublisher();
  const problem = photoProblem((await readSearch(searchParams)).archivo);
  const typed = problem ? ((await findDraft(actor, PHOTO_DRAFT))?.values ?? {}) : {};
  const errors = problem ? errorsOf(problem, { ...typed, region }, today()) : {};
  const field = (name: keyof typeof PHOTO_LABELS) => ({
    ...{ name, label: PHOTO_LABELS[name], defaultValue: asText(typed[name]), error: errors[name] },
    required: true,
  });
  const list = Object.entries(errors).flatMap(([name, texts]) => texts.map((message) => ({ name, message })));
  return (
    <GalleryFrame
      actor={actor}
      title="Subir una foto"
      lead="Nadie de fuera la ve hasta que se publique la galería."
    >
      <form
        action="/api/galeria"
        method="post"
        encType="multipart/form-data"
        noValidate
        className="max-w-140"
      >
        <ErrorSummary errors={list} />
        <input type="hidden" name="region" value={region} />
        <FileField
          name="archivo"
          label="Foto"
          hint="JPG, PNG o WebP de 10 MB como máximo. Se guarda sin el lugar ni el equipo con que se tomó."
          accept="image/jpeg,image/png,image/webp"
          error={errors.archivo}
          required
        />
        <TextField {...field("caption")} hint={PHOTO_HINTS.caption} maxLength={MOST_CAPTION} />
        <TextArea
          {...field("description")}
          hint={PHOTO_HINTS.description}
          maxLength={MOST_DESCRIPTION}
          rows={3}
        />
        <DateField {...field("takenOn")} />
        <TextField {...field("consent")} hint={PHOTO_HINTS.consent} maxLength={MOST_CONSENT} />
        <div className="mt-7 flex flex-wrap items-center gap-x-5 gap-y-3">
          <Button variant="primary">Subir la foto</Button>
          <Anchor href={GALLERY_DESK}>Volver sin subir</Anchor>
        </div>
      </form>
    </GalleryFrame>
  );
}
