import { sql } from "drizzle-orm";
import { check, date, foreignKey, index, pgEnum, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, ltree, version } from "../columns";
import { managed, mayInsert, mayRead, mayUpdate, region } from "../policies";
import { groupingKinds } from "../values";
import { institutions } from "./institutions";
import { places } from "./places";

export const groupingKind = pgEnum("grouping_kind", groupingKinds);

/** A named set of places or schools that crosses the territory: a mancomunidad, a programme. */
export const groupings = pgTable(
  "groupings",
  {
    id: id(),
    /** The region or the UGEL that keeps it. */
    place: ltree("place").notNull(),
    kind: groupingKind("kind").notNull(),
    name: text("name").notNull(),
    description: text("description"),
    /** The agreement or resolution that it rests on. */
    document: text("document"),
    startsOn: date("starts_on").notNull(),
    /** Its last day. */
    endsOn: date("ends_on"),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    foreignKey({ name: "groupings_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    check("groupings_place_check", sql`nlevel(${t.place}) <= 2`),
    check("groupings_dates_check", sql`${t.endsOn} >= ${t.startsOn}`),
    unique("groupings_id_place_key").on(t.id, t.place),
    unique("groupings_place_name_key").on(t.place, t.name),
    mayRead("groupings_read", region(t.place)),
    mayInsert("groupings_insert", managed(t.place)),
    mayUpdate("groupings_update", managed(t.place)),
  ],
);

/** What belongs to a grouping: a place of the territory or a school, from a day to a day (both included). */
export const groupingMembers = pgTable(
  "grouping_members",
  {
    id: id(),
    groupingId: uuid("grouping_id").notNull(),
    /** Of the grouping. */
    place: ltree("place").notNull(),
    memberPlace: ltree("member_place"),
    institutionId: uuid("institution_id"),
    startsOn: date("starts_on").notNull(),
    endsOn: date("ends_on"),
    version: version(),
  },
  (t) => [
    foreignKey({
      name: "grouping_members_grouping_fkey",
      columns: [t.groupingId, t.place],
      foreignColumns: [groupings.id, groupings.place],
    }),
    foreignKey({
      name: "grouping_members_place_fkey",
      columns: [t.memberPlace],
      foreignColumns: [places.path],
    }),
    foreignKey({
      name: "grouping_members_institution_fkey",
      columns: [t.institutionId],
      foreignColumns: [institutions.id],
    }),
    check("grouping_members_one_check", sql`(${t.memberPlace} is null) <> (${t.institutionId} is null)`),
    check("grouping_members_dates_check", sql`${t.endsOn} >= ${t.startsOn}`),
    index("grouping_members_grouping_idx").on(t.groupingId),
    index("grouping_members_member_idx").on(t.memberPlace),
    mayRead("grouping_members_read", region(t.place)),
    mayInsert("grouping_members_insert", managed(t.place)),
    mayUpdate("grouping_members_update", managed(t.place)),
  ],
);
