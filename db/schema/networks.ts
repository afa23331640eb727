import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgEnum, pgTable, smallint, text, uniqueIndex } from "drizzle-orm/pg-core";
import { ltree, version } from "../columns";
import { managed, mayInsert, mayRead, mayUpdate, region } from "../policies";
import { modalityGroups, networkKinds } from "../values";
import { places } from "./places";

export const networkKind = pgEnum("network_kind", networkKinds);
export const modalityGroup = pgEnum("modality_group", modalityGroups);

export const ugels = pgTable(
  "ugels",
  {
    place: ltree("place").primaryKey(),
    /** CODOOII: six digits that look like a district code and are not one. */
    ugelCode: text("ugel_code").notNull(),
    seat: text("seat").notNull(),
    version: version(),
  },
  (t) => [
    foreignKey({ name: "ugels_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    check("ugels_ugel_code_check", sql`${t.ugelCode} ~ '^[0-9]{6}$'`),
    uniqueIndex("ugels_ugel_code_key").on(t.ugelCode),
    mayRead("ugels_read", region(t.place)),
    mayInsert("ugels_insert", managed(t.place)),
    mayUpdate("ugels_update", managed(t.place)),
  ],
);

export const districts = pgTable(
  "districts",
  {
    /** INEI ubigeo. */
    districtCode: text("district_code").primaryKey(),
    name: text("name").notNull(),
    /** The UGEL that the district belongs to. */
    place: ltree("place").notNull(),
    tileColumn: smallint("tile_column"),
    tileRow: smallint("tile_row"),
    tileLabel: text("tile_label"),
    tileLetters: text("tile_letters"),
    version: version(),
  },
  (t) => [
    foreignKey({ name: "districts_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    check("districts_district_code_check", sql`${t.districtCode} ~ '^[0-9]{6}$'`),
    index("districts_place_idx").on(t.place),
    mayRead("districts_read", region(t.place)),
    mayInsert("districts_insert", managed(t.place)),
    mayUpdate("districts_update", managed(t.place)),
  ],
);

export const networks = pgTable(
  "networks",
  {
    place: ltree("place").primaryKey(),
    kind: networkKind("kind").notNull(),
    modalityGroup: modalityGroup("modality_group").notNull(),
    resolutionNumber: text("resolution_number"),
    version: version(),
  },
  (t) => [
    foreignKey({ name: "networks_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    check("networks_kind_modality_check", sql`(${t.kind} = 'etp') = (${t.modalityGroup} = 'etp')`),
    mayRead("networks_read", region(t.place)),
    mayInsert("networks_insert", managed(t.place)),
    mayUpdate("networks_update", managed(t.place)),
  ],
);

/** The districts that a network covers. */
export const networkDistricts = pgTable(
  "network_districts",
  {
    place: ltree("place").notNull(),
    districtCode: text("district_code").notNull(),
  },
  (t) => [
    foreignKey({
      name: "network_districts_place_fkey",
      columns: [t.place],
      foreignColumns: [networks.place],
    }),
    foreignKey({
      name: "network_districts_district_code_fkey",
      columns: [t.districtCode],
      foreignColumns: [districts.districtCode],
    }),
    uniqueIndex("network_districts_key").on(t.place, t.districtCode),
    mayRead("network_districts_read", region(t.place)),
    mayInsert("network_districts_insert", managed(t.place)),
  ],
);
