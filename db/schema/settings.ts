import { sql } from "drizzle-orm";
import { check, foreignKey, jsonb, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import { ltree, version } from "../columns";
import { line, managed, mayInsert, mayRead, mayUpdate } from "../policies";
import { places } from "./places";

/** The official names of the decade and of the year, which head every official paper. */
export const officialYears = pgTable(
  "official_years",
  {
    place: ltree("place").notNull(),
    year: smallint("year").notNull(),
    decadeName: text("decade_name").notNull(),
    yearName: text("year_name").notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ name: "official_years_pkey", columns: [t.place, t.year] }),
    foreignKey({ name: "official_years_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    mayRead("official_years_read", line(t.place)),
    mayInsert("official_years_insert", managed(t.place)),
    mayUpdate("official_years_update", managed(t.place)),
  ],
);

/** How long the region keeps what it no longer needs: the worker sweeps by it. */
export const retentionSettings = pgTable(
  "retention_settings",
  {
    place: ltree("place").primaryKey(),
    /** Days by what is kept; what is not named keeps its usual time. */
    days: jsonb("days").$type<Record<string, number>>().notNull(),
    version: version(),
  },
  (t) => [
    foreignKey({ name: "retention_settings_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    check("retention_settings_region_check", sql`nlevel(${t.place}) = 1`),
    mayRead("retention_settings_read", line(t.place)),
    mayInsert("retention_settings_insert", managed(t.place)),
    mayUpdate("retention_settings_update", managed(t.place)),
  ],
);
