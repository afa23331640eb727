import { and, desc, eq, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { calibrationCases, calibrations } from "@/db/schema/calibration";
import { visitForms, visitFormVersions, visitSettings } from "@/db/schema/visit-forms";
import type { VisitSettings } from "@/db/visit-values";
import type { PlacePath } from "@/lib/access/place";
import { USUAL_SETTINGS } from "../settings/rules";
import { asksToCalibrate, type Standing, standingOf } from "./rules";

const c = calibrationCases;

/** The cases of a form that can be scored, from the first. */
const openCases = sql<
  { id: string; title: string; itemKeys: string[] }[]
>`coalesce((select json_agg(json_build_object(
    'id', ${c.id}, 'title', ${c.title}, 'itemKeys', ${c.itemKeys}) order by ${c.publishedAt}, ${c.id})
  from ${c} where ${c.formId} = ${visitForms.id} and ${c.publishedAt} is not null and ${c.retiredAt} is null), '[]')`;

/** «UGEL 05» of a form that is not of the whole region. */
const ugelName = sql<
  string | null
>`(select l.name from places l where l.path = ${visitForms.place} and l.kind = 'ugel')`;

/** Forms with what their version in force asks, their cases and what their region asks of whoever observes alone. */
export const selectCalibratedForms = async (tx: Transaction, formIds: string[]) =>
  formIds.length === 0 ? [] : calibratedForms(tx, inArray(visitForms.id, formIds));

const MOST_FORMS = 100;

/** The same of all those in force at some places, above them and below, by place and name. */
export const selectFormsAround = (tx: Transaction, places: PlacePath[]) =>
  calibratedForms(
    tx,
    and(
      isNotNull(visitForms.currentVersionId),
      isNull(visitForms.retiredAt),
      sql`(${visitForms.place} <@ any(${`{${places.join(",")}}`}::ltree[]) or ${visitForms.place} @> any(${`{${places.join(",")}}`}::ltree[]))`,
    ),
  );

async function calibratedForms(tx: Transaction, where: SQL | undefined) {
  const rows = await tx
    .select({
      ...{ id: visitForms.id, place: visitForms.place, name: visitForms.name },
      ...{ retiredAt: visitForms.retiredAt, ugel: ugelName },
      content: visitFormVersions.content,
      settings: sql<VisitSettings | null>`${visitSettings.content}`,
      cases: openCases,
    })
    .from(visitForms)
    .leftJoin(visitFormVersions, eq(visitFormVersions.id, visitForms.currentVersionId))
    .leftJoin(visitSettings, sql`${visitSettings.place} = subpath(${visitForms.place}, 0, 1)`)
    .where(where)
    .orderBy(visitForms.place, sql`${visitForms.name} collate "es-x-icu"`)
    .limit(MOST_FORMS);
  return rows.map(({ settings, ...form }) => {
    const rule = (settings ?? USUAL_SETTINGS).calibration;
    return { ...form, rule, required: asksToCalibrate(form.content, form.cases, rule) };
  });
}

export type CalibratedForm = Awaited<ReturnType<typeof calibratedForms>>[number];

/** The last time that the scores of each person with each form were compared, and when. */
export async function selectLastCalibrations(tx: Transaction, personIds: string[], formIds: string[]) {
  if (personIds.length === 0 || formIds.length === 0) return [];
  return tx
    .selectDistinctOn([calibrations.personId, calibrations.formId], {
      ...{ personId: calibrations.personId, formId: calibrations.formId, source: calibrations.source },
      ...{ scores: calibrations.scores, exact: calibrations.exact, adjacent: calibrations.adjacent },
      ...{ kappa: calibrations.kappa, passed: calibrations.passed, expiresOn: calibrations.expiresOn },
      at: calibrations.at,
    })
    .from(calibrations)
    .where(and(inArray(calibrations.personId, personIds), inArray(calibrations.formId, formIds)))
    .orderBy(calibrations.personId, calibrations.formId, desc(calibrations.at), desc(calibrations.id));
}

export type LastCalibration = Awaited<ReturnType<typeof selectLastCalibrations>>[number];

/**
 * Who of some people may score alone with a form on a day, and until when: by person. A form whose cases do not give as many
 * scores as its region compares asks it of nobody.
 */
export async function selectStandings(
  tx: Transaction,
  personIds: string[],
  formId: string,
  day: string,
): Promise<Map<string, Standing>> {
  const [form] = await selectCalibratedForms(tx, [formId]);
  const last = form?.required ? await selectLastCalibrations(tx, personIds, [formId]) : [];
  const found = new Map(last.map((row) => [row.personId, row]));
  return new Map(
    personIds.map((personId) => [personId, standingOf(form?.required ?? false, found.get(personId), day)]),
  );
}
