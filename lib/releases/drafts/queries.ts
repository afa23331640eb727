import { and, desc, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { auditLog } from "@/db/schema/audit";
import { people } from "@/db/schema/people";
import { releaseDrafts } from "@/db/schema/publishing";
import { releases } from "@/db/schema/releases";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { releaseSnapshot } from "../schema";

const d = releaseDrafts;

const draftRow = {
  ...{ id: d.id, place: d.place, title: d.title, period: d.period, cutoffOn: d.cutoffOn, words: d.words },
  ...{ amends: d.amends, amendReason: d.amendReason, amendChanges: d.amendChanges },
  keepsFigures: d.keepsFigures,
  ...{ state: d.state, number: d.number, createdBy: d.createdBy, createdAt: d.createdAt, version: d.version },
};

/** A draft; `null` when it is not within the actor's sight. */
export async function selectDraft(tx: Transaction, draftId: string) {
  const [draft] = await tx.select(draftRow).from(d).where(eq(d.id, draftId));
  return draft ?? null;
}

export type ReleaseDraft = NonNullable<Awaited<ReturnType<typeof selectDraft>>>;

/** The last that was published, for what the next begins with. */
export async function selectLastPublished(tx: Transaction, region: PlacePath) {
  const [last] = await tx
    .select({ words: d.words })
    .from(d)
    .where(and(eq(d.place, region), eq(d.state, "published")))
    .orderBy(desc(d.number))
    .limit(1);
  return last ?? null;
}

/** A published release, to mend it, with the number of the one that already does. */
export async function selectMended(tx: Transaction, region: PlacePath, number: number) {
  const [found] = await tx
    .select({
      ...{ number: releases.number, title: releases.title, content: releases.content },
      mendedBy: sql<number | null>`(select max(r.number) from releases r
        where r.place = releases.place and r.amends = releases.number)`,
    })
    .from(releases)
    .where(and(eq(releases.place, region), eq(releases.number, number)));
  return found ? { ...found, content: releaseSnapshot.parse(found.content) } : null;
}

export type Mended = NonNullable<Awaited<ReturnType<typeof selectMended>>>;

/** Whether a correction of a release is being prepared. */
export async function isBeingMended(tx: Transaction, region: PlacePath, number: number) {
  const [found] = await tx
    .select({ id: d.id })
    .from(d)
    .where(and(eq(d.place, region), eq(d.amends, number), eq(d.state, "draft")))
    .limit(1);
  return found !== undefined;
}

/** A draft and, once it was withdrawn, why. */
export const getDraft = (actor: Actor, draftId: string) =>
  asActor(actor, async (tx) => {
    const draft = await selectDraft(tx, draftId);
    if (draft?.state !== "withdrawn") return draft && { ...draft, withdrawnReason: null };
    const [row] = await tx
      .select({ reason: sql<string>`${auditLog.details}->>'reason'` })
      .from(auditLog)
      .where(and(eq(auditLog.subjectId, draftId), eq(auditLog.event, "release.withdrawn")))
      .limit(1);
    return { ...draft, withdrawnReason: row?.reason ?? null };
  });

/** What a region prepares and what it left, newest first. */
export const listDrafts = (actor: Actor, region: PlacePath) =>
  asActor(actor, (tx) =>
    tx
      .select({
        ...{ id: d.id, title: d.title, period: d.period, cutoffOn: d.cutoffOn, state: d.state },
        ...{ amends: d.amends, createdAt: d.createdAt },
        author: sql<string>`${people.givenNames} || ' ' || ${people.familyNames}`,
      })
      .from(d)
      .leftJoin(people, eq(people.id, d.createdBy))
      .where(and(eq(d.place, region), sql`${d.state} <> 'published'`))
      .orderBy(desc(d.createdAt))
      .limit(100),
  );
