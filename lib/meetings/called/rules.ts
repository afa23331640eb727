import type { MeetingKind, ModalityGroup, ParticipantKind, Role } from "@/db/values";
import type { PlacePath } from "@/lib/access/place";
import { type NamedPlace, NO_OFFICE_THAT_DAY, officeText } from "./labels";

/** Somebody with an office in force on the day of a meeting. */
export type Holder = {
  personId: string;
  name: string;
  role: Role;
  place: NamedPlace & { path: PlacePath };
  /** Of the network where it is held. */
  group: ModalityGroup | null;
};

export type Called = {
  personId: string;
  name: string;
  office: string;
  role: Role;
  officePlace: PlacePath;
  group: ModalityGroup | null;
  position: number;
};

const depth = ({ place }: Holder) => place.path.split(".").length;
const spanish = new Intl.Collator("es", { numeric: true });

/**
 * Who is called among those who hold an office that day: each person once, by the office that comes first in the
 * order of the offices called, with all the networks where she holds it. In that order, and by the code of the place.
 */
export function calledFrom(holders: Holder[], roles: Role[]): Called[] {
  const sorted = holders
    .filter(({ role }) => roles.includes(role))
    .toSorted(
      (a, b) =>
        roles.indexOf(a.role) - roles.indexOf(b.role) ||
        depth(a) - depth(b) ||
        spanish.compare(a.place.code, b.place.code) ||
        spanish.compare(a.name, b.name),
    );
  return [...Map.groupBy(sorted, ({ personId }) => personId).values()].flatMap((offices, position) => {
    const [first] = offices;
    if (!first) return [];
    const same = offices.filter(({ role, place }) => role === first.role && place.kind === first.place.kind);
    const { personId, name, role, group } = first;
    const office = officeText(
      role,
      same.map(({ place }) => place),
    );
    return [{ personId, name, office, role, group, officePlace: first.place.path, position }];
  });
}

/** Somebody as she stands in the list of a meeting. */
export type Listed = {
  id: string;
  personId: string | null;
  kind: ParticipantKind;
  name: string;
  office: string;
  /** `null` of whoever was put in by hand. */
  role: Role | null;
  withdrawnReason: string | null;
  position: number;
};

const SHOWN = ["name", "office", "role", "position"] as const;

/**
 * What changes in the list of a meeting so that it calls these: who is written again or comes in, and who leaves
 * it. A guest stays; whoever was put in or withdrawn by hand stays so.
 */
export function listChanges(listed: Listed[], called: Called[]) {
  const byPerson = new Map(listed.map((one) => [one.personId, one]));
  const write = called.filter((one) => {
    const known = byPerson.get(one.personId);
    if (!known) return true;
    if (known.withdrawnReason !== null) return known.withdrawnReason === NO_OFFICE_THAT_DAY;
    return known.kind === "guest" || SHOWN.some((name) => known[name] !== one[name]);
  });
  const stay = new Set(called.map(({ personId }) => personId));
  const leave = listed.filter(
    ({ personId, role, withdrawnReason }) =>
      role !== null && withdrawnReason === null && personId && !stay.has(personId),
  );
  const added = write.filter(({ personId }) => {
    const known = byPerson.get(personId);
    return !known || known.withdrawnReason !== null;
  });
  return { write, added, leave };
}

/** In a committee nobody is called by an office: who sits in it is chosen one by one. */
export const hasChosenMembers = (kind: MeetingKind) => kind === "committee";

/** The offices of which a place has one, and that may be vacant. */
export const SOLE_OFFICES = [
  { role: "regional_director", kind: "region" },
  { role: "ugel_director", kind: "ugel" },
  { role: "coordinator", kind: "network" },
  { role: "secretary", kind: "network" },
] as const satisfies { role: Role; kind: NamedPlace["kind"] }[];
