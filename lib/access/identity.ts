import { and, eq } from "drizzle-orm";
import { demoPersonas, identities } from "@/db/schema/access";
import { accounts, people, personContacts } from "@/db/schema/people";
import type { Role } from "@/db/values";
import { refuse } from "@/lib/refusal";
import { atGate } from "./as-actor";
import { type Origin, openSession } from "./commands";
import { fullName } from "./find-actor";
import type { SessionToken } from "./session-token";

export type ProvenIdentity = { issuer: string; subject: string; email: string | null };

const STRANGER =
  "Su identidad es correcta, pero no tiene una cuenta activa en Ayni. Pida una invitación a su UGEL.";

/**
 * Signs in with an identity that a provider has proven. It says who the person is and nothing else:
 * the account must exist, and the appointments decide the rest. The first time it is matched by e-mail.
 */
export function signInWithIdentity(identity: ProvenIdentity, origin: Origin): Promise<SessionToken> {
  return atGate(async (tx) => {
    const person = { id: people.id, givenNames: people.givenNames, familyNames: people.familyNames };
    const [known] = await tx
      .select(person)
      .from(identities)
      .innerJoin(people, eq(people.id, identities.personId))
      .innerJoin(accounts, eq(accounts.personId, people.id))
      .where(
        and(
          eq(identities.issuer, identity.issuer),
          eq(identities.subject, identity.subject),
          eq(accounts.state, "active"),
        ),
      );
    if (known) return openSession(tx, { id: known.id, name: fullName(known) }, "session.opened", origin);
    if (!identity.email) return refuse("forbidden", STRANGER);
    const [matched] = await tx
      .select(person)
      .from(personContacts)
      .innerJoin(people, eq(people.id, personContacts.personId))
      .innerJoin(accounts, eq(accounts.personId, people.id))
      .where(and(eq(personContacts.email, identity.email), eq(accounts.state, "active")));
    if (!matched) return refuse("forbidden", STRANGER);
    await tx
      .insert(identities)
      .values({ issuer: identity.issuer, subject: identity.subject, personId: matched.id });
    return openSession(tx, { id: matched.id, name: fullName(matched) }, "identity.linked", origin);
  });
}

/** Signs in as one of the demo's invented people. A real installation has none. */
export function signInAsPersona(role: Role, origin: Origin): Promise<SessionToken> {
  return atGate(async (tx) => {
    const [persona] = await tx
      .select({ id: people.id, givenNames: people.givenNames, familyNames: people.familyNames })
      .from(demoPersonas)
      .innerJoin(people, eq(people.id, demoPersonas.personId))
      .where(eq(demoPersonas.role, role));
    if (!persona) return refuse("not_found");
    return openSession(tx, { id: persona.id, name: fullName(persona) }, "session.opened", origin);
  });
}
