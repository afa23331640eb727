import { and, eq, ne, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { assessments } from "@/db/schema/assessments";
import { educationServices } from "@/db/schema/institutions";
import { stages } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { record } from "@/lib/audit/record";
import { enqueue } from "@/lib/jobs/enqueue";
import { refuse } from "@/lib/refusal";
import { canDefineAssessment } from "../policy";
import { levelCodesOf } from "../rules";

const SOURCE = "Padrón de instituciones";
const NOTHING =
  "El padrón de la región no dice cuántos estudiantes hay en primaria ni en secundaria. Impórtelo primero.";

const assessed = sql.join(
  stages.flatMap(levelCodesOf).map((code) => sql`${code}`),
  sql`, `,
);

/**
 * Takes as programmed, for the school year of an assessment, the students that the padrón gives to each service:
 * the whole service, since the padrón does not tell grades apart. A service whose enrolment was brought grade by grade
 * keeps it. The assessments of that year that are not published
 * yet are counted again.
 */
export function takeEnrolment(actor: Actor, { assessmentId }: { assessmentId: string }) {
  return asActor(actor, async (tx) => {
    const [found] = await tx.select().from(assessments).where(eq(assessments.id, assessmentId)).for("update");
    if (!found) return refuse("not_found");
    if (!canDefineAssessment(actor, found.place)) refuse("forbidden");
    const { count } = await tx.execute(sql`
      insert into enrolments (service_id, place, school_year, students, source, source_date)
      select id, place, ${found.schoolYear}, students, ${SOURCE}, source_date from ${educationServices}
      where active and students is not null and level_code in (${assessed}) and place <@ ${found.place}::ltree
        and not exists (select from enrolments g where g.service_id = education_services.id
          and g.school_year = ${found.schoolYear} and g.grade is not null)
      on conflict (school_year, service_id, coalesce(grade, 0)) do update set students = excluded.students,
        place = excluded.place, source = excluded.source, source_date = excluded.source_date,
        version = enrolments.version + 1`);
    if (count === 0) refuse("invalid", NOTHING);
    const subject = { kind: "assessment", id: found.id, name: found.title, place: found.place };
    await record(tx, actor, "enrolment.taken", subject, { number: count });
    await countAgain(tx, actor, found.schoolYear, found.place);
  });
}

/** Has the assessments of a school year that are not published yet counted again: whom they are for changed at a place. */
export async function countAgain(tx: Transaction, actor: Actor, schoolYear: number, place: PlacePath) {
  const others = await tx
    .select({ id: assessments.id })
    .from(assessments)
    .where(
      and(
        eq(assessments.place, regionOf(place)),
        eq(assessments.schoolYear, schoolYear),
        ne(assessments.state, "published"),
      ),
    );
  for (const { id } of others)
    await enqueue(tx, actor.personId, "results.count", place, { assessmentId: id });
}
