import { type SQL, sql } from "drizzle-orm";
import { ownerDatabase, type Transaction } from "@/db/client";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { Refusal } from "@/lib/refusal";
import type { Rows, Target } from "./row-pieces";

class Undo extends Error {}

/** Does something as the actor and undoes it; answers how many rows it touched, or 0 when refused. */
async function touched(actor: Actor, statement: SQL): Promise<number> {
  let rows = 0;
  try {
    await asActor(actor, async (tx: Transaction) => {
      rows = (await tx.execute(statement)).count;
      throw new Undo();
    });
  } catch (error) {
    if (error instanceof Undo) return rows;
    if (error instanceof Refusal && error.code === "forbidden") return 0;
    throw error;
  }
  return rows;
}

/** The letters of what the actor may do with the table's row at the target. */
export async function tryActs(table: string, rows: Rows, target: Target): Promise<string> {
  const { actor } = target;
  const name = sql.identifier(table);
  const where = rows.where(target);
  const owner = ownerDatabase();
  if (rows.put) await owner.execute(rows.put(target));
  // Column grants may hide some columns: existence is what is asked.
  const read = await touched(actor, sql`select 1 from ${name} where ${where}`);
  const updated = await touched(actor, sql`update ${name} set ${rows.set} where ${where}`);
  const deleted = await touched(actor, sql`delete from ${name} where ${where}`);
  const inserted = await insertUndone(rows, target);
  return `${read ? "r" : ""}${inserted ? "i" : ""}${updated ? "u" : ""}${deleted ? "d" : ""}` || "-";
}

/** What an insert stands on is put by the owner before, and put right after. */
async function insertUndone(rows: Rows, target: Target) {
  const owner = ownerDatabase();
  if (rows.before) await owner.execute(rows.before(target));
  const inserted = await touched(target.actor, rows.insert(target));
  if (rows.after) await owner.execute(rows.after(target));
  return inserted;
}
