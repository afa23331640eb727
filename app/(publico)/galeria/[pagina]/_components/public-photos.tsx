import { longDay } from "@/lib/dates/dates";
import { RENDITION_WIDTHS } from "@/lib/files/kinds";
import { pictureHref } from "@/lib/releases/gallery/labels";
import { sizeWithin } from "@/lib/releases/gallery/rules";
import type { PublicPhoto } from "@/lib/releases/gallery/schema";

/** Each photo with what it shows and when; a device takes the size that it needs. */
export const PublicPhotos = ({ photos }: { photos: PublicPhoto[] }) => (
  <ul className="grid gap-x-10 gap-y-9 sm:grid-cols-2 print:grid-cols-2 print:gap-y-5">
    {photos.map(({ id, caption, description, takenOn, width, height }, i) => (
      <li key={id} className="break-inside-avoid border-t-2 border-base-content pt-3">
        <figure>
          {/* biome-ignore lint/performance/noImgElement: a public page runs no script, and each size is already drawn. */}
          <img
            src={pictureHref(id, RENDITION_WIDTHS[0])}
            srcSet={RENDITION_WIDTHS.map((w) => `${pictureHref(id, w)} ${Math.min(w, width)}w`).join(", ")}
            sizes="(min-width: 40rem) 35rem, 100vw"
            {...sizeWithin({ width, height }, RENDITION_WIDTHS[1])}
            alt={description}
            loading={i < 2 ? "eager" : "lazy"}
            decoding="async"
            className="h-auto w-full"
          />
          <figcaption className="mt-2 break-words text-pretty">
            {caption}
            <span className="block text-sm text-muted">
              <time dateTime={takenOn}>{longDay(takenOn)}</time>
            </span>
          </figcaption>
        </figure>
      </li>
    ))}
  </ul>
);
