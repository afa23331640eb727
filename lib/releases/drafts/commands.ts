import { randomUUIDv7 } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { places } from "@/db/schema/places";
import { releaseDrafts } from "@/db/schema/publishing";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { record } from "@/lib/audit/record";
import { refuse } from "@/lib/refusal";
import { canPublish } from "../policy";
import { alreadyMended, beingMended, MEANWHILE, noFigures, theirDraft } from "./labels";
import { isBeingMended, type ReleaseDraft, selectDraft, selectLastPublished, selectMended } from "./queries";
import { usualWords } from "./rules";
import type { AmendRelease, DraftRelease, EditDraft, WithdrawDraft } from "./schema";

export const draftSubject = ({ id, title, place }: Pick<ReleaseDraft, "id" | "title" | "place">) => ({
  ...{ kind: "release_draft", id, name: title, place },
});

/** A region whose releases the actor prepares; whoever sees it and does not is told so. */
async function findRegion(tx: Transaction, actor: Actor, region: PlacePath) {
  const [place] = await tx
    .select({ path: places.path })
    .from(places)
    .where(and(eq(places.path, region), eq(places.kind, "region")));
  if (!place) refuse("not_found");
  if (!canPublish(actor, region)) refuse("forbidden");
}

/** A draft, locked, that the actor prepares. Whoever does not finds none. */
export async function lockDraft(tx: Transaction, actor: Actor, draftId: string): Promise<ReleaseDraft> {
  const [locked] = await tx
    .select({ id: releaseDrafts.id })
    .from(releaseDrafts)
    .where(eq(releaseDrafts.id, draftId))
    .for("update");
  const draft = (locked && (await selectDraft(tx, draftId))) ?? refuse("not_found");
  if (!canPublish(actor, draft.place)) refuse("forbidden");
  return draft;
}

/** The same while it may still change. */
export async function lockOpenDraft(tx: Transaction, actor: Actor, draftId: string): Promise<ReleaseDraft> {
  const draft = await lockDraft(tx, actor, draftId);
  if (draft.state !== "draft") refuse("wrong_status");
  return draft;
}

type Begun = Pick<ReleaseDraft, "place" | "title" | "period" | "cutoffOn" | "words"> & {
  amends?: { of: number; reason: string; changes: string; keepsFigures: boolean };
};

/** One that the same person began with the same and nobody wrote in yet: a double click begins one. */
async function findUntouched(tx: Transaction, actor: Actor, { amends, ...begun }: Begun) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`release ${begun.place}`}, 0))`);
  const [found] = await tx
    .select({ id: releaseDrafts.id })
    .from(releaseDrafts)
    .where(
      and(
        ...[eq(releaseDrafts.place, begun.place), eq(releaseDrafts.createdBy, actor.personId)],
        ...[eq(releaseDrafts.state, "draft"), eq(releaseDrafts.version, 1)],
        ...[eq(releaseDrafts.title, begun.title), eq(releaseDrafts.period, begun.period)],
        eq(releaseDrafts.cutoffOn, begun.cutoffOn),
        ...(amends
          ? [
              ...[eq(releaseDrafts.amends, amends.of), eq(releaseDrafts.keepsFigures, amends.keepsFigures)],
              eq(releaseDrafts.amendReason, amends.reason),
              eq(releaseDrafts.amendChanges, amends.changes),
            ]
          : [isNull(releaseDrafts.amends)]),
      ),
    )
    .limit(1);
  return found?.id;
}

async function begin(tx: Transaction, actor: Actor, asked: Begun): Promise<string> {
  const untouched = await findUntouched(tx, actor, asked);
  if (untouched) return untouched;
  const { amends, ...begun } = asked;
  if (amends && (await isBeingMended(tx, asked.place, amends.of))) refuse("conflict", beingMended(amends.of));
  const draft = { id: randomUUIDv7(), ...begun };
  await tx.insert(releaseDrafts).values({
    ...draft,
    createdBy: actor.personId,
    ...(amends && {
      ...{ amends: amends.of, amendReason: amends.reason, amendChanges: amends.changes },
      keepsFigures: amends.keepsFigures,
    }),
  });
  await record(tx, actor, "release.drafted", draftSubject(draft), {
    ...{ cutoffOn: draft.cutoffOn, amends: amends?.of, reason: amends?.reason },
  });
  return draft.id;
}

/** Begins to prepare a release. Answers the draft's id. */
export function draftRelease(actor: Actor, { region, ...about }: DraftRelease): Promise<string> {
  return asActor(actor, async (tx) => {
    await findRegion(tx, actor, region);
    const methodology = (await selectLastPublished(tx, region))?.words.methodology;
    return begin(tx, actor, { place: region, ...about, words: usualWords(about.cutoffOn, methodology) });
  });
}

/** Begins a release that mends a published one and carries its words, and its figures if asked. Answers the draft's id. */
export function amendRelease(actor: Actor, input: AmendRelease): Promise<string> {
  return asActor(actor, async (tx) => {
    const { region, number, amendReason: reason, amendChanges: changes } = input;
    await findRegion(tx, actor, region);
    const mended = (await selectMended(tx, region, number)) ?? refuse("not_found");
    if (mended.mendedBy) refuse("conflict", alreadyMended(number, mended.mendedBy));
    const { release, countedOn } = mended.content;
    const keepsFigures = input.mends === "words";
    if (keepsFigures && !release) refuse("invalid", undefined, { fields: { mends: noFigures(number) } });
    return begin(tx, actor, {
      ...{ place: region, title: mended.title, period: release?.period ?? mended.title },
      cutoffOn: release?.cutoffOn ?? countedOn,
      words: release?.words ?? usualWords(countedOn),
      amends: { of: number, reason, changes, keepsFigures },
    });
  });
}

type Field = keyof ReturnType<typeof theirDraft>;

/** The fields, or the lists, that differ. */
function changedFields(before: Record<Field, string>, after: Record<Field, string>): string[] {
  const names = Object.keys({ ...before, ...after }).filter((name) => before[name] !== after[name]);
  return [...new Set(names.map((name) => name.replace(/\[.*/, "")))];
}

/** Writes what a release will say. Answers the draft's id. */
export function editDraft(actor: Actor, input: EditDraft): Promise<string> {
  return asActor(actor, async (tx) => {
    const draft = await lockOpenDraft(tx, actor, input.draftId);
    const before = theirDraft(draft);
    if (draft.version !== input.version) refuse("stale", undefined, { theirs: before });
    const { draftId, version, amendReason, amendChanges, ...typed } = input;
    const said = { ...typed, cutoffOn: draft.keepsFigures ? draft.cutoffOn : typed.cutoffOn };
    const mended = draft.amends === null ? {} : { amendReason, amendChanges };
    const after = { ...draft, ...said, ...mended };
    const changed = changedFields(before, theirDraft(after));
    if (changed.length === 0) return draft.id;
    await tx
      .update(releaseDrafts)
      .set({ ...said, ...mended, version: version + 1 })
      .where(eq(releaseDrafts.id, draftId));
    await record(tx, actor, "release.edited", draftSubject(after), { changed });
    return draft.id;
  });
}

/** Leaves a draft, with why: it stays to be read and is published no more. */
export function withdrawDraft(actor: Actor, { draftId, version, reason }: WithdrawDraft): Promise<string> {
  return asActor(actor, async (tx) => {
    const draft = await lockDraft(tx, actor, draftId);
    if (draft.state === "withdrawn") return draft.id;
    if (draft.state !== "draft") refuse("wrong_status");
    if (draft.version !== version) refuse("stale", MEANWHILE);
    await tx
      .update(releaseDrafts)
      .set({ state: "withdrawn", version: version + 1 })
      .where(eq(releaseDrafts.id, draftId));
    await record(tx, actor, "release.withdrawn", draftSubject(draft), { reason });
    return draft.id;
  });
}
