import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { Actor } from "@/lib/access/actor";
import { today } from "@/lib/dates/dates";
import type { ImportToApply } from "@/lib/imports/importer";
import { refuse } from "@/lib/refusal";

const CORRECTED_MEANWHILE =
  "Después de leer este archivo se confirmó una corrección de alguno de sus colegios. Vuelva a leerlo para ver qué cambiaría ahora, y confirme.";

/**
 * Writes what an import's rows say, in set-based statements: schools, their nodes below their UGEL when
 * they have none, services, and the services that are not active any more. The caller's transaction
 * decides whether it happened; row-level security, whether it may.
 */
export async function applyPadron(
  tx: Transaction,
  _actor: Actor,
  { id: importId, effectiveOn }: ImportToApply,
  now: Date,
) {
  await refuseIfCorrected(tx, importId);
  const day = today(now);
  const of = (subject: string, change: string) =>
    sql`import_rows r where r.import_id = ${importId} and r.subject = ${subject} and r.change = ${change}`;
  const number = (name: string) => sql.raw(`(r.after->>'${name}')::float8`);
  const whole = (name: string) => sql.raw(`(r.after->>'${name}')::integer`);

  await tx.execute(sql`insert into institutions
      (site_code, name, address, phone, email, district_code, latitude, longitude, place, source_date)
    select r.code, r.name, r.after->>'address', r.after->>'phone', r.after->>'email', r.after->>'districtCode', ${number("latitude")},
      ${number("longitude")}, (r.after->>'place')::ltree, ${day}::date from ${of("institution", "add")}`);
  await tx.execute(sql`update institutions i set name = r.name, address = r.after->>'address',
      phone = r.after->>'phone', email = r.after->>'email',
      district_code = r.after->>'districtCode', latitude = ${number("latitude")},
      longitude = ${number("longitude")}, source_date = ${day}::date, version = i.version + 1
    from ${of("institution", "change")} and i.site_code = r.code and i.place = (r.after->>'place')::ltree`);
  await addNodes(tx, effectiveOn);
  await tx.execute(sql`update places p set name = i.name, version = p.version + 1 from institutions i
    where p.institution_id = i.id and p.closed_on is null and p.name <> i.name`);

  const columns = sql`${sql.raw("r.after->>'levelCode', r.after->>'levelName', (r.after->>'modality')::modality")},
    r.after->>'shiftName', r.after->>'managementName', r.after->>'dependencyName',
    ${whole("students")}, ${whole("teachers")}, ${whole("sections")}, ${day}::date`;
  await tx.execute(sql`insert into education_services (modular_code, annex, institution_id, place, level_code,
      level_name, modality, shift_name, management_name, dependency_name, students, teachers, sections, source_date)
    select r.after->>'modularCode', r.after->>'annex', i.id, i.place, ${columns}
    from import_rows r join institutions i
      on i.site_code = r.after->>'siteCode' and i.place = (r.after->>'place')::ltree
    where r.import_id = ${importId} and r.subject = 'service' and r.change = 'add'
    on conflict (subpath(place, 0, 1), modular_code, annex) do update set active = true,
      institution_id = excluded.institution_id, place = excluded.place, level_code = excluded.level_code,
      level_name = excluded.level_name, modality = excluded.modality, shift_name = excluded.shift_name,
      management_name = excluded.management_name, dependency_name = excluded.dependency_name,
      students = excluded.students, teachers = excluded.teachers, sections = excluded.sections,
      source_date = excluded.source_date, version = education_services.version + 1`);
  await tx.execute(sql`update education_services s set institution_id = i.id, place = i.place,
      (level_code, level_name, modality, shift_name, management_name, dependency_name, students, teachers,
      sections, source_date) = (${columns}), version = s.version + 1
    from import_rows r join institutions i
      on i.site_code = r.after->>'siteCode' and i.place = (r.after->>'place')::ltree
    where r.import_id = ${importId} and r.subject = 'service' and r.change = 'change'
      and s.modular_code = r.after->>'modularCode' and s.annex = r.after->>'annex'
      and subpath(s.place, 0, 1) = subpath(i.place, 0, 1)`);
  await tx.execute(sql`update education_services s set active = false, version = s.version + 1
    from ${of("service", "remove")} and s.modular_code = r.before->>'modularCode'
      and s.annex = r.before->>'annex' and s.place = (r.before->>'place')::ltree`);
}

/** What was corrected and confirmed after the file was read is not undone in silence: the preview did not show it. */
async function refuseIfCorrected(tx: Transaction, importId: string) {
  const corrected = await tx.execute(sql`select 1 from institution_corrections c
    join institutions i on i.id = c.institution_id
    join import_rows r on r.code = i.site_code and (r.after->>'place')::ltree = i.place
    where r.import_id = ${importId} and r.subject = 'institution' and r.change = 'change'
      and c.state = 'confirmed' and c.decided_at > (select read_at from imports where id = ${importId}) limit 1`);
  if (corrected.length > 0) refuse("stale", CORRECTED_MEANWHILE);
}

/** A school that stands nowhere hangs from its UGEL until a network takes it. */
const addNodes = (tx: Transaction, day: string) =>
  tx.execute(sql`insert into places (path, kind, code, name, opened_on, institution_id)
    select i.place || ('s' || nextval('place_labels'))::ltree, 'school', i.site_code, i.name,
      greatest(${day}::date, (select max(p.closed_on) from places p where p.institution_id = i.id)), i.id
    from institutions i
    where not exists (select 1 from places p where p.institution_id = i.id and p.closed_on is null)`);
