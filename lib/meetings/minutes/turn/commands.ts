import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";

/**
 * Waits for one's turn with what hangs from a meeting, until the transaction ends. Whoever is only called to it may not
 * lock the meeting: this is how nobody asks for a correction while the acta is being approved.
 */
export const takeTurn = (tx: Transaction, meetingId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${meetingId}, 6))`);
