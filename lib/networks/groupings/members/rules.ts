import type { PlaceKind } from "@/db/values";
import type { PlacePath } from "@/lib/access/place";
import { mayBelong, readSiteCodes } from "../rules";

type CandidatePlace = { path: PlacePath; kind: PlaceKind; code: string; name: string };
type CandidateSchool = { id: string; siteCode: string; ugel: PlacePath };

export type Candidates = {
  keeper: PlacePath;
  places: CandidatePlace[];
  schools: CandidateSchool[];
  /** Paths and ids of what belongs to the grouping on the day. */
  taken: Set<string>;
};

const listed = (codes: string[]) => codes.slice(0, 20).join(", ") + (codes.length > 20 ? "…" : "");

const PLACES = "Alguno de los lugares ya no está abierto, no es de aquí o ya pertenece. Elija otra vez.";
const NONE = "Elija al menos una UGEL o una red, o pegue el código de un colegio.";

/** What was chosen, if all of it may enter; otherwise what to mend, naming each code. */
export function newMembers(
  input: { places: PlacePath[]; schools?: string },
  { keeper, places, schools, taken }: Candidates,
): { places: CandidatePlace[]; schools: CandidateSchool[] } | { errors: Record<string, string> } {
  const { codes, strange } = readSiteCodes(input.schools ?? "");
  if (input.places.length + codes.length + strange.length === 0) return { errors: { schools: NONE } };
  const known = new Map(schools.map((school) => [school.siteCode, school]));
  const foreign = schools.filter(({ ugel }) => !mayBelong(ugel, keeper));
  const repeated = schools.filter(({ id }) => taken.has(id));
  const told = [
    [strange, "No son códigos de local"],
    [codes.filter((code) => !known.has(code)), "No hay colegio con estos códigos"],
    [foreign.map(({ siteCode }) => siteCode), "Son de otra UGEL"],
    [repeated.map(({ siteCode }) => siteCode), "Ya pertenecen"],
  ] as const;
  const sentences = told.flatMap(([list, text]) =>
    list.length > 0 ? [`${text}: ${listed([...list])}.`] : [],
  );
  const errors: Record<string, string> = {};
  if (sentences.length > 0) errors.schools = sentences.join(" ");
  const wanted = [...new Set(input.places)];
  const entering = places.filter(({ path }) => mayBelong(path, keeper) && !taken.has(path));
  if (entering.length !== wanted.length) errors["places[0]"] = PLACES;
  return Object.keys(errors).length > 0 ? { errors } : { places: entering, schools };
}
