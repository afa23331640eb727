import type { PlaceKind, Role } from "@/db/values";
import { isAtOrBelow, type PlacePath } from "@/lib/access/place";
import { ROLES } from "@/lib/access/roles";

/** An office that somebody holds on the day of a visit; `institutionId` is the school where she works. */
export type HeldOffice = {
  personId: string;
  name: string;
  role: Role;
  place: PlacePath;
  placeKind: PlaceKind;
  placeCode: string;
  placeName: string;
  institutionId: string | null;
};

/** Somebody who may be observed at a place, by the nearest of her offices. */
export type ObservablePerson = {
  personId: string;
  name: string;
  role: Role;
  place: { kind: PlaceKind; code: string; name: string };
};

export type PlanFacts = {
  place: { path: PlacePath; institutionId: string | null };
  observerId: string;
  companionId: string | null;
  /** `null` of whoever has no account. */
  observedId: string | null;
  /** Of all three, on that day. */
  offices: HeldOffice[];
  ownSchool: boolean;
  /** Of the round of that day at that network; `null` out of every round. */
  load: { round: string; taken: number; capacity: number } | null;
  mayScoreAlone: (personId: string) => boolean;
};

export type PlanProblem = { field: "observerId" | "companionId" | "observedId"; message: string };

/** The network whose visits somebody's capacity counts; of a school without one, the school. */
export const capacityPlace = (place: PlacePath): PlacePath => place.split(".").slice(0, 3).join(".");

export const observes = ({ role }: HeldOffice) => ROLES[role].capabilities.includes("visit.observe");

const schoolsOf = (offices: HeldOffice[]) =>
  new Set(offices.flatMap(({ institutionId }) => (institutionId ? [institutionId] : [])));

/**
 * The office by which somebody is observed at a place: one held there or below, or one of its network held by whoever works
 * at that school. The nearest to the place is hers; `null` when she serves elsewhere.
 */
export function officeObserved(
  offices: HeldOffice[],
  place: { path: PlacePath; institutionId: string | null },
): HeldOffice | null {
  const here = offices.filter((office) => isAtOrBelow(office.place, place.path));
  const works = offices.filter(
    ({ institutionId }) => institutionId !== null && institutionId === place.institutionId,
  );
  return [...here, ...works][0] ?? null;
}

const NOT_AN_OBSERVER =
  "Quien observa no tiene ese día un cargo que le permita observar. Elija a otra persona, o otro día.";
const OWN_SCHOOL =
  "Quien observa trabaja en ese mismo colegio. Elija a alguien de otro colegio: así lo pide su región.";
const NOT_CALIBRATED =
  "Quien observa todavía no puede observar sin compañía con esta ficha: le falta calibrarse, o ya venció. Elija quién le acompaña, o a otra persona.";
const COMPANION_NOT_CALIBRATED =
  "Quien acompaña tampoco puede observar sin compañía con esta ficha. Elija a alguien que esté calibrado.";
const COMPANION_ELSEWHERE =
  "Quien acompaña no tiene ese día un cargo que le permita observar. Elija a otra persona.";
const COMPANION_IS_OBSERVED =
  "Quien acompaña no puede ser la misma persona que será observada. Elija a otra.";
const NOT_OBSERVED_HERE =
  "Esa persona no tiene un cargo en ese lugar el día de la visita. Elija a otra, u otro día.";

const full = ({ round, taken, capacity }: NonNullable<PlanFacts["load"]>) =>
  `Quien observa ya tiene ${taken} de ${capacity} ${capacity === 1 ? "visita" : "visitas"} del ${round} en esta red. Elija a otra persona, o cambie antes cuántas puede hacer.`;

/** Why a visit cannot be planned so, with the field to mend; none when it can. */
export function planProblems(facts: PlanFacts): PlanProblem[] {
  const { observerId, companionId, observedId, load, place } = facts;
  const officesOf = (personId: string) => facts.offices.filter((office) => office.personId === personId);
  const problems: PlanProblem[] = [];
  const say = (field: PlanProblem["field"], message: string) => problems.push({ field, message });

  if (!officesOf(observerId).some(observes)) say("observerId", NOT_AN_OBSERVER);
  if (observedId && !officeObserved(officesOf(observedId), place)) say("observedId", NOT_OBSERVED_HERE);
  const visited = place.institutionId
    ? new Set([place.institutionId])
    : schoolsOf(observedId ? officesOf(observedId) : []);
  if (!facts.ownSchool && [...schoolsOf(officesOf(observerId))].some((school) => visited.has(school)))
    say("observerId", OWN_SCHOOL);
  if (load && load.taken >= load.capacity) say("observerId", full(load));
  if (companionId && companionId === observedId) say("companionId", COMPANION_IS_OBSERVED);
  else if (companionId && !officesOf(companionId).some(observes)) say("companionId", COMPANION_ELSEWHERE);
  if (!facts.mayScoreAlone(observerId)) {
    if (!companionId) say("companionId", NOT_CALIBRATED);
    else if (!facts.mayScoreAlone(companionId)) say("companionId", COMPANION_NOT_CALIBRATED);
  }
  return problems;
}

/** Those problems by field, as a form shows them. */
export const problemFields = (problems: PlanProblem[]): Record<string, string[]> =>
  Object.fromEntries(
    problems.map(({ field }) => [
      field,
      problems.filter((problem) => problem.field === field).map(({ message }) => message),
    ]),
  );
