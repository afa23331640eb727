import { and, eq, gt, gte, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { calibrationAnswers, calibrationCases, calibrationKeys } from "@/db/schema/calibration";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { fromCases } from "../cases/queries";

const a = calibrationAnswers;

/** A published case, or one that she scored before it was retired, with what she answered; its key only comes with that. */
export async function selectCaseToScore(tx: Transaction, actor: Actor, caseId: string) {
  const [found] = await fromCases(tx, {
    given: sql<Record<string, string> | null>`(select x.scores from ${a} x
      where x.case_id = ${calibrationCases.id} and x.person_id = ${actor.personId})`,
  }).where(eq(calibrationCases.id, caseId));
  if (!found?.publishedAt || (found.retiredAt && !found.given)) return null;
  // Who keeps the form reads the key of any case: while she scores it, not here.
  return { ...found, agreed: found.given ? found.agreed : null };
}

export const getCaseToScore = (actor: Actor, caseId: string) =>
  asActor(actor, (tx) => selectCaseToScore(tx, actor, caseId));

/** What somebody scored of a form since an instant, beside what was agreed; of cases that were not retired. */
export const selectScoredCases = (
  tx: Transaction,
  { personId, formId, after, since }: { personId: string; formId: string; after: Date | null; since: Date },
) =>
  tx
    .select({ caseId: a.caseId, scores: a.scores, agreed: calibrationKeys.agreed })
    .from(a)
    .innerJoin(calibrationKeys, eq(calibrationKeys.caseId, a.caseId))
    .innerJoin(calibrationCases, eq(calibrationCases.id, a.caseId))
    .where(
      and(
        eq(a.personId, personId),
        eq(a.formId, formId),
        isNull(calibrationCases.retiredAt),
        gte(a.at, since),
        after ? gt(a.at, after) : undefined,
      ),
    );
