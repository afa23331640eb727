import { and, eq, sql } from "drizzle-orm";
import { ownerDatabase, type Transaction } from "@/db/client";
import { calibrations, visitPairs } from "@/db/schema/calibration";
import { appointments } from "@/db/schema/people";
import { visitForms } from "@/db/schema/visit-forms";
import { rolesThat } from "@/lib/access/roles";
import { dayOf, today } from "@/lib/dates/dates";
import { rounded } from "../agreement/rules";
import { type LastCalibration, selectLastCalibrations } from "../calibration/queries";
import { lastReceived, type ReadPair, selectPairsOf, selectUncompared } from "./queries";
import { comparedAnswers, endsStanding, LAST_PAIRS, pairsAgreement } from "./rules";

/**
 * Compares the visits that two scored and nobody compared yet, and ends the standing of whoever drifted in her last three.
 * Run by the worker, which reads what both wrote. Answers how many it compared.
 */
export function comparePairs(now = new Date()): Promise<number> {
  return ownerDatabase().transaction(async (tx) => {
    const found = await selectUncompared(tx);
    if (found.length === 0) return 0;
    await tx
      .insert(visitPairs)
      .values(
        found.map(({ given, others, ...pair }) => ({
          ...pair,
          ...{ compared: comparedAnswers(given, others), comparedAt: lastReceived(pair) },
        })),
      )
      .onConflictDoUpdate({
        target: visitPairs.visitId,
        set: {
          compared: sql`excluded.compared`,
          on: sql`excluded."on"`,
          comparedAt: sql`excluded.compared_at`,
        },
      });
    const personIds = found.flatMap(({ personId, otherPersonId }) => [personId, otherPersonId]);
    await endStandings(tx, [...new Set(personIds)], [...new Set(found.map(({ formId }) => formId))], now);
    return found.length;
  });
}

async function endStandings(tx: Transaction, personIds: string[], formIds: string[], now: Date) {
  const standing = (await selectLastCalibrations(tx, personIds, formIds)).filter(({ passed }) => passed);
  if (standing.length === 0) return;
  const pairs = await selectPairsOf(tx, personIds, formIds);
  for (const last of standing) {
    const since = pairsSince(pairs, last);
    const [first] = since;
    if (first && endsStanding(since, first.rule))
      await endStanding(tx, last, since.slice(0, LAST_PAIRS), now);
  }
}

/** Hers with that form after the day that she was calibrated, from the newest. */
const pairsSince = (pairs: ReadPair[], { personId, formId, at }: LastCalibration) =>
  pairs.filter(
    (pair) =>
      pair.formId === formId &&
      [pair.personId, pair.otherPersonId].includes(personId) &&
      pair.on > dayOf(at) &&
      pair.compared.length > 0,
  );

/** She may no longer score alone, wherever it had been said that she may. */
async function endStanding(tx: Transaction, last: LastCalibration, pairs: ReadPair[], now: Date) {
  const { personId, formId, at } = last;
  const { farthest: _farthest, ...agreement } = pairsAgreement(pairs);
  const rows = await tx
    .selectDistinct({ place: calibrations.place })
    .from(calibrations)
    .where(
      and(eq(calibrations.personId, personId), eq(calibrations.formId, formId), eq(calibrations.at, at)),
    );
  await tx.insert(calibrations).values(
    rows.map(({ place }) => ({
      ...{ formId, place, personId, source: "pairs" as const, ...rounded(agreement), passed: false, at: now },
    })),
  );
}

/**
 * Tells how each observer stands where she was given an office after she was calibrated, or will have one: whoever plans there
 * reads no other place. It is the same calibration, of the same instant, so that it ends there too when it ends. Run by the
 * worker. Answers how many it told.
 */
export async function carryStandings(now = new Date()): Promise<number> {
  const observing = `{${rolesThat("visit.observe").join(",")}}`;
  const told = await ownerDatabase().execute(sql`
    with last as (
      select distinct on (person_id, form_id) * from ${calibrations} order by person_id, form_id, at desc, id desc)
    insert into ${calibrations}
      (form_id, place, person_id, source, scores, exact, adjacent, kappa, passed, expires_on, at)
    select distinct l.form_id, a.place, l.person_id, l.source, l.scores, l.exact, l.adjacent, l.kappa, l.passed, l.expires_on, l.at
    from last l join ${visitForms} f on f.id = l.form_id join ${appointments} a on a.person_id = l.person_id
    where a.role::text = any(${observing}::text[]) and coalesce(a.ends_on, 'infinity') >= ${today(now)}::date
      and (a.place <@ f.place or a.place @> f.place)
      and not exists (select 1 from ${calibrations} k where k.form_id = l.form_id and k.person_id = l.person_id
        and k.at = l.at and k.place = a.place)
    returning id`);
  return told.length;
}
