import { asc, eq, isNull } from "drizzle-orm";
import { PgBoss } from "pg-boss";
import postgres from "postgres";
import { ownerDatabase } from "@/db/client";
import { jobs } from "@/db/schema/jobs";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { remindAgreements } from "@/lib/meetings/agreements/reminders/commands";
import { remindPlans } from "@/lib/plans/reminders/commands";
import { carryStandings, comparePairs } from "@/lib/visits/drift/commands";
import { remindVisits } from "@/lib/visits/reminders/commands";
import { recountVisits } from "@/lib/visits/totals/commands";
import { JOBS_CHANNEL } from "./enqueue";
import { handlers } from "./handlers";
import { jobKinds } from "./kinds";
import { runJob } from "./run-job";

const RETRIES = 3;
const POLL_SECONDS = 5;
const LOOK_SECONDS = 5;
/** What campaigns, agreements and visits have to say is said in the morning, and visits are summed up. Each answers how many. */
const DAILY: Record<string, () => Promise<number>> = {
  "plans.remind": () => remindPlans(),
  "agreements.remind": () => remindAgreements(),
  "visits.recount": () => recountVisits(),
  "visits.compare": () => comparePairs(),
  "visits.carry": () => carryStandings(),
  "visits.remind": () => remindVisits(),
};
const MORNING = "0 8 * * *";

/** Hands the rows that wait to the queue. The same id twice is one job. */
async function forward(boss: PgBoss) {
  const waiting = await ownerDatabase()
    .select({ id: jobs.id, kind: jobs.kind })
    .from(jobs)
    .where(isNull(jobs.queuedAt))
    .orderBy(asc(jobs.createdAt))
    .limit(500);
  for (const { id, kind } of waiting) {
    await boss.send(kind, { jobId: id }, { id });
    await ownerDatabase().update(jobs).set({ queuedAt: new Date() }).where(eq(jobs.id, id));
  }
}

/**
 * The worker: takes the jobs that the application wrote and runs them, apart from the web server. A
 * job whose worker died is taken again within seconds.
 */
export async function startWorker(): Promise<{ stop(): Promise<void> }> {
  const boss = new PgBoss({
    ...{ connectionString: env().ownerUrl, schema: "pgboss", max: 3 },
    // How often the queue looks for jobs whose worker died: a minute, left alone.
    ...{ superviseIntervalSeconds: LOOK_SECONDS, monitorIntervalSeconds: LOOK_SECONDS },
  });
  boss.on("error", (error) => log.error({ error }, "queue"));
  await boss.start();
  for (const kind of jobKinds) {
    await boss.createQueue(kind, {
      retryLimit: RETRIES,
      retryDelay: 5,
      retryBackoff: true,
      heartbeatSeconds: 10,
    });
    await boss.work<{ jobId: string }>(
      kind,
      { includeMetadata: true, pollingIntervalSeconds: 1 },
      async ([job]) => {
        if (job) await runJob(handlers, job.data.jobId, job.retryCount >= RETRIES);
      },
    );
  }
  for (const [name, remind] of Object.entries(DAILY)) {
    await boss.createQueue(name, { retryLimit: RETRIES, retryDelay: 60, retryBackoff: true });
    await boss.work(name, async () => {
      log.info({ done: await remind() }, name);
    });
    await boss.schedule(name, MORNING, {}, { tz: "America/Lima" });
  }
  let running: Promise<void> | null = null;
  const poke = () => {
    running ??= forward(boss)
      .catch((error) => log.error({ error }, "queue"))
      .finally(() => {
        running = null;
      });
  };
  const listener = postgres(env().ownerUrl, { max: 1, onnotice: () => {} });
  await listener.listen(JOBS_CHANNEL, poke, poke);
  const timer = setInterval(poke, POLL_SECONDS * 1000);
  return {
    async stop() {
      clearInterval(timer);
      await running;
      await listener.end({ timeout: 5 });
      await boss.stop({ graceful: true, timeout: 8000 });
    },
  };
}
