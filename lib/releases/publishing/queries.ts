import { and, desc, eq, max, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { releaseGuests } from "@/db/schema/publishing";
import { releases } from "@/db/schema/releases";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { findPersonActor } from "@/lib/access/find-person-actor";
import type { PlacePath } from "@/lib/access/place";
import { today } from "@/lib/dates/dates";
import { countRelease } from "../counting/queries";
import { type Mended, type ReleaseDraft, selectDraft, selectMended } from "../drafts/queries";
import { canPublish } from "../policy";
import { assemble, figuresOf, missing, movedFigures } from "./rules";

/** The number that the next release of a region takes. */
async function selectNextNumber(tx: Transaction, region: PlacePath): Promise<number> {
  const [last] = await tx
    .select({ number: max(releases.number) })
    .from(releases)
    .where(eq(releases.place, region));
  return (last?.number ?? 0) + 1;
}

/** The figures of the release that a draft mends, when it mends only words; the records counted otherwise. */
const takeFigures = (tx: Transaction, draft: ReleaseDraft, mended: Mended | null) =>
  (draft.keepsFigures && mended && figuresOf(mended.content)) ||
  countRelease(tx, draft.place, draft.cutoffOn);

/** What a draft would publish if it were now, what keeps it from it, and which figures it mends. */
export async function countDraft(tx: Transaction, draft: ReleaseDraft, now: Date) {
  const mended = draft.amends === null ? null : await selectMended(tx, draft.place, draft.amends);
  const counted = await takeFigures(tx, draft, mended);
  const mendedBy = mended?.mendedBy ?? null;
  return {
    snapshot: assemble(draft, counted),
    missing: missing(draft, { today: today(now), unresolved: counted.unresolved, mendedBy }),
    moved: mended ? movedFigures(mended.content.release, counted.release) : [],
    number: await selectNextNumber(tx, draft.place),
  };
}

/** A draft with, for a guest, who let her read it; `null` for whoever neither prepares it nor was let. */
const findReader = (actor: Actor, draftId: string) =>
  asActor(actor, async (tx) => {
    const draft = await selectDraft(tx, draftId);
    if (!draft) return null;
    if (canPublish(actor, draft.place)) return { draft, isGuest: false, countsAs: actor.personId };
    const [guest] = await tx
      .select({ addedBy: releaseGuests.addedBy })
      .from(releaseGuests)
      .where(and(eq(releaseGuests.draftId, draftId), eq(releaseGuests.personId, actor.personId)));
    return guest ? { draft, isGuest: true, countsAs: guest.addedBy } : null;
  });

/**
 * A draft as it would be published now, for whoever prepares it and for her guests. A guest does not read the whole
 * region: it is counted as who let her in, and `counted` is `null` once she does not prepare releases any more.
 */
export async function getPreview(actor: Actor, draftId: string, now = new Date()) {
  const reader = await findReader(actor, draftId);
  if (!reader) return null;
  const { draft, isGuest, countsAs } = reader;
  if (draft.state !== "draft") return { draft, isGuest, counted: null };
  const counter = isGuest ? await findPersonActor(countsAs, now) : actor;
  const counted =
    counter && canPublish(counter, draft.place)
      ? await asActor(counter, (tx) => countDraft(tx, draft, now))
      : null;
  return { draft, isGuest, counted };
}

/** What a region published, newest first, with what mends what. */
export const listPublished = (actor: Actor, region: PlacePath) =>
  asActor(actor, (tx) =>
    tx
      .select({
        ...{ number: releases.number, title: releases.title, amends: releases.amends },
        publishedAt: releases.publishedAt,
        amendedBy: sql<number | null>`(select max(r.number) from releases r
          where r.place = releases.place and r.amends = releases.number)`,
      })
      .from(releases)
      .where(eq(releases.place, region))
      .orderBy(desc(releases.number))
      .limit(100),
  );

export type Published = Awaited<ReturnType<typeof listPublished>>[number];
