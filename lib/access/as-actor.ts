import { sql } from "drizzle-orm";
import { database, type Transaction } from "@/db/client";
import { translated } from "@/lib/refusal";
import { type Actor, scopesOf } from "./actor";

const array = (places: string[]) => `{${places.join(",")}}`;

async function inTransaction<T>(
  enter: ReturnType<typeof sql>,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  try {
    return await database().transaction(async (tx) => {
      await tx.execute(enter);
      return work(tx);
    });
  } catch (error) {
    throw translated(error);
  }
}

/** One transaction in which the database shows, and lets be written, only what this person may. */
export function asActor<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const scopes = scopesOf(actor);
  return inTransaction(
    sql`select set_config('role', 'ayni_member', true), set_config('app.person', ${actor.personId}, true),
      set_config('app.places', ${array(scopes.read)}, true), set_config('app.places_own', ${array(scopes.own)}, true),
      set_config('app.places_write', ${array(scopes.write)}, true), set_config('app.places_manage', ${array(scopes.manage)}, true),
      set_config('app.places_visit', ${array(scopes.visit)}, true), set_config('app.places_coach', ${array(scopes.coach)}, true),
      set_config('app.places_supervise', ${array(scopes.supervise)}, true)`,
    work,
  );
}

/** The gate: what has to be looked up before anyone is known. Sign-in, invitations, sessions. */
export const atGate = <T>(work: (tx: Transaction) => Promise<T>) =>
  inTransaction(sql`select set_config('role', 'ayni_gate', true)`, work);

/** Anyone: published snapshots. */
export const asAnyone = <T>(work: (tx: Transaction) => Promise<T>) =>
  inTransaction(sql`select set_config('role', 'ayni_public', true)`, work);
