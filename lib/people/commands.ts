import { randomUUIDv7 } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { accessLinks } from "@/db/schema/access";
import { accounts, appointments, people, personContacts } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import type { Role } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { fullName } from "@/lib/access/find-actor";
import { LINK_HOURS } from "@/lib/access/links";
import type { PlacePath } from "@/lib/access/place";
import { ROLES } from "@/lib/access/roles";
import { record } from "@/lib/audit/record";
import { today } from "@/lib/dates/dates";
import { keepFile } from "@/lib/files/commands";
import type { ReceivedFile } from "@/lib/files/receive";
import { enqueue } from "@/lib/jobs/enqueue";
import { beginHandover } from "@/lib/networks/handover/commands";
import { refuse } from "@/lib/refusal";
import { canAppoint, canCorrectPerson, canEndAppointment, canSendInvitations, isHeldAt } from "./policy";
import type { AppointPerson, CorrectPerson, EndAppointment, InvitePerson } from "./schema";

type Office = Pick<AppointPerson, "role" | "place" | "startsOn" | "endsOn" | "document" | "institutionId">;

/** The place of an office that is about to be given, if it may be given there. */
export async function checkOffice(
  tx: Transaction,
  actor: Actor,
  { role, place }: { role: Role; place: PlacePath },
) {
  const [node] = await tx
    .select({ kind: places.kind, code: places.code, name: places.name })
    .from(places)
    .where(and(eq(places.path, place), isNull(places.closedOn)));
  if (!node) return refuse("not_found");
  if (!canAppoint(actor, role, place)) refuse("forbidden");
  if (!isHeldAt(role, node.kind)) {
    const message = `El cargo «${ROLES[role].label}» no se da en ese lugar. Elija otro lugar.`;
    refuse("invalid", message, { fields: { place: message } });
  }
  return node;
}

const FOREIGN_SCHOOL = "Ese colegio no es de la red. Elija uno de los suyos.";

async function checkSchool(tx: Transaction, { place, institutionId }: Office) {
  if (!institutionId) return;
  const [node] = await tx
    .select({ path: places.path })
    .from(places)
    .where(and(eq(places.parent, place), eq(places.institutionId, institutionId), isNull(places.closedOn)));
  if (!node) refuse("invalid", FOREIGN_SCHOOL, { fields: { institutionId: FOREIGN_SCHOOL } });
}

/** Gives an office that was checked; whoever begins to coordinate a network receives it from who did before. */
export async function giveOffice(
  tx: Transaction,
  actor: Actor,
  personId: string,
  name: string,
  office: Office,
) {
  await checkSchool(tx, office);
  const id = randomUUIDv7();
  const { role, place, startsOn, endsOn, document, institutionId } = office;
  await tx
    .insert(appointments)
    .values({ id, personId, role, place, startsOn, endsOn, document, institutionId });
  await record(
    tx,
    actor,
    "person.appointed",
    { kind: "person", id: personId, name, place },
    { role, startsOn, endsOn, document },
  );
  if (role === "coordinator") {
    await beginHandover(tx, actor, { place, appointmentId: id, personId, name, startsOn });
  }
  return id;
}

async function addInvitation(tx: Transaction, personId: string) {
  const id = randomUUIDv7();
  const expiresAt = new Date(Date.now() + LINK_HOURS.invitation * 3_600_000);
  await tx.insert(accessLinks).values({ id, personId, kind: "invitation", expiresAt });
  return id;
}

/** Registers a person with an office that was checked, and an invitation that is mailed only when asked. */
export async function registerPerson(tx: Transaction, actor: Actor, input: InvitePerson): Promise<string> {
  const personId = randomUUIDv7();
  const { givenNames, familyNames, documentKind, documentNumber, email, phone } = input;
  const name = fullName(input);
  await tx.insert(people).values({ id: personId, givenNames, familyNames });
  await giveOffice(tx, actor, personId, name, input);
  await tx.insert(personContacts).values({ personId, documentKind, documentNumber, email, phone });
  await tx.insert(accounts).values({ personId });
  const linkId = await addInvitation(tx, personId);
  await record(tx, actor, "person.invited", { kind: "person", id: personId, name, place: input.place });
  if (input.sendNow) await enqueue(tx, actor.personId, "mail.access_link", input.place, { linkId });
  return personId;
}

export function invitePerson(actor: Actor, input: InvitePerson): Promise<string> {
  return asActor(actor, async (tx) => {
    await checkOffice(tx, actor, input);
    return registerPerson(tx, actor, input);
  });
}

export const NOT_ONESELF = "Nadie se da un cargo a sí mismo. Pídalo a otra persona que administre el lugar.";

/** Gives one more office to someone already registered. */
export function appointPerson(actor: Actor, input: AppointPerson): Promise<string> {
  return asActor(actor, async (tx) => {
    const [person] = await tx.select().from(people).where(eq(people.id, input.personId)).for("share");
    if (!person) return refuse("not_found");
    if (person.id === actor.personId) refuse("forbidden", NOT_ONESELF);
    await checkOffice(tx, actor, input);
    return giveOffice(tx, actor, input.personId, fullName(person), input);
  });
}

/** Ends an office in the transaction of whatever wants it. Answers what was held, and by whom. */
export async function endOffice(tx: Transaction, actor: Actor, input: EndAppointment) {
  const [held] = await tx
    .select()
    .from(appointments)
    .where(eq(appointments.id, input.appointmentId))
    .for("update");
  if (!held) return refuse("not_found");
  if (!canEndAppointment(actor, held)) refuse("forbidden");
  if (held.version !== input.version) refuse("stale", undefined, { theirs: held });
  if (held.endsOn && held.endsOn < today()) refuse("wrong_status", "Esta designación ya terminó.");
  if (input.endsOn < held.startsOn) {
    refuse("invalid", undefined, {
      fields: { endsOn: "El último día es anterior al inicio de la designación." },
    });
  }
  const { endsOn, reason } = input;
  await tx
    .update(appointments)
    .set({ endsOn, endReason: reason, version: held.version + 1 })
    .where(eq(appointments.id, held.id));
  const [person] = await tx.select().from(people).where(eq(people.id, held.personId));
  const name = person ? fullName(person) : undefined;
  await record(
    tx,
    actor,
    "appointment.ended",
    { kind: "person", id: held.personId, name, place: held.place },
    { role: held.role, from: held.endsOn, to: endsOn, reason },
  );
  return { ...held, name };
}

/** Ends an office: its last day is `endsOn`. What the person did stays where it happened. */
export function endAppointment(actor: Actor, input: EndAppointment): Promise<string> {
  return asActor(actor, async (tx) => (await endOffice(tx, actor, input)).personId);
}

/** Attaches the document that appoints. A document attached before stays kept, no longer shown. */
export function attachDocument(actor: Actor, appointmentId: string, file: ReceivedFile): Promise<string> {
  return asActor(actor, async (tx) => {
    const [held] = await tx
      .select()
      .from(appointments)
      .where(eq(appointments.id, appointmentId))
      .for("update");
    if (!held) return refuse("not_found");
    if (!canEndAppointment(actor, held)) refuse("forbidden");
    const documentFileId = await keepFile(tx, actor, held.place, file);
    await tx
      .update(appointments)
      .set({ documentFileId, version: held.version + 1 })
      .where(eq(appointments.id, held.id));
    const subject = { kind: "person", id: held.personId, place: held.place };
    await record(tx, actor, "appointment.document_attached", subject, {
      role: held.role,
      sha256: file.sha256,
    });
    return held.personId;
  });
}

/** The offices in force or to come of a person, as the actor sees them. */
export const officesOf = (tx: Transaction, personId: string) =>
  tx
    .select({ role: appointments.role, place: appointments.place })
    .from(appointments)
    .where(
      and(
        eq(appointments.personId, personId),
        sql`coalesce(${appointments.endsOn}, 'infinity') >= ${today()}::date`,
      ),
    );

/** Corrects names and contact data. */
export function correctPerson(actor: Actor, input: CorrectPerson) {
  return asActor(actor, async (tx) => {
    const [person] = await tx.select().from(people).where(eq(people.id, input.personId)).for("update");
    if (!person) return refuse("not_found");
    const offices = await officesOf(tx, input.personId);
    if (!canCorrectPerson(actor, offices)) refuse("forbidden");
    const [contact] = await tx
      .select()
      .from(personContacts)
      .where(eq(personContacts.personId, input.personId))
      .for("update");
    if (!contact) return refuse("forbidden");
    if (person.version !== input.version) {
      refuse("stale", undefined, { theirs: { ...contact, ...person } });
    }
    const { givenNames, familyNames, documentKind, documentNumber, email, phone } = input;
    await tx
      .update(people)
      .set({ givenNames, familyNames, version: person.version + 1 })
      .where(eq(people.id, person.id));
    await tx
      .update(personContacts)
      .set({ documentKind, documentNumber, email, phone: phone ?? null, version: contact.version + 1 })
      .where(eq(personContacts.personId, person.id));
    // Which fields changed, never their contents: contact data has no place in the log.
    const before = { ...person, ...contact } as Record<string, unknown>;
    const after = { givenNames, familyNames, documentKind, documentNumber, email, phone: phone ?? null };
    const changed = Object.entries(after).flatMap(([name, value]) => (before[name] === value ? [] : [name]));
    const place = offices[0]?.place ?? null;
    await record(
      tx,
      actor,
      "person.corrected",
      { kind: "person", id: person.id, name: fullName(input), place },
      { changed },
    );
  });
}

/** Mails a person's invitation again: the one before stops working. */
export function sendInvitation(actor: Actor, personId: string) {
  return asActor(actor, async (tx) => {
    const [account] = await tx.select().from(accounts).where(eq(accounts.personId, personId));
    if (!account) return refuse("not_found");
    const offices = await officesOf(tx, personId);
    if (!canCorrectPerson(actor, offices)) refuse("forbidden");
    if (account.state !== "invited") refuse("wrong_status", "Esta persona ya activó su cuenta.");
    await tx
      .update(accessLinks)
      .set({ revokedAt: new Date() })
      .where(
        and(eq(accessLinks.personId, personId), isNull(accessLinks.usedAt), isNull(accessLinks.revokedAt)),
      );
    const linkId = await addInvitation(tx, personId);
    const place = offices[0]?.place ?? null;
    await enqueue(tx, actor.personId, "mail.access_link", place, { linkId });
    await record(tx, actor, "invitation.sent", { kind: "person", id: personId, place });
  });
}

/** Mails every invitation below a place that was never sent. Answers the job whose progress tells how it goes. */
export function sendPendingInvitations(actor: Actor, place: PlacePath): Promise<string> {
  return asActor(actor, async (tx) => {
    const [node] = await tx.select({ name: places.name }).from(places).where(eq(places.path, place));
    if (!node) return refuse("not_found");
    if (!canSendInvitations(actor, place)) refuse("forbidden");
    const jobId = await enqueue(tx, actor.personId, "mail.pending_invitations", place, { place });
    await record(tx, actor, "invitations.sent", { kind: "place", id: place, name: node.name, place });
    return jobId;
  });
}
