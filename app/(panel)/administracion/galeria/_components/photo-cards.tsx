import { Anchor } from "@/components/ui/anchor";
import { Status, type StatusKind } from "@/components/ui/status";
import { longDay } from "@/lib/dates/dates";
import { type PhotoStanding, photoHref, pictureHref, STANDING_LABELS } from "@/lib/releases/gallery/labels";
import type { GalleryDesk } from "@/lib/releases/gallery/queries";
import { sizeWithin } from "@/lib/releases/gallery/rules";

const KIND: Record<PhotoStanding, StatusKind> = { published: "done", changed: "due", waiting: "later" };

/** The photos that stand, each with how it stands to what the public sees. */
export const PhotoCards = ({ photos }: { photos: GalleryDesk["photos"] }) => (
  <ul className="grid gap-x-6 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
    {photos.map(({ id, fileId, caption, description, takenOn, standing, ...size }) => (
      <li key={id} className="break-inside-avoid">
        {/* biome-ignore lint/performance/noImgElement: one that is not published yet is of whoever may read it. */}
        <img
          src={standing === "waiting" ? `/api/archivos/${fileId}` : pictureHref(id, 640)}
          {...sizeWithin(size, 640)}
          alt={description}
          loading="lazy"
          decoding="async"
          className="h-auto w-full border border-base-300"
        />
        <p className="mt-2 break-words">
          <Anchor href={photoHref(id)} className="font-semibold">
            {caption}
          </Anchor>
        </p>
        <p className="text-sm text-muted">{longDay(takenOn)}</p>
        <p className="mt-0.5 text-sm">
          <Status kind={KIND[standing]}>{STANDING_LABELS[standing]}</Status>
        </p>
      </li>
    ))}
  </ul>
);
