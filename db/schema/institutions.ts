import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { citext, createdAt, id, instant, ltree, version } from "../columns";
import { below, managed, mayInsert, mayRead, mayUpdate, own, region, writable } from "../policies";
import { correctionStates, type DistrictCode, modalities } from "../values";
import { places } from "./places";

export const modality = pgEnum("modality", modalities);
export const correctionState = pgEnum("correction_state", correctionStates);

/** A school as a campus, by its código de local. Where it stands in a network is a node of `places`. */
export const institutions = pgTable(
  "institutions",
  {
    id: id(),
    siteCode: text("site_code").notNull(),
    name: text("name").notNull(),
    address: text("address"),
    districtCode: text("district_code").$type<DistrictCode>(),
    phone: text("phone"),
    email: citext("email"),
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
    /** Stands for the service where there are rows by the hundred thousand. */
    number: integer("number").notNull().generatedAlwaysAsIdentity(),
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
    unique("education_services_number_key").on(t.number),
    uniqueIndex("education_services_code_key").on(sql`subpath(place, 0, 1)`, t.modularCode, t.annex),
    index("education_services_institution_idx").on(t.institutionId),
    mayRead("education_services_read", region(t.place)),
    mayInsert("education_services_insert", managed(t.place)),
    mayUpdate("education_services_update", managed(t.place)),
  ],
);

/** What a school's head says is wrong in its data. The UGEL confirms it, and only then the school changes. */
export const institutionCorrections = pgTable(
  "institution_corrections",
  {
    id: id(),
    institutionId: uuid("institution_id").notNull(),
    /** The node where the school stood when it was asked. */
    place: ltree("place").notNull(),
    /** The data as they were and as they should be, only those that change. */
    before: jsonb("before").$type<Record<string, string | number | null>>().notNull(),
    after: jsonb("after").$type<Record<string, string | number | null>>().notNull(),
    note: text("note"),
    state: correctionState("state").notNull().default("pending"),
    requestedBy: uuid("requested_by").notNull(),
    createdAt: createdAt(),
    decidedBy: uuid("decided_by"),
    decidedAt: instant("decided_at"),
    decisionNote: text("decision_note"),
    version: version(),
  },
  (t) => [
    foreignKey({
      name: "institution_corrections_institution_fkey",
      columns: [t.institutionId],
      foreignColumns: [institutions.id],
    }),
    foreignKey({
      name: "institution_corrections_place_fkey",
      columns: [t.place],
      foreignColumns: [places.path],
    }),
    check(
      "institution_corrections_decided_check",
      sql`(${t.state} = 'pending') = (${t.decidedAt} is null) and (${t.decidedAt} is null) = (${t.decidedBy} is null)`,
    ),
    // One at a time: a second one would be read against data that the first may change.
    uniqueIndex("institution_corrections_pending_key").on(t.institutionId).where(sql`state = 'pending'`),
    index("institution_corrections_institution_idx").on(t.institutionId),
    index("institution_corrections_place_gist").using("gist", t.place),
    mayRead("institution_corrections_read", below(t.place)),
    mayInsert(
      "institution_corrections_insert",
      sql`(${writable(t.place)} and ${own(t.requestedBy)} and ${t.state} = 'pending')`,
    ),
    mayUpdate("institution_corrections_update", managed(t.place)),
  ],
);
