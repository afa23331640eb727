import type { Role } from "@/db/values";
import { type Actor, mayAppoint } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";
import { ROLES } from "@/lib/access/roles";
import { addDays, shortDay } from "@/lib/dates/dates";
import { countChanges, type PlannedRow } from "@/lib/imports/schema";
import { placeLabel, placeShortLabel } from "@/lib/networks/labels";
import {
  documentKey,
  FOREVER,
  type KnownOffice,
  Listed,
  nameOf,
  officeKey,
  overlap,
  type RosterKnown,
  SINGLE,
  type Tell,
} from "../list/rules";
import type { Officer, RosterPerson, RosterPlace } from "../rules";
import type { RosterKey } from "../schema";

type Options = {
  actor: Actor;
  effectiveOn: string;
  /** Offices of rows that were wrong, by `officeKey`: whoever holds them goes on. */
  troubled: ReadonlySet<string>;
  /** Whether those who are not in the list leave their office: not when some rows could not be told. */
  removes: boolean;
  newId: () => string;
};

export type RosterPlan = {
  rows: PlannedRow[];
  problems: { line: number; column: RosterKey; value: string; reason: string }[];
  counts: Record<string, number>;
};

const REASONS = {
  oneself: "Nadie se da un cargo a sí mismo. Pídalo a otra persona que administre el lugar.",
  notFromHere:
    "Sus datos están registrados de otro modo y no se corrigen desde aquí, porque son los de usted o porque también tiene un cargo en otro lugar. Su cargo sí entra.",
  since: (holder: string, day: string) =>
    `${holder} tiene el cargo desde el ${shortDay(day)}: elija un día posterior, o corrija la fecha de la fila.`,
  already: (day: string) =>
    `Esta persona ya tuvo ese cargo hasta el ${shortDay(day)}: escriba desde qué día vuelve.`,
  ends: "La fecha de término es anterior al inicio que está registrado.",
};

type Term = { personId: string; from: string; to: string; office: KnownOffice | null };

class Planning {
  readonly rows: PlannedRow[] = [];
  readonly problems: RosterPlan["problems"] = [];
  same = 0;
  held = 0;
  private readonly ids = new Map<string, string>();
  /** Who has each office and when, as it will be. */
  private readonly terms = new Map<string, Term[]>();
  private readonly displaced = new Set<string>();
  /** Offices that could not be given: whoever holds them goes on. */
  private readonly failed = new Set<string>();
  private readonly known: RosterKnown;
  private readonly options: Options;

  constructor(known: RosterKnown, options: Options) {
    this.known = known;
    this.options = options;
    for (const office of known.offices) {
      const { personId, startsOn: from, endsOn } = office;
      this.termsOf(office.role, office.place).push({ personId, from, to: endsOn ?? FOREVER, office });
    }
  }

  readonly tell: Tell = ({ line }, column, value, reason) =>
    void this.problems.push({ line, column, value, reason });

  private termsOf(role: Role, place: PlacePath): Term[] {
    const key = officeKey(role, place);
    const found = this.terms.get(key) ?? [];
    this.terms.set(key, found);
    return found;
  }

  /** A person who is new, or whose data the list has otherwise. */
  planPerson(person: RosterPerson, officer: Officer) {
    const key = documentKey(person);
    const known = this.known.people.get(key);
    const id = known?.id ?? this.options.newId();
    this.ids.set(key, id);
    const what = { subject: "person", code: person.documentNumber, name: nameOf(person) };
    if (!known) {
      this.rows.push({ ...what, change: "add", before: null, after: { personId: id, ...person } });
      return;
    }
    const fields = ["givenNames", "familyNames", "email", "phone"] as const;
    // Capital letters alone are no other name.
    const differs = (name: (typeof fields)[number]) =>
      person[name] !== null && person[name].toLowerCase() !== known[name]?.toLowerCase();
    const changed = fields.filter(differs);
    if (changed.length === 0) return;
    if (!known.correctable || id === this.options.actor.personId) {
      const [first = "email"] = changed;
      this.tell(officer, first, person[first] ?? "", REASONS.notFromHere);
      return;
    }
    const pick = (from: RosterPerson) => Object.fromEntries(changed.map((name) => [name, from[name]]));
    const before = { ...pick(known), version: known.version, contactVersion: known.contactVersion };
    this.rows.push({ ...what, change: "change", before, after: { ...pick(person), personId: id } });
  }

  private what({ role, place }: { role: Role; place: RosterPlace }) {
    return {
      subject: "office",
      code: placeShortLabel(place),
      name: `${ROLES[role].label}, ${placeLabel(place)}`,
    };
  }

  /** The office that the row means, when she has it already. */
  private current(officer: Officer): Term | undefined {
    const { role, place, endsOn } = officer;
    const own = this.termsOf(role, place.path).filter((term) => term.personId === this.idOf(officer));
    const past = endsOn && endsOn < this.options.effectiveOn ? endsOn : null;
    return own.find((term) =>
      past
        ? overlap(term, { from: officer.startsOn ?? past, to: past })
        : term.to >= this.options.effectiveOn,
    );
  }

  private idOf = ({ person }: Officer) => this.ids.get(documentKey(person)) ?? "";

  /** An office that she has: what the list says of it otherwise. Answers whether she has it. */
  planHeld(officer: Officer): boolean {
    const term = this.current(officer);
    if (!term?.office) return false;
    const { endsOn, document, school } = officer;
    const { id, version } = term.office;
    const after = {
      ...(endsOn && endsOn !== term.office.endsOn && { endsOn }),
      ...(document && document !== term.office.document && { document }),
      ...(school &&
        school.id !== term.office.institutionId && { institutionId: school.id, school: school.name }),
    };
    if (Object.keys(after).length === 0) {
      this.same++;
      return true;
    }
    const next = endsOn ? this.holdersIn(officer, { from: term.from, to: endsOn })[0] : undefined;
    if (term.personId === this.options.actor.personId) this.tell(officer, "role", "", REASONS.oneself);
    else if (endsOn && endsOn < term.from) this.tell(officer, "endsOn", endsOn, REASONS.ends);
    else if (next)
      this.tell(officer, "endsOn", endsOn ?? "", REASONS.since(next.office?.holder ?? "", next.from));
    else {
      if (endsOn) term.to = endsOn;
      const { endsOn: until, document: paper } = term.office;
      const before = { appointmentId: id, version, endsOn: until, document: paper };
      const holder = nameOf(officer.person);
      this.rows.push({
        ...this.what(officer),
        change: "change",
        before: { ...before, holder },
        after: { endsOn: until, document: paper, ...after, holder, appointmentId: id },
      });
    }
    return true;
  }

  /** Others who have the office of the row in some of the days, when only one may. */
  private holdersIn(officer: Officer, days: { from: string; to: string }): Term[] {
    if (!SINGLE.includes(officer.role)) return [];
    return this.termsOf(officer.role, officer.place.path).filter(
      (term) => term.personId !== this.idOf(officer) && overlap(term, days),
    );
  }

  /** The first day on which she can begin: the one said, or when somebody has it, the day that the list holds from. */
  private firstDay(officer: Officer): { on: string; holders: Term[] } | { problem: string } {
    const { effectiveOn } = this.options;
    const { role, place, startsOn, endsOn } = officer;
    const wanted = startsOn ?? effectiveOn;
    const later = endsOn && endsOn < effectiveOn ? [] : [effectiveOn, addDays(effectiveOn, 1)];
    const to = endsOn ?? FOREVER;
    const own = this.termsOf(role, place.path).filter((term) => term.personId === this.idOf(officer));
    let problem = "";
    for (const on of [wanted, ...later.filter((day) => day > wanted && day <= to)]) {
      const mine = own.find((term) => overlap(term, { from: on, to }));
      const holders = this.holdersIn(officer, { from: on, to });
      const settled = holders.find((term) => term.from >= on);
      if (!mine && !settled) return { on, holders };
      problem ||= settled
        ? REASONS.since(settled.office?.holder ?? "Otra persona", settled.from)
        : REASONS.already(mine?.to ?? on);
    }
    return { problem };
  }

  planNew(officer: Officer) {
    const { role, place, endsOn, document, school, person } = officer;
    const personId = this.idOf(officer);
    const fail = (column: RosterKey, value: string, reason: string) => {
      this.failed.add(officeKey(role, place.path));
      this.tell(officer, column, value, reason);
    };
    if (personId === this.options.actor.personId) return fail("role", ROLES[role].label, REASONS.oneself);
    const found = this.firstDay(officer);
    if ("problem" in found) return fail("startsOn", officer.startsOn ?? "", found.problem);
    const { on, holders } = found;
    const [holder] = holders;
    const after = {
      ...{ personId, role, place: place.path, holder: nameOf(person), startsOn: on, endsOn, document },
      ...{ institutionId: school?.id ?? null, school: school?.name ?? null },
    };
    for (const term of holders) term.to = addDays(on, -1);
    this.termsOf(role, place.path).push({ personId, from: on, to: endsOn ?? FOREVER, office: null });
    if (!holder?.office) this.rows.push({ ...this.what(officer), change: "add", before: null, after });
    else {
      this.displaced.add(holder.office.id);
      const { id, version, startsOn, endsOn: until, holder: name } = holder.office;
      const before = { holder: name, appointmentId: id, version, startsOn, endsOn: until };
      this.rows.push({ ...this.what(officer), change: "change", before, after });
    }
  }

  /** Whoever is in office, in the roles and places that the list mentions, and is not in the list. */
  planEndings(officers: Officer[], troubled: ReadonlySet<string>) {
    const { actor, effectiveOn, removes } = this.options;
    const roles = new Set(officers.map((officer) => officer.role));
    const at = new Set(officers.map((officer) => officer.place.path));
    const listed = new Set(
      officers.map((officer) => `${officeKey(officer.role, officer.place.path)} ${this.idOf(officer)}`),
    );
    for (const office of this.known.offices) {
      const { id, personId, role, place, startsOn, endsOn, version, holder } = office;
      const node = this.known.places.get(place);
      const inForce = startsOn <= effectiveOn && (endsOn ?? FOREVER) >= effectiveOn;
      if (!node || !inForce || !roles.has(role) || !at.has(place) || this.displaced.has(id)) continue;
      if (listed.has(`${officeKey(role, place)} ${personId}`) || troubled.has(officeKey(role, place)))
        continue;
      if (this.failed.has(officeKey(role, place))) continue;
      if (personId === actor.personId || !mayAppoint(actor, role, place)) continue;
      if (!removes) {
        this.held++;
        continue;
      }
      const last = addDays(effectiveOn, -1);
      this.rows.push({
        ...this.what({ role, place: node }),
        change: "remove",
        before: { holder, appointmentId: id, version, startsOn, endsOn },
        after: { holder, endsOn: [last, startsOn].sort()[1] },
      });
    }
  }
}

/**
 * What applying a list of officers would do: people who are new or whose data change, offices that begin, pass
 * to another holder or end. Roles and places that it does not mention are left as they are.
 */
export function planRoster(officers: Officer[], known: RosterKnown, options: Options): RosterPlan {
  const planning = new Planning(known, options);
  const listed = new Listed(known, options.troubled, planning.tell);
  for (const officer of officers) listed.add(officer);
  for (const [key, { person }] of listed.people) {
    const first = listed.officers.find((officer) => documentKey(officer.person) === key);
    if (first) planning.planPerson(person, first);
  }
  const people = planning.rows.splice(0);
  const lacking = listed.officers.filter((officer) => !planning.planHeld(officer));
  for (const officer of lacking) planning.planNew(officer);
  planning.planEndings(listed.officers, listed.troubled);
  const offices = planning.rows.toSorted((a, b) => a.code.localeCompare(b.code));
  // Nobody is registered without an office.
  const given = new Set(offices.map((row) => row.after?.personId));
  const rows = [
    ...people.filter((row) => row.change !== "add" || given.has(row.after?.personId)),
    ...offices,
  ];
  const of = (subject: string, change: PlannedRow["change"]) =>
    rows.filter((row) => row.subject === subject && row.change === change).length;
  return {
    rows,
    problems: planning.problems,
    counts: {
      ...countChanges(rows),
      people_added: of("person", "add"),
      people_changed: of("person", "change"),
      offices_added: of("office", "add"),
      offices_changed: of("office", "change"),
      same: planning.same,
      held: planning.held,
    },
  };
}
