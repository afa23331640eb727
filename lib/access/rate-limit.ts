import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { rateLimits } from "@/db/schema/access";
import { refuse } from "@/lib/refusal";

export const LIMIT_MINUTES = 15;

/** Tries allowed in a quarter of an hour. */
export const LIMITS = {
  account: 8,
  address: 60,
  recovery: 4,
  check: 40,
  feed: 60,
  reply: 120,
  sync: 900,
  data: 600,
} as const;

export type Limited = keyof typeof LIMITS;

const keyOf = (kind: Limited, who: string) => `${kind}:${who.toLowerCase().slice(0, 200)}`;

/** Counts a try and refuses the one too many. The count outlives a failed sign-in: it has its own commit. */
export async function countTry(tx: Transaction, kind: Limited, who: string) {
  const key = keyOf(kind, who);
  const [row] = await tx
    .insert(rateLimits)
    .values({ key, hits: 1, resetsAt: sql`now() + make_interval(mins => ${LIMIT_MINUTES})` })
    .onConflictDoUpdate({
      target: rateLimits.key,
      set: {
        hits: sql`case when ${rateLimits.resetsAt} < now() then 1 else ${rateLimits.hits} + 1 end`,
        resetsAt: sql`case when ${rateLimits.resetsAt} < now() then excluded.resets_at else ${rateLimits.resetsAt} end`,
      },
    })
    .returning({ hits: rateLimits.hits, resetsAt: rateLimits.resetsAt });
  return { allowed: !!row && row.hits <= LIMITS[kind], resetsAt: row?.resetsAt ?? new Date() };
}

export function refuseTooMany(resetsAt: Date, now: Date = new Date()): never {
  const minutes = Math.max(1, Math.ceil((resetsAt.getTime() - now.getTime()) / 60_000));
  refuse(
    "too_many",
    `Hubo demasiados intentos. Espere ${minutes === 1 ? "un minuto" : `${minutes} minutos`} y vuelva a intentar, o recupere su contraseña.`,
  );
}

export const forgetTries = (tx: Transaction, kind: Limited, who: string) =>
  tx.delete(rateLimits).where(eq(rateLimits.key, keyOf(kind, who)));

/** Gives back a try that ended well. */
export const returnTry = (tx: Transaction, kind: Limited, who: string) =>
  tx
    .update(rateLimits)
    .set({ hits: sql`greatest(${rateLimits.hits} - 1, 0)` })
    .where(eq(rateLimits.key, keyOf(kind, who)));
