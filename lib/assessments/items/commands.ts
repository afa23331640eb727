import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { assessmentPapers } from "@/db/schema/assessments";
import { paperItems, paperKeys } from "@/db/schema/paper-items";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { pastedTable } from "@/lib/imports/read/open-table";
import { Refusal, refuse } from "@/lib/refusal";
import { lockDraft } from "../commands";
import { paperLabel } from "../labels";
import { COLUMN_NEEDED, faultSentence, ITEM_FAULTS, MORE_FAULTS } from "./labels";
import { selectKeyedItems } from "./queries";
import { itemsAsText, type KeyedItem, missingItemColumns, readItems } from "./rules";
import type { SetItems } from "./schema";

const FAULTS_TOLD = 20;

/** Gives a paper its items and its answers, whole: those that it had go. Answers how many it has now. */
export async function setItems(actor: Actor, input: SetItems): Promise<number> {
  const items = await parsedItems(input.pasted);
  return asActor(actor, async (tx) => {
    const found = await lockWithTheirs(tx, actor, input);
    const [paper] = await tx
      .select()
      .from(assessmentPapers)
      .where(
        and(
          eq(assessmentPapers.id, input.paperId),
          eq(assessmentPapers.assessmentId, found.id),
          isNull(assessmentPapers.removedAt),
        ),
      );
    if (!paper) return refuse("not_found");
    await replaceItems(tx, paper, items);
    const subject = { kind: "assessment", id: found.id, name: found.title, place: found.place };
    await record(tx, actor, "assessment.items_set", subject, {
      changed: paperLabel(paper),
      number: items.length,
    });
    return items.length;
  });
}

async function parsedItems(pasted: string): Promise<KeyedItem[]> {
  if (!pasted.trim()) return [];
  const refuseAtField = (...sentences: string[]) =>
    refuse("invalid", undefined, { fields: { pasted: sentences } });
  const rows = (await pastedTable(pasted)) ?? refuseAtField(ITEM_FAULTS.columns);
  const missing = missingItemColumns(rows.find(({ cells }) => cells.some((cell) => cell.trim())));
  if (missing.length > 0) refuseAtField(...missing.map(COLUMN_NEEDED));
  const { items, faults } = readItems(rows);
  if (faults.length > 0) {
    const left = faults.length - FAULTS_TOLD;
    refuseAtField(
      ...faults.slice(0, FAULTS_TOLD).map(faultSentence),
      ...(left > 0 ? [MORE_FAULTS(left)] : []),
    );
  }
  return items;
}

/** Whoever comes late sees what the other person saved, as she would have pasted it. */
async function lockWithTheirs(tx: Transaction, actor: Actor, input: SetItems) {
  try {
    return await lockDraft(tx, actor, input);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "stale") throw error;
    const theirs = { ...error.theirs, pasted: itemsAsText(await selectKeyedItems(tx, input.paperId)) };
    return refuse("stale", undefined, { theirs });
  }
}

async function replaceItems(
  tx: Transaction,
  { id: paperId, place }: { id: string; place: string },
  items: KeyedItem[],
) {
  await tx.delete(paperItems).where(eq(paperItems.paperId, paperId));
  if (items.length > 0)
    await tx.insert(paperItems).values(items.map(({ answer: _, ...item }) => ({ ...item, paperId, place })));
  const answers = items.flatMap(({ answer }) => answer ?? []);
  await tx
    .insert(paperKeys)
    .values({ paperId, place, answers })
    .onConflictDoUpdate({ target: paperKeys.paperId, set: { answers } });
}
