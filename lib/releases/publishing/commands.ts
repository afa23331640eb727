import { randomUUIDv7 } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { releaseDrafts } from "@/db/schema/publishing";
import { releases } from "@/db/schema/releases";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { refuse } from "@/lib/refusal";
import { lockDraft } from "../drafts/commands";
import { MEANWHILE } from "../drafts/labels";
import { releaseSnapshot } from "../schema";
import { countDraft } from "./queries";
import type { PublishRelease } from "./schema";

/**
 * Counts the records at the draft's cut-off and publishes them with its words as the next numbered snapshot, which
 * never changes again. The same draft twice is one release. Answers its number.
 */
export function publishRelease(
  actor: Actor,
  { draftId, version }: PublishRelease,
  now = new Date(),
): Promise<number> {
  return asActor(actor, async (tx) => {
    const draft = await lockDraft(tx, actor, draftId);
    if (draft.number !== null) return draft.number;
    if (draft.state !== "draft") refuse("wrong_status");
    if (draft.version !== version) refuse("stale", MEANWHILE);
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`release ${draft.place}`}, 0))`);
    const counted = await countDraft(tx, draft, now);
    if (counted.missing.length > 0) refuse("invalid", `No se publicó. ${counted.missing.join(" ")}`);
    const { number } = counted;
    const id = randomUUIDv7();
    await tx.insert(releases).values({
      ...{ id, place: draft.place, number, title: draft.title, amends: draft.amends },
      content: releaseSnapshot.parse(counted.snapshot),
      ...{ publishedAt: now, publishedBy: actor.personId },
    });
    await tx
      .update(releaseDrafts)
      .set({ state: "published", number, version: version + 1 })
      .where(eq(releaseDrafts.id, draftId));
    await record(
      tx,
      actor,
      "release.published",
      { kind: "release", id, name: draft.title, place: draft.place },
      { number, cutoffOn: draft.cutoffOn, amends: draft.amends ?? undefined, reason: draft.amendReason },
    );
    return number;
  });
}
