import { and, desc, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { files } from "@/db/schema/files";
import { jobs } from "@/db/schema/jobs";
import { releases } from "@/db/schema/releases";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import type { JobKind } from "@/lib/jobs/kinds";

const KIND: JobKind = "release.export";
const number = sql<number>`(${jobs.payload}->>'number')::integer`;

/** Of each release the last folder that was asked for, with its file once it is made. */
export const listExports = (actor: Actor, region: PlacePath) =>
  asActor(actor, (tx) =>
    tx
      .selectDistinctOn([number], {
        ...{ number, jobId: jobs.id, state: jobs.state, createdAt: jobs.createdAt },
        ...{ fileId: files.id, fileSize: files.size },
      })
      .from(jobs)
      .leftJoin(files, eq(files.id, sql`(${jobs.payload}->>'fileId')::uuid`))
      .where(and(eq(jobs.kind, KIND), eq(jobs.place, region)))
      .orderBy(number, desc(jobs.createdAt))
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
