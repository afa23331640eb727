import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  date,
  foreignKey,
  index,
  integer,
  numeric,
  pgEnum,
  pgTable,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, ltree, version } from "../columns";
import { mayInsert, mayRead, mayUpdate, writable } from "../policies";
import { activityKinds, indicatorDirections } from "../values";
import { area, stage } from "./assessments";
import { files } from "./files";
import { people } from "./people";
import { plans } from "./plans";

export const activityKind = pgEnum("activity_kind", activityKinds);
export const indicatorDirection = pgEnum("indicator_direction", indicatorDirections);

/** Whoever reads the plan reads what it says. */
export const ofReadPlan = (planId: AnyPgColumn) => sql`${planId} in (select id from plans)`;

/** What every row of a plan has. A row is never deleted: it is withdrawn, with why, and may come back. */
const rowColumns = () => ({
  id: id(),
  planId: uuid("plan_id").notNull(),
  place: ltree("place").notNull(),
  position: integer("position").notNull(),
  createdAt: createdAt(),
  updatedAt: instant("updated_at").notNull().defaultNow(),
  updatedBy: uuid("updated_by").notNull(),
  withdrawnAt: instant("withdrawn_at"),
  withdrawnReason: text("withdrawn_reason"),
  version: version(),
});

type RowColumns = Record<
  "id" | "planId" | "place" | "updatedBy" | "withdrawnAt" | "withdrawnReason",
  AnyPgColumn
>;

const rowRules = (name: string, t: RowColumns) => [
  foreignKey({
    name: `${name}_plan_fkey`,
    columns: [t.planId, t.place],
    foreignColumns: [plans.id, plans.place],
  }),
  foreignKey({
    name: `${name}_updater_fkey`,
    columns: [t.updatedBy],
    foreignColumns: [people.id],
  }),
  check(`${name}_withdrawn_check`, sql`(${t.withdrawnAt} is null) = (${t.withdrawnReason} is null)`),
  unique(`${name}_id_plan_key`).on(t.id, t.planId),
  index(`${name}_plan_idx`).on(t.planId),
  mayRead(`${name}_read`, ofReadPlan(t.planId)),
  mayInsert(`${name}_insert`, writable(t.place)),
  mayUpdate(`${name}_update`, writable(t.place)),
];

/** What the plan says in its own words, section by section. */
export const planTexts = pgTable(
  "plan_texts",
  {
    id: id(),
    planId: uuid("plan_id").notNull(),
    place: ltree("place").notNull(),
    /** The key of the section in the plan's template. */
    section: text("section").notNull(),
    body: text("body").notNull(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
    updatedBy: uuid("updated_by").notNull(),
    version: version(),
  },
  (t) => [
    foreignKey({
      name: "plan_texts_plan_fkey",
      columns: [t.planId, t.place],
      foreignColumns: [plans.id, plans.place],
    }),
    foreignKey({ name: "plan_texts_updater_fkey", columns: [t.updatedBy], foreignColumns: [people.id] }),
    uniqueIndex("plan_texts_section_key").on(t.planId, t.section),
    mayRead("plan_texts_read", ofReadPlan(t.planId)),
    mayInsert("plan_texts_insert", writable(t.place)),
    mayUpdate("plan_texts_update", writable(t.place)),
  ],
);

/** A problem that the diagnosis shows, with its causes, by priority. */
export const planProblems = pgTable(
  "plan_problems",
  {
    ...rowColumns(),
    /** The key of an area of objectives. */
    area: text("area").notNull(),
    statement: text("statement").notNull(),
    causes: text("causes"),
    /** What the assessments call it, when it is about one of their areas. */
    subject: area("subject"),
    stage: stage("stage"),
    competence: text("competence"),
  },
  (t) => rowRules("plan_problems", t),
);

export const planObjectives = pgTable(
  "plan_objectives",
  {
    ...rowColumns(),
    area: text("area").notNull(),
    statement: text("statement").notNull(),
    problemId: uuid("problem_id"),
    /** The number of a compromiso de gestión escolar of the template. */
    commitment: smallint("commitment"),
  },
  (t) => [
    ...rowRules("plan_objectives", t),
    foreignKey({
      name: "plan_objectives_problem_fkey",
      columns: [t.problemId, t.planId],
      foreignColumns: [planProblems.id, planProblems.planId],
    }),
  ],
);

export const planTargets = pgTable(
  "plan_targets",
  {
    ...rowColumns(),
    objectiveId: uuid("objective_id").notNull(),
    /** A computed indicator, one of the template's by its key, or `own`. */
    indicator: text("indicator").notNull(),
    /** What it measures, as it reads. */
    name: text("name").notNull(),
    unit: text("unit").notNull(),
    direction: indicatorDirection("direction").notNull(),
    /** Of a computed indicator of the assessments. */
    subject: area("subject"),
    stage: stage("stage"),
    grade: smallint("grade"),
    baseline: numeric("baseline", { precision: 12, scale: 2, mode: "number" }),
    baselineSource: text("baseline_source"),
    baselineOn: date("baseline_on"),
    goal: numeric("goal", { precision: 12, scale: 2, mode: "number" }).notNull(),
    startsOn: date("starts_on").notNull(),
    dueOn: date("due_on").notNull(),
    disaggregation: text("disaggregation"),
    responsible: text("responsible"),
  },
  (t) => [
    ...rowRules("plan_targets", t),
    foreignKey({
      name: "plan_targets_objective_fkey",
      columns: [t.objectiveId, t.planId],
      foreignColumns: [planObjectives.id, planObjectives.planId],
    }),
    check("plan_targets_dates_check", sql`${t.dueOn} >= ${t.startsOn}`),
    check("plan_targets_grade_check", sql`${t.grade} between 1 and 6`),
  ],
);

export const planActivities = pgTable(
  "plan_activities",
  {
    ...rowColumns(),
    objectiveId: uuid("objective_id").notNull(),
    kind: activityKind("kind").notNull(),
    title: text("title").notNull(),
    description: text("description"),
    /** What it aims at: a problem of the plan, or a competence that was assessed. */
    problemId: uuid("problem_id"),
    subject: area("subject"),
    stage: stage("stage"),
    competence: text("competence"),
    /** A person or an office, as it reads. */
    responsible: text("responsible"),
    participants: text("participants"),
    expected: integer("expected"),
    /** From 1 to 12, in order. */
    months: smallint("months").array().notNull().default([]),
    resources: text("resources"),
    /** In soles. */
    budget: numeric("budget", { precision: 12, scale: 2, mode: "number" }),
    budgetSource: text("budget_source"),
    /** Medio de verificación. */
    evidence: text("evidence"),
    ally: text("ally"),
    /** The schools, or of a UGEL's plan the networks, that it reaches; empty when it reaches all. */
    reaches: ltree("reaches").array().notNull().default([]),
  },
  (t) => [
    ...rowRules("plan_activities", t),
    foreignKey({
      name: "plan_activities_objective_fkey",
      columns: [t.objectiveId, t.planId],
      foreignColumns: [planObjectives.id, planObjectives.planId],
    }),
    foreignKey({
      name: "plan_activities_problem_fkey",
      columns: [t.problemId, t.planId],
      foreignColumns: [planProblems.id, planProblems.planId],
    }),
    check("plan_activities_budget_check", sql`${t.budget} >= 0`),
    check("plan_activities_expected_check", sql`${t.expected} >= 0`),
    check("plan_activities_months_check", sql`${t.months} <@ '{1,2,3,4,5,6,7,8,9,10,11,12}'::smallint[]`),
  ],
);

export const planAnnexes = pgTable(
  "plan_annexes",
  {
    ...rowColumns(),
    title: text("title").notNull(),
    fileId: uuid("file_id").notNull(),
  },
  (t) => [
    ...rowRules("plan_annexes", t),
    foreignKey({
      name: "plan_annexes_file_fkey",
      columns: [t.fileId, t.place],
      foreignColumns: [files.id, files.place],
    }),
  ],
);
