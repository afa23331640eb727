import { type SQL, sql } from "drizzle-orm";
import { idOf, type Rows, type Target } from "./row-pieces";

const WORDS = `'{"headlines":[],"sections":[],"methodology":"","sources":[]}'::jsonb`;
const HASH = "0".repeat(64);
const REGION: Rows["kinds"] = ["region"];
const OTHER = 500_000;
const byId = ({ n }: Target) => sql`id = ${idOf(n)}`;

const draftAt = ({ place, resident, n }: Target) => sql`insert into release_drafts
  (id, place, title, period, cutoff_on, words, created_by)
  values (${idOf(n)}, ${place}, 'x', '2026', '2026-11-01', ${sql.raw(WORDS)}, ${resident.personId})`;
const photoFileAt = ({ place, resident, n }: Target) => sql`insert into files
  (id, place, name, content_type, size, sha256, storage_key, uploaded_by)
  values (${idOf(n)}, ${place}, 'a.jpg', 'image/jpeg', 1, ${HASH}, ${`g${n}`}, ${resident.personId})`;
const photoValues = ({ place, n }: Target, file: number, by: string): SQL => sql`insert into gallery_photos
  (id, place, file_id, caption, description, taken_on, consent, width, height, added_by)
  values (${idOf(n)}, ${place}, ${idOf(file)}, 'x', 'x', '2026-01-01', 'x', 10, 10, ${by})`;

/** What is prepared to be published, the public's pages and how each one is told. */
export const PUBLISHING_ROWS: Record<string, Rows> = {
  release_drafts: {
    kinds: REGION,
    put: draftAt,
    where: byId,
    insert: ({
      place,
      actor,
    }) => sql`insert into release_drafts (place, title, period, cutoff_on, words, created_by)
      values (${place}, 'x', '2026', '2026-11-01', ${sql.raw(WORDS)}, ${actor.personId})`,
    set: sql`title = 'y'`,
  },
  release_guests: {
    kinds: REGION,
    put: (t) => sql`with d as (${draftAt(t)} returning id, place, created_by) insert into release_guests
      (draft_id, place, person_id, added_by) select id, place, created_by, created_by from d`,
    where: ({ n }) => sql`draft_id = ${idOf(n)}`,
    insert: ({ place, actor, n }) => sql`insert into release_guests (draft_id, place, person_id, added_by)
      values (${idOf(n)}, ${place}, ${actor.personId}, ${actor.personId})`,
    set: sql`created_at = now()`,
  },
  declared_facts: {
    kinds: REGION,
    put: ({
      place,
      resident,
      n,
    }) => sql`insert into declared_facts (id, place, key, sentence, as_of, source, declared_by)
      values (${idOf(n)}, ${place}, 'hubs', 'x', '2026-01-01', 'x', ${resident.personId})`,
    where: byId,
    insert: ({
      place,
      actor,
    }) => sql`insert into declared_facts (place, key, sentence, as_of, source, declared_by)
      values (${place}, 'hubs', 'x', '2026-01-01', 'x', ${actor.personId})`,
    set: sql`sentence = 'y'`,
  },
  office_contacts: {
    kinds: ["region", "ugel"],
    put: ({ place, resident, n }) => sql`insert into office_contacts (id, place, name, position, updated_by)
      values (${idOf(n)}, ${place}, 'x', 1, ${resident.personId})`,
    where: byId,
    insert: ({ place, actor }) => sql`insert into office_contacts (place, name, position, updated_by)
      values (${place}, 'x', 2, ${actor.personId})`,
    set: sql`name = 'y'`,
  },
  gallery_photos: {
    kinds: REGION,
    put: (t) => sql`with f as (${photoFileAt(t)} returning id, place, uploaded_by) insert into gallery_photos
      (id, place, file_id, caption, description, taken_on, consent, width, height, added_by)
      select id, place, id, 'x', 'x', '2026-01-01', 'x', 10, 10, uploaded_by from f`,
    where: byId,
    insert: (t) => photoValues({ ...t, n: t.n + OTHER }, t.n, t.actor.personId),
    set: sql`caption = 'y'`,
  },
  public_pages: {
    kinds: REGION,
    put: ({ place }) =>
      sql`insert into public_pages (place, kind, content) values (${place}, 'contacts', '{}')`,
    where: ({ place }) => sql`place = ${place} and kind = 'contacts'`,
    insert: ({ place }) =>
      sql`insert into public_pages (place, kind, content) values (${place}, 'gallery', '{}')`,
    after: ({ place }) => sql`delete from public_pages where place = ${place}`,
    set: sql`content = '{"x":1}'`,
  },
  notice_preferences: {
    put: ({ resident }) => sql`insert into notice_preferences (person_id) values (${resident.personId})
      on conflict do nothing`,
    where: ({ resident }) => sql`person_id = ${resident.personId}`,
    before: ({ resident }) => sql`delete from notice_preferences where person_id = ${resident.personId}`,
    insert: ({ resident }) => sql`insert into notice_preferences (person_id) values (${resident.personId})`,
    after: ({ resident }) => sql`delete from notice_preferences where person_id = ${resident.personId}`,
    set: sql`immediate = false`,
  },
  notice_digests: {
    put: ({ resident }) => sql`insert into notice_digests (person_id, day, items)
      values (${resident.personId}, '2026-01-01', 1) on conflict do nothing`,
    where: ({ resident }) => sql`person_id = ${resident.personId}`,
    insert: ({ resident }) => sql`insert into notice_digests (person_id, day, items)
      values (${resident.personId}, '2026-01-02', 1)`,
    set: sql`items = 2`,
  },
  home_visits: {
    put: ({
      resident,
    }) => sql`insert into home_visits (person_id, seen_at) values (${resident.personId}, now())
      on conflict do nothing`,
    where: ({ resident }) => sql`person_id = ${resident.personId}`,
    before: ({ resident }) => sql`delete from home_visits where person_id = ${resident.personId}`,
    insert: ({ resident }) =>
      sql`insert into home_visits (person_id, seen_at) values (${resident.personId}, now())`,
    after: ({ resident }) => sql`delete from home_visits where person_id = ${resident.personId}`,
    set: sql`previous_at = now()`,
  },
  retention_settings: {
    kinds: REGION,
    put: ({ place }) => sql`insert into retention_settings (place, days) values (${place}, '{}')
      on conflict do nothing`,
    where: ({ place }) => sql`place = ${place}`,
    before: ({ place }) => sql`delete from retention_settings where place = ${place}`,
    insert: ({ place }) => sql`insert into retention_settings (place, days) values (${place}, '{}')`,
    after: ({ place }) => sql`delete from retention_settings where place = ${place}`,
    set: sql`days = '{"x":1}'`,
  },
};
