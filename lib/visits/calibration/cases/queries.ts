import { asc, eq, getTableColumns, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { calibrationAnswers, calibrationCases, calibrationKeys } from "@/db/schema/calibration";
import { appointments, people } from "@/db/schema/people";
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

/** Serves somewhere that the actor reads whole. */
const knownToActor = sql<boolean>`exists (select 1 from ${appointments} o where o.person_id = ${calibrationAnswers.personId}
  and o.place <@ any((select app_places())::ltree[]))`;

/** How a case was scored, by name where the actor reads the place of who scored it: for those who keep its form. */
const selectAnswers = (tx: Transaction, caseId: string) =>
  tx
    .select({
      id: calibrationAnswers.id,
      name: sql<
        string | null
      >`case when ${knownToActor} then ${people.givenNames} || ' ' || ${people.familyNames} end`,
      scores: calibrationAnswers.scores,
    })
    .from(calibrationAnswers)
    .innerJoin(people, eq(people.id, calibrationAnswers.personId))
    .where(eq(calibrationAnswers.caseId, caseId))
    .orderBy(sql`${people.familyNames} collate "es-x-icu"`, people.givenNames, people.id)
    .limit(1000);

/** A case of those that the actor keeps; `null` for anybody else. */
export const findKeptCase = (actor: Actor, caseId: string) =>
  asActor(actor, async (tx) => {
    const found = await selectCase(tx, caseId);
    return found && canKeepCases(actor, found) ? found : null;
  });

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
      .where(eq(c.formId, formId))
      .orderBy(asc(c.createdAt), asc(c.id))
      .limit(100);
    return { form, cases };
  });

export type KeptForm = NonNullable<Awaited<ReturnType<typeof getKeptForm>>>;
