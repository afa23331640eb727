import { sql } from "drizzle-orm";
import { atPlace, idOf, institutionAt, type Rows, type Target, text } from "./row-pieces";

const groupingAt = ({ place, n }: Target) => sql`insert into groupings (id, place, kind, name, starts_on)
  values (${idOf(n)}, ${place}, 'other', ${`Grupo ${n}`}, '2026-01-01')`;
const paperCode = (n: number) => `PRUE-BA00-${String(n).padStart(4, "0").slice(-4)}-${text(n)}`;

/** What keeps a network true over time: its profile, its papers, its handovers and what stands beside it. */
export const NETWORK_ROWS: Record<string, Rows> = {
  network_profiles: {
    kinds: ["network"],
    put: ({ place }) => sql`insert into network_profiles (place) values (${place}) on conflict do nothing`,
    where: atPlace,
    before: ({ place }) => sql`delete from network_profiles where place = ${place}`,
    insert: ({ place }) => sql`insert into network_profiles (place) values (${place})`,
    set: sql`description = 'Una red'`,
  },
  former_names: {
    put: ({ place, n }) => sql`insert into former_names (place, name, until)
      values (${place}, 'Antes', '2000-01-01'::date + ${n}::int)`,
    where: ({ place, n }) => sql`place = ${place} and until = '2000-01-01'::date + ${n}::int`,
    insert: ({ place, n }) => sql`insert into former_names (place, name, until)
      values (${place}, 'Antes', '2000-01-01'::date + ${n + 1}::int)`,
    set: sql`name = 'x'`,
  },
  institution_corrections: {
    kinds: ["ugel", "network", "school"],
    put: (target) => sql`with i as (${institutionAt(target)} returning id)
      insert into institution_corrections (id, institution_id, place, before, after, requested_by)
      select i.id, i.id, ${target.place}, '{}', '{}', ${target.resident.personId} from i`,
    where: ({ n }) => sql`id = ${idOf(n)}`,
    before: (target) => institutionAt({ ...target, n: target.n + 1 }),
    insert: ({ place, n, actor }) => sql`insert into institution_corrections
      (institution_id, place, before, after, requested_by)
      values (${idOf(n + 1)}, ${place}, '{}', '{}', ${actor.personId})`,
    set: sql`note = 'x'`,
  },
  groupings: {
    kinds: ["region", "ugel"],
    put: groupingAt,
    where: ({ n }) => sql`id = ${idOf(n)}`,
    insert: ({ place, n }) => sql`insert into groupings (place, kind, name, starts_on)
      values (${place}, 'other', ${`Otro ${n}`}, '2026-01-01')`,
    set: sql`description = 'x'`,
  },
  grouping_members: {
    kinds: ["region", "ugel"],
    put: (target) => sql`with g as (${groupingAt(target)} returning id, place)
      insert into grouping_members (id, grouping_id, place, member_place, starts_on)
      select g.id, g.id, g.place, g.place, '2026-01-01' from g`,
    where: ({ n }) => sql`grouping_id = ${idOf(n)}`,
    insert: ({
      place,
      n,
    }) => sql`insert into grouping_members (grouping_id, place, member_place, starts_on, ends_on)
      values (${idOf(n)}, ${place}, ${place}, '2025-01-01', '2025-01-02')`,
    set: sql`ends_on = starts_on`,
  },
  handovers: {
    put: ({
      place,
      resident,
      n,
    }) => sql`with a as (insert into appointments (person_id, role, place, starts_on, ends_on)
        values (${resident.personId}, 'observer', ${place}, '2000-01-01'::date + ${n}::int, '2000-01-01'::date + ${n}::int) returning id)
      insert into handovers (id, place, appointment_id, incoming_person_id)
      select ${idOf(n)}, ${place}, a.id, ${resident.personId} from a`,
    where: ({ n }) => sql`id = ${idOf(n)}`,
    before: ({
      place,
      resident,
      n,
    }) => sql`insert into appointments (id, person_id, role, place, starts_on, ends_on)
      values (${idOf(n + 1)}, ${resident.personId}, 'observer', ${place}, '2000-01-01'::date + ${n + 1}::int, '2000-01-01'::date + ${n + 1}::int)`,
    insert: ({ place, resident, n }) => sql`insert into handovers (place, appointment_id, incoming_person_id)
      values (${place}, ${idOf(n + 1)}, ${resident.personId})`,
    set: sql`note = 'x'`,
  },
  paper_templates: {
    put: ({ place }) => sql`insert into paper_templates (place, kind, body)
      values (${place}, 'installation_record', 'Texto') on conflict do nothing`,
    where: atPlace,
    before: ({ place }) => sql`delete from paper_templates where place = ${place}`,
    insert: ({ place }) => sql`insert into paper_templates (place, kind, body)
      values (${place}, 'installation_record', 'Texto')`,
    after: ({ place }) => sql`insert into paper_templates (place, kind, body)
      values (${place}, 'installation_record', 'Texto') on conflict do nothing`,
    set: sql`body = 'x'`,
  },
  issued_papers: {
    put: ({ place, n }) => sql`insert into issued_papers (code, place, kind, title, sha256)
      values (${paperCode(n)}, ${place}, 'installation_record', 'Acta', ${"0".repeat(64)})`,
    where: ({ n }) => sql`code = ${paperCode(n)}`,
    insert: ({ place, n }) => sql`insert into issued_papers (code, place, kind, title, sha256)
      values (${paperCode(n + 1)}, ${place}, 'installation_record', 'Acta', ${"0".repeat(64)})`,
    set: sql`title = 'x'`,
  },
  installation_records: {
    kinds: ["network"],
    put: ({
      place,
      resident,
      n,
    }) => sql`insert into installation_records (id, place, held_on, venue, body, created_by)
      values (${idOf(n)}, ${place}, '2026-03-02', 'Local', 'Texto', ${resident.personId})`,
    where: ({ n }) => sql`id = ${idOf(n)}`,
    before: ({ place }) => sql`delete from installation_records where place = ${place}`,
    insert: ({
      place,
      actor,
    }) => sql`insert into installation_records (place, held_on, venue, body, created_by)
      values (${place}, '2026-03-02', 'Local', 'Texto', ${actor.personId})`,
    set: sql`venue = 'x'`,
  },
};
