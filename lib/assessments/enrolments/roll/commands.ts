import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { Actor } from "@/lib/access/actor";
import type { ImportToApply } from "@/lib/imports/importer";
import { countAgain } from "../commands";
import { schoolYearOf } from "./queries";

/**
 * Writes how many students each grade of the list has, and of each service that it names the sum of its grades. The
 * assessments of that school year that are not published yet are counted again.
 */
export async function applyRoll(
  tx: Transaction,
  actor: Actor,
  { id: importId, place, effectiveOn, fileName }: ImportToApply,
) {
  const schoolYear = schoolYearOf(effectiveOn);
  const source = `Matrícula por grado (${fileName})`.slice(0, 200);
  const onConflict = sql`on conflict (school_year, service_id, coalesce(grade, 0)) do update set
    students = excluded.students, place = excluded.place, source = excluded.source,
    source_date = excluded.source_date, version = enrolments.version + 1`;
  const named = sql`(select distinct (coalesce(after, before)->>'serviceId')::uuid as id,
    (coalesce(after, before)->>'place')::ltree as place from import_rows where import_id = ${importId})`;
  await tx.execute(sql`insert into enrolments (service_id, place, school_year, grade, students, source, source_date)
    select (coalesce(r.after, r.before)->>'serviceId')::uuid, (coalesce(r.after, r.before)->>'place')::ltree,
      ${schoolYear}, (coalesce(r.after, r.before)->>'grade')::smallint,
      coalesce((r.after->>'students')::int, 0), ${source}, ${effectiveOn}::date
    from import_rows r where r.import_id = ${importId} ${onConflict}`);
  await tx.execute(sql`insert into enrolments (service_id, place, school_year, students, source, source_date)
    select n.id, n.place, ${schoolYear}, sum(e.students), ${source}, ${effectiveOn}::date
    from ${named} n join enrolments e on e.service_id = n.id and e.school_year = ${schoolYear} and e.grade is not null
    group by n.id, n.place ${onConflict}`);
  await countAgain(tx, actor, schoolYear, place);
}
