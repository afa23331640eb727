import type {
  AbsenceKind,
  CalledAttendance,
  DecisionForm,
  ItemPurpose,
  ItemState,
  ItemWords,
  MeetingKind,
  MeetingMode,
  MeetingTemplate,
  ParticipantKind,
  PlaceKind,
  QuorumRule,
} from "@/db/values";
import { attendanceOf, type Presence } from "../../quorum/rules";

type Place = { kind: PlaceKind; code: string; name: string };
type OfficialYear = { decadeName: string; yearName: string };

/** How something was decided, as the records keep it. */
type Taken = {
  form: DecisionForm | null;
  inFavour: number | null;
  against: number | null;
  abstained: number | null;
  againstReasons: string | null;
  present: number | null;
  quorum: number | null;
  decidedAt: Date | null;
};

type FactParticipant = {
  personId: string | null;
  kind: ParticipantKind;
  name: string;
  office: string;
  votes: boolean;
  absence: AbsenceKind | null;
  absenceNote: string | null;
  presences: Presence[];
};

type FactItem = Taken & {
  id: string;
  title: string;
  purpose: ItemPurpose;
  question: string | null;
  presenter: string | null;
  addedLate: boolean;
  addedReason: string | null;
  state: ItemState;
  withdrawnReason: string | null;
  deliberation: string;
  decision: string;
};

type FactAgreement = Taken & {
  itemId: string;
  number: number;
  text: string;
  responsible: string;
  firstDueOn: string;
  evidenceExpected: string | null;
};

type FactCorrection = {
  itemId: string | null;
  by: string;
  text: string;
  answer: string | null;
  before: ItemWords | null;
  after: ItemWords | null;
};

/** What the records say of a meeting that was held. */
export type ActaFacts = {
  meeting: {
    number: number | null;
    kind: MeetingKind;
    title: string;
    heldOn: string;
    place: Place;
    ugel: Place | null;
    region: Place;
    expediente: string | null;
    mode: MeetingMode;
    venue: string | null;
    openedAt: Date | null;
    closedAt: Date | null;
    call: number | null;
    calledCount: number | null;
    presentCount: number | null;
    quorum: number | null;
    rules: MeetingTemplate | null;
    chairId: string;
    chair: string | null;
    secretaryId: string | null;
    secretary: string | null;
  };
  year: OfficialYear | null;
  participants: FactParticipant[];
  items: FactItem[];
  agreements: FactAgreement[];
  documents: { title: string; itemId: string | null }[];
  /** Those that were accepted. */
  corrections: FactCorrection[];
};

const placeOf = ({ kind, code, name }: Place) => ({ kind, code, name });
const iso = (at: Date | null) => at?.toISOString() ?? null;

/** Those of the agenda that the acta numbers, in their order: what was withdrawn has no number. */
export const numbered = <I extends { state: ItemState }>(items: I[]): (I & { number: number })[] =>
  items.filter(({ state }) => state !== "withdrawn").map((item, i) => ({ ...item, number: i + 1 }));

const decisionOf = ({ form, inFavour, against, abstained, ...taken }: Taken) =>
  form && {
    form,
    votes:
      form === "vote" ? { inFavour: inFavour ?? 0, against: against ?? 0, abstained: abstained ?? 0 } : null,
    againstReasons: taken.againstReasons || null,
    present: taken.present,
    quorum: taken.quorum,
    decidedAt: iso(taken.decidedAt),
  };

export type ActaDecision = NonNullable<ReturnType<typeof decisionOf>>;

const agreementOf = (agreement: FactAgreement) => ({
  number: agreement.number,
  text: agreement.text,
  decision: decisionOf(agreement),
  responsible: agreement.responsible,
  dueOn: agreement.firstDueOn,
  evidenceExpected: agreement.evidenceExpected || null,
});

/** It was got to: somebody wrote something of it, or it was given its time. */
const wasTreated = ({ state, deliberation, decision }: FactItem, agreed: boolean) =>
  state === "treated" || state === "current" || Boolean(deliberation || decision) || agreed;

function itemsOf({ items, agreements }: ActaFacts) {
  return numbered(items).map((item) => {
    const own = agreements.filter(({ itemId }) => itemId === item.id);
    const { number, title, purpose, question, presenter, addedLate, addedReason } = item;
    return {
      ...{ number, title, purpose, question: question || null, presenter: presenter || null },
      addedLate: addedLate ? (addedReason ?? "") : null,
      treated: wasTreated(item, own.length > 0),
      deliberation: item.deliberation,
      decision: item.decision,
      taken: decisionOf(item),
      agreements: own.toSorted((a, b) => a.number - b.number).map(agreementOf),
    };
  });
}

export type ActaItem = ReturnType<typeof itemsOf>[number];

function attendeesOf({ participants, meeting }: ActaFacts) {
  const { openedAt, closedAt, rules } = meeting;
  const session = { openedAt, closedAt, graceMinutes: rules?.graceMinutes ?? 0 };
  return participants.map(({ kind, name, office, votes, absence, absenceNote, presences }) => ({
    ...{ kind, name, office, votes },
    attendance: attendanceOf(absence, presences, session) satisfies CalledAttendance,
    // Why somebody could not come is hers; who came in her stead is the acta's.
    instead: absence === "represented" ? absenceNote || null : null,
    stays: presences.map(({ arrivedAt, leftAt }) => ({
      from: arrivedAt.toISOString(),
      to: iso(leftAt),
    })),
  }));
}

export type ActaAttendee = ReturnType<typeof attendeesOf>[number];

/** The rule of the call by which it opened. */
const ruleOf = ({ rules, call }: ActaFacts["meeting"]): QuorumRule | null =>
  rules && (call === 2 ? rules.quorum.second : rules.quorum.first);

/**
 * What an acta says, whole and without anything that changes afterwards: what is hashed and kept when it is approved,
 * and what its page and its papers draw. Instants as ISO text.
 */
export function actaContent(facts: ActaFacts) {
  const { meeting, year, participants, documents, corrections } = facts;
  const numbers = new Map(numbered(facts.items).map(({ id, number }) => [id, number]));
  const numberOf = (itemId: string | null) => (itemId && numbers.get(itemId)) || null;
  const officer = (personId: string | null, name: string | null) => ({
    name: participants.find((one) => one.personId !== null && one.personId === personId)?.name ?? name,
    office: participants.find((one) => one.personId !== null && one.personId === personId)?.office ?? null,
  });
  return {
    number: meeting.number ?? 0,
    kind: meeting.kind,
    title: meeting.title,
    heldOn: meeting.heldOn,
    place: placeOf(meeting.place),
    ugel: meeting.ugel && placeOf(meeting.ugel),
    region: placeOf(meeting.region),
    year: year && { decadeName: year.decadeName, yearName: year.yearName },
    expediente: meeting.expediente || null,
    mode: meeting.mode,
    venue: meeting.venue || null,
    openedAt: iso(meeting.openedAt),
    closedAt: iso(meeting.closedAt),
    call: meeting.call ?? 1,
    called: meeting.calledCount ?? 0,
    present: meeting.presentCount ?? 0,
    needed: meeting.quorum ?? 0,
    rule: ruleOf(meeting),
    chair: officer(meeting.chairId, meeting.chair),
    secretary: meeting.secretaryId ? officer(meeting.secretaryId, meeting.secretary) : null,
    attendees: attendeesOf(facts),
    items: itemsOf(facts),
    withdrawn: facts.items
      .filter(({ state }) => state === "withdrawn")
      .map(({ title, withdrawnReason }) => ({ title, reason: withdrawnReason })),
    documents: documents.map(({ title, itemId }) => ({ title, item: numberOf(itemId) })),
    corrections: corrections.map(({ itemId, by, text, answer, before, after }) => ({
      ...{ item: numberOf(itemId), by, text, answer: answer || null, before, after },
    })),
  };
}

export type ActaContent = ReturnType<typeof actaContent>;
