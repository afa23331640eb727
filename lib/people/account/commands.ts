import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { sessions } from "@/db/schema/access";
import { accounts, people } from "@/db/schema/people";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { fullName } from "@/lib/access/find-actor";
import { record } from "@/lib/audit/record";
import { refuse } from "@/lib/refusal";
import { officesOf } from "../commands";
import { canCloseAccount } from "../policy";
import type { CloseAccount } from "../schema";

async function lockAccount(tx: Transaction, actor: Actor, personId: string) {
  const [person] = await tx.select().from(people).where(eq(people.id, personId));
  // The account is seen only by whoever manages a place of the person; the name, by anyone.
  if (!person) return refuse("not_found");
  const offices = await officesOf(tx, personId);
  if (!canCloseAccount(actor, personId, offices)) refuse("forbidden");
  const [account] = await tx.select().from(accounts).where(eq(accounts.personId, personId)).for("update");
  if (!account) return refuse("not_found");
  return {
    account,
    subject: { kind: "person", id: personId, name: fullName(person), place: offices[0]?.place ?? null },
  };
}

const endAll = (tx: Transaction, personId: string) =>
  tx
    .update(sessions)
    .set({ endedAt: new Date() })
    .where(and(eq(sessions.personId, personId), isNull(sessions.endedAt)));

/** Closes an account: its sessions end at once, its history stays. */
export function closeAccount(actor: Actor, input: CloseAccount) {
  return asActor(actor, async (tx) => {
    const { account, subject } = await lockAccount(tx, actor, input.personId);
    if (account.version !== input.version) refuse("stale", undefined, { theirs: account });
    if (account.state === "closed") refuse("wrong_status", "Esta cuenta ya está cerrada.");
    await tx
      .update(accounts)
      .set({
        state: "closed",
        closedAt: new Date(),
        closedReason: input.reason,
        version: account.version + 1,
      })
      .where(eq(accounts.personId, input.personId));
    await endAll(tx, input.personId);
    await record(tx, actor, "account.closed", subject, { reason: input.reason });
  });
}

/** Opens a closed account again; whoever never set a password is invited anew. */
export function reopenAccount(actor: Actor, personId: string) {
  return asActor(actor, async (tx) => {
    const { account, subject } = await lockAccount(tx, actor, personId);
    if (account.state !== "closed") refuse("wrong_status", "Esta cuenta no está cerrada.");
    await tx
      .update(accounts)
      .set({
        state: account.activatedAt ? "active" : "invited",
        closedAt: null,
        closedReason: null,
        version: account.version + 1,
      })
      .where(eq(accounts.personId, personId));
    await record(tx, actor, "account.reopened", subject);
  });
}

/** Ends one session of someone else. */
export function endPersonSession(actor: Actor, personId: string, sessionId: string) {
  return asActor(actor, async (tx) => {
    const { subject } = await lockAccount(tx, actor, personId);
    const [ended] = await tx
      .update(sessions)
      .set({ endedAt: new Date() })
      .where(and(eq(sessions.id, sessionId), eq(sessions.personId, personId), isNull(sessions.endedAt)))
      .returning({ id: sessions.id });
    if (!ended) refuse("not_found");
    await record(tx, actor, "session.ended", subject);
  });
}
