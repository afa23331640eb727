import { randomUUIDv7 } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { jobs } from "@/db/schema/jobs";
import type { PlacePath } from "@/lib/access/place";
import type { JobKind, JobPayload } from "./kinds";

export const JOBS_CHANNEL = "ayni_jobs";

/** Asks for work in the transaction that needs it: no commit, no job. Answers the job's id. */
export async function enqueue<K extends JobKind>(
  tx: Transaction,
  by: string | null,
  kind: K,
  place: PlacePath | null,
  payload: JobPayload<K>,
): Promise<string> {
  const id = randomUUIDv7();
  await tx.insert(jobs).values({ id, kind, place, requestedBy: by, payload });
  await tx.execute(sql`select pg_notify(${JOBS_CHANNEL}, ${id})`);
  return id;
}

type Ask = { [K in JobKind]: { kind: K; place: PlacePath | null; payload: JobPayload<K> } }[JobKind];

/** Asks for several at once, in one statement. */
export async function enqueueAll(tx: Transaction, by: string | null, asks: Ask[]): Promise<void> {
  if (asks.length === 0) return;
  const rows = asks.map((ask) => ({ ...ask, id: randomUUIDv7(), requestedBy: by }));
  const made = tx.$with("made").as(tx.insert(jobs).values(rows).returning({ id: jobs.id }));
  await tx
    .with(made)
    .select({ told: sql`pg_notify(${JOBS_CHANNEL}, ${made.id}::text)` })
    .from(made);
}
