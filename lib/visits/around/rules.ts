import type { PlaceKind } from "@/db/values";
import { isAtOrBelow, type PlacePath } from "@/lib/access/place";

export type ScopePlace = { path: PlacePath; kind: PlaceKind; code: string; name: string };

type Asked = { ugel?: string; red?: string };

const isWithin = (path: PlacePath, read: PlacePath[]) => read.some((place) => isAtOrBelow(path, place));

/** What somebody may filter visits by: the networks that she reads, and the UGEL that they are of. */
export function choicesOf(places: ScopePlace[], read: PlacePath[], { ugel }: Asked) {
  const networks = places.filter(({ kind, path }) => kind === "network" && isWithin(path, read));
  const ugels = places.filter(
    ({ kind, path }) => kind === "ugel" && networks.some((network) => isAtOrBelow(network.path, path)),
  );
  const one = ugels.find(({ code }) => code === ugel);
  return {
    ugels,
    networks: one ? networks.filter(({ path }) => isAtOrBelow(path, one.path)) : networks,
  };
}

/**
 * The places whose visits a page is about, of those that somebody reads: the network or the UGEL of its address, otherwise
 * all of them. What the address says of a place that she does not read is as if it said nothing.
 */
export function scopeOf(places: ScopePlace[], read: PlacePath[], { ugel, red }: Asked): PlacePath[] {
  const network = places.find(
    ({ kind, code, path }) => kind === "network" && code === red && isWithin(path, read),
  );
  if (network) return [network.path];
  const one = places.find(({ kind, code }) => kind === "ugel" && code === ugel);
  if (!one) return read;
  if (isWithin(one.path, read)) return [one.path];
  const inside = read.filter((path) => isAtOrBelow(path, one.path));
  return inside.length > 0 ? inside : read;
}

/** What the places of a page are called together; `null` when they are several. */
export const placeOfScope = (places: ScopePlace[], scope: PlacePath[]): ScopePlace | null =>
  scope.length === 1 ? (places.find(({ path }) => path === scope[0]) ?? null) : null;
