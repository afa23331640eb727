import { foreignKey, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
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
