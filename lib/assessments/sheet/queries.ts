import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { enrolments } from "@/db/schema/assessments";
import { educationServices } from "@/db/schema/institutions";
import { places } from "@/db/schema/places";
import { resultReturns } from "@/db/schema/result-returns";
import { resultSections } from "@/db/schema/result-sections";
import { type Stage, stages } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { getAssessmentIn, selectPapers } from "../queries";
import { levelCodesOf, stageOf } from "../rules";
import type { SheetService } from "./rules";

/**
 * What a school's sheet is made of: its services that are assessed, what of them is loaded, the papers, and the
 * return that it answers. `null` when there is no such school or assessment.
 */
export function getSheet(actor: Actor, assessmentId: string, place: PlacePath, returnId: string | undefined) {
  return asActor(actor, async (tx) => {
    const assessment = await getAssessmentIn(tx, assessmentId);
    if (!assessment) return null;
    const rows = await tx
      .select({
        ...{ school: places.name, code: places.code, id: educationServices.id },
        ...{ modularCode: educationServices.modularCode, annex: educationServices.annex },
        ...{ levelName: educationServices.levelName, levelCode: educationServices.levelCode },
        enrolled: sql<SheetService["enrolled"]>`coalesce((select json_agg(json_build_object('grade', e.grade,
          'students', e.students)) from ${enrolments} e
          where e.service_id = ${educationServices.id} and e.school_year = ${assessment.schoolYear}), '[]')`,
      })
      .from(places)
      .leftJoin(
        educationServices,
        and(
          eq(educationServices.institutionId, places.institutionId),
          eq(educationServices.active, true),
          inArray(educationServices.levelCode, stages.flatMap(levelCodesOf)),
        ),
      )
      .where(and(eq(places.path, place), eq(places.kind, "school"), isNull(places.closedOn)))
      .orderBy(asc(educationServices.modularCode), asc(educationServices.annex));
    const [school] = rows;
    if (!school) return null;
    const papers = await selectPapers(tx, assessmentId);
    const asked = new Set<Stage>(papers.map(({ stage }) => stage));
    const services = rows.flatMap(
      ({ id, modularCode, annex, levelName, levelCode, enrolled }): SheetService[] => {
        const stage = levelCode && stageOf(levelCode);
        return id && modularCode && annex && levelName && stage && asked.has(stage)
          ? [{ id, modularCode, annex, levelName, stage, enrolled }]
          : [];
      },
    );
    const s = resultSections;
    const sections = await tx
      .select({
        ...{ serviceId: s.serviceId, grade: s.grade, section: s.section },
        assessed: sql<number>`sum(${s.assessed})::int`,
      })
      .from(s)
      .where(and(eq(s.assessmentId, assessmentId), eq(s.live, true), eq(s.place, place), isNull(s.area)))
      .groupBy(s.serviceId, s.grade, s.section)
      .orderBy(asc(s.grade), asc(s.section));
    const r = resultReturns;
    const [returned] = returnId
      ? await tx
          .select({
            ...{ id: r.id, number: r.number, serviceId: r.serviceId, grade: r.grade, section: r.section },
            ...{ area: r.area, reason: r.reason, dueOn: r.dueOn, state: r.state },
          })
          .from(r)
          .where(and(eq(r.id, returnId), eq(r.assessmentId, assessmentId), eq(r.place, place)))
      : [];
    return {
      assessment,
      papers,
      services,
      sections,
      school: { path: place, name: school.school, code: school.code },
      returned: returned ?? null,
    };
  });
}
