import { asc, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { paperItems, paperKeys } from "@/db/schema/paper-items";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
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

export const listKeyedItems = (actor: Actor, paperId: string) =>
  asActor(actor, (tx) => selectKeyedItems(tx, paperId));
