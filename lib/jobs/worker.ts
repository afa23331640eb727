import { asc, eq, isNull } from "drizzle-orm";
import { PgBoss } from "pg-boss";
import postgres from "postgres";
import { ownerDatabase } from "@/db/client";
import { jobs } from "@/db/schema/jobs";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { remindAgreements } from "@/lib/meetings/agreements/reminders/commands";
import { sendDigests } from "@/lib/notices/digests/commands";
import { FIRST_HOUR, LAST_HOUR } from "@/lib/notices/rules";
import { remindPlans } from "@/lib/plans/reminders/commands";
import { carryStandings, comparePairs } from "@/lib/visits/drift/commands";
import { remindVisits } from "@/lib/visits/reminders/commands";
import { recountVisits } from "@/lib/visits/totals/commands";
import { JOBS_CHANNEL } from "./enqueue";
import { handlers } from "./handlers";
import { jobKinds } from "./kinds";
import { runJob } from "./run-job";
import { sweepKept } from "./sweep-kept";

const RETRIES = { retryLimit: 3, retryDelay: 5, retryBackoff: true };
/** A mail server may be down for hours: a mail is tried every half an hour, for a day and more. */
const MAIL_PACE = { first: 30, most: 1800 };
/** The seconds until a mail is tried again: after the first try, and at most. */
type MailPace = typeof MAIL_PACE;
const mailRetries = ({ first, most }: MailPace) => ({
  ...{ retryLimit: 60, retryDelay: first, retryBackoff: true, retryDelayMax: most },
});
const retriesOf = (kind: string, mail: MailPace) => (kind.startsWith("mail.") ? mailRetries(mail) : RETRIES);
/** How long a daily work may take; the summaries of everybody, an hour. */
const USUAL_SECONDS = 900;
const POLL_SECONDS = 5;
const LOOK_SECONDS = 5;
const EACH = { includeMetadata: true, pollingIntervalSeconds: 1 } as const;
const MORNING = "0 8 * * *";
/** Each remembers whom it told: what could not leave, or waited for an hour of silence to end, leaves an hour later. */
const NOTICE_HOURS = `0 ${FIRST_HOUR}-${LAST_HOUR} * * *`;
const DIGEST_HOURS = `0 7-${LAST_HOUR} * * *`;
/** What campaigns, agreements and visits have to say is said in the morning, and visits are summed up. Each answers how many. */
const DAILY: Record<string, { at: string; seconds?: number; run: (signal: AbortSignal) => Promise<number> }> =
  {
    "notices.digest": {
      ...{ at: DIGEST_HOURS, seconds: 3600 },
      run: (signal) => sendDigests(undefined, undefined, signal),
    },
    "plans.remind": { at: NOTICE_HOURS, run: () => remindPlans() },
    "agreements.remind": { at: NOTICE_HOURS, run: () => remindAgreements() },
    "visits.recount": { at: MORNING, run: () => recountVisits() },
    "visits.compare": { at: MORNING, run: () => comparePairs() },
    "visits.carry": { at: MORNING, run: () => carryStandings() },
    "visits.remind": { at: NOTICE_HOURS, run: () => remindVisits() },
    "retention.sweep": { at: MORNING, run: () => sweepKept() },
  };

/** Hands the rows that wait to the queue. The same id twice is one job. */
async function forward(boss: PgBoss, mail: MailPace) {
  const waiting = await ownerDatabase()
    .select({ id: jobs.id, kind: jobs.kind })
    .from(jobs)
    .where(isNull(jobs.queuedAt))
    .orderBy(asc(jobs.createdAt))
    .limit(500);
  for (const { id, kind } of waiting) {
    // Told with each job: a queue that an earlier version made keeps what it was made with.
    await boss.send(kind, { jobId: id }, { id, ...retriesOf(kind, mail) });
    await ownerDatabase().update(jobs).set({ queuedAt: new Date() }).where(eq(jobs.id, id));
  }
}

/**
 * The worker: takes the jobs that the application wrote and runs them, apart from the web server. A
 * job whose worker died is taken again within seconds; a mail, after what it waits between two tries.
 */
export async function startWorker(mail = MAIL_PACE): Promise<{ stop(): Promise<void> }> {
  const boss = new PgBoss({
    ...{ connectionString: env().ownerUrl, schema: "pgboss", max: 3 },
    // How often the queue looks for jobs whose worker died: a minute, left alone.
    ...{ superviseIntervalSeconds: LOOK_SECONDS, monitorIntervalSeconds: LOOK_SECONDS },
  });
  boss.on("error", (error) => log.error({ error }, "queue"));
  await boss.start();
  for (const kind of jobKinds) {
    await boss.createQueue(kind, { ...RETRIES, heartbeatSeconds: 10 });
    await boss.work<{ jobId: string }, void, typeof EACH>(kind, EACH, async ([job]) => {
      if (!job) return;
      // Of the job itself: an earlier version may have sent it with other tries.
      const until = await runJob(handlers, job.data.jobId, job.retryCount >= job.retryLimit);
      if (until) await boss.send(kind, job.data, { startAfter: until, ...retriesOf(kind, mail) });
    });
  }
  for (const [name, { at, seconds = USUAL_SECONDS, run }] of Object.entries(DAILY)) {
    await boss.createQueue(name, { ...RETRIES, retryDelay: 60, heartbeatSeconds: 10 });
    await boss.work(name, async ([job]) => {
      if (job) log.info({ done: await run(job.signal) }, name);
    });
    await boss.schedule(name, at, {}, { tz: "America/Lima", expireInSeconds: seconds });
  }
  let running: Promise<void> | null = null;
  const poke = () => {
    running ??= forward(boss, mail)
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
