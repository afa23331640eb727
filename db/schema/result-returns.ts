import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, ltree, version } from "../columns";
import { below, mayInsert, mayRead, mayUpdate, own, writable } from "../policies";
import { returnStates } from "../values";
import { area, assessments } from "./assessments";
import { educationServices } from "./institutions";
import { people } from "./people";
import { places } from "./places";
import { resultLoads } from "./result-loads";

export const returnState = pgEnum("return_state", returnStates);

/** Results of one service of a school, or of one of its sections, that a specialist gave back to be corrected. */
export const resultReturns = pgTable(
  "result_returns",
  {
    id: id(),
    number: integer("number").notNull().generatedAlwaysAsIdentity(),
    assessmentId: uuid("assessment_id").notNull(),
    /** The school. */
    place: ltree("place").notNull(),
    serviceId: uuid("service_id").notNull(),
    /** `null`: every grade; every section; every area. */
    grade: smallint("grade"),
    section: text("section"),
    area: area("area"),
    reason: text("reason").notNull(),
    dueOn: date("due_on").notNull(),
    state: returnState("state").notNull().default("open"),
    /** The load that answered it. */
    loadId: uuid("load_id"),
    createdBy: uuid("created_by").notNull(),
    createdAt: createdAt(),
    settledBy: uuid("settled_by"),
    settledAt: instant("settled_at"),
    version: version(),
  },
  (t) => [
    foreignKey({
      name: "result_returns_assessment_fkey",
      columns: [t.assessmentId],
      foreignColumns: [assessments.id],
    }),
    foreignKey({ name: "result_returns_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    foreignKey({
      name: "result_returns_service_fkey",
      columns: [t.serviceId],
      foreignColumns: [educationServices.id],
    }),
    foreignKey({ name: "result_returns_load_fkey", columns: [t.loadId], foreignColumns: [resultLoads.id] }),
    foreignKey({ name: "result_returns_author_fkey", columns: [t.createdBy], foreignColumns: [people.id] }),
    check("result_returns_grade_check", sql`${t.grade} between 1 and 6`),
    unique("result_returns_number_key").on(t.number),
    unique("result_returns_id_place_key").on(t.id, t.place),
    index("result_returns_place_idx").on(t.assessmentId, t.place),
    mayRead("result_returns_read", below(t.place)),
    mayInsert(
      "result_returns_insert",
      sql`(${writable(t.place)} and ${own(t.createdBy)} and ${t.state} = 'open')`,
    ),
    mayUpdate("result_returns_update", writable(t.place)),
  ],
);

/** What was said about a return, in order. */
export const resultReturnMessages = pgTable(
  "result_return_messages",
  {
    id: id(),
    returnId: uuid("return_id").notNull(),
    place: ltree("place").notNull(),
    authorId: uuid("author_id").notNull(),
    text: text("text").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({
      name: "result_return_messages_return_fkey",
      columns: [t.returnId, t.place],
      foreignColumns: [resultReturns.id, resultReturns.place],
    }),
    foreignKey({
      name: "result_return_messages_author_fkey",
      columns: [t.authorId],
      foreignColumns: [people.id],
    }),
    index("result_return_messages_return_idx").on(t.returnId),
    mayRead("result_return_messages_read", below(t.place)),
    mayInsert("result_return_messages_insert", sql`(${writable(t.place)} and ${own(t.authorId)})`),
  ],
);
