import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  pgEnum,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, ltree, version } from "../columns";
import { below, line, mayInsert, mayRead, mayUpdate, mine, own, writable } from "../policies";
import { type AgreedScores, type ComparedAnswer, calibrationSources } from "../visit-values";
import { files } from "./files";
import { people } from "./people";
import { places } from "./places";
import { visitContract, visitForms, visitFormVersions } from "./visit-forms";
import { visits } from "./visits";

export const calibrationSource = pgEnum("calibration_source", calibrationSources);

/** Something to score, told in words, shown in a picture or linked as a video, that a form's keepers agreed how to score. */
export const calibrationCases = pgTable(
  "calibration_cases",
  {
    id: id(),
    formId: uuid("form_id").notNull(),
    place: ltree("place").notNull(),
    title: text("title").notNull(),
    story: text("story").notNull(),
    pictureId: uuid("picture_id"),
    /** What the picture shows, for whoever does not see it. */
    pictureAlt: text("picture_alt"),
    videoUrl: text("video_url"),
    /** The items that it lets one score. */
    itemKeys: text("item_keys").array().notNull(),
    publishedAt: instant("published_at"),
    retiredAt: instant("retired_at"),
    retiredReason: text("retired_reason"),
    createdBy: uuid("created_by").notNull(),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    foreignKey({
      name: "calibration_cases_form_fkey",
      columns: [t.formId, t.place],
      foreignColumns: [visitForms.id, visitForms.place],
    }),
    foreignKey({
      name: "calibration_cases_picture_fkey",
      columns: [t.pictureId, t.place],
      foreignColumns: [files.id, files.place],
    }),
    foreignKey({
      name: "calibration_cases_author_fkey",
      columns: [t.createdBy],
      foreignColumns: [people.id],
    }),
    check("calibration_cases_video_check", sql`${t.videoUrl} ~ '^https://'`),
    check("calibration_cases_picture_check", sql`(${t.pictureId} is null) = (${t.pictureAlt} is null)`),
    check("calibration_cases_retired_check", sql`(${t.retiredAt} is null) = (${t.retiredReason} is null)`),
    unique("calibration_cases_id_place_key").on(t.id, t.place),
    index("calibration_cases_form_idx").on(t.formId),
    mayRead(
      "calibration_cases_read",
      sql`(${writable(t.place)} or (${t.publishedAt} is not null and ${line(t.place)}))`,
    ),
    mayInsert("calibration_cases_insert", sql`(${writable(t.place)} and ${own(t.createdBy)})`),
    mayUpdate("calibration_cases_update", writable(t.place)),
  ],
);

/** What somebody scored of a case: once, since the agreed scores are then shown to her. */
export const calibrationAnswers = pgTable(
  "calibration_answers",
  {
    id: id(),
    caseId: uuid("case_id").notNull(),
    place: ltree("place").notNull(),
    formId: uuid("form_id").notNull(),
    personId: uuid("person_id").notNull(),
    /** The answer that she gave to each item. */
    scores: jsonb("scores").$type<Record<string, string>>().notNull(),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [
    foreignKey({
      name: "calibration_answers_case_fkey",
      columns: [t.caseId, t.place],
      foreignColumns: [calibrationCases.id, calibrationCases.place],
    }),
    foreignKey({
      name: "calibration_answers_form_fkey",
      columns: [t.formId],
      foreignColumns: [visitForms.id],
    }),
    foreignKey({
      name: "calibration_answers_person_fkey",
      columns: [t.personId],
      foreignColumns: [people.id],
    }),
    unique("calibration_answers_case_person_key").on(t.caseId, t.personId),
    index("calibration_answers_person_idx").on(t.personId),
    mayRead("calibration_answers_read", sql`(${own(t.personId)} or ${writable(t.place)})`),
    mayInsert(
      "calibration_answers_insert",
      sql`(${own(t.personId)} and ${t.caseId} in (select c.id from calibration_cases c where c.published_at is not null and c.retired_at is null))`,
    ),
  ],
);

/** How a case should be scored: for whoever keeps the form, and for whoever has already scored it. */
export const calibrationKeys = pgTable(
  "calibration_keys",
  {
    caseId: uuid("case_id").primaryKey(),
    place: ltree("place").notNull(),
    agreed: jsonb("agreed").$type<AgreedScores>().notNull(),
    version: version(),
  },
  (t) => [
    foreignKey({
      name: "calibration_keys_case_fkey",
      columns: [t.caseId, t.place],
      foreignColumns: [calibrationCases.id, calibrationCases.place],
    }),
    mayRead(
      "calibration_keys_read",
      sql`(${writable(t.place)} or ${t.caseId} in (select a.case_id from calibration_answers a where a.person_id = (select app_person())))`,
    ),
    mayInsert("calibration_keys_insert", writable(t.place)),
    mayUpdate("calibration_keys_update", writable(t.place)),
  ],
);

/**
 * How far somebody's scores are from those agreed, on a day, and until when she may score alone with a form; or from those
 * of who observed beside her, when they drifted and she may no more.
 */
export const calibrations = pgTable(
  "calibrations",
  {
    id: id(),
    formId: uuid("form_id").notNull(),
    /** Where she serves: whoever plans visits there has to know it. */
    place: ltree("place").notNull(),
    personId: uuid("person_id").notNull(),
    source: calibrationSource("source").notNull().default("cases"),
    /** How many scores were compared. */
    scores: integer("scores").notNull(),
    exact: numeric("exact", { precision: 5, scale: 4, mode: "number" }).notNull(),
    adjacent: numeric("adjacent", { precision: 5, scale: 4, mode: "number" }).notNull(),
    /** Weighted by the square of the distance; `null` when nothing varies. */
    kappa: numeric("kappa", { precision: 5, scale: 4, mode: "number" }),
    passed: boolean("passed").notNull(),
    expiresOn: date("expires_on"),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [
    foreignKey({ name: "calibrations_form_fkey", columns: [t.formId], foreignColumns: [visitForms.id] }),
    foreignKey({ name: "calibrations_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    foreignKey({ name: "calibrations_person_fkey", columns: [t.personId], foreignColumns: [people.id] }),
    check("calibrations_passed_check", sql`${t.passed} = (${t.expiresOn} is not null)`),
    check(
      "calibrations_shares_check",
      sql`${t.scores} > 0 and ${t.exact} between 0 and ${t.adjacent} and ${t.adjacent} <= 1 and ${t.kappa} between -1 and 1`,
    ),
    index("calibrations_person_idx").on(t.personId, t.formId),
    // Whoever plans below her place has to know it, too.
    mayRead(
      "calibrations_read",
      sql`(${own(t.personId)} or ${below(t.place)} or (${line(t.place)} and (select app_places_visit()) <> '{}'::ltree[]))`,
    ),
    mayInsert(
      "calibrations_insert",
      sql`(${own(t.personId)} and ${mine(t.place)} and ${t.source} = 'cases')`,
    ),
  ],
);

/**
 * A visit that two scored, each on her own, with what both answered: compared by the worker once both were received. It is
 * for the two, for who coordinates the network, and in visits of supervision for the specialists of the place.
 */
export const visitPairs = pgTable(
  "visit_pairs",
  {
    /** The visit that was planned beside the other. */
    visitId: uuid("visit_id").primaryKey(),
    otherId: uuid("other_id").notNull(),
    place: ltree("place").notNull(),
    contract: visitContract("contract").notNull(),
    formId: uuid("form_id").notNull(),
    formVersionId: uuid("form_version_id").notNull(),
    personId: uuid("person_id").notNull(),
    otherPersonId: uuid("other_person_id").notNull(),
    /** The day when both were made. */
    on: date("on").notNull(),
    compared: jsonb("compared").$type<ComparedAnswer[]>().notNull(),
    comparedAt: instant("compared_at").notNull().defaultNow(),
  },
  (t) => [
    foreignKey({
      name: "visit_pairs_visit_fkey",
      columns: [t.visitId, t.place],
      foreignColumns: [visits.id, visits.place],
    }),
    foreignKey({
      name: "visit_pairs_other_fkey",
      columns: [t.otherId, t.place],
      foreignColumns: [visits.id, visits.place],
    }),
    foreignKey({ name: "visit_pairs_form_fkey", columns: [t.formId], foreignColumns: [visitForms.id] }),
    foreignKey({
      name: "visit_pairs_form_version_fkey",
      columns: [t.formVersionId],
      foreignColumns: [visitFormVersions.id],
    }),
    foreignKey({ name: "visit_pairs_person_fkey", columns: [t.personId], foreignColumns: [people.id] }),
    foreignKey({
      name: "visit_pairs_other_person_fkey",
      columns: [t.otherPersonId],
      foreignColumns: [people.id],
    }),
    index("visit_pairs_person_idx").on(t.personId, t.formId),
    index("visit_pairs_other_person_idx").on(t.otherPersonId, t.formId),
    mayRead(
      "visit_pairs_read",
      sql`(${own(t.personId)} or ${own(t.otherPersonId)} or ${t.place} <@ any((select app_places_coach())::ltree[])
        or (${t.contract} = 'supervision' and ${t.place} <@ any((select app_places_supervise())::ltree[])))`,
    ),
  ],
);
