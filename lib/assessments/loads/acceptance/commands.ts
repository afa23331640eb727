import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { resultLoads } from "@/db/schema/result-loads";
import { resultReturns } from "@/db/schema/result-returns";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { refuse } from "@/lib/refusal";
import { canLockLoad, canReviewResults } from "../../policy";
import { waitForTurn } from "../../returns/commands";
import { PENDING } from "../../returns/rules";
import { PENDING_RETURNS } from "./labels";
import { type AcceptanceStep, nextLoadState } from "./rules";
import type { AcceptLoad, ReopenLoad } from "./schema";

const STALE = "Esta carga cambió mientras usted la veía. Vuelva a cargar la página.";

/** The load, locked, for someone who may take the step and saw it as it is. */
async function lockLoad(
  tx: Transaction,
  actor: Actor,
  step: AcceptanceStep,
  { loadId, version }: AcceptLoad,
) {
  if (step === "accept") await waitForTurns(tx, loadId);
  const [found] = await tx.select().from(resultLoads).where(eq(resultLoads.id, loadId)).for("update");
  if (!found) return refuse("not_found");
  const may = step === "lock" || step === "unlock" ? canLockLoad : canReviewResults;
  if (!may(actor, found.place)) refuse("forbidden");
  const state = nextLoadState(found.state, step) ?? refuse("wrong_status");
  if (found.version !== version) refuse("stale", STALE);
  return { found, state };
}

/** Whoever accepts, whoever replaces results and whoever returns them come one after the other. */
async function waitForTurns(tx: Transaction, loadId: string) {
  const [load] = await tx
    .select({ assessmentId: resultLoads.assessmentId })
    .from(resultLoads)
    .where(eq(resultLoads.id, loadId));
  if (!load) return;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('results'), hashtext(${load.assessmentId}))`);
  await waitForTurn(tx, load.assessmentId);
}

type Found = Awaited<ReturnType<typeof lockLoad>>["found"];

const subjectOf = ({ id, fileName, place }: Found) => ({ kind: "load", id, name: fileName, place });

/** A return is of a load when the two have some student in common. */
async function refuseIfReturned(tx: Transaction, { assessmentId, place, serviceId, grade, section }: Found) {
  const r = resultReturns;
  const total = await tx.$count(
    r,
    and(
      ...[
        eq(r.assessmentId, assessmentId),
        sql`${r.place} <@ ${place}::ltree`,
        inArray(r.state, [...PENDING]),
      ],
      serviceId === null ? undefined : eq(r.serviceId, serviceId),
      grade === null ? undefined : or(isNull(r.grade), eq(r.grade, grade)),
      section === null ? undefined : or(isNull(r.section), eq(r.section, section)),
    ),
  );
  if (total > 0) refuse("conflict", PENDING_RETURNS(total));
}

/** Holds what a load brought for right: nothing replaces it until that is taken back. */
export function acceptLoad(actor: Actor, input: AcceptLoad): Promise<string> {
  return asActor(actor, async (tx) => {
    const { found, state } = await lockLoad(tx, actor, "accept", input);
    await refuseIfReturned(tx, found);
    await tx
      .update(resultLoads)
      .set({
        state,
        acceptedAt: new Date(),
        acceptedBy: actor.personId,
        reopenedReason: null,
        version: found.version + 1,
      })
      .where(eq(resultLoads.id, found.id));
    await record(tx, actor, "results.accepted", subjectOf(found));
    return found.assessmentId;
  });
}

export function unacceptLoad(actor: Actor, input: ReopenLoad): Promise<string> {
  return asActor(actor, async (tx) => {
    const { found, state } = await lockLoad(tx, actor, "unaccept", input);
    await tx
      .update(resultLoads)
      .set({
        state,
        acceptedAt: null,
        acceptedBy: null,
        reopenedReason: input.reason,
        version: found.version + 1,
      })
      .where(eq(resultLoads.id, found.id));
    await record(tx, actor, "results.unaccepted", subjectOf(found), { reason: input.reason });
    return found.assessmentId;
  });
}

/** Makes what was accepted final: only the region takes that back. */
export function lockResults(actor: Actor, input: AcceptLoad): Promise<string> {
  return asActor(actor, async (tx) => {
    const { found, state } = await lockLoad(tx, actor, "lock", input);
    await tx
      .update(resultLoads)
      .set({
        state,
        lockedAt: new Date(),
        lockedBy: actor.personId,
        reopenedReason: null,
        version: found.version + 1,
      })
      .where(eq(resultLoads.id, found.id));
    await record(tx, actor, "results.locked", subjectOf(found));
    return found.assessmentId;
  });
}

export function unlockResults(actor: Actor, input: ReopenLoad): Promise<string> {
  return asActor(actor, async (tx) => {
    const { found, state } = await lockLoad(tx, actor, "unlock", input);
    await tx
      .update(resultLoads)
      .set({
        state,
        lockedAt: null,
        lockedBy: null,
        reopenedReason: input.reason,
        version: found.version + 1,
      })
      .where(eq(resultLoads.id, found.id));
    await record(tx, actor, "results.unlocked", subjectOf(found), { reason: input.reason });
    return found.assessmentId;
  });
}
