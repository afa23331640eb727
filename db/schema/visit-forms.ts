import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  jsonb,
  pgEnum,
  pgTable,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, ltree, version } from "../columns";
import { line, managed, mayInsert, mayRead, mayUpdate, own, writable } from "../policies";
import { type FormContent, type VisitSettings, visitContracts, visitKinds } from "../visit-values";
import { people } from "./people";
import { places } from "./places";

export const visitContract = pgEnum("visit_contract", visitContracts);
export const visitKind = pgEnum("visit_kind", visitKinds);

/** A monitoring form (ficha) of the region or of a UGEL: what stays the same from one of its versions to the next. */
export const visitForms = pgTable(
  "visit_forms",
  {
    id: id(),
    place: ltree("place").notNull(),
    name: text("name").notNull(),
    kind: visitKind("kind").notNull(),
    contract: visitContract("contract").notNull(),
    /** The published version that new visits are planned with; none yet, or none any more. */
    currentVersionId: uuid("current_version_id"),
    retiredAt: instant("retired_at"),
    retiredReason: text("retired_reason"),
    createdBy: uuid("created_by").notNull(),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    foreignKey({ name: "visit_forms_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    foreignKey({ name: "visit_forms_author_fkey", columns: [t.createdBy], foreignColumns: [people.id] }),
    check("visit_forms_place_check", sql`nlevel(${t.place}) <= 2`),
    unique("visit_forms_id_place_key").on(t.id, t.place),
    uniqueIndex("visit_forms_name_key").on(t.place, sql`lower(name)`).where(sql`retired_at is null`),
    mayRead(
      "visit_forms_read",
      sql`(${line(t.place)} or ${t.id} in (select w.form_id from visit_form_versions w))`,
    ),
    mayInsert("visit_forms_insert", sql`(${writable(t.place)} and ${own(t.createdBy)})`),
    mayUpdate("visit_forms_update", writable(t.place)),
  ],
);

/** What a form asks. A draft is edited by whoever keeps the form; once published nothing of it changes. */
export const visitFormVersions = pgTable(
  "visit_form_versions",
  {
    id: id(),
    formId: uuid("form_id").notNull(),
    place: ltree("place").notNull(),
    number: smallint("number").notNull(),
    content: jsonb("content").$type<FormContent>().notNull(),
    /** Of the content, once published. */
    sha256: text("sha256"),
    publishedAt: instant("published_at"),
    publishedBy: uuid("published_by"),
    updatedAt: instant("updated_at").notNull().defaultNow(),
    version: version(),
  },
  (t) => [
    foreignKey({
      name: "visit_form_versions_form_fkey",
      columns: [t.formId, t.place],
      foreignColumns: [visitForms.id, visitForms.place],
    }),
    foreignKey({
      name: "visit_form_versions_publisher_fkey",
      columns: [t.publishedBy],
      foreignColumns: [people.id],
    }),
    check(
      "visit_form_versions_published_check",
      sql`(${t.publishedAt} is null) = (${t.publishedBy} is null) and (${t.publishedAt} is null) = (${t.sha256} is null)`,
    ),
    check("visit_form_versions_hash_check", sql`${t.sha256} ~ '^[0-9a-f]{64}$'`),
    unique("visit_form_versions_number_key").on(t.formId, t.number),
    uniqueIndex("visit_form_versions_draft_key").on(t.formId).where(sql`published_at is null`),
    // Whoever was in a visit reads the form that it was made with, wherever she serves later. Visits stand on this table:
    // they are named, not imported.
    mayRead(
      "visit_form_versions_read",
      sql`(${writable(t.place)} or (${t.publishedAt} is not null and ${line(t.place)})
        or ${t.id} in (select v.form_version_id from visits v
          where (select app_person()) in (v.observer_id, v.observed_id, v.companion_id)))`,
    ),
    mayInsert("visit_form_versions_insert", sql`(${writable(t.place)} and ${t.publishedAt} is null)`),
    mayUpdate("visit_form_versions_update", writable(t.place)),
  ],
);

/** A moment of the year when everybody is visited: of the region, or of a UGEL that keeps its own. */
export const monitoringRounds = pgTable(
  "monitoring_rounds",
  {
    id: id(),
    place: ltree("place").notNull(),
    year: smallint("year").notNull(),
    /** 1, 2 or 3: I, II, III. */
    number: smallint("number").notNull(),
    name: text("name").notNull(),
    startsOn: date("starts_on").notNull(),
    endsOn: date("ends_on").notNull(),
    version: version(),
  },
  (t) => [
    foreignKey({ name: "monitoring_rounds_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    check("monitoring_rounds_place_check", sql`nlevel(${t.place}) <= 2`),
    check("monitoring_rounds_number_check", sql`${t.number} between 1 and 9`),
    check("monitoring_rounds_dates_check", sql`${t.endsOn} >= ${t.startsOn}`),
    unique("monitoring_rounds_number_key").on(t.place, t.year, t.number),
    index("monitoring_rounds_place_gist").using("gist", t.place),
    mayRead("monitoring_rounds_read", line(t.place)),
    mayInsert("monitoring_rounds_insert", writable(t.place)),
    mayUpdate("monitoring_rounds_update", writable(t.place)),
  ],
);

/** How the region visits. Absent, the usual. */
export const visitSettings = pgTable(
  "visit_settings",
  {
    place: ltree("place").primaryKey(),
    content: jsonb("content").$type<VisitSettings>().notNull(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
    version: version(),
  },
  (t) => [
    foreignKey({ name: "visit_settings_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    check("visit_settings_region_check", sql`nlevel(${t.place}) = 1`),
    mayRead("visit_settings_read", line(t.place)),
    mayInsert("visit_settings_insert", managed(t.place)),
    mayUpdate("visit_settings_update", managed(t.place)),
  ],
);
