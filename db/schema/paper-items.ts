import { sql } from "drizzle-orm";
import { check, foreignKey, jsonb, pgTable, smallint, text, unique, uuid } from "drizzle-orm/pg-core";
import { id, ltree } from "../columns";
import { mayDelete, mayInsert, mayRead, mayUpdate, region, writable } from "../policies";
import { assessmentPapers } from "./assessments";
import { places } from "./places";

/** The items of a paper: what each one asks for, without its answer. */
export const paperItems = pgTable(
  "paper_items",
  {
    id: id(),
    paperId: uuid("paper_id").notNull(),
    place: ltree("place").notNull(),
    /** From 1, in the order of the booklet. */
    number: smallint("number").notNull(),
    competence: text("competence").notNull(),
    capacity: text("capacity"),
    /** The same code in two rounds: the same item, asked again. */
    anchor: text("anchor"),
  },
  (t) => [
    foreignKey({
      name: "paper_items_paper_fkey",
      columns: [t.paperId],
      foreignColumns: [assessmentPapers.id],
    }),
    foreignKey({ name: "paper_items_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    check("paper_items_number_check", sql`${t.number} between 1 and 100`),
    unique("paper_items_number_key").on(t.paperId, t.number),
    unique("paper_items_anchor_key").on(t.paperId, t.anchor),
    mayRead("paper_items_read", region(t.place)),
    mayInsert("paper_items_insert", writable(t.place)),
    mayDelete("paper_items_delete", writable(t.place)),
  ],
);

/** The right answers of a paper, by number: known only to whoever defines it. */
export const paperKeys = pgTable(
  "paper_keys",
  {
    paperId: uuid("paper_id").primaryKey(),
    place: ltree("place").notNull(),
    /** A letter for each item; empty where files bring 1 and 0. */
    answers: jsonb("answers").$type<string[]>().notNull(),
  },
  (t) => [
    foreignKey({
      name: "paper_keys_paper_fkey",
      columns: [t.paperId],
      foreignColumns: [assessmentPapers.id],
    }),
    foreignKey({ name: "paper_keys_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    mayRead("paper_keys_read", writable(t.place)),
    mayInsert("paper_keys_insert", writable(t.place)),
    mayUpdate("paper_keys_update", writable(t.place)),
  ],
);
