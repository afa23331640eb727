import { and, type Column, desc, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { files } from "@/db/schema/files";
import { jobs } from "@/db/schema/jobs";
import { releases } from "@/db/schema/releases";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import type { JobKind } from "@/lib/jobs/kinds";

const KIND: JobKind = "release.export";
type State = typeof jobs.$inferSelect.state;
const number = sql<number>`(${jobs.payload}->>'number')::integer`;

/** The first of a release's jobs, newest first, that has it. */
const newest = <T>(what: Column) =>
  sql<T>`(array_agg(${what} order by ${jobs.createdAt} desc) filter (where ${what} is not null))[1]`;

/** Of each release how the last folder that was asked for goes, and the last that was made. */
export const listExports = (actor: Actor, region: PlacePath) =>
  asActor(actor, (tx) =>
    tx
      .select({
        ...{ number, jobId: newest<string>(jobs.id), state: newest<State>(jobs.state) },
        ...{ fileId: newest<string | null>(files.id), fileSize: newest<number | null>(files.size) },
      })
      .from(jobs)
      .leftJoin(files, eq(files.id, sql`(${jobs.payload}->>'fileId')::uuid`))
      .where(and(eq(jobs.kind, KIND), eq(jobs.place, region)))
      .groupBy(number)
      .orderBy(desc(number))
      .limit(100),
  );

export type Exported = Awaited<ReturnType<typeof listExports>>[number];

/** The folder of a release that is being made, if any. */
export async function selectUnderWay(tx: Transaction, region: PlacePath, asked: number) {
  const [found] = await tx
    .select({ jobId: jobs.id })
    .from(jobs)
    .where(
      and(
        ...[eq(jobs.kind, KIND), eq(jobs.place, region), sql`${number} = ${asked}`],
        sql`${jobs.state} not in ('done', 'failed')`,
      ),
    )
    .limit(1);
  return found?.jobId ?? null;
}

/** A published release whole, with the one that mends it. */
export async function selectPublished(tx: Transaction, region: PlacePath, asked: number) {
  const [found] = await tx
    .select({
      ...{ id: releases.id, number: releases.number, title: releases.title, content: releases.content },
      publishedAt: releases.publishedAt,
      amendedBy: sql<number | null>`(select max(r.number) from releases r
        where r.place = releases.place and r.amends = releases.number)`,
    })
    .from(releases)
    .where(and(eq(releases.place, region), eq(releases.number, asked)));
  return found?.publishedAt ? { ...found, publishedAt: found.publishedAt } : null;
}
