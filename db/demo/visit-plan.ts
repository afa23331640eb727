import type { VisitKind } from "@/db/visit-values";
import type { PlacePath } from "@/lib/access/place";
import { addDays } from "@/lib/dates/dates";
import { USUAL_FORMS } from "@/lib/visits/usual/rules";
import { inventedPerson } from "./names";
import { SHOWN_NETWORK } from "./networks";
import { noise, seedOf } from "./students";
import { FOCUSES, WRITTEN } from "./visit-words";

export const ROUNDS = [
  { number: 1, name: "Diagnóstico", startsOn: "2026-04-06", endsOn: "2026-05-29" },
  { number: 2, name: "Seguimiento", startsOn: "2026-08-03", endsOn: "2026-09-25" },
  { number: 3, name: "Cierre", startsOn: "2026-11-02", endsOn: "2026-12-18" },
];

export type FormKey = "aula" | "direccion" | "pasantia" | "gestion";

/** Whoever is observed: of an account, or a teacher without one. */
type Observed = { personId: string } | { name: string; office: string };

export type PlannedVisit = {
  form: FormKey;
  place: PlacePath;
  observerId: string;
  companionId?: string;
  observed: Observed;
  day: string;
  startsAt: string;
  endsAt: string;
  focus: string;
  /** Of whoever is observed, the same each time. */
  person: number;
  /** Made and received; otherwise it waits, or nobody sent it. */
  made: boolean;
  /** Whether whoever was observed read it, and said later what stayed. */
  read: boolean;
  followed: boolean;
  photos: number;
  /** Who scores it again, beside the observer. */
  secondId?: string;
};

/** A visit as it was first planned, whoever observes it now and whatever day it was moved to. */
export type FirstPlan = { place: PlacePath; day: string; kind: VisitKind; observed: string; isTwin: boolean };

/** What tells a visit of the demo apart from the others: nothing that who plans may change later. */
export const keyOf = ({ place, day, kind, observed, isTwin }: FirstPlan) =>
  [place, day, kind, observed, isTwin].join(" ");

export const firstPlanOf = ({ place, day, form, observed }: PlannedVisit, isTwin: boolean): FirstPlan => ({
  ...{ place, day, isTwin, kind: USUAL_FORMS.find(({ key }) => key === form)?.kind ?? "peer" },
  observed: "personId" in observed ? observed.personId : observed.name,
});

/** Who takes part in the visits of a network on a day. */
export type Players = {
  schools: PlacePath[];
  coordinator: string;
  secretary: string | null;
  specialist: string | null;
  monitors: string[];
  /** Who learns to observe and still goes with somebody. */
  learner: string | null;
  heads: { personId: string; place: PlacePath }[];
};

type Setting = { code: string; shown: boolean; players: (day: string) => Players; today: string };

/** In one network of each UGEL, and in the shown one, two observers score the same visit. */
export const isScoredTwice = ({ code }: { code: string }) => code === SHOWN_NETWORK || code.endsWith("-01");

const HOURS = ["08:00", "09:30", "11:00", "14:00"];

/** Monday to Friday. */
const isWorkday = (day: string) => ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());

/** The nearest workday from a day on. */
const workdayFrom = (day: string): string => (isWorkday(day) ? day : workdayFrom(addDays(day, 1)));

/** The nearest one until a day. */
const workdayUntil = (day: string): string => (isWorkday(day) ? day : workdayUntil(addDays(day, -1)));

const hourAfter = (time: string) =>
  `${String(Number(time.slice(0, 2)) + 1).padStart(2, "0")}${time.slice(2)}`;

/** A teacher of a school: she is visited again in the next round. */
function teacherOf(seed: number, n: number, schools: PlacePath[]) {
  const { givenNames, familyNames } = inventedPerson(12_000 + (Math.abs(seed * 13 + n * 37) % 4000));
  const grade = WRITTEN.grado?.[(n + Math.abs(seed)) % WRITTEN.grado.length] ?? "";
  return {
    place: schools.at(-1 - (n % schools.length)) ?? "",
    observed: { name: `${givenNames} ${familyNames}`, office: `Docente de ${grade}` },
    person: seed + n,
  };
}

type Draft = Pick<PlannedVisit, "form" | "place" | "observerId" | "observed" | "person"> &
  Partial<PlannedVisit>;

/** The visits to the teachers of a network in a round. */
function toTeachers(players: Players, seed: number, count: number): Draft[] {
  const observers = [...players.monitors, ...(players.secretary ? [players.secretary] : [])];
  return Array.from({ length: count }, (_, n) => {
    const observerId = observers[n % observers.length] ?? players.coordinator;
    return { form: "aula" as const, observerId, ...teacherOf(seed, n, players.schools) };
  });
}

/** The visits to the heads of its schools: those who head another one observe them too. */
function toHeads({ heads, coordinator }: Players, seed: number): Draft[] {
  return heads.map(({ personId, place }, n) => {
    const other = heads[(n + 1) % heads.length];
    const observerId = n % 2 === 1 && other && other.personId !== personId ? other.personId : coordinator;
    return { form: "direccion" as const, place, observerId, observed: { personId }, person: seed + 100 + n };
  });
}

const complete = (draft: Draft, seed: number, n: number, day: string, made: boolean): PlannedVisit => {
  const startsAt = HOURS[(n + Math.abs(seed)) % HOURS.length] ?? "09:30";
  return {
    ...{ day, startsAt, endsAt: hourAfter(startsAt), made, photos: 0 },
    ...{ read: noise(seed, n, 41) < 0.85, followed: noise(seed, n, 42) < 0.6 },
    focus: FOCUSES[(n + Math.abs(seed)) % FOCUSES.length] ?? "",
    ...draft,
  };
};

/** A round that is over, of a network: each visit on a workday of its own. */
function pastRound({ code, shown, players }: Setting, number: number): PlannedVisit[] {
  const round = ROUNDS[number - 1];
  if (!round) return [];
  const seed = seedOf(code);
  const at = players(round.startsOn);
  const teachers = toTeachers(at, seed, shown ? 7 : 2 + Math.floor(noise(seed, number) * 2));
  const second = number === 2 && isScoredTwice({ code }) ? at.coordinator : undefined;
  const drafts: Draft[] = [
    ...teachers.map((draft, n) => (n === 0 && second ? { ...draft, secondId: second } : draft)),
    ...toHeads(at, seed),
    ...(number === 2 ? supported(at, seed) : []),
  ];
  return drafts.map((draft, n) => {
    const day = workdayFrom(addDays(round.startsOn, 2 + n * 3 + Math.floor(noise(seed, n, number) * 3)));
    return { ...complete(draft, seed, n, day, true), photos: shown && n % 3 === 0 ? 1 + (n % 2) : 0 };
  });
}

/** The specialist goes along with one of the schools, under the other contract. */
function supported({ heads, specialist }: Players, seed: number): Draft[] {
  const head = heads.at(-1);
  if (!head || !specialist) return [];
  const { personId, place } = head;
  return [{ form: "gestion", place, observerId: specialist, observed: { personId }, person: seed + 100 }];
}

/** What is under way in any network: a visit that was made and one that comes. */
function underWay({ code, players, today }: Setting): PlannedVisit[] {
  const seed = seedOf(code);
  const at = players(today);
  const [teacher] = toTeachers(at, seed, 1);
  const [head] = toHeads(at, seed);
  const made = workdayUntil(addDays(today, -4 - Math.floor(noise(seed, 51) * 12)));
  const next = workdayFrom(addDays(today, 2 + Math.floor(noise(seed, 52) * 9)));
  return [
    ...(teacher ? [complete(teacher, seed, 0, made, true)] : []),
    ...(head ? [complete(head, seed, 1, next, false)] : []),
  ];
}

/** What is under way where the personas serve: each of them finds something of hers. */
function shownUnderWay({ code, players, path, today }: Setting & { path: PlacePath }): PlannedVisit[] {
  const seed = seedOf(code);
  const at = players(today);
  const [monitor = at.coordinator, ...peers] = at.monitors;
  const [head, second, third, fourth] = at.heads;
  const teachers = toTeachers(at, seed, 7);
  const teacher = (n: number, observerId: string): Draft => ({
    ...(teachers[n] as Draft),
    observerId,
  });
  const toHead = (one: typeof head, observerId: string, n: number): Draft[] =>
    one
      ? [
          {
            form: "direccion",
            place: one.place,
            observerId,
            observed: { personId: one.personId },
            person: seed + 100 + n,
          },
        ]
      : [];
  const drafts: [Draft, number, boolean][] = [
    [teacher(0, monitor), -12, true],
    [teacher(1, peers[0] ?? monitor), -10, true],
    [teacher(2, peers[0] ?? monitor), -8, true],
    [teacher(3, monitor), -2, false],
    [teacher(4, monitor), 1, false],
    [teacher(5, peers[0] ?? monitor), 3, false],
    ...toHead(head, at.coordinator, 0).map((draft): [Draft, number, boolean] => [
      { ...draft, read: false },
      -6,
      true,
    ]),
    ...toHead(second, third?.personId ?? at.coordinator, 1).map((draft): [Draft, number, boolean] => [
      draft,
      5,
      false,
    ]),
    ...toHead(third, at.coordinator, 2).map((draft): [Draft, number, boolean] => [draft, -9, true]),
    ...toHead(fourth, second?.personId ?? at.coordinator, 3).map((draft): [Draft, number, boolean] => [
      draft,
      8,
      false,
    ]),
  ];
  if (head)
    drafts.push([
      {
        form: "pasantia",
        place: path,
        observerId: peers[0] ?? at.coordinator,
        observed: { personId: head.personId },
        person: seed + 100,
      },
      4,
      false,
    ]);
  if (at.learner) drafts.push([{ ...teacher(6, at.learner), companionId: monitor }, 6, false]);
  // The one of tomorrow is tomorrow, whatever day it is: it is what a phone is prepared for.
  const dayOf = (inDays: number) => {
    const day = addDays(today, inDays);
    return inDays === 1 ? day : inDays < 0 ? workdayUntil(day) : workdayFrom(day);
  };
  return drafts.map(([draft, inDays, made], n) => complete(draft, seed, n, dayOf(inDays), made));
}

/** Every visit of a network in the year, in order. */
export function visitsOf(setting: Setting & { path: PlacePath }): PlannedVisit[] {
  const over = ROUNDS.filter(({ endsOn }) => endsOn < setting.today);
  return [
    ...over.flatMap(({ number }) => pastRound(setting, number)),
    ...(setting.shown ? shownUnderWay(setting) : underWay(setting)),
  ].toSorted((a, b) => a.day.localeCompare(b.day));
}
