import { isAtOrBelow, type PlacePath } from "@/lib/access/place";

/** Of some places, those that stand below no other of them. */
export const topsOf = (places: PlacePath[]): PlacePath[] =>
  [...new Set(places)]
    .filter((place) => !places.some((other) => other !== place && isAtOrBelow(place, other)))
    .sort();

/** Whether a place is one of some others or below one of them. */
export const isWithin = (place: PlacePath, tops: PlacePath[]) => tops.some((top) => isAtOrBelow(place, top));

/**
 * What a page about a place is asked for: the places that it sums up, and the place itself unless they are several. A
 * place that the reader does not read whole is `null`; without one, it is all that she reads.
 */
export function askedPlaces(read: PlacePath[], asked?: PlacePath) {
  const tops = topsOf(read);
  if (asked) return isWithin(asked, tops) ? { paths: [asked], path: asked, tops } : null;
  const [only] = tops;
  if (!only) return null;
  return { paths: tops, path: tops.length === 1 ? only : null, tops };
}
