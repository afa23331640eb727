import { and, eq, isNull } from "drizzle-orm";
import { calendarFeeds } from "@/db/schema/meetings";
import { atGate } from "./as-actor";
import { hashToken } from "./links";
import { countTry } from "./rate-limit";

const TOKEN = /^[\w-]{43}$/;

type Found = { personId: string } | { tooMany: Date } | null;

/**
 * Whose calendar a private address is, and that it was read: nobody is signed in when a calendar asks. An address
 * that is not one, or was revoked, is `null`; what a calendar asks too often, or a visitor guesses, is put off.
 */
export async function findFeedPerson(token: string, address: string, now = new Date()): Promise<Found> {
  return atGate(async (tx) => {
    const [feed] = TOKEN.test(token)
      ? await tx
          .update(calendarFeeds)
          .set({ lastReadAt: now })
          .where(and(eq(calendarFeeds.tokenHash, hashToken(token)), isNull(calendarFeeds.revokedAt)))
          .returning({ id: calendarFeeds.id, personId: calendarFeeds.personId })
      : [];
    // By feed and not by address: the calendars of a whole country ask from the few addresses of who keeps them.
    const { allowed, resetsAt } = feed
      ? await countTry(tx, "feed", feed.id)
      : await countTry(tx, "check", address);
    if (!allowed) return { tooMany: resetsAt };
    return feed ? { personId: feed.personId } : null;
  });
}
