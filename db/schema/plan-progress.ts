import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  numeric,
  pgEnum,
  pgTable,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, ltree, version } from "../columns";
import { below, mayInsert, mayRead, mayUpdate, own, writable } from "../policies";
import { progressStates, ragColours } from "../values";
import { files } from "./files";
import { people } from "./people";
import { ofReadPlan, planActivities, planTargets } from "./plan-rows";
import { plans } from "./plans";

export const progressState = pgEnum("progress_state", progressStates);
export const rag = pgEnum("rag", ragColours);

/** How an activity of a plan in force goes, as it was last told. Without a row it is planned. */
export const planProgress = pgTable(
  "plan_progress",
  {
    activityId: uuid("activity_id").primaryKey(),
    planId: uuid("plan_id").notNull(),
    place: ltree("place").notNull(),
    state: progressState("state").notNull(),
    /** Why it was postponed or cancelled. */
    reason: text("reason"),
    /** When it was held, once done; when it will be, until then. */
    doneOn: date("done_on"),
    nextOn: date("next_on"),
    attendance: integer("attendance"),
    /** The colour that a person sets over the rule's, with why. */
    ragOverride: rag("rag_override"),
    ragNote: text("rag_note"),
    updatedBy: uuid("updated_by").notNull(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
    version: version(),
  },
  (t) => [
    foreignKey({
      name: "plan_progress_activity_fkey",
      columns: [t.activityId, t.planId],
      foreignColumns: [planActivities.id, planActivities.planId],
    }),
    foreignKey({
      name: "plan_progress_plan_fkey",
      columns: [t.planId, t.place],
      foreignColumns: [plans.id, plans.place],
    }),
    foreignKey({ name: "plan_progress_updater_fkey", columns: [t.updatedBy], foreignColumns: [people.id] }),
    check("plan_progress_done_check", sql`(${t.state} = 'done') = (${t.doneOn} is not null)`),
    check(
      "plan_progress_reason_check",
      sql`${t.state} not in ('postponed', 'cancelled') or ${t.reason} is not null`,
    ),
    check("plan_progress_attendance_check", sql`${t.attendance} >= 0`),
    check("plan_progress_rag_check", sql`(${t.ragOverride} is null) = (${t.ragNote} is null)`),
    index("plan_progress_plan_idx").on(t.planId),
    mayRead("plan_progress_read", ofReadPlan(t.planId)),
    mayInsert("plan_progress_insert", sql`(${writable(t.place)} and ${own(t.updatedBy)})`),
    mayUpdate("plan_progress_update", writable(t.place)),
  ],
);

/** Each time that somebody told how an activity goes. */
export const planReports = pgTable(
  "plan_reports",
  {
    id: id(),
    activityId: uuid("activity_id").notNull(),
    planId: uuid("plan_id").notNull(),
    place: ltree("place").notNull(),
    state: progressState("state").notNull(),
    note: text("note"),
    attendance: integer("attendance"),
    nextOn: date("next_on"),
    reportedBy: uuid("reported_by").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({
      name: "plan_reports_activity_fkey",
      columns: [t.activityId, t.planId],
      foreignColumns: [planActivities.id, planActivities.planId],
    }),
    foreignKey({
      name: "plan_reports_plan_fkey",
      columns: [t.planId, t.place],
      foreignColumns: [plans.id, plans.place],
    }),
    foreignKey({ name: "plan_reports_author_fkey", columns: [t.reportedBy], foreignColumns: [people.id] }),
    index("plan_reports_activity_idx").on(t.activityId),
    mayRead("plan_reports_read", below(t.place)),
    mayInsert("plan_reports_insert", sql`(${writable(t.place)} and ${own(t.reportedBy)})`),
  ],
);

/** A file that shows that an activity was held: for whoever reads the records of the place. */
export const planEvidence = pgTable(
  "plan_evidence",
  {
    id: id(),
    activityId: uuid("activity_id").notNull(),
    planId: uuid("plan_id").notNull(),
    place: ltree("place").notNull(),
    fileId: uuid("file_id").notNull(),
    description: text("description"),
    addedBy: uuid("added_by").notNull(),
    createdAt: createdAt(),
    withdrawnAt: instant("withdrawn_at"),
    withdrawnReason: text("withdrawn_reason"),
  },
  (t) => [
    foreignKey({
      name: "plan_evidence_activity_fkey",
      columns: [t.activityId, t.planId],
      foreignColumns: [planActivities.id, planActivities.planId],
    }),
    foreignKey({
      name: "plan_evidence_plan_fkey",
      columns: [t.planId, t.place],
      foreignColumns: [plans.id, plans.place],
    }),
    foreignKey({
      name: "plan_evidence_file_fkey",
      columns: [t.fileId, t.place],
      foreignColumns: [files.id, files.place],
    }),
    foreignKey({ name: "plan_evidence_author_fkey", columns: [t.addedBy], foreignColumns: [people.id] }),
    check("plan_evidence_withdrawn_check", sql`(${t.withdrawnAt} is null) = (${t.withdrawnReason} is null)`),
    index("plan_evidence_activity_idx").on(t.activityId),
    mayRead("plan_evidence_read", below(t.place)),
    mayInsert("plan_evidence_insert", sql`(${writable(t.place)} and ${own(t.addedBy)})`),
    mayUpdate("plan_evidence_update", writable(t.place)),
  ],
);

/** What a target measured on a day, told by a person where nothing computes it. */
export const planMeasures = pgTable(
  "plan_measures",
  {
    id: id(),
    targetId: uuid("target_id").notNull(),
    planId: uuid("plan_id").notNull(),
    place: ltree("place").notNull(),
    value: numeric("value", { precision: 12, scale: 2, mode: "number" }).notNull(),
    measuredOn: date("measured_on").notNull(),
    source: text("source").notNull(),
    recordedBy: uuid("recorded_by").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({
      name: "plan_measures_target_fkey",
      columns: [t.targetId, t.planId],
      foreignColumns: [planTargets.id, planTargets.planId],
    }),
    foreignKey({
      name: "plan_measures_plan_fkey",
      columns: [t.planId, t.place],
      foreignColumns: [plans.id, plans.place],
    }),
    foreignKey({ name: "plan_measures_author_fkey", columns: [t.recordedBy], foreignColumns: [people.id] }),
    index("plan_measures_target_idx").on(t.targetId),
    mayRead("plan_measures_read", ofReadPlan(t.planId)),
    mayInsert("plan_measures_insert", sql`(${writable(t.place)} and ${own(t.recordedBy)})`),
  ],
);
