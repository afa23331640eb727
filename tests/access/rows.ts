import { sql } from "drizzle-orm";
import { ASSESSMENT_ROWS } from "./assessment-rows";
import { MEETING_ROWS } from "./meeting-rows";
import { NETWORK_ROWS } from "./network-rows";
import { PLAN_ROWS } from "./plan-rows";
import { PUBLISHING_ROWS } from "./publishing-rows";
import { atPlace, idOf, institutionAt, type Rows, type Target, text } from "./row-pieces";
import { VISIT_ROWS } from "./visit-rows";

const ofResident = ({ resident }: Target) => sql`person_id = ${resident.personId}`;
const child = { r: "u", u: "n", n: "s" } as const;

/** A place that does not exist yet, one level below or, below a school, beside it. */
function newPlace({ place, n }: Target) {
  const labels = place.split(".");
  const last = labels.at(-1)?.[0] as keyof typeof child | "s";
  const parent = last === "s" ? labels.slice(0, -1).join(".") : place;
  const kind = last === "s" ? "s" : child[last];
  return { path: `${parent}.${kind}${900_000 + n}`, kind };
}
const KINDS = { u: "ugel", n: "network", s: "school" } as const;

const fileOfImport = ({ place, resident, n }: Target) => sql`
  f as (insert into files (place, name, content_type, size, sha256, storage_key, uploaded_by)
    values (${place}, 'a.csv', 'text/csv', 1, ${"0".repeat(64)}, ${`i${n}`}, ${resident.personId}) returning id)`;
const importAt = ({
  place,
  resident,
  n,
}: Target) => sql`insert into imports (id, kind, place, file_id, requested_by)
  select ${idOf(n)}, 'padron', ${place}, f.id, ${resident.personId} from f`;

const insertPlace = (target: Target) => {
  const { path, kind } = newPlace(target);
  return sql`insert into places (path, kind, code, name, opened_on, institution_id)
    values (${path}, ${KINDS[kind]}, ${`x${target.n}`}, 'Nuevo', '2026-01-01', ${kind === "s" ? idOf(target.n) : null})`;
};

/** Someone who serves at the place and has no contacts and no account yet. */
const newcomer = ({ place, n }: Target) => sql`with who as (insert into people (id, given_names, family_names)
    values (${idOf(n)}, 'Nueva', 'Persona') returning id)
  insert into appointments (person_id, role, place, starts_on) select id, 'observer', ${place}, '2026-01-01' from who`;

export const ROWS: Record<string, Rows> = {
  ...NETWORK_ROWS,
  ...ASSESSMENT_ROWS,
  ...MEETING_ROWS,
  ...PLAN_ROWS,
  ...PUBLISHING_ROWS,
  ...VISIT_ROWS,
  places: {
    where: ({ place }) => sql`path = ${place}`,
    before: (target) => (newPlace(target).kind === "s" ? institutionAt(target) : sql`select 1`),
    insert: insertPlace,
    set: sql`name = name`,
  },
  institutions: {
    kinds: ["ugel"],
    put: institutionAt,
    where: ({ n }) => sql`id = ${idOf(n)}`,
    insert: ({ place, n }) => sql`insert into institutions (site_code, name, place, source_date)
      values (${text(n + 1)}, 'Colegio', ${place}, '2026-01-01')`,
    set: sql`name = name`,
  },
  education_services: {
    kinds: ["ugel"],
    put: (target) => sql`with i as (${institutionAt(target)} returning id, place)
      insert into education_services (modular_code, annex, institution_id, place, level_code, level_name, modality, source_date)
      select ${`0${text(target.n)}`}, '0', i.id, i.place, 'B0', 'Primaria', 'ebr', '2026-01-01' from i`,
    where: ({ n }) => sql`modular_code = ${`0${text(n)}`}`,
    insert: ({
      place,
      n,
    }) => sql`insert into education_services (modular_code, annex, institution_id, place, level_code,
      level_name, modality, source_date) values (${`0${text(n + 1)}`}, '0', ${idOf(n)}, ${place}, 'B0', 'Primaria', 'ebr', '2026-01-01')`,
    set: sql`students = 1`,
  },
  imports: {
    put: (target) => sql`with ${fileOfImport(target)} ${importAt(target)}`,
    where: ({ n }) => sql`id = ${idOf(n)}`,
    insert: ({ place, actor, n }) => sql`insert into imports (kind, place, file_id, requested_by)
      select 'padron', ${place}, (select id from files where storage_key = ${`i${n}`}), ${actor.personId}`,
    set: sql`state = 'discarded'`,
  },
  import_rows: {
    put: (target) => sql`with ${fileOfImport(target)}, i as (${importAt(target)} returning id, place)
      insert into import_rows (import_id, place, number, change, subject, code, name, after)
      select i.id, i.place, 1, 'add', 'service', 'x', 'x', '{}' from i`,
    where: ({ n }) => sql`import_id = ${idOf(n)}`,
    insert: ({
      place,
      n,
    }) => sql`insert into import_rows (import_id, place, number, change, subject, code, name, after)
      values (${idOf(n)}, ${place}, 2, 'add', 'service', 'x', 'x', '{}')`,
    set: sql`name = 'y'`,
  },
  import_problems: {
    put: (target) => sql`with ${fileOfImport(target)}, i as (${importAt(target)} returning id, place)
      insert into import_problems (import_id, place, number, line, value, reason)
      select i.id, i.place, 1, 1, 'x', 'x' from i`,
    where: ({ n }) => sql`import_id = ${idOf(n)}`,
    insert: ({ place, n }) => sql`insert into import_problems (import_id, place, number, line, value, reason)
      values (${idOf(n)}, ${place}, 2, 1, 'x', 'x')`,
    set: sql`reason = 'y'`,
  },
  ugels: {
    kinds: ["ugel"],
    where: atPlace,
    // The place exists already and has none, so that only the table's own policy speaks.
    before: (target) => sql`delete from ugels where place = ${target.place}`,
    insert: ({ place, n }) =>
      sql`insert into ugels (place, ugel_code, seat) values (${place}, ${text(n)}, 'Sede')`,
    after: ({ place, n }) =>
      sql`insert into ugels (place, ugel_code, seat) values (${place}, ${text(n)}, 'Sede')`,
    set: sql`seat = seat`,
  },
  networks: {
    kinds: ["network"],
    where: atPlace,
    before: (target) => sql`delete from networks where place = ${target.place}`,
    insert: ({ place }) =>
      sql`insert into networks (place, kind, modality_group) values (${place}, 'eb', 'eba')`,
    after: ({ place }) =>
      sql`insert into networks (place, kind, modality_group) values (${place}, 'eb', 'eba')`,
    set: sql`resolution_number = 'RD 1'`,
  },
  districts: {
    put: ({ place, n }) =>
      sql`insert into districts (district_code, name, place) values (${text(n)}, 'Distrito', ${place})`,
    where: atPlace,
    insert: ({ place, n }) =>
      sql`insert into districts (district_code, name, place) values (${text(n + 1)}, 'Distrito', ${place})`,
    set: sql`name = name`,
  },
  network_districts: {
    kinds: ["network"],
    put: ({ place, n }) => sql`with d as (insert into districts (district_code, name, place)
      values (${text(n)}, 'Distrito', ${place}) returning district_code)
      insert into network_districts (place, district_code) select ${place}, ${text(n)} from d`,
    where: atPlace,
    before: ({ place, n }) =>
      sql`insert into districts (district_code, name, place) values (${text(n + 1)}, 'Distrito', ${place})`,
    insert: ({ place, n }) =>
      sql`insert into network_districts (place, district_code) values (${place}, ${text(n + 1)})`,
    set: sql`district_code = district_code`,
  },
  appointments: {
    where: ({ resident }) => sql`id = ${resident.appointmentId}`,
    insert: ({ place, resident }) => sql`insert into appointments (person_id, role, place, starts_on)
      values (${resident.personId}, 'peer_monitor', ${place}, '2026-01-01')`,
    set: sql`document = 'RD 1'`,
  },
  people: {
    where: ({ resident }) => sql`id = ${resident.personId}`,
    insert: ({ n }) =>
      sql`insert into people (id, given_names, family_names) values (${idOf(n)}, 'Nueva', 'Persona')`,
    set: sql`given_names = given_names`,
  },
  person_contacts: {
    where: ofResident,
    before: newcomer,
    insert: ({ n }) => sql`insert into person_contacts (person_id, document_number, email)
      values (${idOf(n)}, ${text(n)}, ${`nueva${n}@ejemplo.pe`})`,
    set: sql`phone = '911111111'`,
  },
  accounts: {
    where: ofResident,
    before: newcomer,
    insert: ({ n }) => sql`insert into accounts (person_id) values (${idOf(n)})`,
    set: sql`version = version + 1`,
  },
  sessions: {
    put: ({ resident }) => sql`insert into sessions (person_id, device, address, expires_at)
      values (${resident.personId}, 'Firefox', '127.0.0.1', now() + interval '1 hour')`,
    where: ofResident,
    insert: ({ resident }) => sql`insert into sessions (person_id, device, address, expires_at)
      values (${resident.personId}, 'Firefox', '127.0.0.1', now() + interval '1 hour')`,
    set: sql`ended_at = now()`,
  },
  access_links: {
    put: ({ resident }) => sql`insert into access_links (person_id, kind, expires_at)
      values (${resident.personId}, 'invitation', now() + interval '1 hour')`,
    where: ofResident,
    insert: ({ resident }) => sql`insert into access_links (person_id, kind, expires_at)
      values (${resident.personId}, 'invitation', now() + interval '1 hour')`,
    set: sql`revoked_at = now()`,
  },
  drafts: {
    put: ({
      resident,
    }) => sql`insert into drafts (person_id, form, "values") values (${resident.personId}, 'x', '{}')
      on conflict do nothing`,
    where: ofResident,
    insert: ({ resident }) =>
      sql`insert into drafts (person_id, form, "values") values (${resident.personId}, 'y', '{}')`,
    set: sql`saved_at = now()`,
  },
  credentials: {
    put: ({
      resident,
    }) => sql`insert into credentials (person_id, password_hash) values (${resident.personId}, 'x')
      on conflict do nothing`,
    where: ofResident,
    before: newcomer,
    insert: ({ n }) => sql`insert into credentials (person_id, password_hash) values (${idOf(n)}, 'x')`,
    set: sql`password_hash = 'y'`,
  },
  identities: {
    put: ({ resident, n }) =>
      sql`insert into identities (issuer, subject, person_id) values ('x', ${text(n)}, ${resident.personId})`,
    where: ofResident,
    insert: ({ resident, n }) =>
      sql`insert into identities (issuer, subject, person_id) values ('y', ${text(n)}, ${resident.personId})`,
    set: sql`subject = subject`,
  },
  rate_limits: {
    put: ({ n }) => sql`insert into rate_limits (key, hits, resets_at) values (${text(n)}, 1, now())`,
    where: ({ n }) => sql`key = ${text(n)}`,
    insert: ({ n }) => sql`insert into rate_limits (key, hits, resets_at) values (${text(n + 1)}, 1, now())`,
    set: sql`hits = 0`,
  },
  demo_personas: {
    before: ({
      resident,
    }) => sql`insert into demo_personas (role, person_id) values ('observer', ${resident.personId})
      on conflict (role) do nothing`,
    where: () => sql`role = 'observer'`,
    insert: ({ resident }) =>
      sql`insert into demo_personas (role, person_id) values ('secretary', ${resident.personId})`,
    set: sql`role = role`,
  },
  audit_log: {
    put: ({
      place,
      resident,
    }) => sql`insert into audit_log (person_id, event, subject_kind, subject_id, place)
      values (${resident.personId}, 'person.corrected', 'person', 'matrix', ${place})`,
    where: ({ place }) => sql`place = ${place} and subject_id = 'matrix'`,
    insert: ({
      place,
      actor,
    }) => sql`insert into audit_log (person_id, event, subject_kind, subject_id, place)
      values (${actor.personId}, 'person.corrected', 'person', 'x', ${place})`,
    set: sql`event = 'x'`,
  },
  files: {
    put: ({ place, resident, n }) =>
      sql`insert into files (place, name, content_type, size, sha256, storage_key, uploaded_by)
      values (${place}, 'a.pdf', 'application/pdf', 1, ${"0".repeat(64)}, ${`m${n}`}, ${resident.personId})`,
    where: ({ n }) => sql`storage_key = ${`m${n}`}`,
    insert: ({ place, actor, n }) =>
      sql`insert into files (place, name, content_type, size, sha256, storage_key, uploaded_by)
      values (${place}, 'a.pdf', 'application/pdf', 1, ${"0".repeat(64)}, ${`n${n}`}, ${actor.personId})`,
    set: sql`name = 'b.pdf'`,
  },
  jobs: {
    put: ({ place, resident }) => sql`insert into jobs (kind, place, requested_by, payload)
      values ('mail.access_link', ${place}, ${resident.personId}, '{}')`,
    where: ({ place, resident }) => sql`place = ${place} and requested_by = ${resident.personId}`,
    insert: ({ place, actor }) => sql`insert into jobs (kind, place, requested_by, payload)
      values ('mail.access_link', ${place}, ${actor.personId}, '{}')`,
    set: sql`message = 'x'`,
  },
  releases: {
    kinds: ["region"],
    put: ({ place, n }) => sql`insert into releases (place, number, title, content, published_at)
      values (${place}, ${n}, 'Resumen', '{}', now())`,
    where: ({ place, n }) => sql`place = ${place} and number = ${n}`,
    insert: ({ place, n }) => sql`insert into releases (place, number, title, content, published_at)
      values (${place}, ${n + 1}, 'Resumen', '{}', now())`,
    set: sql`title = 'x'`,
  },
  official_years: {
    put: ({ place, n }) => sql`insert into official_years (place, year, decade_name, year_name)
      values (${place}, ${3000 + (n % 20_000)}, 'Decenio', 'Año')`,
    where: ({ place, n }) => sql`place = ${place} and year = ${3000 + (n % 20_000)}`,
    insert: ({ place, n }) => sql`insert into official_years (place, year, decade_name, year_name)
      values (${place}, ${3001 + (n % 20_000)}, 'Decenio', 'Año')`,
    set: sql`year_name = 'x'`,
  },
};

export const nextNumber = (() => {
  let n = 1000;
  return () => {
    n += 2;
    return n;
  };
})();
