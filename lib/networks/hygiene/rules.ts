import type { PlaceKind, Role } from "@/db/values";
import { isAtOrBelow, type PlacePath } from "@/lib/access/place";
import { NETWORK_OFFICES } from "@/lib/access/roles";
import { addDays } from "@/lib/dates/dates";

/** How long before its end a mandate is an alarm. */
export const ENDING_DAYS = 30;
/** How long after her last office somebody may still be the double of another. */
export const DOUBLE_DAYS = 365;

export const alarmKinds = [
  "vacancy",
  "ending",
  "resolution",
  "loose_school",
  "inactive_services",
  "double",
  "invitation",
  "profile",
] as const;
export type AlarmKind = (typeof alarmKinds)[number];

/** Good advice, which nobody is late with. */
export const isAdvice = (kind: AlarmKind) => kind === "profile";

export type PlaceFacts = { path: PlacePath; kind: PlaceKind; code: string; name: string };
export type NetworkFacts = PlaceFacts & {
  resolutionNumber: string | null;
  hasHub: boolean;
  hasContact: boolean;
};
/** An office in force. Whose it is, and what its place is called, come only with those that end soon. */
export type TermFacts = {
  id: string;
  personId: string;
  personName: string | null;
  role: Role;
  place: PlacePath;
  at: PlaceFacts | null;
  endsOn: string | null;
};
export type SchoolFacts = {
  siteCode: string;
  name: string;
  /** Where it stands: a network, or its UGEL when it has none. */
  parent: PlacePath;
  active: number;
  inactive: number;
};
export type PersonFacts = {
  id: string;
  givenNames: string;
  familyNames: string;
  phone: string | null;
  /** Where she serves, or served last. */
  place: PlacePath;
  invitation: "unsent" | "expired" | null;
};

export type HygieneFacts = {
  networks: NetworkFacts[];
  /** The places above networks that have offices of their own. */
  ugels: PlaceFacts[];
  terms: TermFacts[];
  schools: SchoolFacts[];
  people: PersonFacts[];
};

export type Alarm = { key: string; place: PlacePath } & (
  | { kind: "vacancy"; at: PlaceFacts; role: Role }
  | { kind: "ending"; term: TermFacts; endsOn: string }
  | { kind: "resolution"; network: NetworkFacts }
  | { kind: "profile"; network: NetworkFacts }
  | { kind: "loose_school"; school: SchoolFacts }
  | { kind: "inactive_services"; school: SchoolFacts; network: PlaceFacts | undefined }
  | { kind: "double"; people: PersonFacts[]; sameName: boolean }
  | { kind: "invitation"; person: PersonFacts }
);

const expectedAt = ({ kind }: PlaceFacts): readonly Role[] =>
  kind === "network" ? NETWORK_OFFICES : kind === "ugel" ? ["ugel_director"] : [];

/** The offices that somebody should hold and nobody does. */
export const vacanciesOf = (places: PlaceFacts[], terms: TermFacts[]): Alarm[] => {
  const held = new Set(terms.map(({ place, role }) => `${place} ${role}`));
  return places.flatMap((at) =>
    expectedAt(at).flatMap((role): Alarm[] =>
      held.has(`${at.path} ${role}`)
        ? []
        : [{ kind: "vacancy", key: `${at.code} ${role}`, place: at.path, at, role }],
    ),
  );
};

/** The mandates that end within some days, the nearest first. */
export const endingsOf = (terms: TermFacts[], day: string): Alarm[] => {
  const until = addDays(day, ENDING_DAYS);
  return terms
    .flatMap((term): (Alarm & { kind: "ending" })[] => {
      const { id, place, endsOn } = term;
      const soon = endsOn !== null && endsOn >= day && endsOn <= until;
      return soon ? [{ kind: "ending", key: id, place, term, endsOn }] : [];
    })
    .toSorted((a, b) => a.endsOn.localeCompare(b.endsOn));
};

/** What a network has still to say of itself. */
export const gapsOf = (networks: NetworkFacts[]): Alarm[] =>
  networks.flatMap((network): Alarm[] => {
    const at = { key: network.code, place: network.path, network };
    return [
      ...(network.resolutionNumber ? [] : [{ kind: "resolution" as const, ...at }]),
      ...(network.hasHub && network.hasContact ? [] : [{ kind: "profile" as const, ...at }]),
    ];
  });

/** Schools that stand in no network, and schools of a network that the padrón has, whole or in part, as inactive. */
export const schoolAlarmsOf = (networks: PlaceFacts[], schools: SchoolFacts[]): Alarm[] => {
  const at = new Map(networks.map((network) => [network.path, network]));
  return schools.flatMap((school): Alarm[] => {
    const network = at.get(school.parent);
    const about = { key: school.siteCode, place: school.parent, school };
    if (!network) return [{ kind: "loose_school", ...about }];
    return school.inactive > 0 ? [{ kind: "inactive_services", ...about, network }] : [];
  });
};

/** A name as two hands may have written it: without accents, case or order. */
const nameKey = ({ givenNames, familyNames }: Pick<PersonFacts, "givenNames" | "familyNames">) =>
  `${givenNames} ${familyNames}`
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .sort()
    .join(" ");

/** The number without the country before it. */
const phoneKey = (phone: string | null) => phone?.replace(/\D/g, "").slice(-9) || null;

type Named = Pick<PersonFacts, "id" | "givenNames" | "familyNames" | "phone">;

const sameName = (a: Named, b: Named) => nameKey(a) !== "" && nameKey(a) === nameKey(b);

/** What somebody may be known twice by. */
const keysOf = (person: Named): string[] => {
  const name = nameKey(person);
  const phone = phoneKey(person.phone);
  return [...(name ? [`name ${name}`] : []), ...(phone ? [`phone ${phone}`] : [])];
};

/** Whether two records may be of one person: the same names in any order, or the same telephone. */
export const areDoubles = (a: Named, b: Named): boolean =>
  a.id !== b.id && keysOf(a).some((key) => keysOf(b).includes(key));

/** A telephone that more people than these have is an office's, and says nothing of who they are. */
export const MOST_SHARING = 3;

function withoutOfficePhones(people: PersonFacts[]): PersonFacts[] {
  const sharing = Map.groupBy(people, ({ phone }) => phoneKey(phone));
  return people.map((person) =>
    (sharing.get(phoneKey(person.phone))?.length ?? 0) > MOST_SHARING ? { ...person, phone: null } : person,
  );
}

/** The people that may be one, each set once. Each key is looked up, never one person against all. */
export function doublesOf(people: PersonFacts[]): Alarm[] {
  type Group = { people: PersonFacts[]; keys: string[] };
  const groups = new Set<Group>();
  const byKey = new Map<string, Group>();
  for (const person of withoutOfficePhones(people)) {
    const keys = keysOf(person);
    const touched = [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))];
    const joined = {
      people: [...touched.flatMap((group) => group.people), person],
      keys: [...new Set([...touched.flatMap((group) => group.keys), ...keys])],
    };
    for (const group of touched) groups.delete(group);
    groups.add(joined);
    for (const key of joined.keys) byKey.set(key, joined);
  }
  return [...groups].flatMap(({ people: group }): Alarm[] => {
    const [first, second] = group;
    if (!first || !second) return [];
    const key = group.map(({ id }) => id).join(" ");
    return [{ kind: "double", key, place: first.place, people: group, sameName: sameName(first, second) }];
  });
}

/** Invitations that never went out, or that went out and expired. */
export const invitationsOf = (people: PersonFacts[]): Alarm[] =>
  people.flatMap((person): Alarm[] =>
    person.invitation ? [{ kind: "invitation", key: person.id, place: person.place, person }] : [],
  );

/** Everything that needs mending, kind by kind. */
export function alarmsOf({ networks, ugels, terms, schools, people }: HygieneFacts, day: string): Alarm[] {
  return [
    ...vacanciesOf([...ugels, ...networks], terms),
    ...endingsOf(terms, day),
    ...gapsOf(networks).filter(({ kind }) => kind === "resolution"),
    ...schoolAlarmsOf(networks, schools),
    ...doublesOf(people),
    ...invitationsOf(people),
    ...gapsOf(networks).filter(({ kind }) => kind === "profile"),
  ];
}

/** How many things somebody has to mend: advice does not count. */
export const countPending = (alarms: Alarm[]) => alarms.filter(({ kind }) => !isAdvice(kind)).length;

/** The facts of some of the places only. */
export function factsBelow(facts: HygieneFacts, roots: PlacePath[]): HygieneFacts {
  const within = (place: PlacePath) => roots.some((root) => isAtOrBelow(place, root));
  return {
    networks: facts.networks.filter(({ path }) => within(path)),
    ugels: facts.ugels.filter(({ path }) => within(path)),
    terms: facts.terms.filter(({ place }) => within(place)),
    schools: facts.schools.filter(({ parent }) => within(parent)),
    people: facts.people.filter(({ place }) => within(place)),
  };
}
