import { sql } from "drizzle-orm";
import {
  check,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  smallint,
  uuid,
} from "drizzle-orm/pg-core";
import { ltree } from "../columns";
import { line, mayRead } from "../policies";
import { bandBases } from "../values";
import { area, assessments, stage } from "./assessments";
import { modality } from "./institutions";
import { places } from "./places";

export const bandBasis = pgEnum("band_basis", bandBases);

/**
 * How the same students did in two assessments, by their pseudonyms, of each service and of each place whole. A
 * student counts where the later one found her. Made again whole, from tables that hold, whenever results of either
 * change: a foreign key to each assessment would cost more than the counting.
 */
export const growthTotals = pgTable(
  "growth_totals",
  {
    fromId: uuid("from_id").notNull(),
    toId: uuid("to_id").notNull(),
    place: ltree("place").notNull(),
    parent: ltree("parent").generatedAlwaysAs(
      sql`case when nlevel(place) > 1 then subpath(place, 0, -1) end`,
    ),
    /** A school has one of each of its services; `null` above. */
    serviceId: uuid("service_id"),
    modality: modality("modality").notNull(),
    stage: stage("stage").notNull(),
    area: area("area").notNull(),
    /** The grade when the later one was taken; `null`: every grade. */
    grade: smallint("grade"),
    /** Those with a result in the earlier one, in the later one, and in both. */
    started: integer("started").notNull(),
    ended: integer("ended").notNull(),
    matched: integer("matched").notNull(),
    /** Of those in both, whose measure is known in both: how many, and the sum of their change and of its square. */
    measured: integer("measured").notNull(),
    changeSum: doublePrecision("change_sum").notNull(),
    changeSquares: doublePrecision("change_squares").notNull(),
    /** Of those in both, how many went from each level to each: 4 by 4, the earlier level first. */
    moves: integer("moves").array().notNull(),
  },
  (t) => [
    foreignKey({ name: "growth_totals_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    check("growth_totals_moves_check", sql`cardinality(${t.moves}) = 16`),
    index("growth_totals_place_idx").on(t.toId, t.fromId, t.place),
    index("growth_totals_parent_idx").on(t.toId, t.fromId, t.parent),
    mayRead("growth_totals_read", line(t.place)),
  ],
);

/** How the networks most like a network did, as a band and never one by one: a paper's highest level, as a share. */
export const resultBands = pgTable(
  "result_bands",
  {
    assessmentId: uuid("assessment_id").notNull(),
    /** The network that they are compared with. */
    place: ltree("place").notNull(),
    stage: stage("stage").notNull(),
    area: area("area").notNull(),
    basis: bandBasis("basis").notNull(),
    /** How many networks the band is of. */
    networks: smallint("networks").notNull(),
    /** Shares from 0 to 1: the lower quartile, the median and the upper quartile. */
    low: doublePrecision("low").notNull(),
    middle: doublePrecision("middle").notNull(),
    high: doublePrecision("high").notNull(),
  },
  (t) => [
    foreignKey({
      name: "result_bands_assessment_fkey",
      columns: [t.assessmentId],
      foreignColumns: [assessments.id],
    }),
    foreignKey({ name: "result_bands_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    check("result_bands_order_check", sql`${t.low} <= ${t.middle} and ${t.middle} <= ${t.high}`),
    index("result_bands_place_idx").on(t.assessmentId, t.place),
    mayRead("result_bands_read", line(t.place)),
  ],
);
