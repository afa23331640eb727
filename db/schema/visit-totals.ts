import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { instant, ltree } from "../columns";
import { below, mayRead } from "../policies";
import { places } from "./places";
import { monitoringRounds, visitForms } from "./visit-forms";

/**
 * What the visits of a place say together, counted by the worker: of each item of a form, in each round, how many got each
 * answer. Of fewer than five people there is no row, and a row moves on only by five more: nobody is read by subtraction.
 */
export const visitTotals = pgTable(
  "visit_totals",
  {
    place: ltree("place").notNull(),
    formId: uuid("form_id").notNull(),
    roundId: uuid("round_id").notNull(),
    /** Of an item; `level` is that of the form's rule and `commitments` what became of them. */
    itemKey: text("item_key").notNull(),
    /** The keys of the answers, with how many got each. */
    counts: jsonb("counts").$type<Record<string, number>>().notNull(),
    /** How many were observed; of commitments, how many people made them. */
    people: integer("people").notNull(),
    countedAt: instant("counted_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: "visit_totals_pkey", columns: [t.place, t.formId, t.roundId, t.itemKey] }),
    foreignKey({ name: "visit_totals_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    foreignKey({ name: "visit_totals_form_fkey", columns: [t.formId], foreignColumns: [visitForms.id] }),
    foreignKey({
      name: "visit_totals_round_fkey",
      columns: [t.roundId],
      foreignColumns: [monitoringRounds.id],
    }),
    check("visit_totals_people_check", sql`${t.people} >= 5`),
    index("visit_totals_place_gist").using("gist", t.place),
    mayRead("visit_totals_read", below(t.place)),
  ],
);

/**
 * Whom each total was made of, with what they got when it was told: nobody but the worker reads it. Everybody is told first
 * at one place, with four more at least, so that no row can be taken from another to find fewer people. See decision 027.
 */
export const visitToldPeople = pgTable(
  "visit_told_people",
  {
    formId: uuid("form_id").notNull(),
    roundId: uuid("round_id").notNull(),
    itemKey: text("item_key").notNull(),
    /** The network of the visits; of a school that has none, its UGEL. */
    within: ltree("within").notNull(),
    /** Whoever was observed, by a hash: of her id or, of somebody without account, of her school and her name. */
    person: text("person").notNull(),
    /** Where she was first told: her network, its UGEL or the region. */
    place: ltree("place").notNull(),
    counts: jsonb("counts").$type<Record<string, number>>().notNull(),
  },
  (t) => [
    primaryKey({
      name: "visit_told_people_pkey",
      columns: [t.formId, t.roundId, t.itemKey, t.within, t.person],
    }),
    foreignKey({ name: "visit_told_people_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    foreignKey({ name: "visit_told_people_within_fkey", columns: [t.within], foreignColumns: [places.path] }),
    foreignKey({ name: "visit_told_people_form_fkey", columns: [t.formId], foreignColumns: [visitForms.id] }),
    foreignKey({
      name: "visit_told_people_round_fkey",
      columns: [t.roundId],
      foreignColumns: [monitoringRounds.id],
    }),
    check("visit_told_people_place_check", sql`${t.within} <@ ${t.place}`),
    index("visit_told_people_within_gist").using("gist", t.within),
  ],
).enableRLS();
