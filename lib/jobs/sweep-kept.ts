import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { type SQL, sql } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { accessLinks, drafts, rateLimits, sessions } from "@/db/schema/access";
import { files } from "@/db/schema/files";
import { imports } from "@/db/schema/imports";
import { jobs } from "@/db/schema/jobs";
import { accounts, appointments } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import { planBundles } from "@/db/schema/plan-files";
import { resultLoads } from "@/db/schema/result-loads";
import { retentionSettings } from "@/db/schema/settings";
import { incomingFolder } from "@/lib/files/store";
import { log } from "@/lib/log";
import { mailFolder } from "@/lib/mail/send";
import { cutoff, longest, RETENTION, type RetentionKey } from "@/lib/settings/retention/rules";

/** What each region set; `null` of one that set nothing. */
async function selectRegions() {
  const rows = await ownerDatabase().execute<{ days: Record<string, number> | null }>(sql`
    select r.days from ${places} p left join ${retentionSettings} r on r.place = p.path where p.kind = 'region'`);
  return [...rows].map(({ days }) => days);
}

/** In SQL: the days of a region, within their bounds, as `retentionOf` reads them. */
const daysOf = (key: RetentionKey) => {
  const { usual, least, most } = RETENTION[key];
  return sql`coalesce((select d from (select (r.days ->> ${key})::numeric as d) s where d between ${least} and ${most}
    and d = trunc(d)), ${usual})`;
};

/** In SQL: the longest that the regions of a person keep; who has none is kept the usual. */
const daysOfPerson = (key: RetentionKey, person: SQL) => sql`coalesce((select max(${daysOf(key)})
  from ${appointments} a left join ${retentionSettings} r on r.place = subpath(a.place, 0, 1)
  where a.person_id = ${person}), ${RETENTION[key].usual})::int`;

const olderThan = (at: SQL, days: SQL, now: Date) =>
  sql`${at} < ${now.toISOString()}::timestamptz - make_interval(days => ${days})`;

/** One statement for each table: what nothing else points to, and its days are over. */
function deletions(now: Date): SQL[] {
  return [
    sql`delete from ${drafts} x where ${olderThan(sql`x.saved_at`, daysOfPerson("drafts", sql`x.person_id`), now)}`,
    sql`delete from ${sessions} x where ${olderThan(sql`least(x.ended_at, x.expires_at)`, daysOfPerson("sessions", sql`x.person_id`), now)}`,
    // An invitation that nobody accepted is still to be told to whoever sent it.
    sql`delete from ${accessLinks} x
      where ${olderThan(sql`least(x.used_at, x.revoked_at, x.expires_at)`, daysOfPerson("links", sql`x.person_id`), now)}
      and not (x.kind = 'invitation' and exists (select from ${accounts} c where c.person_id = x.person_id
        and c.state = 'invited'))`,
    sql`delete from ${jobs} x where x.state in ('done', 'failed')
      and ${olderThan(
        sql`x.finished_at`,
        sql`coalesce((select ${daysOf("jobs")} from ${places} p left join ${retentionSettings} r on r.place = p.path
          where p.path = subpath(x.place, 0, 1)), ${RETENTION.jobs.usual})::int`,
        now,
      )}
      and not exists (select from ${imports} i where i.job_id = x.id)
      and not exists (select from ${resultLoads} l where l.job_id = x.id)
      and not exists (select from ${planBundles} b where b.job_id = x.id)
      -- What was made, as the folder of a release, is found by the task that made it.
      and not exists (select from ${files} f where f.id::text = x.payload ->> 'fileId')`,
    // These count minutes: what they counted is over.
    sql`delete from ${rateLimits} x where x.resets_at < ${cutoff(now, 1).toISOString()}::timestamptz`,
  ];
}

/** Removes from a folder of ours the files that nobody touched since an instant. */
async function sweepFolder(folder: string, before: Date, isHeld: (name: string) => boolean): Promise<number> {
  const names = await readdir(folder).catch(() => [] as string[]);
  let removed = 0;
  for (const name of names) {
    if (isHeld(name)) continue;
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (!found?.isFile() || found.mtime >= before) continue;
    await rm(path, { force: true });
    removed++;
  }
  return removed;
}

/** The loads whose file is still to be read: it waits in the folder by their id. */
async function selectHeld(): Promise<Set<string>> {
  const rows = await ownerDatabase().execute<{ id: string }>(
    sql`select id::text from ${resultLoads} where state = 'reading'`,
  );
  return new Set([...rows].map(({ id }) => id));
}

/** Removes what each region no longer keeps. Answers how much was removed. */
export async function sweepKept(now: Date = new Date()): Promise<number> {
  let removed = 0;
  for (const statement of deletions(now)) removed += (await ownerDatabase().execute(statement)).count;
  const regions = await selectRegions();
  const held = await selectHeld();
  const before = (key: RetentionKey) => cutoff(now, longest(key, regions));
  removed += await sweepFolder(mailFolder(), before("mail"), () => false);
  removed += await sweepFolder(incomingFolder(), before("files"), (name) => held.has(name));
  log.info({ removed }, "swept");
  return removed;
}
