import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { DataList } from "@/components/ui/data-list";
import { dayAndTime, longDay } from "@/lib/dates/dates";
import { GALLERY_DESK, PHOTO_LABELS } from "@/lib/releases/gallery/labels";
import type { PhotoRecord } from "@/lib/releases/gallery/queries";

type PhotoWithdrawnProps = { photo: PhotoRecord; withdrawnAt: Date };

/** A photo that was withdrawn: why and what was said of it, without the picture, whose consent may be gone. */
export const PhotoWithdrawn = ({ photo, withdrawnAt }: PhotoWithdrawnProps) => (
  <>
    <Alert kind="info" title={`Se retiró el ${dayAndTime(withdrawnAt)}`} announce="none">
      <p>Motivo: {photo.withdrawnReason ?? "no consta"}</p>
    </Alert>
    <DataList
      layout="row"
      items={[
        { label: PHOTO_LABELS.caption, value: photo.caption },
        { label: PHOTO_LABELS.description, value: photo.description },
        { label: PHOTO_LABELS.takenOn, value: longDay(photo.takenOn) },
        { label: PHOTO_LABELS.consent, value: photo.consent },
      ]}
    />
    <p className="mt-6">
      <Anchor href={GALLERY_DESK}>Volver a la galería</Anchor>
    </p>
  </>
);
