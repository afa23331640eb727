import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { files } from "@/db/schema/files";
import { jobs } from "@/db/schema/jobs";
import { places } from "@/db/schema/places";
import { planBundles } from "@/db/schema/plan-files";
import { planPapers, plans, planVersions } from "@/db/schema/plans";
import type { PlaceKind, PlanKind } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";

const b = planBundles;

const selectBundles = (tx: Transaction, where: SQL | undefined) =>
  tx
    .select({
      id: b.id,
      kind: b.kind,
      schoolYear: b.schoolYear,
      createdAt: b.createdAt,
      fileId: b.fileId,
      fileSize: files.size,
      place: {
        path: places.path,
        kind: sql<PlaceKind>`${places.kind}`,
        code: places.code,
        name: places.name,
      },
      job: { id: jobs.id, state: jobs.state, done: jobs.done, total: jobs.total, message: jobs.message },
    })
    .from(b)
    .innerJoin(places, eq(places.path, b.place))
    .innerJoin(jobs, eq(jobs.id, b.jobId))
    .leftJoin(files, eq(files.id, b.fileId))
    .where(where)
    .orderBy(desc(b.createdAt), desc(b.id))
    .limit(50);

/** What the actor asked for, newest first. */
export const listBundles = (actor: Actor) => asActor(actor, (tx) => selectBundles(tx, undefined));

export type Bundle = Awaited<ReturnType<typeof listBundles>>[number];

/** One of them; `null` when it is not the actor's. */
export async function selectBundle(tx: Transaction, bundleId: string): Promise<Bundle | null> {
  const [bundle] = await selectBundles(tx, eq(b.id, bundleId));
  return bundle ?? null;
}

type Which = { place: PlacePath; kind: PlanKind; schoolYear: number };

/** The plans of a place, by code, each with the file of its latest version when that was issued. */
export function selectPlansToBundle(tx: Transaction, { place, kind, schoolYear }: Which) {
  const latest = sql`(select max(v.number) from ${planVersions} v where v.plan_id = ${plans.id})`;
  return tx
    .select({
      ...{ id: plans.id, kind: plans.kind, schoolYear: plans.schoolYear, approvedAt: plans.approvedAt },
      place: { code: places.code },
      ...{ number: planVersions.number, storageKey: files.storageKey },
    })
    .from(plans)
    .innerJoin(places, eq(places.path, plans.place))
    .leftJoin(planVersions, and(eq(planVersions.planId, plans.id), eq(planVersions.number, latest)))
    .leftJoin(planPapers, eq(planPapers.versionId, planVersions.id))
    .leftJoin(files, eq(files.id, planPapers.fileId))
    .where(
      and(sql`${plans.place} <@ ${place}::ltree`, eq(plans.kind, kind), eq(plans.schoolYear, schoolYear)),
    )
    .orderBy(asc(places.code))
    .limit(1000);
}
