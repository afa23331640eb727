import { sql } from "drizzle-orm";
import {
  boolean,
  check,
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
import { below, line, mayInsert, mayRead, mayUpdate, own, writable } from "../policies";
import { loadStates } from "../values";
import { assessments } from "./assessments";
import { educationServices } from "./institutions";
import { jobs } from "./jobs";
import { places } from "./places";

export const loadState = pgEnum("load_state", loadStates);

/** A file of results that somebody brought. Its bytes name children: they are read once and never kept. */
export const resultLoads = pgTable(
  "result_loads",
  {
    id: id(),
    /** Names the table `results_load_<number>` that holds its rows until they are confirmed. */
    number: integer("number").notNull().generatedAlwaysAsIdentity(),
    assessmentId: uuid("assessment_id").notNull(),
    /** Whose results it brings: a region, a UGEL, a network or a school. */
    place: ltree("place").notNull(),
    /** Of a part of a school: one of its services, whole or a section of it. */
    serviceId: uuid("service_id"),
    grade: smallint("grade"),
    section: text("section"),
    /** The return that it was brought to answer. */
    returnId: uuid("return_id"),
    fileName: text("file_name").notNull(),
    fileSize: integer("file_size").notNull(),
    sha256: text("sha256").notNull(),
    /** Who uploaded it said that columns with names of students are to be thrown away. */
    dropsNames: boolean("drops_names").notNull().default(false),
    jobId: uuid("job_id"),
    state: loadState("state").notNull().default("reading"),
    requestedBy: uuid("requested_by").notNull(),
    counts: jsonb("counts").$type<Record<string, number>>().notNull().default({}),
    /** What it replaces below its place: `primary:reading`. */
    brings: jsonb("brings").$type<string[]>().notNull().default([]),
    refusal: text("refusal"),
    createdAt: createdAt(),
    readAt: instant("read_at"),
    /** When the bytes of the file were removed. */
    erasedAt: instant("erased_at"),
    appliedAt: instant("applied_at"),
    appliedBy: uuid("applied_by"),
    /** Who accepted it, or locked it. */
    acceptedAt: instant("accepted_at"),
    acceptedBy: uuid("accepted_by"),
    lockedAt: instant("locked_at"),
    lockedBy: uuid("locked_by"),
    /** Why its acceptance or its lock was last taken back. */
    reopenedReason: text("reopened_reason"),
    version: version(),
  },
  (t) => [
    foreignKey({
      name: "result_loads_service_fkey",
      columns: [t.serviceId],
      foreignColumns: [educationServices.id],
    }),
    check(
      "result_loads_part_check",
      sql`${t.serviceId} is not null or (${t.grade} is null and ${t.section} is null)`,
    ),
    check("result_loads_grade_check", sql`${t.grade} between 1 and 6`),
    foreignKey({
      name: "result_loads_assessment_fkey",
      columns: [t.assessmentId],
      foreignColumns: [assessments.id],
    }),
    foreignKey({ name: "result_loads_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    foreignKey({ name: "result_loads_job_fkey", columns: [t.jobId], foreignColumns: [jobs.id] }),
    check("result_loads_size_check", sql`${t.fileSize} > 0`),
    unique("result_loads_number_key").on(t.number),
    unique("result_loads_id_place_key").on(t.id, t.place),
    index("result_loads_assessment_idx").on(t.assessmentId),
    mayRead("result_loads_read", line(t.place)),
    mayInsert(
      "result_loads_insert",
      sql`(${writable(t.place)} and ${own(t.requestedBy)} and ${t.state} = 'reading')`,
    ),
    mayUpdate("result_loads_update", writable(t.place)),
  ],
);

/** The rows that cannot enter, without anything that tells whose they are. */
export const resultLoadProblems = pgTable(
  "result_load_problems",
  {
    loadId: uuid("load_id").notNull(),
    place: ltree("place").notNull(),
    number: integer("number").notNull(),
    line: integer("line").notNull(),
    column: text("column"),
    value: text("value").notNull(),
    reason: text("reason").notNull(),
  },
  (t) => [
    primaryKey({ name: "result_load_problems_pkey", columns: [t.loadId, t.number] }),
    foreignKey({
      name: "result_load_problems_load_fkey",
      columns: [t.loadId, t.place],
      foreignColumns: [resultLoads.id, resultLoads.place],
    }),
    mayRead("result_load_problems_read", below(t.place)),
  ],
);

/** What a load would change, service by service: how many results of what it brings there are, and would be. */
export const resultLoadServices = pgTable(
  "result_load_services",
  {
    loadId: uuid("load_id").notNull(),
    place: ltree("place").notNull(),
    serviceId: uuid("service_id").notNull(),
    before: integer("before").notNull(),
    after: integer("after").notNull(),
  },
  (t) => [
    primaryKey({ name: "result_load_services_pkey", columns: [t.loadId, t.serviceId] }),
    foreignKey({
      name: "result_load_services_load_fkey",
      columns: [t.loadId, t.place],
      foreignColumns: [resultLoads.id, resultLoads.place],
    }),
    foreignKey({
      name: "result_load_services_service_fkey",
      columns: [t.serviceId],
      foreignColumns: [educationServices.id],
    }),
    mayRead("result_load_services_read", below(t.place)),
  ],
);
