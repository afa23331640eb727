import { withSearch } from "@/lib/forms/search-params";
import { placeLabel, placeShortLabel } from "@/lib/networks/labels";
import { PLAN_PAGE } from "../list/labels";
import { roundLabel } from "../rules";

/** The page of coverage. */
export const COVERAGE_PAGE = "/visitas/cobertura";

type Place = Parameters<typeof placeLabel>[0];

/** What a row is about: what a place has outside its parts is told by its name. */
export function coveredLabel({ place, isRest }: { place: Place; isRest: boolean }): string {
  if (!isRest) return placeLabel(place);
  return place.kind === "ugel" ? "Colegios sin REI" : `${placeShortLabel(place)}, fuera de sus colegios`;
}

/** «en el Momento II», «en 2026». */
export const whenLooked = ({ focus, year }: { focus: number | null; year: number }) =>
  focus ? `en el ${roundLabel(focus)}` : `en ${year}`;

type Looked = { place: (Place & { code: string }) | null; year: number; focus: number | null };

/** The plan of what is looked at, or only those of its visits in a state. Of a school or of several places, all of it. */
export const planHref = ({ place, year, focus }: Looked, estado?: "done" | "planned") =>
  withSearch(PLAN_PAGE, {
    ugel: place?.kind === "ugel" ? place.code : undefined,
    red: place?.kind === "network" ? place.code : undefined,
    ...{ anio: year, momento: focus ?? "todos", estado },
  });
