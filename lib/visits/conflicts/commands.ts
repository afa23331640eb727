import { and, eq, inArray, notInArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import {
  visitAcknowledgements,
  visitCommitments,
  visitRecords,
  visitScores,
  visitSubmissions,
} from "@/db/schema/visit-records";
import { visits } from "@/db/schema/visits";
import type { VisitContent } from "@/db/visit-values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { isNews } from "@/lib/plans/steps/telling/rules";
import { refuse } from "@/lib/refusal";
import { waitRecordTurn } from "../acknowledging/commands";
import { visitSubject } from "../commands";
import type { Visit } from "../queries";
import {
  formOf,
  insertCommitments,
  insertScores,
  lockToReceive,
  recordOf,
  settleEarlier,
} from "../receiving/commands";
import { selectReceivingFacts } from "../receiving/queries";
import { corrected } from "../receiving/rules";
import { enqueueCount } from "../totals/commands";
import { ACKNOWLEDGED_ALREADY, CHOSEN_MEANWHILE, NOT_IN_THE_OTHER } from "./labels";
import type { SubmissionChoice } from "./schema";

/** One that was set aside and still waits, as it was seen beside the one that was taken. */
async function lockChoice(
  tx: Transaction,
  actor: Actor,
  { visitId, submissionId, takenId }: SubmissionChoice,
) {
  await waitRecordTurn(tx, visitId);
  const visit = await lockToReceive(tx, actor, visitId);
  const s = visitSubmissions;
  const found = await tx
    .select({
      ...{ id: s.id, state: s.state, content: s.content, sha256: s.sha256 },
      ...{ clockSkew: s.clockSkew, receivedAt: s.receivedAt },
    })
    .from(s)
    .where(and(eq(s.visitId, visitId), inArray(s.id, [submissionId, takenId])));
  const chosen = found.find(({ id }) => id === submissionId) ?? refuse("not_found");
  const taken = found.find(({ id }) => id === takenId);
  if (chosen.state !== "conflict" || taken?.state !== "accepted") refuse("wrong_status", CHOSEN_MEANWHILE);
  return { visit, chosen };
}

/** Takes what had been set aside instead of what was taken, unless that was already acknowledged. Answers the visit's id. */
export function takeSubmission(actor: Actor, choice: SubmissionChoice, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const { visit, chosen } = await lockChoice(tx, actor, choice);
    const { content, sha256, clockSkew, receivedAt } = chosen;
    const [read] = await tx
      .select({ at: visitAcknowledgements.at })
      .from(visitAcknowledgements)
      .where(eq(visitAcknowledgements.visitId, visit.id));
    if (read) refuse("wrong_status", ACKNOWLEDGED_ALREADY);
    const sentAt = new Date(receivedAt.getTime() + clockSkew * 1000).toISOString();
    const when = corrected({ ...content, sentAt }, receivedAt);
    const { formVersionId } = content;
    const facts = await selectReceivingFacts(tx, visit, { formVersionId, day: when.conductedOn });
    const form = formOf(facts, content);
    const { scores, ...recorded } = recordOf(visit, { facts, form, content, when });
    await tx
      .update(visitRecords)
      .set({ ...recorded, submissionId: chosen.id, content, sha256, receivedAt })
      .where(eq(visitRecords.visitId, visit.id));
    await tx.delete(visitScores).where(eq(visitScores.visitId, visit.id));
    await insertScores(tx, visit, scores);
    await replaceCommitments(tx, actor, visit, content.commitments, now);
    await reopenEarlier(tx, visit, content.earlier);
    await settleEarlier(tx, actor, visit, content.earlier, now);
    await settle(tx, choice.takenId, "dismissed", now);
    await settle(tx, chosen.id, "accepted", now);
    await tx
      .update(visits)
      .set({ conductedOn: when.conductedOn, version: visit.version + 1 })
      .where(eq(visits.id, visit.id));
    await record(tx, actor, "visit.submission_taken", visitSubject(visit));
    if (isNews(now, new Date())) await enqueueCount(tx, actor, visit.place.path);
    return visit.id;
  });
}

/** Leaves what had been set aside: what was taken stays. Answers the visit's id. */
export function dismissSubmission(actor: Actor, choice: SubmissionChoice, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const { visit, chosen } = await lockChoice(tx, actor, choice);
    await settle(tx, chosen.id, "dismissed", now);
    await record(tx, actor, "visit.submission_dismissed", visitSubject(visit));
    return visit.id;
  });
}

const settle = (tx: Transaction, id: string, state: "accepted" | "dismissed", now: Date) =>
  tx.update(visitSubmissions).set({ state, settledAt: now }).where(eq(visitSubmissions.id, id));

/** Those that are in both keep what became of them; those that are only in the first are left without effect. */
async function replaceCommitments(
  tx: Transaction,
  actor: Actor,
  visit: Visit,
  commitments: VisitContent["commitments"],
  now: Date,
) {
  const c = visitCommitments;
  const kept = await tx.select({ id: c.id }).from(c).where(eq(c.visitId, visit.id));
  const ids = new Set(kept.map(({ id }) => id));
  for (const { id, side, text, itemKey, dueOn } of commitments.filter((one) => ids.has(one.id)))
    await tx
      .update(c)
      .set({ side, text, itemKey, dueOn, version: sql`${c.version} + 1` })
      .where(eq(c.id, id));
  await tx
    .update(c)
    .set({
      ...{ state: "dropped", note: NOT_IN_THE_OTHER, settledAt: now, settledBy: actor.personId },
      version: sql`${c.version} + 1`,
    })
    .where(and(eq(c.visitId, visit.id), eq(c.state, "pending"), without(commitments)));
  await insertCommitments(
    tx,
    visit,
    commitments.filter((one) => !ids.has(one.id)),
  );
}

const without = (commitments: VisitContent["commitments"]) =>
  commitments.length > 0
    ? notInArray(
        visitCommitments.id,
        commitments.map(({ id }) => id),
      )
    : undefined;

/** What the first said of the commitments of the visit before, and the other does not, is pending again. */
async function reopenEarlier(tx: Transaction, { id }: Visit, earlier: VisitContent["earlier"]) {
  const c = visitCommitments;
  const told = earlier.map(({ commitmentId }) => commitmentId);
  await tx
    .update(c)
    .set({
      ...{ state: "pending", note: null, settledAt: null, settledBy: null, settledInId: null },
      version: sql`${c.version} + 1`,
    })
    .where(and(eq(c.settledInId, id), told.length > 0 ? notInArray(c.id, told) : undefined));
}
