import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { calibrationAnswers, calibrations } from "@/db/schema/calibration";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { addMonths, instantAt, today } from "@/lib/dates/dates";
import { refuse } from "@/lib/refusal";
import { rounded } from "../../agreement/rules";
import { caseSubject } from "../cases/commands";
import { selectCase } from "../cases/queries";
import { canScoreCases, placesToObserve } from "../policy";
import { type CalibratedForm, selectCalibratedForms, selectLastCalibrations } from "../queries";
import { agreementWith, lastDay, levelItems, passes } from "../rules";
import { ALREADY_SCORED, CHOOSE_LEVEL } from "./labels";
import { selectCaseToScore, selectScoredCases } from "./queries";
import type { ScoreCase } from "./schema";

const MEANWHILE =
  "Quienes cuidan la ficha cambiaron este caso mientras usted lo leía. Vuelva a cargar la página y léalo otra vez.";

/** Says how the actor would score a case: once, since she is then shown how it was agreed. */
export function scoreCase(actor: Actor, input: ScoreCase, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const found = (await selectCaseToScore(tx, actor, input.caseId)) ?? refuse("not_found");
    if (!canScoreCases(actor, found)) refuse("forbidden");
    if (found.given) refuse("conflict", ALREADY_SCORED);
    if (!found.content) return refuse("wrong_status");
    const items = levelItems(found.content, found.itemKeys);
    const fields: Record<string, string> = {};
    for (const { key, scale } of items)
      if (!scale.options.some((option) => option.key === input.scores[key]))
        fields[`scores.${key}`] = CHOOSE_LEVEL;
    if (Object.keys(fields).length > 0) refuse("invalid", undefined, { fields });
    const scores = Object.fromEntries(items.map(({ key }) => [key, input.scores[key] ?? ""]));
    const { formId, place } = found;
    await takeTurn(tx, actor, formId);
    await tx
      .insert(calibrationAnswers)
      .values({ caseId: found.id, place, formId, personId: actor.personId, scores, at: now });
    // Writing the answer holds the case: whatever was changed before that is seen now, and after it nothing is.
    const scored = (await selectCase(tx, found.id)) ?? refuse("not_found");
    if (scored.version !== input.version || scored.retiredAt) refuse("stale", MEANWHILE);
    await record(tx, actor, "visit.case_scored", caseSubject(found), { form: found.form });
    const [form] = await selectCalibratedForms(tx, [formId]);
    if (form) await compareScores(tx, actor, form, now);
    return found.id;
  });
}

/** Two cases scored at once are taken in turn: the second counts the first. */
const takeTurn = (tx: Transaction, { personId }: Actor, formId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`calibration ${personId} ${formId}`}, 7))`);

/** Compares what she scored since the last time, when it is enough; only once in the row of each place where she observes. */
async function compareScores(tx: Transaction, actor: Actor, form: CalibratedForm, now: Date) {
  const { personId } = actor;
  const [last] = await selectLastCalibrations(tx, [personId], [form.id]);
  const since = instantAt(addMonths(today(now), -form.rule.months), "00:00");
  const scored = await selectScoredCases(tx, { personId, formId: form.id, after: last?.at ?? null, since });
  if (!form.content) return;
  const agreement = agreementWith(form.content, scored);
  if (agreement.scores < form.rule.leastScores) return;
  const passed = passes(agreement, form.rule);
  const expiresOn = passed ? lastDay(today(now), form.rule) : null;
  const rows = placesToObserve(actor).map((place) => ({
    ...{ formId: form.id, place, personId, ...rounded(agreement), passed, expiresOn, at: now },
  }));
  await tx.insert(calibrations).values(rows);
  const subject = { kind: "visit_form", id: form.id, name: form.name, place: form.place };
  await record(tx, actor, "visit.calibrated", subject, { passed, expiresOn });
}
