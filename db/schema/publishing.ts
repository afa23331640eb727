import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgEnum,
  pgPolicy,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, ltree, version } from "../columns";
import { anyone, gateMay, line, managed, mayDelete, mayInsert, mayRead, mayUpdate, own } from "../policies";
import { achievementKeys, publicPageKinds, type ReleaseWords, releaseDraftStates } from "../release-values";
import { files } from "./files";
import { people } from "./people";
import { places } from "./places";

export const achievementKey = pgEnum("achievement_key", achievementKeys);
export const releaseDraftState = pgEnum("release_draft_state", releaseDraftStates);
export const publicPageKind = pgEnum("public_page_kind", publicPageKinds);

/** A release that is being prepared: its words and the day that its figures are counted at. */
export const releaseDrafts = pgTable(
  "release_drafts",
  {
    id: id(),
    place: ltree("place").notNull(),
    title: text("title").notNull(),
    /** What it is about: «Año escolar 2026». */
    period: text("period").notNull(),
    cutoffOn: date("cutoff_on").notNull(),
    words: jsonb("words").$type<ReleaseWords>().notNull(),
    /** The release that it mends, why, and what changed in it. */
    amends: integer("amends"),
    amendReason: text("amend_reason"),
    amendChanges: text("amend_changes"),
    /** Whether it mends only words: its figures are those of the release that it mends. */
    keepsFigures: boolean("keeps_figures").notNull().default(false),
    state: releaseDraftState("state").notNull().default("draft"),
    /** The number that it was published with. */
    number: integer("number"),
    createdBy: uuid("created_by").notNull(),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    foreignKey({ name: "release_drafts_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    foreignKey({ name: "release_drafts_author_fkey", columns: [t.createdBy], foreignColumns: [people.id] }),
    check("release_drafts_region_check", sql`nlevel(${t.place}) = 1`),
    check("release_drafts_published_check", sql`(${t.state} = 'published') = (${t.number} is not null)`),
    check("release_drafts_amends_check", sql`(${t.amends} is null) = (${t.amendReason} is null)`),
    unique("release_drafts_id_place_key").on(t.id, t.place),
    index("release_drafts_place_idx").on(t.place),
    mayRead(
      "release_drafts_read",
      sql`(${managed(t.place)} or ${t.id} in (select g.draft_id from release_guests g where g.person_id = (select app_person())))`,
    ),
    mayInsert("release_drafts_insert", sql`(${managed(t.place)} and ${own(t.createdBy)})`),
    mayUpdate("release_drafts_update", managed(t.place)),
  ],
);

/** Who may read a release before it is published. */
export const releaseGuests = pgTable(
  "release_guests",
  {
    draftId: uuid("draft_id").notNull(),
    place: ltree("place").notNull(),
    personId: uuid("person_id").notNull(),
    addedBy: uuid("added_by").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "release_guests_pkey", columns: [t.draftId, t.personId] }),
    foreignKey({
      name: "release_guests_draft_fkey",
      columns: [t.draftId, t.place],
      foreignColumns: [releaseDrafts.id, releaseDrafts.place],
    }),
    foreignKey({ name: "release_guests_person_fkey", columns: [t.personId], foreignColumns: [people.id] }),
    foreignKey({ name: "release_guests_author_fkey", columns: [t.addedBy], foreignColumns: [people.id] }),
    mayRead("release_guests_read", sql`(${managed(t.place)} or ${own(t.personId)})`),
    mayInsert("release_guests_insert", sql`(${managed(t.place)} and ${own(t.addedBy)})`),
    mayDelete("release_guests_delete", managed(t.place)),
  ],
);

/** What the region says of an achievement whose records are not kept here, with its source. Said again, never changed. */
export const declaredFacts = pgTable(
  "declared_facts",
  {
    id: id(),
    place: ltree("place").notNull(),
    key: achievementKey("key").notNull(),
    numerator: integer("numerator"),
    denominator: integer("denominator"),
    /** What it says beside the figure, or instead of it. */
    sentence: text("sentence").notNull(),
    asOf: date("as_of").notNull(),
    source: text("source").notNull(),
    declaredBy: uuid("declared_by").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({ name: "declared_facts_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    foreignKey({ name: "declared_facts_author_fkey", columns: [t.declaredBy], foreignColumns: [people.id] }),
    check("declared_facts_region_check", sql`nlevel(${t.place}) = 1`),
    check(
      "declared_facts_figures_check",
      sql`(${t.numerator} is null) = (${t.denominator} is null) and ${t.numerator} between 0 and ${t.denominator} and (${t.denominator} is null or ${t.denominator} > 0)`,
    ),
    index("declared_facts_key_idx").on(t.place, t.key, t.createdAt),
    mayRead("declared_facts_read", line(t.place)),
    mayInsert("declared_facts_insert", sql`(${managed(t.place)} and ${own(t.declaredBy)})`),
  ],
);

/** An office that the public may write or call: institutional data, never a person's own. */
export const officeContacts = pgTable(
  "office_contacts",
  {
    id: id(),
    place: ltree("place").notNull(),
    name: text("name").notNull(),
    address: text("address"),
    phone: text("phone"),
    email: text("email"),
    position: smallint("position").notNull(),
    withdrawnAt: instant("withdrawn_at"),
    updatedBy: uuid("updated_by").notNull(),
    version: version(),
  },
  (t) => [
    foreignKey({ name: "office_contacts_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    foreignKey({ name: "office_contacts_author_fkey", columns: [t.updatedBy], foreignColumns: [people.id] }),
    check("office_contacts_place_check", sql`nlevel(${t.place}) <= 2`),
    index("office_contacts_place_gist").using("gist", t.place),
    mayRead("office_contacts_read", line(t.place)),
    mayInsert("office_contacts_insert", managed(t.place)),
    mayUpdate("office_contacts_update", managed(t.place)),
  ],
);

/** A photograph for the public gallery, with who consented to it. */
export const galleryPhotos = pgTable(
  "gallery_photos",
  {
    id: id(),
    place: ltree("place").notNull(),
    fileId: uuid("file_id").notNull(),
    caption: text("caption").notNull(),
    /** What it shows, for whoever does not see it. */
    description: text("description").notNull(),
    takenOn: date("taken_on").notNull(),
    consent: text("consent").notNull(),
    width: smallint("width").notNull(),
    height: smallint("height").notNull(),
    withdrawnAt: instant("withdrawn_at"),
    withdrawnReason: text("withdrawn_reason"),
    addedBy: uuid("added_by").notNull(),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    foreignKey({
      name: "gallery_photos_file_fkey",
      columns: [t.fileId, t.place],
      foreignColumns: [files.id, files.place],
    }),
    foreignKey({ name: "gallery_photos_author_fkey", columns: [t.addedBy], foreignColumns: [people.id] }),
    check("gallery_photos_region_check", sql`nlevel(${t.place}) = 1`),
    check("gallery_photos_withdrawn_check", sql`(${t.withdrawnAt} is null) = (${t.withdrawnReason} is null)`),
    mayRead("gallery_photos_read", line(t.place)),
    mayInsert("gallery_photos_insert", sql`(${managed(t.place)} and ${own(t.addedBy)})`),
    mayUpdate("gallery_photos_update", managed(t.place)),
  ],
);

/** The public pages that do not wait for a release: contacts and gallery, written whole each time that they change. */
export const publicPages = pgTable(
  "public_pages",
  {
    place: ltree("place").notNull(),
    kind: publicPageKind("kind").notNull(),
    content: jsonb("content").$type<unknown>().notNull(),
    publishedAt: instant("published_at").notNull().defaultNow(),
    version: version(),
  },
  (t) => [
    primaryKey({ name: "public_pages_pkey", columns: [t.place, t.kind] }),
    foreignKey({ name: "public_pages_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    check("public_pages_region_check", sql`nlevel(${t.place}) = 1`),
    mayRead("public_pages_read", sql`true`),
    mayInsert("public_pages_insert", managed(t.place)),
    mayUpdate("public_pages_update", managed(t.place)),
    pgPolicy("public_pages_public", { for: "select", to: anyone, using: sql`true` }),
  ],
);

/** How somebody wants to be told: at once of what concerns her, and in a summary. */
export const noticePreferences = pgTable(
  "notice_preferences",
  {
    personId: uuid("person_id").primaryKey(),
    /** Each mail when it happens; otherwise it waits for the summary. */
    immediate: boolean("immediate").notNull().default(true),
    digest: text("digest").$type<"none" | "daily" | "weekly">().notNull().default("weekly"),
    /** Hours of Lima, from 0 to 23, when nothing is sent; equal, none. */
    quietFrom: smallint("quiet_from").notNull().default(20),
    quietTo: smallint("quiet_to").notNull().default(7),
    updatedAt: instant("updated_at").notNull().defaultNow(),
    version: version(),
  },
  (t) => [
    foreignKey({
      name: "notice_preferences_person_fkey",
      columns: [t.personId],
      foreignColumns: [people.id],
    }),
    check("notice_preferences_digest_check", sql`${t.digest} in ('none', 'daily', 'weekly')`),
    check(
      "notice_preferences_quiet_check",
      sql`${t.quietFrom} between 0 and 23 and ${t.quietTo} between 0 and 23`,
    ),
    mayRead("notice_preferences_read", own(t.personId)),
    mayInsert("notice_preferences_insert", own(t.personId)),
    mayUpdate("notice_preferences_update", own(t.personId)),
    // The link of a mail stops its notices without signing in.
    gateMay("notice_preferences_gate"),
  ],
);

/** The summaries that the worker has sent: none goes out twice. */
export const noticeDigests = pgTable(
  "notice_digests",
  {
    personId: uuid("person_id").notNull(),
    day: date("day").notNull(),
    items: integer("items").notNull(),
    sentAt: instant("sent_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: "notice_digests_pkey", columns: [t.personId, t.day] }),
    foreignKey({ name: "notice_digests_person_fkey", columns: [t.personId], foreignColumns: [people.id] }),
  ],
).enableRLS();

/** When somebody was last on her first page, and the time before: what changed in between is told. */
export const homeVisits = pgTable(
  "home_visits",
  {
    personId: uuid("person_id").primaryKey(),
    seenAt: instant("seen_at").notNull(),
    previousAt: instant("previous_at"),
  },
  (t) => [
    foreignKey({ name: "home_visits_person_fkey", columns: [t.personId], foreignColumns: [people.id] }),
    mayRead("home_visits_read", own(t.personId)),
    mayInsert("home_visits_insert", own(t.personId)),
    mayUpdate("home_visits_update", own(t.personId)),
  ],
);
