import { PER_PAGE } from "./labels";

/** The photos of a page of the gallery, how many pages there are, and `null` where the page is none of them. */
export function pageOf<T>(photos: T[], page: number): { photos: T[]; pages: number } | null {
  const pages = Math.max(1, Math.ceil(photos.length / PER_PAGE));
  if (page > pages) return null;
  return { photos: photos.slice((page - 1) * PER_PAGE, page * PER_PAGE), pages };
}

/** The size that a photo takes on a page, no wider than so many pixels, in its own proportions. */
export function sizeWithin({ width, height }: { width: number; height: number }, most: number) {
  if (width <= most) return { width, height };
  return { width: most, height: Math.max(1, Math.round((height * most) / width)) };
}
