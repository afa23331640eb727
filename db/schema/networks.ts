import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  pgEnum,
  pgTable,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { citext, instant, ltree, version } from "../columns";
import { managed, mayInsert, mayRead, mayUpdate, region, writable } from "../policies";
import { type DistrictCode, modalityGroups, networkKinds, type UgelCode } from "../values";
import { files } from "./files";
import { institutions } from "./institutions";
import { places } from "./places";

export const networkKind = pgEnum("network_kind", networkKinds);
export const modalityGroup = pgEnum("modality_group", modalityGroups);

export const ugels = pgTable(
  "ugels",
  {
    place: ltree("place").primaryKey(),
    /** CODOOII: six digits that look like a district code and are not one. */
    ugelCode: text("ugel_code").$type<UgelCode>().notNull(),
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
    districtCode: text("district_code").$type<DistrictCode>().primaryKey(),
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
    /** The resolution that created it. */
    resolutionNumber: text("resolution_number"),
    resolutionDate: date("resolution_date"),
    resolutionFileId: uuid("resolution_file_id"),
    version: version(),
  },
  (t) => [
    foreignKey({ name: "networks_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    foreignKey({
      name: "networks_resolution_file_fkey",
      columns: [t.resolutionFileId, t.place],
      foreignColumns: [files.id, files.place],
    }),
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
    districtCode: text("district_code").$type<DistrictCode>().notNull(),
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

/** What a network says of itself: how to reach it, its núcleo pedagógico and a few words. Its coordinator keeps it. */
export const networkProfiles = pgTable(
  "network_profiles",
  {
    place: ltree("place").primaryKey(),
    description: text("description"),
    contactEmail: citext("contact_email"),
    contactPhone: text("contact_phone"),
    /** The school that hosts the núcleo pedagógico. */
    hubInstitutionId: uuid("hub_institution_id"),
    hubName: text("hub_name"),
    updatedAt: instant("updated_at").notNull().defaultNow(),
    version: version(),
  },
  (t) => [
    foreignKey({ name: "network_profiles_place_fkey", columns: [t.place], foreignColumns: [networks.place] }),
    foreignKey({
      name: "network_profiles_hub_fkey",
      columns: [t.hubInstitutionId],
      foreignColumns: [institutions.id],
    }),
    mayRead("network_profiles_read", region(t.place)),
    mayInsert("network_profiles_insert", writable(t.place)),
    mayUpdate("network_profiles_update", writable(t.place)),
  ],
);

/** The names that a place had: what it was called until a day, that day excluded. */
export const formerNames = pgTable(
  "former_names",
  {
    place: ltree("place").notNull(),
    name: text("name").notNull(),
    until: date("until").notNull(),
  },
  (t) => [
    foreignKey({ name: "former_names_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    uniqueIndex("former_names_key").on(t.place, t.until),
    mayRead("former_names_read", region(t.place)),
    mayInsert("former_names_insert", managed(t.place)),
  ],
);
