import { sql } from "drizzle-orm";
import {
  boolean,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { ltree } from "../columns";
import { below, line, mayRead } from "../policies";
import { area, assessmentPapers, stage } from "./assessments";
import { places } from "./places";
import { resultLoads } from "./result-loads";

/**
 * What the reading of a file counts, section by section: what every other figure is summed up from. Those of a load
 * that was not confirmed are not `live`; those that another load replaced are gone. Written by the reading from services
 * and an assessment that hold: a foreign key to each would cost more than the counting.
 */
export const resultSections = pgTable(
  "result_sections",
  {
    assessmentId: uuid("assessment_id").notNull(),
    loadId: uuid("load_id").notNull(),
    live: boolean("live").notNull().default(false),
    /** Where the service's school stood on the day of the load. */
    place: ltree("place").notNull(),
    serviceId: uuid("service_id").notNull(),
    stage: stage("stage").notNull(),
    grade: smallint("grade"),
    section: text("section"),
    /** `null`: whoever took any of the papers. */
    area: area("area"),
    assessed: integer("assessed").notNull(),
    level1: integer("level1").notNull().default(0),
    level2: integer("level2").notNull().default(0),
    level3: integer("level3").notNull().default(0),
    level4: integer("level4").notNull().default(0),
    measured: integer("measured").notNull().default(0),
    measureSum: doublePrecision("measure_sum").notNull().default(0),
    measureSquares: doublePrecision("measure_squares").notNull().default(0),
    /** How many answered each item of the paper and how many rightly, in the order of their numbers. */
    itemAnswered: integer("item_answered").array(),
    itemCorrect: integer("item_correct").array(),
  },
  (t) => [
    foreignKey({
      name: "result_sections_load_fkey",
      columns: [t.loadId],
      foreignColumns: [resultLoads.id],
    }),
    foreignKey({ name: "result_sections_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    index("result_sections_load_idx").on(t.loadId),
    index("result_sections_place_idx").on(t.assessmentId, t.place).where(sql`live`),
    mayRead("result_sections_read", below(t.place)),
  ],
);

/**
 * The items of a paper in a network, a UGEL and the region: of those who took it, how many answered each one and how
 * many rightly.
 */
export const resultItems = pgTable(
  "result_items",
  {
    assessmentId: uuid("assessment_id").notNull(),
    place: ltree("place").notNull(),
    paperId: uuid("paper_id").notNull(),
    taken: integer("taken").notNull(),
    answered: integer("answered").array().notNull(),
    correct: integer("correct").array().notNull(),
  },
  (t) => [
    foreignKey({ name: "result_items_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    foreignKey({
      name: "result_items_paper_fkey",
      columns: [t.paperId],
      foreignColumns: [assessmentPapers.id],
    }),
    index("result_items_place_idx").on(t.assessmentId, t.place),
    mayRead("result_items_read", line(t.place)),
  ],
);
