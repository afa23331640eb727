import { eq } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { jobs } from "@/db/schema/jobs";
import { log } from "@/lib/log";
import { type Handlers, Postponed, type Progress } from "./handler";
import { type JobKind, jobKinds, jobPayloads } from "./kinds";

const isKind = (kind: string): kind is JobKind => jobKinds.includes(kind as JobKind);

const GIVEN_UP =
  "No se pudo terminar. Quien administra el sistema puede ver la causa en el registro del servidor.";

/**
 * Runs one job of ours and keeps its row told. Throws what the handler throws, so that the queue tries again. Answers
 * when it has to be taken up again, if it waits for its hour.
 */
export async function runJob(handlers: Handlers, jobId: string, lastTry: boolean): Promise<Date | null> {
  const db = ownerDatabase();
  const [job] = await db.select().from(jobs).where(eq(jobs.id, jobId));
  if (!job || job.state === "done") return null;
  if (!isKind(job.kind)) throw new Error(`unknown kind of job: ${job.kind}`);
  const set = (change: Partial<typeof jobs.$inferInsert>) =>
    db.update(jobs).set(change).where(eq(jobs.id, jobId));
  const progress: Progress = async (done, total) => {
    await set({ done, total });
  };
  await set({ state: "running", startedAt: new Date(), done: 0, total: null, message: null });
  try {
    const handler = handlers[job.kind] as (
      payload: unknown,
      progress: Progress,
      lastTry: boolean,
      jobId: string,
    ) => Promise<string>;
    const message = await handler(jobPayloads[job.kind].parse(job.payload), progress, lastTry, jobId);
    await set({ state: "done", finishedAt: new Date(), message });
    log.info({ jobId, kind: job.kind }, "job done");
    return null;
  } catch (error) {
    if (error instanceof Postponed) {
      await set({ state: "queued" });
      return error.until;
    }
    log.error({ jobId, kind: job.kind, error, lastTry }, "job failed");
    await set(lastTry ? { state: "failed", finishedAt: new Date(), message: GIVEN_UP } : { state: "queued" });
    throw error;
  }
}
