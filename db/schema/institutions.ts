import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, ltree, version } from "../columns";
import { managed, mayInsert, mayRead, mayUpdate, region } from "../policies";
import { modalities } from "../values";
import { places } from "./places";

export const modality = pgEnum("modality", modalities);

/** A school as a campus, by its código de local. Where it stands in a network is a node of `places`. */
export const institutions = pgTable(
  "institutions",
  {
    id: id(),
    siteCode: text("site_code").notNull(),
    name: text("name").notNull(),
    address: text("address"),
    districtCode: text("district_code"),
    latitude: doublePrecision("latitude"),
    longitude: doublePrecision("longitude"),
    /** The UGEL that answers for it. */
    place: ltree("place").notNull(),
    /** The day that the padrón says these data are of. */
    sourceDate: date("source_date").notNull(),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    foreignKey({ name: "institutions_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    check("institutions_site_code_check", sql`${t.siteCode} ~ '^[0-9]{6}$'`),
    check("institutions_district_code_check", sql`${t.districtCode} ~ '^[0-9]{6}$'`),
    check("institutions_ugel_check", sql`nlevel(${t.place}) = 2`),
    check(
      "institutions_position_check",
      sql`${t.latitude} between -90 and 90 and ${t.longitude} between -180 and 180`,
    ),
    // Codes are of the whole country, regions of one database are not: each keeps its own.
    uniqueIndex("institutions_site_code_key").on(sql`subpath(place, 0, 1)`, t.siteCode),
    unique("institutions_id_place_key").on(t.id, t.place),
    index("institutions_place_idx").on(t.place),
    mayRead("institutions_read", region(t.place)),
    mayInsert("institutions_insert", managed(t.place)),
    mayUpdate("institutions_update", managed(t.place)),
  ],
);

/** One level of a school, by its código modular and anexo: the key of most official data. */
export const educationServices = pgTable(
  "education_services",
  {
    id: id(),
    modularCode: text("modular_code").notNull(),
    annex: text("annex").notNull(),
    institutionId: uuid("institution_id").notNull(),
    place: ltree("place").notNull(),
    levelCode: text("level_code").notNull(),
    levelName: text("level_name").notNull(),
    modality: modality("modality").notNull(),
    shiftName: text("shift_name"),
    managementName: text("management_name"),
    dependencyName: text("dependency_name"),
    students: integer("students"),
    teachers: integer("teachers"),
    sections: integer("sections"),
    sourceDate: date("source_date").notNull(),
    /** Whether the newest padrón has it active. */
    active: boolean("active").notNull().default(true),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    foreignKey({
      name: "education_services_institution_fkey",
      columns: [t.institutionId, t.place],
      foreignColumns: [institutions.id, institutions.place],
    }),
    foreignKey({ name: "education_services_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    check("education_services_modular_code_check", sql`${t.modularCode} ~ '^[0-9]{7}$'`),
    check("education_services_annex_check", sql`${t.annex} ~ '^[0-9]$'`),
    check(
      "education_services_counts_check",
      sql`${t.students} >= 0 and ${t.teachers} >= 0 and ${t.sections} >= 0`,
    ),
    uniqueIndex("education_services_code_key").on(sql`subpath(place, 0, 1)`, t.modularCode, t.annex),
    index("education_services_institution_idx").on(t.institutionId),
    mayRead("education_services_read", region(t.place)),
    mayInsert("education_services_insert", managed(t.place)),
    mayUpdate("education_services_update", managed(t.place)),
  ],
);
