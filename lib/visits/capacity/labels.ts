import { withSearch } from "@/lib/forms/search-params";

export const CAPACITY_PAGE = "/visitas/capacidad";

/** Where it is said how many visits each takes on in a network. */
export const capacityHref = (place: string, more: { hecho?: string; persona?: string } = {}) =>
  withSearch(CAPACITY_PAGE, { lugar: place, ...more });
