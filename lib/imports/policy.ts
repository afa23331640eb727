import { type ImportKind, importKinds } from "@/db/values";
import { type Actor, can, placesWhere } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";
import type { Capability } from "@/lib/access/roles";

/** Files that make and change the territory are brought by whoever manages it; those of offices, by whoever manages people. */
const NEEDED: Record<ImportKind, Capability> = {
  padron: "place.manage",
  networks: "place.manage",
  officers: "people.manage",
  enrolment: "place.manage",
};

export const canImport = (actor: Actor, kind: ImportKind, place: PlacePath) =>
  can(actor, NEEDED[kind], place);

export const placesToImport = (actor: Actor, kind: ImportKind): PlacePath[] =>
  placesWhere(actor, NEEDED[kind]);

/** The kinds of file that the actor may bring somewhere. */
export const kindsToImport = (actor: Actor): ImportKind[] =>
  importKinds.filter((kind) => placesToImport(actor, kind).length > 0);
