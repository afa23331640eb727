import { asc, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { paperItems, paperKeys } from "@/db/schema/paper-items";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { getAssessmentIn, selectPapers } from "../queries";
import type { KeyedItem } from "./rules";

/** The items of a paper with their answers, which the database shows only to whoever defines it. */
export const selectKeyedItems = (tx: Transaction, paperId: string): Promise<KeyedItem[]> =>
  tx
    .select({
      number: paperItems.number,
      competence: paperItems.competence,
      capacity: paperItems.capacity,
      anchor: paperItems.anchor,
      answer: sql<string | null>`${paperKeys.answers} ->> (${paperItems.number} - 1)`,
    })
    .from(paperItems)
    .leftJoin(paperKeys, eq(paperKeys.paperId, paperItems.paperId))
    .where(eq(paperItems.paperId, paperId))
    .orderBy(asc(paperItems.number));

/** A paper of an assessment with its items; `null` when it is not there. */
export function getPaperItems(actor: Actor, assessmentId: string, paperId: string) {
  return asActor(actor, async (tx) => {
    const assessment = await getAssessmentIn(tx, assessmentId);
    const papers = assessment ? await selectPapers(tx, assessmentId) : [];
    const paper = papers.find(({ id }) => id === paperId);
    return assessment && paper ? { assessment, paper, items: await selectKeyedItems(tx, paperId) } : null;
  });
}
