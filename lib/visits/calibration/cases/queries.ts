import { and, asc, eq, getTableColumns, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { calibrationAnswers, calibrationCases, calibrationKeys } from "@/db/schema/calibration";
import { people } from "@/db/schema/people";
import { visitForms, visitFormVersions } from "@/db/schema/visit-forms";
import type { AgreedScores, FormContent } from "@/db/visit-values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { canKeepCases } from "../policy";
import { selectCalibratedForms } from "../queries";

const c = calibrationCases;

/** A case with its form, as its version in force asks, its key where the actor may read it, and how many scored it that she knows of. */
export const caseRow = {
  ...getTableColumns(c),
  form: visitForms.name,
  formRetiredAt: visitForms.retiredAt,
  content: sql<FormContent | null>`${visitFormVersions.content}`,
  agreed: sql<AgreedScores | null>`${calibrationKeys.agreed}`,
  answered: sql<number>`(select count(*)::int from ${calibrationAnswers} a where a.case_id = ${c.id})`,
};

export const fromCases = <More extends Record<string, ReturnType<typeof sql>>>(
  tx: Transaction,
  more: More = {} as More,
) =>
  tx
    .select({ ...caseRow, ...more })
    .from(c)
    .innerJoin(visitForms, eq(visitForms.id, c.formId))
    .leftJoin(visitFormVersions, eq(visitFormVersions.id, visitForms.currentVersionId))
    .leftJoin(calibrationKeys, eq(calibrationKeys.caseId, c.id))
    .$dynamic();

export async function selectCase(tx: Transaction, caseId: string) {
  const [found] = await fromCases(tx).where(eq(c.id, caseId));
  return found ?? null;
}

export type CalibrationCase = NonNullable<Awaited<ReturnType<typeof selectCase>>>;

/** Who scored a case and how, by name: for those who keep its form. */
const selectAnswers = (tx: Transaction, caseId: string) =>
  tx
    .select({
      personId: calibrationAnswers.personId,
      name: sql<string>`${people.givenNames} || ' ' || ${people.familyNames}`,
      scores: calibrationAnswers.scores,
    })
    .from(calibrationAnswers)
    .innerJoin(people, eq(people.id, calibrationAnswers.personId))
    .where(eq(calibrationAnswers.caseId, caseId))
    .orderBy(sql`${people.familyNames} collate "es-x-icu"`, people.givenNames, people.id)
    .limit(500);

/** A case as those who keep its form see it, with who scored it; `null` for anybody else. */
export const getKeptCase = (actor: Actor, formId: string, caseId: string) =>
  asActor(actor, async (tx) => {
    const found = await selectCase(tx, caseId);
    if (!found || found.formId !== formId || !canKeepCases(actor, found)) return null;
    return { found, answers: await selectAnswers(tx, caseId) };
  });

/** A form with all its cases and how each was scored, for those who keep it; `null` for anybody else. */
export const getKeptForm = (actor: Actor, formId: string) =>
  asActor(actor, async (tx) => {
    const [form] = await selectCalibratedForms(tx, [formId]);
    if (!form || !canKeepCases(actor, form)) return null;
    const cases = await fromCases(tx, {
      scores: sql<Record<string, string>[]>`coalesce((select json_agg(a.scores) from ${calibrationAnswers} a
        where a.case_id = ${c.id}), '[]')`,
    })
      .where(and(eq(c.formId, formId)))
      .orderBy(asc(c.createdAt), asc(c.id))
      .limit(100);
    return { form, cases };
  });

export type KeptForm = NonNullable<Awaited<ReturnType<typeof getKeptForm>>>;
