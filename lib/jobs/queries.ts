import { eq } from "drizzle-orm";
import { jobs } from "@/db/schema/jobs";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";

export function getJob(actor: Actor, jobId: string) {
  return asActor(actor, async (tx) => {
    const [job] = await tx
      .select({
        id: jobs.id,
        kind: jobs.kind,
        state: jobs.state,
        done: jobs.done,
        total: jobs.total,
        message: jobs.message,
        createdAt: jobs.createdAt,
        finishedAt: jobs.finishedAt,
      })
      .from(jobs)
      .where(eq(jobs.id, jobId));
    return job ?? null;
  });
}
