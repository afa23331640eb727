import { randomUUIDv7 } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { guestContacts, meetingParticipants } from "@/db/schema/meeting-people";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { refuse } from "@/lib/refusal";
import { officeText } from "../called/labels";
import { hasChosenMembers } from "../called/rules";
import { lockMeeting, meetingSubject } from "../commands";
import { canPrepareMeeting } from "../policy";
import type { Meeting } from "../queries";
import { tellOne } from "../telling/commands";
import { selectOfficeHolder } from "./queries";
import { mayInvite, mayWithdraw } from "./rules";
import type { InviteOutsider, InvitePersonToMeeting, RestoreCalled, WithdrawCalled } from "./schema";

const p = meetingParticipants;

/** Guests stand after those who are called. */
const FIRST_GUEST = 10_000;

/** A meeting, locked, whose list the actor may still add to. */
async function lockToInvite(tx: Transaction, actor: Actor, meetingId: string): Promise<Meeting> {
  const meeting = await lockMeeting(tx, meetingId);
  if (!canPrepareMeeting(actor, meeting)) refuse("forbidden");
  if (!mayInvite(meeting.state)) refuse("wrong_status");
  return meeting;
}

/** Whoever comes in after the call went out is called by a mail of her own. */
async function afterInviting(tx: Transaction, actor: Actor, meeting: Meeting, id: string, name: string) {
  await record(tx, actor, "meeting.guest_invited", meetingSubject(meeting), { member: name });
  if (meeting.state === "convened") await tellOne(tx, actor, meeting, id, "convened");
}

const ALREADY = "Esa persona ya está en la lista.";
const NO_OFFICE =
  "Esa persona no tiene un cargo en la región en el día de la reunión. Invítela con su nombre y su correo.";

/** Asks somebody of the region to come: as a guest, or into a committee as one who votes. Answers the meeting's id. */
export function invitePersonToMeeting(
  actor: Actor,
  input: InvitePersonToMeeting,
  now = new Date(),
): Promise<string> {
  return asActor(actor, async (tx) => {
    const meeting = await lockToInvite(tx, actor, input.meetingId);
    const { personId } = input;
    const person = (await selectOfficeHolder(tx, personId, meeting.heldOn)) ?? refuse("not_found", NO_OFFICE);
    const [known] = await tx
      .select({ withdrawnAt: p.withdrawnAt })
      .from(p)
      .where(and(eq(p.meetingId, meeting.id), eq(p.personId, personId)));
    if (known && !known.withdrawnAt) refuse("conflict", ALREADY);
    const votes = hasChosenMembers(meeting.kind);
    const office = officeText(person.role, [person.place]);
    const put = {
      ...{ kind: votes ? ("member" as const) : ("guest" as const), votes, name: person.name, office },
      ...{ role: null, officePlace: person.place.path, withdrawnAt: null, withdrawnReason: null },
    };
    const [row] = await tx
      .insert(p)
      .values({
        ...{ id: randomUUIDv7(), meetingId: meeting.id, place: meeting.place.path, personId },
        ...{ ...put, position: FIRST_GUEST, addedBy: actor.personId, createdAt: now },
      })
      .onConflictDoUpdate({
        target: [p.meetingId, p.personId],
        set: { ...put, version: sql`${p.version} + 1` },
      })
      .returning({ id: p.id });
    await afterInviting(tx, actor, meeting, row?.id ?? "", person.name);
    return meeting.id;
  });
}

const SAME_EMAIL = "Ya hay un invitado con ese correo.";

/** Asks somebody without an account to come. Answers the meeting's id. */
export function inviteOutsider(actor: Actor, input: InviteOutsider, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const meeting = await lockToInvite(tx, actor, input.meetingId);
    const { name, office, email } = input;
    const place = meeting.place.path;
    const [known] = await tx
      .select({ id: guestContacts.participantId })
      .from(guestContacts)
      .innerJoin(p, and(eq(p.id, guestContacts.participantId), isNull(p.withdrawnAt)))
      .where(and(eq(guestContacts.meetingId, meeting.id), eq(guestContacts.email, email)));
    if (known) refuse("conflict", SAME_EMAIL, { fields: { email: SAME_EMAIL } });
    const id = randomUUIDv7();
    await tx.insert(p).values({
      ...{ id, meetingId: meeting.id, place, kind: "guest", name, office, votes: false },
      ...{ position: FIRST_GUEST, addedBy: actor.personId, createdAt: now },
    });
    await tx.insert(guestContacts).values({ participantId: id, meetingId: meeting.id, place, email });
    await afterInviting(tx, actor, meeting, id, name);
    return meeting.id;
  });
}

/** Somebody of a list, with her meeting, locked. */
async function lockCalled(tx: Transaction, actor: Actor, input: RestoreCalled) {
  const [found] = await tx
    .select({ meetingId: p.meetingId })
    .from(p)
    .where(eq(p.id, input.participantId))
    .for("update");
  if (!found) return refuse("not_found");
  const meeting = await lockMeeting(tx, found.meetingId);
  if (!canPrepareMeeting(actor, meeting)) refuse("forbidden");
  if (!mayWithdraw(meeting.state)) refuse("wrong_status");
  const [called] = await tx.select().from(p).where(eq(p.id, input.participantId));
  if (!called) return refuse("not_found");
  if (called.version !== input.version) refuse("stale", undefined, { theirs: { version: called.version } });
  return { meeting, called };
}

/** Takes somebody off the list of a meeting, with why. Answers the meeting's id. */
export function withdrawCalled(actor: Actor, input: WithdrawCalled, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const { meeting, called } = await lockCalled(tx, actor, input);
    if (called.withdrawnAt) refuse("wrong_status");
    const { reason } = input;
    await tx
      .update(p)
      .set({ withdrawnAt: now, withdrawnReason: reason, version: called.version + 1 })
      .where(eq(p.id, called.id));
    const details = { member: called.name, reason };
    await record(tx, actor, "meeting.called_withdrawn", meetingSubject(meeting), details);
    if (meeting.state === "convened") await tellOne(tx, actor, meeting, called.id, "withdrawn");
    return meeting.id;
  });
}

/** Puts back whoever was taken off the list. Answers the meeting's id. */
export function restoreCalled(actor: Actor, input: RestoreCalled): Promise<string> {
  return asActor(actor, async (tx) => {
    const { meeting, called } = await lockCalled(tx, actor, input);
    if (!called.withdrawnAt) refuse("wrong_status");
    await tx
      .update(p)
      .set({ withdrawnAt: null, withdrawnReason: null, version: called.version + 1 })
      .where(eq(p.id, called.id));
    await record(tx, actor, "meeting.called_restored", meetingSubject(meeting), { member: called.name });
    if (meeting.state === "convened") await tellOne(tx, actor, meeting, called.id, "convened");
    return meeting.id;
  });
}
