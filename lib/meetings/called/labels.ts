import type { ModalityGroup, PlaceKind, QuorumRule, ReplyAnswer, Role } from "@/db/values";
import { roleLabel } from "@/lib/access/roles";
import { placeLabel } from "@/lib/networks/labels";

export type NamedPlace = { kind: PlaceKind; code: string; name: string };

const spanishList = new Intl.ListFormat("es", { type: "conjunction" });

/** More than these are counted, not named. */
const NAMED = 4;

const shortName = (place: NamedPlace) => (place.kind === "network" ? `REI ${place.code}` : placeLabel(place));

/**
 * An office as it is written in a list of people: «Coordinador(a) de REI 05-03», «Especialista local, REI 05-03 y
 * 05-04», «Dirección de UGEL 05», «Dirección regional».
 */
export function officeText(role: Role, places: NamedPlace[]): string {
  const label = roleLabel(role);
  const [first] = places;
  if (!first || first.kind === "region") return label;
  const words = shortName(first).split(" ");
  const noun = words[0] ?? "";
  const where =
    places.length > NAMED
      ? `${places.length} ${noun}`
      : `${noun} ${spanishList.format(places.map((place) => shortName(place).slice(noun.length + 1)))}`;
  if (!label.endsWith(` ${noun}`)) return `${label}, ${where}`;
  return places.length > NAMED ? `${label}, ${where}` : `${label}${where.slice(noun.length)}`;
}

/** How those called are counted beside the agenda. */
export const CALLED_GROUPS = [
  "direction",
  "specialists",
  "coordinators",
  "secretaries",
  "heads",
  "others",
] as const;
export type CalledGroup = (typeof CALLED_GROUPS)[number];

const GROUP_OF: Partial<Record<Role, CalledGroup>> = {
  regional_director: "direction",
  ugel_director: "direction",
  area_head: "direction",
  regional_specialist: "specialists",
  local_specialist: "specialists",
  coordinator: "coordinators",
  secretary: "secretaries",
  school_head: "heads",
};

export const calledGroup = (role: Role | null): CalledGroup => (role && GROUP_OF[role]) || "others";

export const CALLED_GROUP_LABELS: Record<CalledGroup, string> = {
  direction: "Dirección y jefaturas de línea",
  specialists: "Especialistas",
  coordinators: "Coordinaciones de REI",
  secretaries: "Secretarías de REI",
  heads: "Directivos de IE",
  others: "Otras personas",
};

const GROUP_SHORT: Record<ModalityGroup, string> = { ebr_ebe: "EBR y EBE", eba: "EBA", etp: "ETP" };

/** «16 EBR y EBE, 1 ETP»: of coordinators, by the group of their network. */
export function groupsText(groups: (ModalityGroup | null)[]): string {
  const counted = (Object.keys(GROUP_SHORT) as ModalityGroup[]).flatMap((group) => {
    const count = groups.filter((one) => one === group).length;
    return count > 0 ? [`${count} ${GROUP_SHORT[group]}`] : [];
  });
  return counted.join(", ");
}

/** «Mayoría absoluta», «Un tercio, y al menos 3», «Más de 2/3». */
export function quorumRuleText({ numerator, denominator, strict, least }: QuorumRule): string {
  const share =
    numerator === 1 && denominator === 2
      ? strict
        ? "Mayoría absoluta"
        : "La mitad"
      : numerator === 1 && denominator === 3 && !strict
        ? "Un tercio"
        : `${strict ? "Más de " : ""}${numerator}/${denominator}`;
  return least > 1 ? `${share}, y al menos ${least}` : share;
}

/** What is missing when an office of which there is one is vacant. */
const VACANT_NOUNS: Partial<Record<Role, string>> = {
  coordinator: "coordinación",
  secretary: "secretaría",
  ugel_director: "dirección",
  regional_director: "dirección",
};

export type Vacancy = { role: Role; place: NamedPlace };

/** «1 red sin coordinación: REI 05-03», for each office that nobody holds that day. */
export function vacancyTexts(vacancies: Vacancy[]): string[] {
  return [...Map.groupBy(vacancies, ({ role }) => role)].map(([role, found]) => {
    const places = found.map(({ place }) => place);
    const noun = VACANT_NOUNS[role] ?? roleLabel(role);
    const names = spanishList.format(places.map(shortName));
    if (places[0]?.kind !== "network") return `Sin ${noun}: ${names}`;
    return `${places.length} ${places.length === 1 ? "red" : "redes"} sin ${noun}: ${names}`;
  });
}

/** The page of who is called to a meeting. */
export const calledHref = (meetingId: string) => `/directorios/${meetingId}/convocados`;

/** Why somebody who had the office is not called any more. */
export const NO_OFFICE_THAT_DAY = "Ya no tiene el cargo en el día de la reunión.";

/** «18 vendrán, 2 no vendrán y 6 no han respondido.» */
export function answersText(people: { answer: ReplyAnswer | null }[]): string {
  const many = (answer: ReplyAnswer | null) => people.filter((one) => one.answer === answer).length;
  const said = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;
  return `${spanishList.format([
    said(many("yes"), "vendrá", "vendrán"),
    said(many("no"), "no vendrá", "no vendrán"),
    said(many(null), "no ha respondido", "no han respondido"),
  ])}.`;
}
