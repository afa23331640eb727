import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { accessLinks, demoPersonas, sessions } from "@/db/schema/access";
import { accounts, people, personContacts } from "@/db/schema/people";
import type { LinkKind } from "@/db/values";
import type { Actor } from "./actor";
import { asActor, atGate } from "./as-actor";
import { fullName } from "./find-actor";
import { hashToken } from "./links";
import { ROLES } from "./roles";

/** A link that still serves, and whom it serves; `null` when it was used, ended, expired or never was. */
export function findLink(token: string, kind: LinkKind, now = new Date()) {
  return atGate(async (tx) => {
    const [row] = await tx
      .select({ givenNames: people.givenNames, familyNames: people.familyNames, email: personContacts.email })
      .from(accessLinks)
      .innerJoin(people, eq(people.id, accessLinks.personId))
      .innerJoin(personContacts, eq(personContacts.personId, people.id))
      .innerJoin(accounts, eq(accounts.personId, people.id))
      .where(
        and(
          eq(accessLinks.tokenHash, hashToken(token)),
          eq(accessLinks.kind, kind),
          isNull(accessLinks.usedAt),
          isNull(accessLinks.revokedAt),
          gt(accessLinks.expiresAt, now),
        ),
      );
    return row ? { name: fullName(row), email: row.email } : null;
  });
}

/** The sessions of a person that have not ended: the actor's own, or of someone whose places the actor manages. */
export function listSessions(actor: Actor, personId: string, now = new Date()) {
  return asActor(actor, (tx) =>
    tx
      .select({
        id: sessions.id,
        device: sessions.device,
        address: sessions.address,
        createdAt: sessions.createdAt,
        lastSeenAt: sessions.lastSeenAt,
      })
      .from(sessions)
      .where(and(eq(sessions.personId, personId), isNull(sessions.endedAt), gt(sessions.expiresAt, now)))
      .orderBy(desc(sessions.lastSeenAt))
      .limit(50),
  );
}

/** The demo's personas, one per role; none in a real installation. */
export function listPersonas() {
  return atGate(async (tx) => {
    const rows = await tx
      .select({ role: demoPersonas.role, givenNames: people.givenNames, familyNames: people.familyNames })
      .from(demoPersonas)
      .innerJoin(people, eq(people.id, demoPersonas.personId))
      .orderBy(demoPersonas.role);
    return rows.map((row) => ({ role: row.role, label: ROLES[row.role].label, name: fullName(row) }));
  });
}
