import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, ltree, version } from "../columns";
import { below, line, managed, mayInsert, mayRead, mayUpdate, own, region, writable } from "../policies";
import { type PlanDiagnosis, type PlanTemplate, planKinds, planStates } from "../values";
import { files } from "./files";
import { issuedPapers } from "./papers";
import { people } from "./people";
import { places } from "./places";

export const planKind = pgEnum("plan_kind", planKinds);
export const planState = pgEnum("plan_state", planStates);

/** What a region asks of a kind of plan in a school year, and the dates of its campaign. */
export const planTemplates = pgTable(
  "plan_templates",
  {
    id: id(),
    place: ltree("place").notNull(),
    kind: planKind("kind").notNull(),
    schoolYear: smallint("school_year").notNull(),
    content: jsonb("content").$type<PlanTemplate>().notNull(),
    opensOn: date("opens_on").notNull(),
    dueOn: date("due_on").notNull(),
    approvalDueOn: date("approval_due_on").notNull(),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    foreignKey({ name: "plan_templates_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    check("plan_templates_region_check", sql`nlevel(${t.place}) = 1`),
    check("plan_templates_school_year_check", sql`${t.schoolYear} between 2000 and 9999`),
    check("plan_templates_dates_check", sql`${t.opensOn} <= ${t.dueOn} and ${t.dueOn} <= ${t.approvalDueOn}`),
    unique("plan_templates_key").on(t.place, t.kind, t.schoolYear),
    mayRead("plan_templates_read", line(t.place)),
    mayInsert("plan_templates_insert", managed(t.place)),
    mayUpdate("plan_templates_update", managed(t.place)),
  ],
);

/** The plan of a network or a UGEL for a school year. Once approved the whole region reads it. */
export const plans = pgTable(
  "plans",
  {
    id: id(),
    place: ltree("place").notNull(),
    kind: planKind("kind").notNull(),
    schoolYear: smallint("school_year").notNull(),
    state: planState("state").notNull().default("draft"),
    /** What the region asked when it began, or when it was last brought up to date. */
    template: jsonb("template").$type<PlanTemplate>().notNull(),
    templateVersion: integer("template_version").notNull(),
    /** What the data said, until it was submitted. */
    diagnosis: jsonb("diagnosis").$type<PlanDiagnosis>(),
    diagnosedAt: instant("diagnosed_at"),
    createdBy: uuid("created_by").notNull(),
    createdAt: createdAt(),
    /** The first time that it was submitted: what «on time» is judged by. */
    firstSubmittedAt: instant("first_submitted_at"),
    submittedAt: instant("submitted_at"),
    /** The first approval; later versions have their own. */
    approvedAt: instant("approved_at"),
    /** What was achieved and learned, in words, when the year ends. */
    evaluation: text("evaluation"),
    closedAt: instant("closed_at"),
    version: version(),
  },
  (t) => [
    foreignKey({ name: "plans_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    foreignKey({ name: "plans_author_fkey", columns: [t.createdBy], foreignColumns: [people.id] }),
    check("plans_place_check", sql`nlevel(${t.place}) = case ${t.kind} when 'pat_rei' then 3 else 2 end`),
    check("plans_school_year_check", sql`${t.schoolYear} between 2000 and 9999`),
    check(
      "plans_approved_check",
      sql`(${t.state} in ('approved', 'under_way', 'evaluated', 'closed')) = (${t.approvedAt} is not null)`,
    ),
    unique("plans_key").on(t.place, t.kind, t.schoolYear),
    unique("plans_id_place_key").on(t.id, t.place),
    mayRead("plans_read", sql`(${below(t.place)} or (${t.approvedAt} is not null and ${region(t.place)}))`),
    mayInsert("plans_insert", sql`(${writable(t.place)} and ${own(t.createdBy)} and ${t.state} = 'draft')`),
    mayUpdate("plans_update", writable(t.place)),
  ],
);

/** A plan as it was approved, once and each time that it changed: whole, and never touched again. */
export const planVersions = pgTable(
  "plan_versions",
  {
    id: id(),
    planId: uuid("plan_id").notNull(),
    place: ltree("place").notNull(),
    /** From 1. */
    number: smallint("number").notNull(),
    /** The plan as its document reads, and what the hash is taken of. */
    content: jsonb("content").$type<Record<string, unknown>>().notNull(),
    sha256: text("sha256").notNull(),
    /** What changed since the one before and why; `null` of the first. */
    reason: text("reason"),
    approvedBy: uuid("approved_by").notNull(),
    approvedAt: instant("approved_at").notNull().defaultNow(),
  },
  (t) => [
    foreignKey({
      name: "plan_versions_plan_fkey",
      columns: [t.planId, t.place],
      foreignColumns: [plans.id, plans.place],
    }),
    foreignKey({ name: "plan_versions_approver_fkey", columns: [t.approvedBy], foreignColumns: [people.id] }),
    check("plan_versions_sha256_check", sql`${t.sha256} ~ '^[0-9a-f]{64}$'`),
    unique("plan_versions_number_key").on(t.planId, t.number),
    unique("plan_versions_id_place_key").on(t.id, t.place),
    mayRead("plan_versions_read", region(t.place)),
    mayInsert("plan_versions_insert", sql`(${writable(t.place)} and ${own(t.approvedBy)})`),
  ],
);

/** The PDF of an approved version, issued with its code. */
export const planPapers = pgTable(
  "plan_papers",
  {
    versionId: uuid("version_id").notNull(),
    place: ltree("place").notNull(),
    code: text("code").notNull(),
    fileId: uuid("file_id").notNull(),
    issuedAt: instant("issued_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: "plan_papers_pkey", columns: [t.versionId] }),
    foreignKey({
      name: "plan_papers_version_fkey",
      columns: [t.versionId, t.place],
      foreignColumns: [planVersions.id, planVersions.place],
    }),
    foreignKey({
      name: "plan_papers_code_fkey",
      columns: [t.code],
      foreignColumns: [issuedPapers.code],
    }),
    foreignKey({
      name: "plan_papers_file_fkey",
      columns: [t.fileId, t.place],
      foreignColumns: [files.id, files.place],
    }),
    mayRead("plan_papers_read", region(t.place)),
    mayInsert("plan_papers_insert", writable(t.place)),
  ],
);

/** What whoever the campaign concerns was already reminded of, by the worker: nothing is sent twice. */
export const planReminders = pgTable(
  "plan_reminders",
  {
    templateId: uuid("template_id").notNull(),
    personId: uuid("person_id").notNull(),
    /** As `due:7`: what, and how many days before. */
    moment: text("moment").notNull(),
    sentAt: instant("sent_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: "plan_reminders_pkey", columns: [t.templateId, t.personId, t.moment] }),
    foreignKey({
      name: "plan_reminders_template_fkey",
      columns: [t.templateId],
      foreignColumns: [planTemplates.id],
    }),
    foreignKey({ name: "plan_reminders_person_fkey", columns: [t.personId], foreignColumns: [people.id] }),
    index("plan_reminders_person_idx").on(t.personId),
  ],
).enableRLS();
