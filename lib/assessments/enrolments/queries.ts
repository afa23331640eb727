import { and, eq, isNull, sql } from "drizzle-orm";
import { enrolments } from "@/db/schema/assessments";
import { educationServices } from "@/db/schema/institutions";
import type { stages } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { levelCodesOf } from "../rules";

const studentsOf = (stage: (typeof stages)[number]) => {
  const codes = sql.join(
    levelCodesOf(stage).map((code) => sql`${code}`),
    sql`, `,
  );
  return sql<number>`coalesce(sum(${enrolments.students}) filter (where ${educationServices.levelCode} in (${codes})), 0)::int`;
};

/** Whom the assessments of a school year are for: how many by stage, from where and of which day. */
export function getEnrolment(actor: Actor, schoolYear: number) {
  return asActor(actor, async (tx) => {
    const [found] = await tx
      .select({
        services: sql<number>`count(distinct ${enrolments.serviceId})::int`,
        primary: studentsOf("primary"),
        secondary: studentsOf("secondary"),
        source: sql<string | null>`string_agg(distinct ${enrolments.source}, ', ')`,
        sourceDate: sql<string | null>`max(${enrolments.sourceDate})::text`,
      })
      .from(enrolments)
      .innerJoin(educationServices, eq(educationServices.id, enrolments.serviceId))
      // A service whose grades are known has their sum in a row of its own.
      .where(and(eq(enrolments.schoolYear, schoolYear), isNull(enrolments.grade)));
    return found?.services ? found : null;
  });
}
