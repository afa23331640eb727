import { randomUUIDv7 } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { calendarFeeds } from "@/db/schema/meetings";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { hashToken, newToken } from "@/lib/access/links";
import { record } from "@/lib/audit/record";
import { refuse } from "@/lib/refusal";

const subjectOf = (actor: Actor, id: string) => ({
  ...{ kind: "calendar_feed", id, name: actor.name },
  place: actor.offices[0]?.place ?? null,
});

/** From here nobody reads by the address that the actor had. */
async function revoke(tx: Transaction, actor: Actor, now: Date) {
  const [gone] = await tx
    .update(calendarFeeds)
    .set({ revokedAt: now })
    .where(and(eq(calendarFeeds.personId, actor.personId), isNull(calendarFeeds.revokedAt)))
    .returning({ id: calendarFeeds.id });
  if (gone) await record(tx, actor, "calendar.revoked", subjectOf(actor, gone.id));
  return gone ?? null;
}

/**
 * Gives the actor a private address for her calendar; the one that she had stops working. Answers what the address
 * carries: only its hash is kept, so it is told once.
 */
export function createFeed(actor: Actor, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    await revoke(tx, actor, now);
    const id = randomUUIDv7();
    const token = newToken();
    await tx
      .insert(calendarFeeds)
      .values({ id, personId: actor.personId, tokenHash: hashToken(token), createdAt: now });
    await record(tx, actor, "calendar.created", subjectOf(actor, id));
    return token;
  });
}

export function revokeFeed(actor: Actor, now = new Date()) {
  return asActor(actor, async (tx) => {
    (await revoke(tx, actor, now)) ?? refuse("not_found", "Ya no tiene una dirección de calendario.");
  });
}
