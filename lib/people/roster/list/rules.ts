import type { Role } from "@/db/values";
import type { PlacePath } from "@/lib/access/place";
import { ROLES } from "@/lib/access/roles";
import { sameName } from "@/lib/networks/membership/cells/rules";
import type { Officer, RosterPerson, RosterPlace } from "../rules";
import type { RosterKey } from "../schema";

/** Offices that one person holds at a place at a time: the database says so too. */
export const SINGLE: readonly Role[] = ["regional_director", "ugel_director", "coordinator", "secretary"];

export type KnownPerson = RosterPerson & {
  id: string;
  version: number;
  contactVersion: number;
  /** Whether the actor may correct her data from here. */
  correctable: boolean;
};

export type KnownOffice = {
  id: string;
  personId: string;
  role: Role;
  place: PlacePath;
  startsOn: string;
  endsOn: string | null;
  document: string | null;
  institutionId: string | null;
  version: number;
  /** The name of who holds it. */
  holder: string;
};

export type RosterKnown = {
  /** People whose contact data the actor sees, by `documentKey`. */
  people: Map<string, KnownPerson>;
  offices: KnownOffice[];
  places: Map<PlacePath, RosterPlace>;
  /** Documents and e-mails of people whom the actor does not see, or not by them. */
  takenDocuments: ReadonlySet<string>;
  takenEmails: ReadonlySet<string>;
};

export const documentKey = ({ documentKind, documentNumber }: RosterPerson) =>
  `${documentKind} ${documentNumber}`;
export const officeKey = (role: Role, place: PlacePath) => `${role} ${place}`;

export const FOREVER = "9999-12-31";
export const nameOf = ({ givenNames, familyNames }: RosterPerson) => `${givenNames} ${familyNames}`;
export const overlap = (a: { from: string; to: string }, b: { from: string; to: string }) =>
  a.from <= b.to && b.from <= a.to;

const REASONS = {
  twoNames: (line: number) =>
    `Ese documento está con otro nombre en la línea ${line}. Corrija uno de los dos.`,
  twoEmails: (line: number) => `Esta persona tiene otro correo en la línea ${line}. Deje uno solo.`,
  twoPhones: (line: number) => `Esta persona tiene otro celular en la línea ${line}. Deje uno solo.`,
  sharedEmail: (line: number) =>
    `Ese correo es de otra persona en la línea ${line}. Cada quien tiene el suyo.`,
  twoHolders: (role: Role, line: number) =>
    `En la línea ${line} el cargo «${ROLES[role].label}» de ese lugar lo tiene otra persona en las mismas fechas. Deje una sola.`,
  noEmail: "Falta el correo: es a donde llega su invitación.",
  hiddenDocument:
    "Ese documento ya está registrado para una persona de otro lugar. Búsquela en Personas y dele el cargo desde su página.",
  takenEmail: "Ese correo ya está registrado para otra persona.",
};

export type Tell = (officer: Officer, column: RosterKey, value: string, reason: string) => void;

/** People and offices of the list, once what contradicts itself is told and left out. */
export class Listed {
  readonly people = new Map<string, { person: RosterPerson; line: number }>();
  readonly officers: Officer[] = [];
  readonly troubled: Set<string>;
  private readonly emails = new Map<string, { key: string; line: number }>();
  private readonly known: RosterKnown;
  private readonly tell: Tell;

  constructor(known: RosterKnown, troubled: ReadonlySet<string>, tell: Tell) {
    this.known = known;
    this.troubled = new Set(troubled);
    this.tell = tell;
  }

  add(officer: Officer) {
    const problem = this.contradiction(officer);
    if (problem) {
      this.troubled.add(officeKey(officer.role, officer.place.path));
      this.tell(officer, ...problem);
    } else this.officers.push(officer);
  }

  private contradiction(officer: Officer): [RosterKey, string, string] | null {
    const { person, line, role } = officer;
    const key = documentKey(person);
    const before = this.people.get(key);
    const { email, phone } = person;
    if (before) {
      if (sameName(nameOf(before.person)) !== sameName(nameOf(person)))
        return ["documentNumber", person.documentNumber, REASONS.twoNames(before.line)];
      if (email && before.person.email && email.toLowerCase() !== before.person.email.toLowerCase())
        return ["email", email, REASONS.twoEmails(before.line)];
      if (phone && before.person.phone && phone !== before.person.phone)
        return ["phone", phone, REASONS.twoPhones(before.line)];
    }
    if (this.known.takenDocuments.has(key))
      return ["documentNumber", person.documentNumber, REASONS.hiddenDocument];
    if (email) {
      const owner = this.emails.get(email.toLowerCase());
      if (owner && owner.key !== key) return ["email", email, REASONS.sharedEmail(owner.line)];
      if (this.known.takenEmails.has(email.toLowerCase()) && !this.isOwn(key, email))
        return ["email", email, REASONS.takenEmail];
    }
    if (!email && !before?.person.email && !this.known.people.has(key)) return ["email", "", REASONS.noEmail];
    const rival = SINGLE.includes(role) ? this.rivalOf(officer) : undefined;
    if (rival) return ["role", ROLES[role].label, REASONS.twoHolders(role, rival.line)];
    if (email) this.emails.set(email.toLowerCase(), { key, line });
    const merged = before && {
      ...before.person,
      email: before.person.email ?? email,
      phone: before.person.phone ?? phone,
    };
    this.people.set(key, { person: merged ?? person, line: before?.line ?? line });
    return null;
  }

  private isOwn(key: string, email: string) {
    return this.known.people.get(key)?.email?.toLowerCase() === email.toLowerCase();
  }

  /** Another person of the list in the same office, in days that both have. */
  private rivalOf(officer: Officer) {
    const term = (one: Officer) => ({ from: one.startsOn ?? "", to: one.endsOn ?? FOREVER });
    return this.officers.find(
      (one) =>
        one.role === officer.role &&
        one.place.path === officer.place.path &&
        documentKey(one.person) !== documentKey(officer.person) &&
        overlap(term(one), term(officer)),
    );
  }
}
