import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  pgEnum,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, ltree, version } from "../columns";
import { gateMay, managed, mayInsert, mayRead, mayUpdate, region } from "../policies";
import { placeKinds } from "../values";

export const placeKind = pgEnum("place_kind", placeKinds);

/** The territory: region › UGEL › network › school. A school's node is its membership of a network. */
export const places = pgTable(
  "places",
  {
    path: ltree("path").primaryKey(),
    parent: ltree("parent").generatedAlwaysAs(sql`case when nlevel(path) > 1 then subpath(path, 0, -1) end`),
    kind: placeKind("kind").notNull(),
    code: text("code").notNull(),
    name: text("name").notNull(),
    openedOn: date("opened_on").notNull(),
    /** The first day that it does not stand any more. */
    closedOn: date("closed_on"),
    /** Why it opened and why it closed: of a school, why it joined the network and left it. */
    openedReason: text("opened_reason"),
    closedReason: text("closed_reason"),
    /** Of a school: the institution whose membership this node is. */
    institutionId: uuid("institution_id"),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    foreignKey({ name: "places_parent_fkey", columns: [t.parent], foreignColumns: [t.path] }),
    check(
      "places_level_check",
      sql`nlevel(${t.path}) = case ${t.kind} when 'region' then 1 when 'ugel' then 2 when 'network' then 3 else nlevel(${t.path}) end and (${t.kind} <> 'school' or nlevel(${t.path}) in (3, 4))`,
    ),
    check("places_institution_check", sql`(${t.kind} = 'school') = (${t.institutionId} is not null)`),
    check("places_dates_check", sql`${t.closedOn} >= ${t.openedOn}`),
    uniqueIndex("places_parent_code_key").on(t.parent, t.kind, t.code).where(sql`closed_on is null`),
    uniqueIndex("places_region_code_key").on(t.code).where(sql`kind = 'region' and closed_on is null`),
    index("places_path_gist").using("gist", t.path),
    index("places_kind_code_idx").on(t.kind, t.code),
    index("places_institution_id_idx").on(t.institutionId),
    mayRead("places_read", region(t.path)),
    mayInsert("places_insert", managed(t.path)),
    mayUpdate("places_update", managed(t.path)),
    gateMay("places_gate"),
  ],
);
