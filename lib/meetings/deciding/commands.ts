import { and, eq, gte, isNull, lte, max, or } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { agreements, agreementUpdates } from "@/db/schema/agreements";
import { appointments } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { isAtOrBelow } from "@/lib/access/place";
import { roleLabel } from "@/lib/access/roles";
import { record } from "@/lib/audit/record";
import { today } from "@/lib/dates/dates";
import { placeShortLabel } from "@/lib/networks/labels";
import { refuse } from "@/lib/refusal";
import { lockMeeting, meetingSubject } from "../commands";
import { lockItem, refuseVotes, takeDecision } from "../minuting/commands";
import { ITEM_WITHDRAWN } from "../minuting/labels";
import { decidedBy } from "../minuting/rules";
import { canPrepareMeeting } from "../policy";
import { type Meeting, selectParticipants } from "../queries";
import { isMinutable } from "../rules";
import {
  dueFrom,
  LOCKED,
  leftOffice,
  NO_SUCH_OFFICE,
  NOT_CALLED,
  NOT_DECIDED,
  WITHDRAWN_ALREADY,
  withoutOffice,
} from "./labels";
import { firstDue, type Responsible, responsibleKey } from "./rules";
import type { AddAgreement, EditAgreement, WithdrawAgreement } from "./schema";

/**
 * Writes down what was agreed of an item: who answers, by when, and the sense of the votes of those who were there.
 * Sent twice it is one. Answers the meeting's id.
 */
export function addAgreement(actor: Actor, input: AddAgreement, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const { meeting, item } = await lockItem(tx, actor, input.itemId);
    const [known] = await tx
      .select({ meetingId: agreements.meetingId })
      .from(agreements)
      .where(eq(agreements.id, input.id));
    if (known) return known.meetingId === meeting.id ? meeting.id : refuse("conflict");
    if (!isMinutable(meeting.state)) refuse("wrong_status", NOT_DECIDED);
    if (item.state === "withdrawn") refuse("conflict", ITEM_WITHDRAWN);
    refusePastDue(meeting, input.dueOn, now);
    const responsible = await whoAnswers(tx, meeting, input.responsible, now);
    const decided = { ...decidedBy(input.form, input), form: input.form };
    const count = await takeDecision(tx, { meeting, item, at: input.at }, decided, now);
    const [last] = await tx
      .select({ number: max(agreements.number) })
      .from(agreements)
      .where(eq(agreements.meetingId, meeting.id));
    const number = (last?.number ?? 0) + 1;
    const { id, text, dueOn, evidenceExpected = null, againstReasons = null } = input;
    await tx.insert(agreements).values({
      ...{ id, meetingId: meeting.id, itemId: item.id, place: meeting.place.path, number, text },
      ...{
        adoptedOn: meeting.heldOn,
        ...decided,
        ...count,
        ...responsible,
        againstReasons: againstReasons || null,
      },
      ...{ dueOn, firstDueOn: dueOn, evidenceExpected, updatedAt: now },
    });
    await record(tx, actor, "agreement.adopted", meetingSubject(meeting), {
      number,
      text: text.slice(0, 200),
    });
    return meeting.id;
  });
}

function refusePastDue(meeting: Meeting, dueOn: string, now: Date) {
  const first = firstDue(meeting.heldOn, today(now));
  if (dueOn < first) refuse("invalid", dueFrom(first), { fields: { dueOn: dueFrom(first) } });
}

const refuseResponsible = (why: string) => refuse("invalid", why, { fields: { responsible: why } });

/** As the agreement keeps it: the person with the place of her office, or the office; somebody who holds it today. */
async function whoAnswers(tx: Transaction, meeting: Meeting, who: Responsible, now: Date) {
  const called = await selectParticipants(tx, meeting.id);
  if ("role" in who) {
    if (!isAtOrBelow(who.place, meeting.place.path)) refuseResponsible(NO_SUCH_OFFICE);
    const [place] = await tx
      .select({ kind: places.kind, code: places.code, name: places.name })
      .from(places)
      .where(and(eq(places.path, who.place), isNull(places.closedOn)));
    if (!place) return refuseResponsible(NO_SUCH_OFFICE);
    const held = called.find(({ role, officePlace }) => role === who.role && officePlace === who.place);
    const responsible = held?.office ?? `${roleLabel(who.role)}, ${placeShortLabel(place)}`;
    return { responsibleId: null, responsibleRole: who.role, responsiblePlace: who.place, responsible };
  }
  const person = called.find(({ personId }) => personId === who.personId);
  if (!person) return refuseResponsible(NOT_CALLED);
  const { role, officePlace, name, office } = person;
  if (!(await holdsOffice(tx, who.personId, role && officePlace ? { role, place: officePlace } : null, now)))
    refuseResponsible(role ? leftOffice(name, office) : withoutOffice(name));
  return {
    ...{
      responsibleId: who.personId,
      responsibleRole: role,
      responsiblePlace: officePlace ?? meeting.place.path,
    },
    responsible: `${name}, ${office}`,
  };
}

/** Whether a person holds an office today: the one that she is called by, or any. */
async function holdsOffice(
  tx: Transaction,
  personId: string,
  office: Extract<Responsible, { role: unknown }> | null,
  now: Date,
) {
  const day = today(now);
  const held = await tx
    .select({ id: appointments.id })
    .from(appointments)
    .where(
      and(
        eq(appointments.personId, personId),
        lte(appointments.startsOn, day),
        or(isNull(appointments.endsOn), gte(appointments.endsOn, day)),
        office ? and(eq(appointments.role, office.role), eq(appointments.place, office.place)) : undefined,
      ),
    )
    .limit(1);
  return held.length > 0;
}

/** An agreement and its meeting, locked, while its acta is not approved and nobody withdrew it. */
async function lockAgreement(tx: Transaction, actor: Actor, { agreementId, version }: Seen) {
  const [found] = await tx
    .select({ meetingId: agreements.meetingId })
    .from(agreements)
    .where(eq(agreements.id, agreementId));
  const meeting = await lockMeeting(tx, found?.meetingId ?? refuse("not_found"));
  if (!canPrepareMeeting(actor, meeting)) refuse("forbidden");
  if (!isMinutable(meeting.state)) refuse("wrong_status", LOCKED);
  const [agreement] = await tx.select().from(agreements).where(eq(agreements.id, agreementId)).for("update");
  if (!agreement) return refuse("not_found");
  if (agreement.state === "void") refuse("conflict", WITHDRAWN_ALREADY);
  if (agreement.version !== version)
    refuse("stale", undefined, { theirs: { ...agreement, responsible: keyOf(agreement) } });
  return { meeting, agreement };
}

type Seen = { agreementId: string; version: number };
type Agreement = typeof agreements.$inferSelect;

/** Who answers for an agreement, as the form's list names it. */
const keyOf = ({ responsibleId, responsibleRole, responsiblePlace }: Agreement) =>
  responsibleId
    ? responsibleKey({ personId: responsibleId })
    : responsibleRole
      ? responsibleKey({ role: responsibleRole, place: responsiblePlace })
      : "";

/** Mends what was written down of an agreement, until the acta is approved; those present stay as they were counted. */
export function editAgreement(actor: Actor, input: EditAgreement, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const { meeting, agreement } = await lockAgreement(tx, actor, input);
    const { text, dueOn, evidenceExpected = null, againstReasons = null } = input;
    if (dueOn !== agreement.dueOn) refusePastDue(meeting, dueOn, now);
    const isSame = responsibleKey(input.responsible) === keyOf(agreement);
    const responsible = isSame ? {} : await whoAnswers(tx, meeting, input.responsible, now);
    const decided = { ...decidedBy(input.form, input), form: input.form };
    refuseVotes(decided, agreement.present);
    await tx
      .update(agreements)
      .set({
        ...{ text, dueOn, firstDueOn: dueOn, evidenceExpected, againstReasons: againstReasons || null },
        ...{ ...decided, ...responsible, updatedAt: now, version: agreement.version + 1 },
      })
      .where(eq(agreements.id, agreement.id));
    await record(tx, actor, "agreement.corrected", meetingSubject(meeting), { number: agreement.number });
    return meeting.id;
  });
}

/** It was not agreed after all: it stays in the draft as withdrawn, with why. */
export function withdrawAgreement(actor: Actor, input: WithdrawAgreement, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const { meeting, agreement } = await lockAgreement(tx, actor, input);
    await tx
      .update(agreements)
      .set({ state: "void", settledAt: now, updatedAt: now, version: agreement.version + 1 })
      .where(eq(agreements.id, agreement.id));
    await tx.insert(agreementUpdates).values({
      ...{ agreementId: agreement.id, place: agreement.place, meetingId: meeting.id, act: "void" },
      ...{ note: input.reason, fromState: agreement.state, toState: "void", by: actor.personId, at: now },
    });
    const details = { number: agreement.number, reason: input.reason };
    await record(tx, actor, "agreement.withdrawn", meetingSubject(meeting), details);
    return meeting.id;
  });
}
