import type { OptionGroup } from "@/components/ui/select-field";
import type { PlaceKind } from "@/db/values";
import { placeLabel } from "@/lib/networks/labels";

type Place = { path: string; kind: PlaceKind; code: string; name: string };

/** Places for a choice: the region and the UGEL first, then the networks and schools of each UGEL. */
export function placeChoices(places: Place[]): OptionGroup[] {
  const option = (place: Place) => ({ value: place.path, label: placeLabel(place) });
  const high = places.filter(({ kind }) => kind === "region" || kind === "ugel");
  const groups = Map.groupBy(
    places.filter(({ kind }) => kind === "network" || kind === "school"),
    ({ path }) => path.split(".").slice(0, 2).join("."),
  );
  const nameOf = (path: string) => {
    const ugel = places.find((place) => place.path === path);
    return ugel ? `Redes y colegios de la ${placeLabel(ugel)}` : "Redes y colegios";
  };
  return [
    ...(high.length > 0 ? [{ label: "Región y UGEL", options: high.map(option) }] : []),
    ...[...groups].map(([path, below]) => ({ label: nameOf(path), options: below.map(option) })),
  ];
}
