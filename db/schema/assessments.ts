import { sql } from "drizzle-orm";
import {
  check,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
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
import { line, mayInsert, mayRead, mayUpdate, region, writable } from "../policies";
import { areas, assessmentRounds, assessmentStates, stages } from "../values";
import { educationServices, modality } from "./institutions";
import { places } from "./places";

export const assessmentRound = pgEnum("assessment_round", assessmentRounds);
export const assessmentState = pgEnum("assessment_state", assessmentStates);
export const stage = pgEnum("stage", stages);
export const area = pgEnum("area", areas);

/** What a region applies to its students in a school year: the línea de base, one along the way, the cierre. */
export const assessments = pgTable(
  "assessments",
  {
    id: id(),
    /** Stands for it in every row of `results`, which is partitioned by it. */
    number: smallint("number").notNull().generatedAlwaysAsIdentity(),
    place: ltree("place").notNull(),
    schoolYear: smallint("school_year").notNull(),
    round: assessmentRound("round").notNull(),
    title: text("title").notNull(),
    startsOn: date("starts_on").notNull(),
    endsOn: date("ends_on").notNull(),
    state: assessmentState("state").notNull().default("draft"),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    foreignKey({ name: "assessments_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    check("assessments_region_check", sql`nlevel(${t.place}) = 1`),
    check("assessments_dates_check", sql`${t.endsOn} >= ${t.startsOn}`),
    check("assessments_school_year_check", sql`${t.schoolYear} between 2000 and 2100`),
    unique("assessments_number_key").on(t.number),
    unique("assessments_id_place_key").on(t.id, t.place),
    unique("assessments_place_title_key").on(t.place, t.title),
    mayRead(
      "assessments_read",
      sql`(${region(t.place)} and (${t.state} <> 'draft' or ${writable(t.place)}))`,
    ),
    mayInsert("assessments_insert", sql`(${writable(t.place)} and ${t.state} = 'draft')`),
    mayUpdate("assessments_update", writable(t.place)),
  ],
);

/** An achievement level. Its rank is its position in the scale, from the lowest. */
export type PaperLevel = {
  name: string;
  /** What files call it. Not a number with an order: UMC exports codes that have none. */
  code: string;
  /** The measure from which it is reached; `null` in the lowest and where levels come without a measure. */
  cut: number | null;
};

/** An area asked of a grade, or of every grade of a stage, with its own scale. */
export const assessmentPapers = pgTable(
  "assessment_papers",
  {
    id: id(),
    assessmentId: uuid("assessment_id").notNull(),
    place: ltree("place").notNull(),
    stage: stage("stage").notNull(),
    /** `null`: every grade of the stage. */
    grade: smallint("grade"),
    area: area("area").notNull(),
    levels: jsonb("levels").$type<PaperLevel[]>().notNull(),
    minMeasure: doublePrecision("min_measure"),
    maxMeasure: doublePrecision("max_measure"),
    /** Taken out of the definition before anything was loaded. */
    removedAt: instant("removed_at"),
  },
  (t) => [
    foreignKey({
      name: "assessment_papers_assessment_fkey",
      columns: [t.assessmentId, t.place],
      foreignColumns: [assessments.id, assessments.place],
    }),
    check("assessment_papers_grade_check", sql`${t.grade} between 1 and 6`),
    check("assessment_papers_levels_check", sql`jsonb_array_length(${t.levels}) between 2 and 4`),
    check(
      "assessment_papers_measure_check",
      sql`(${t.minMeasure} is null) = (${t.maxMeasure} is null) and ${t.minMeasure} < ${t.maxMeasure}`,
    ),
    uniqueIndex("assessment_papers_key")
      .on(t.assessmentId, t.stage, t.area, sql`coalesce(grade, 0)`)
      .where(sql`removed_at is null`),
    mayRead("assessment_papers_read", region(t.place)),
    mayInsert("assessment_papers_insert", writable(t.place)),
    mayUpdate("assessment_papers_update", writable(t.place)),
  ],
);

/** How many students a service has in a school year, in a grade or in all of it: whom an assessment is for. */
export const enrolments = pgTable(
  "enrolments",
  {
    id: id(),
    serviceId: uuid("service_id").notNull(),
    /** The UGEL of the service when it was taken. */
    place: ltree("place").notNull(),
    schoolYear: smallint("school_year").notNull(),
    /** `null`: the whole service. */
    grade: smallint("grade"),
    students: integer("students").notNull(),
    source: text("source").notNull(),
    sourceDate: date("source_date").notNull(),
    version: version(),
  },
  (t) => [
    foreignKey({
      name: "enrolments_service_fkey",
      columns: [t.serviceId],
      foreignColumns: [educationServices.id],
    }),
    foreignKey({ name: "enrolments_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    check("enrolments_students_check", sql`${t.students} >= 0`),
    check("enrolments_grade_check", sql`${t.grade} between 1 and 6`),
    uniqueIndex("enrolments_key").on(t.schoolYear, t.serviceId, sql`coalesce(grade, 0)`),
    mayRead("enrolments_read", region(t.place)),
    mayInsert("enrolments_insert", writable(t.place)),
    mayUpdate("enrolments_update", writable(t.place)),
  ],
);

/**
 * What dashboards read, kept by the import itself: how many were programmed and assessed and how they did, of each
 * service of a school and of each network, UGEL and region whole. Students' own rows are in `results`, which no role
 * can read. Made again whole from tables that hold: a foreign key to each of them would cost more than the counting.
 */
export const resultTotals = pgTable(
  "result_totals",
  {
    assessmentId: uuid("assessment_id").notNull(),
    /** Where the service's school stood when it was loaded, or the place that is summed up. */
    place: ltree("place").notNull(),
    parent: ltree("parent").generatedAlwaysAs(
      sql`case when nlevel(place) > 1 then subpath(place, 0, -1) end`,
    ),
    /** A school has one of each of its services; `null` above: of the place with everything below it. */
    serviceId: uuid("service_id"),
    modality: modality("modality").notNull(),
    /** As the padrón names it; `null` where it names none. */
    shift: text("shift"),
    stage: stage("stage").notNull(),
    /** `null`: whoever took any of the papers. */
    area: area("area"),
    /** `null`: every grade. */
    grade: smallint("grade"),
    services: integer("services").notNull(),
    servicesAssessed: integer("services_assessed").notNull(),
    /** `null` when nobody said how many they are. */
    programmed: integer("programmed"),
    assessed: integer("assessed").notNull(),
    level1: integer("level1").notNull().default(0),
    level2: integer("level2").notNull().default(0),
    level3: integer("level3").notNull().default(0),
    level4: integer("level4").notNull().default(0),
    measured: integer("measured").notNull().default(0),
    measureSum: doublePrecision("measure_sum").notNull().default(0),
    measureSquares: doublePrecision("measure_squares").notNull().default(0),
  },
  (t) => [
    foreignKey({ name: "result_totals_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    index("result_totals_place_idx").on(t.assessmentId, t.place),
    index("result_totals_parent_idx").on(t.assessmentId, t.parent),
    mayRead("result_totals_read", line(t.place)),
  ],
);
