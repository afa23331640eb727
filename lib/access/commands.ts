import { randomUUIDv7 } from "node:crypto";
import { and, eq, gt, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { accessLinks, credentials, sessions } from "@/db/schema/access";
import { accounts, appointments, people, personContacts } from "@/db/schema/people";
import { record } from "@/lib/audit/record";
import { enqueue } from "@/lib/jobs/enqueue";
import { Refusal, refuse } from "@/lib/refusal";
import type { Actor } from "./actor";
import { asActor, atGate } from "./as-actor";
import { fullName } from "./find-actor";
import { hashToken, LINK_HOURS } from "./links";
import { hashPassword, passwordMatches } from "./password";
import { countTry, forgetTries, type Limited, refuseTooMany, returnTry } from "./rate-limit";
import type { ChangePassword, SetPassword, SignIn } from "./schema";
import { SESSION_HOURS } from "./session-days";
import type { SessionToken } from "./session-token";

/** Where a request comes from, as a session records it. */
export type Origin = { device: string; address: string; requestId: string | null };

async function limit(kind: Limited, who: string) {
  const { allowed, resetsAt } = await atGate((tx) => countTry(tx, kind, who));
  if (!allowed) refuseTooMany(resetsAt);
}

/** The first office in force: where what happens to the person at the gate is told. */
async function placeOf(tx: Transaction, personId: string) {
  const [row] = await tx
    .select({ place: appointments.place })
    .from(appointments)
    .where(eq(appointments.personId, personId))
    .orderBy(sql`coalesce(${appointments.endsOn}, 'infinity') desc, nlevel(${appointments.place})`)
    .limit(1);
  return row?.place ?? null;
}

async function recordAtGate(
  tx: Transaction,
  person: { id: string; name: string },
  event: string,
  origin: Origin,
) {
  const by = { personId: person.id, name: person.name, requestId: origin.requestId };
  await record(tx, by, event, {
    kind: "person",
    id: person.id,
    name: person.name,
    place: await placeOf(tx, person.id),
  });
}

/** Opens a session for someone whose identity has just been proven. */
export async function openSession(
  tx: Transaction,
  person: { id: string; name: string },
  event: string,
  origin: Origin,
  now = new Date(),
): Promise<SessionToken> {
  const id = randomUUIDv7();
  const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
  await tx
    .insert(sessions)
    .values({ id, personId: person.id, device: origin.device, address: origin.address, expiresAt });
  await tx.update(accounts).set({ lastSignInAt: now }).where(eq(accounts.personId, person.id));
  await recordAtGate(tx, person, event, origin);
  return { sub: person.id, sid: id };
}

const NO_MATCH = "El correo o documento y la contraseña no coinciden. Revíselos, o recupere su contraseña.";

/** Signs in with e-mail or document number and password. Every failure looks the same. */
export async function signIn(input: SignIn, origin: Origin): Promise<SessionToken> {
  await limit("address", origin.address);
  await limit("account", input.identifier);
  const found = await atGate(async (tx) => {
    const [row] = await tx
      .select({
        id: people.id,
        givenNames: people.givenNames,
        familyNames: people.familyNames,
        state: accounts.state,
        hash: credentials.passwordHash,
      })
      .from(personContacts)
      .innerJoin(people, eq(people.id, personContacts.personId))
      .innerJoin(accounts, eq(accounts.personId, people.id))
      .leftJoin(credentials, eq(credentials.personId, people.id))
      .where(
        or(
          eq(personContacts.email, input.identifier),
          eq(personContacts.documentNumber, input.identifier.toUpperCase()),
        ),
      );
    return row ?? null;
  });
  const matches = await passwordMatches(input.password, found?.state === "active" ? found.hash : null);
  if (!found) throw new Refusal("invalid", NO_MATCH);
  const person = { id: found.id, name: fullName(found) };
  if (!matches) {
    await atGate((tx) => recordAtGate(tx, person, "session.refused", origin));
    throw new Refusal("invalid", NO_MATCH);
  }
  return atGate(async (tx) => {
    await forgetTries(tx, "account", input.identifier);
    // A whole office may stand behind one address: only failures add up.
    await returnTry(tx, "address", origin.address);
    return openSession(tx, person, "session.opened", origin);
  });
}

/** Asks for a recovery link. Says nothing about whether the e-mail is known. */
export async function requestRecovery(emailAddress: string, origin: Origin) {
  await limit("address", origin.address);
  await limit("recovery", emailAddress);
  await atGate(async (tx) => {
    const [person] = await tx
      .select({ id: people.id, givenNames: people.givenNames, familyNames: people.familyNames })
      .from(personContacts)
      .innerJoin(people, eq(people.id, personContacts.personId))
      .innerJoin(accounts, eq(accounts.personId, people.id))
      .where(and(eq(personContacts.email, emailAddress), eq(accounts.state, "active")));
    if (!person) return;
    const linkId = randomUUIDv7();
    const expiresAt = new Date(Date.now() + LINK_HOURS.recovery * 3_600_000);
    await tx.insert(accessLinks).values({ id: linkId, personId: person.id, kind: "recovery", expiresAt });
    await enqueue(tx, null, "mail.access_link", null, { linkId });
    await recordAtGate(tx, { id: person.id, name: fullName(person) }, "password.recovery_requested", origin);
  });
}

const USED_LINK =
  "Este enlace ya se usó o venció. Pida uno nuevo a quien le invitó, o recupere su contraseña.";

/** Sets a password with an invitation or a recovery link, which serves once, and signs the person in. */
export async function setPassword(input: SetPassword, origin: Origin): Promise<SessionToken> {
  await limit("address", origin.address);
  const passwordHash = await hashPassword(input.newPassword);
  return atGate(async (tx) => {
    const now = new Date();
    const [link] = await tx
      .update(accessLinks)
      .set({ usedAt: now })
      .where(
        and(
          eq(accessLinks.tokenHash, hashToken(input.token)),
          isNull(accessLinks.usedAt),
          isNull(accessLinks.revokedAt),
          gt(accessLinks.expiresAt, now),
        ),
      )
      .returning({ personId: accessLinks.personId, kind: accessLinks.kind });
    if (!link) return refuse("invalid", USED_LINK);
    const [person] = await tx
      .select({
        id: people.id,
        givenNames: people.givenNames,
        familyNames: people.familyNames,
        state: accounts.state,
      })
      .from(people)
      .innerJoin(accounts, eq(accounts.personId, people.id))
      .where(eq(people.id, link.personId));
    if (!person || person.state === "closed") return refuse("invalid", USED_LINK);
    await storePassword(tx, person.id, passwordHash, now);
    await tx
      .update(accounts)
      .set({
        state: "active",
        activatedAt: sql`coalesce(${accounts.activatedAt}, ${now.toISOString()}::timestamptz)`,
      })
      .where(eq(accounts.personId, person.id));
    await tx
      .update(accessLinks)
      .set({ revokedAt: now })
      .where(
        and(eq(accessLinks.personId, person.id), isNull(accessLinks.usedAt), isNull(accessLinks.revokedAt)),
      );
    const event = link.kind === "invitation" ? "invitation.accepted" : "password.recovered";
    return openSession(tx, { id: person.id, name: fullName(person) }, event, origin);
  });
}

async function storePassword(
  tx: Transaction,
  personId: string,
  passwordHash: string,
  now: Date,
  keep?: string,
) {
  await tx
    .insert(credentials)
    .values({ personId, passwordHash, changedAt: now })
    .onConflictDoUpdate({ target: credentials.personId, set: { passwordHash, changedAt: now } });
  // Whoever was signed in with the old password is not any more.
  await tx
    .update(sessions)
    .set({ endedAt: now })
    .where(
      and(
        eq(sessions.personId, personId),
        isNull(sessions.endedAt),
        keep ? ne(sessions.id, keep) : isNotNull(sessions.id),
      ),
    );
}

/** Changes the actor's own password and ends the other sessions. */
export async function changePassword(actor: Actor, input: ChangePassword, origin: Origin) {
  await limit("account", actor.personId);
  const hash = await atGate(async (tx) => {
    const [row] = await tx
      .select({ hash: credentials.passwordHash })
      .from(credentials)
      .where(eq(credentials.personId, actor.personId));
    return row?.hash ?? null;
  });
  if (!(await passwordMatches(input.currentPassword, hash))) {
    refuse("invalid", "La contraseña actual no es esa.", {
      fields: { currentPassword: "La contraseña actual no es esa." },
    });
  }
  const passwordHash = await hashPassword(input.newPassword);
  await atGate(async (tx) => {
    await storePassword(tx, actor.personId, passwordHash, new Date(), actor.sessionId ?? undefined);
    await recordAtGate(tx, { id: actor.personId, name: actor.name }, "password.changed", origin);
  });
}

/** Ends the actor's own session on some device. */
export async function endSession(actor: Actor, sessionId: string) {
  await asActor(actor, async (tx) => {
    const [ended] = await tx
      .update(sessions)
      .set({ endedAt: new Date() })
      .where(and(eq(sessions.id, sessionId), eq(sessions.personId, actor.personId), isNull(sessions.endedAt)))
      .returning({ id: sessions.id });
    if (!ended) refuse("not_found");
    await record(tx, actor, "session.ended", {
      kind: "person",
      id: actor.personId,
      name: actor.name,
      place: actor.offices[0]?.place ?? null,
    });
  });
}

/** Ends every session of the actor but the present one. */
export async function endOtherSessions(actor: Actor) {
  await asActor(actor, async (tx) => {
    await tx
      .update(sessions)
      .set({ endedAt: new Date() })
      .where(
        and(
          eq(sessions.personId, actor.personId),
          isNull(sessions.endedAt),
          actor.sessionId ? ne(sessions.id, actor.sessionId) : isNotNull(sessions.id),
        ),
      );
    await record(tx, actor, "session.others_ended", {
      kind: "person",
      id: actor.personId,
      name: actor.name,
      place: actor.offices[0]?.place ?? null,
    });
  });
}
