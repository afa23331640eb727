import { createHash, randomUUIDv7 } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { visitCommitments, visitRecords, visitScores, visitSubmissions } from "@/db/schema/visit-records";
import { visits } from "@/db/schema/visits";
import type { FormContent, VisitContent } from "@/db/visit-values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { enqueueAll } from "@/lib/jobs/enqueue";
import { canonicalJson } from "@/lib/papers/content/rules";
import { isNews } from "@/lib/plans/steps/telling/rules";
import { isConstraint, refuse } from "@/lib/refusal";
import { takeVisitStep } from "../commands";
import { isObserver } from "../policy";
import { fromVisits, type Visit } from "../queries";
import { placeAndPerson, recordedAs } from "../record/rules";
import { withinOf } from "../totals/rules";
import { type ReceivingFacts, selectReceivingFacts, signingCode } from "./queries";
import { type Corrected, corrected, flagsOf, gapFields, gapsOf, sameBefore } from "./rules";
import type { Submission } from "./schema";

const OTHER_FORM =
  "La ficha con la que se hizo esta visita no es la que se planificó, o llegó cambiada. Guarde la visita en un archivo y avise a su UGEL.";
const TAKEN_ID =
  "Lo que llegó lleva un número que ya tiene otra visita. Guárdela en un archivo y avise a su UGEL.";

export const hashOf = (content: VisitContent) =>
  createHash("sha256").update(canonicalJson(content)).digest("hex");

export type Received = { outcome: "accepted" | "already" | "conflict"; submissionId: string };

/**
 * Takes in what the observer's device sent of a visit, once: the same content changes nothing, another one is set aside for
 * her to compare. One transaction of ten statements at most.
 */
export async function receiveVisit(
  actor: Actor,
  { visitId, id, content, sentAt }: Submission & { visitId: string },
  now = new Date(),
): Promise<Received> {
  try {
    return await asActor(actor, async (tx) => {
      const visit = await lockToReceive(tx, actor, visitId);
      const when = corrected({ ...content, sentAt }, now);
      const day = when.conductedOn;
      const facts = await selectReceivingFacts(tx, visit, { formVersionId: content.formVersionId, day });
      const sha256 = hashOf(content);
      const before = sameBefore(facts.arrived, { id, sha256 });
      if (before) return before;
      const form = formOf(facts, content);
      const isSame = facts.arrived.some((one) => one.id === id);
      const submission = {
        ...{ id: isSame ? randomUUIDv7() : id, visitId, place: visit.place.path, content, sha256 },
        ...{ sentBy: actor.personId, clockSkew: when.skew, receivedAt: now },
      };
      if (visit.state === "done" || isSame) {
        await tx.insert(visitSubmissions).values({ ...submission, state: "conflict" });
        return { outcome: "conflict", submissionId: submission.id };
      }
      const { scores, ...recorded } = recordOf(visit, { facts, form, content, when });
      await insertTaken(tx, submission, recorded);
      await insertScores(tx, visit, scores);
      await insertCommitments(tx, visit, content.commitments);
      const set = { conductedOn: day, cancelledAt: null, cancelledReason: null };
      await takeVisitStep(tx, actor, visit, { step: "receive", set });
      // Of one that was called off meanwhile, only now are the earlier ones hers to settle.
      await settleEarlier(tx, actor, visit, content.earlier, now);
      if (isNews(now, new Date())) await askWhatFollows(tx, actor, visit);
      return { outcome: "accepted", submissionId: id };
    });
  } catch (error) {
    if (isConstraint(error, "visit_submissions_pkey") || isConstraint(error, "visit_commitments_pkey"))
      return refuse("invalid", TAKEN_ID);
    throw error;
  }
}

/** A visit, locked, for whoever carries it out: nobody else finds it here. */
export async function lockToReceive(tx: Transaction, actor: Actor, visitId: string): Promise<Visit> {
  const [visit] = await fromVisits(tx).where(eq(visits.id, visitId)).for("update", { of: visits });
  return visit && isObserver(actor, visit) ? visit : refuse("not_found");
}

/** The version of the form that a content was made with; refused when the content is not one of it. */
export function formOf({ version }: ReceivingFacts, content: VisitContent) {
  if (!version || version.sha256 !== content.formSha256) return refuse("invalid", OTHER_FORM);
  const wrong = gapsOf(version.content, content).filter(({ blocking }) => blocking);
  if (wrong[0]) refuse("invalid", wrong[0].text, { fields: gapFields(wrong) });
  return version;
}

type Taken = {
  facts: ReceivingFacts;
  form: { content: FormContent; isCurrent: boolean };
  content: VisitContent;
  when: Corrected;
};

/** What is kept of a content that is taken, worked out: points, level, answers, hours, the people and what was noticed. */
export function recordOf(visit: Visit, { facts, form, content, when }: Taken) {
  const { observedId, scheduledOn } = visit;
  const flags = flagsOf({
    ...{ when, scheduledOn, isCurrent: form.isCurrent },
    served: observedId ? facts.office?.here === true : null,
    signature: content.signatures.observed,
    code: observedId && signingCode(visit.id, observedId),
  });
  const snapshot = placeAndPerson(visit, facts.office);
  const { startedAt, endedAt } = when;
  return { ...recordedAs(form.content, content), flags, snapshot, startedAt, endedAt };
}

type NewSubmission = Omit<typeof visitSubmissions.$inferInsert, "state"> & { receivedAt: Date };
type NewRecord = Pick<
  typeof visitRecords.$inferInsert,
  "points" | "possible" | "level" | "flags" | "snapshot" | "startedAt" | "endedAt"
>;

/** What came, with what is kept of it, in one statement. */
async function insertTaken(tx: Transaction, submission: NewSubmission, recorded: NewRecord) {
  const { id: submissionId, visitId, place, content, sha256, receivedAt } = submission;
  const taken = tx.insert(visitSubmissions).values({ ...submission, state: "accepted" });
  const kept = tx.$with("kept").as(taken.returning({ id: visitSubmissions.id }));
  await tx
    .with(kept)
    .insert(visitRecords)
    .values({ ...recorded, visitId, place, submissionId, content, sha256, receivedAt });
}

type Placed = Pick<Visit, "id" | "place">;
type NewScore = Omit<typeof visitScores.$inferInsert, "visitId" | "place">;

export async function insertScores(tx: Transaction, { id: visitId, place }: Placed, scores: NewScore[]) {
  if (scores.length === 0) return;
  await tx.insert(visitScores).values(scores.map((score) => ({ ...score, visitId, place: place.path })));
}

export async function insertCommitments(
  tx: Transaction,
  { id: visitId, place }: Placed,
  commitments: VisitContent["commitments"],
) {
  if (commitments.length === 0) return;
  await tx.insert(visitCommitments).values(commitments.map((c) => ({ ...c, visitId, place: place.path })));
}

/** Closes the commitments that the earlier visit left, as both said of them. One that was closed meanwhile stays so. */
export async function settleEarlier(
  tx: Transaction,
  actor: Actor,
  { id, previousId }: Pick<Visit, "id" | "previousId">,
  earlier: VisitContent["earlier"],
  now: Date,
) {
  if (!previousId || earlier.length === 0) return;
  const c = visitCommitments;
  const said = sql.join(
    earlier.map(
      (one) => sql`(${one.commitmentId}::uuid, ${one.outcome}::commitment_state, ${one.note || null})`,
    ),
    sql`, `,
  );
  await tx
    .update(c)
    .set({
      ...{ state: sql`said.state`, note: sql`said.note`, settledAt: now, settledBy: actor.personId },
      ...{ settledInId: id, version: sql`${c.version} + 1` },
    })
    .from(sql`(values ${said}) as said (id, state, note)`)
    .where(
      and(
        eq(c.id, sql`said.id`),
        eq(c.visitId, previousId),
        sql`(${c.state} = 'pending' or ${c.settledInId} = ${id})`,
      ),
    );
}

/** What follows once it is committed: those who wait for it are told, and the visits to come open with what it left. */
async function askWhatFollows(tx: Transaction, actor: Actor, { id: visitId, place, observedId }: Visit) {
  await enqueueAll(tx, actor.personId, [
    { kind: "visits.count", place: null, payload: { place: withinOf(place.path) } },
    { kind: "visits.follow", place: place.path, payload: { visitId } },
    ...(observedId
      ? [
          {
            kind: "mail.visit_record" as const,
            place: place.path,
            payload: { visitId, personId: observedId, news: "received" as const },
          },
        ]
      : []),
  ]);
}
