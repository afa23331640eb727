import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { drafts } from "@/db/schema/access";
import type { Actor } from "@/lib/access/actor";
import { asActor, atGate } from "@/lib/access/as-actor";
import type { FormValues } from "./form-state";

async function write(tx: Transaction, personId: string, form: string, values: FormValues) {
  const row = { values, savedAt: new Date() };
  await tx
    .insert(drafts)
    .values({ personId, form, ...row })
    .onConflictDoUpdate({ target: [drafts.personId, drafts.form], set: row });
}

/** Keeps what a person typed in a form that could not be saved. */
export const keepDraft = (actor: Actor, form: string, values: FormValues) =>
  asActor(actor, (tx) => write(tx, actor.personId, form, values));

/** The same for a person whose session ended while writing. */
export const keepDraftAtGate = (personId: string, form: string, values: FormValues) =>
  atGate((tx) => write(tx, personId, form, values));

export function findDraft(actor: Actor, form: string) {
  return asActor(actor, async (tx) => {
    const [row] = await tx
      .select({ values: drafts.values, savedAt: drafts.savedAt })
      .from(drafts)
      .where(and(eq(drafts.personId, actor.personId), eq(drafts.form, form)));
    return row ? { values: row.values as FormValues, savedAt: row.savedAt } : null;
  });
}

export const dropDraft = (actor: Actor, form: string) =>
  asActor(actor, (tx) =>
    tx.delete(drafts).where(and(eq(drafts.personId, actor.personId), eq(drafts.form, form))),
  );
