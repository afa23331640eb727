import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  time,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, ltree, version } from "../columns";
import {
  below,
  gateMay,
  line,
  managed,
  mayDelete,
  mayInsert,
  mayRead,
  mayUpdate,
  own,
  team,
} from "../policies";
import { type MeetingTemplate, meetingKinds, meetingModes, meetingStates } from "../values";
import { people } from "./people";
import { places } from "./places";

export const meetingKind = pgEnum("meeting_kind", meetingKinds);
export const meetingState = pgEnum("meeting_state", meetingStates);
export const meetingMode = pgEnum("meeting_mode", meetingModes);

/** How a region holds a kind of meeting: quorum, who is called, what every agenda begins with. Absent, the usual. */
export const meetingTemplates = pgTable(
  "meeting_templates",
  {
    place: ltree("place").notNull(),
    kind: meetingKind("kind").notNull(),
    content: jsonb("content").$type<MeetingTemplate>().notNull(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
    version: version(),
  },
  (t) => [
    primaryKey({ name: "meeting_templates_pkey", columns: [t.place, t.kind] }),
    foreignKey({ name: "meeting_templates_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    check("meeting_templates_region_check", sql`nlevel(${t.place}) = 1`),
    mayRead("meeting_templates_read", line(t.place)),
    mayInsert("meeting_templates_insert", managed(t.place)),
    mayUpdate("meeting_templates_update", managed(t.place)),
  ],
);

/** Days on which a series holds no meeting. */
export const holidays = pgTable(
  "holidays",
  {
    place: ltree("place").notNull(),
    day: date("day").notNull(),
    name: text("name").notNull(),
  },
  (t) => [
    primaryKey({ name: "holidays_pkey", columns: [t.place, t.day] }),
    foreignKey({ name: "holidays_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    check("holidays_region_check", sql`nlevel(${t.place}) = 1`),
    mayRead("holidays_read", line(t.place)),
    mayInsert("holidays_insert", managed(t.place)),
    mayDelete("holidays_delete", managed(t.place)),
  ],
);

/** Meetings that come back: the second Tuesday of each month. Whoever is called to them may know it. */
export const meetingSeries = pgTable(
  "meeting_series",
  {
    id: id(),
    place: ltree("place").notNull(),
    kind: meetingKind("kind").notNull(),
    name: text("name").notNull(),
    /** A recurrence of RFC 5545, as `FREQ=MONTHLY;BYDAY=2TU`. */
    rule: text("rule").notNull(),
    startsOn: date("starts_on").notNull(),
    endsOn: date("ends_on"),
    /** Days that the rule gives and that are left out, with the region's holidays. */
    skips: date("skips").array().notNull().default([]),
    startsAt: time("starts_at").notNull(),
    endsAt: time("ends_at").notNull(),
    mode: meetingMode("mode").notNull().default("in_person"),
    venue: text("venue"),
    link: text("link"),
    chairId: uuid("chair_id"),
    secretaryId: uuid("secretary_id"),
    createdBy: uuid("created_by").notNull(),
    createdAt: createdAt(),
    closedAt: instant("closed_at"),
    version: version(),
  },
  (t) => [
    foreignKey({ name: "meeting_series_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    foreignKey({ name: "meeting_series_author_fkey", columns: [t.createdBy], foreignColumns: [people.id] }),
    foreignKey({ name: "meeting_series_chair_fkey", columns: [t.chairId], foreignColumns: [people.id] }),
    foreignKey({
      name: "meeting_series_secretary_fkey",
      columns: [t.secretaryId],
      foreignColumns: [people.id],
    }),
    check("meeting_series_place_check", sql`nlevel(${t.place}) <= 3`),
    check("meeting_series_hours_check", sql`${t.endsAt} > ${t.startsAt}`),
    check("meeting_series_dates_check", sql`${t.endsOn} >= ${t.startsOn}`),
    unique("meeting_series_id_place_key").on(t.id, t.place),
    index("meeting_series_place_gist").using("gist", t.place),
    mayRead("meeting_series_read", line(t.place)),
    mayInsert("meeting_series_insert", sql`(${team(t.place)} and ${own(t.createdBy)})`),
    mayUpdate("meeting_series_update", team(t.place)),
  ],
);

/** Whoever prepares and runs it: those who may write just there, and whoever it names to convene, chair or keep it. */
const runs = (t: Record<"place" | "convenerId" | "chairId" | "secretaryId", AnyPgColumn>) =>
  sql`(${team(t.place)} or (select app_person()) in (${t.convenerId}, ${t.chairId}, ${t.secretaryId}))`;

/**
 * One meeting, at a day and hours of Lima. While it is prepared only its team knows it; once convened those called and
 * whoever reads its place; and once its acta is approved, everybody who serves at its place or below.
 */
export const meetings = pgTable(
  "meetings",
  {
    id: id(),
    place: ltree("place").notNull(),
    kind: meetingKind("kind").notNull(),
    seriesId: uuid("series_id"),
    title: text("title").notNull(),
    /** Of its acta in the year, from 1: given when the session opens. */
    number: smallint("number"),
    heldOn: date("held_on").notNull(),
    startsAt: time("starts_at").notNull(),
    endsAt: time("ends_at").notNull(),
    mode: meetingMode("mode").notNull().default("in_person"),
    venue: text("venue"),
    link: text("link"),
    convenerId: uuid("convener_id").notNull(),
    chairId: uuid("chair_id").notNull(),
    secretaryId: uuid("secretary_id"),
    expediente: text("expediente"),
    state: meetingState("state").notNull().default("preparing"),
    /** The rules that it is held by, as they were when it was convened. */
    rules: jsonb("rules").$type<MeetingTemplate>(),
    /** From here its agenda changes only by additions that say so. */
    convenedAt: instant("convened_at"),
    openedAt: instant("opened_at"),
    /** The call, first or second, that it opened by, with those called, present and needed then. */
    call: smallint("call"),
    calledCount: smallint("called_count"),
    presentCount: smallint("present_count"),
    quorum: smallint("quorum"),
    closedAt: instant("closed_at"),
    approvedAt: instant("approved_at"),
    suspendedAt: instant("suspended_at"),
    suspendedReason: text("suspended_reason"),
    /** The day that it was first convened for, when it was moved, and why. */
    movedFrom: date("moved_from"),
    movedReason: text("moved_reason"),
    /** How many times its invitation changed: the SEQUENCE of its calendar event. */
    sequence: integer("sequence").notNull().default(0),
    createdBy: uuid("created_by").notNull(),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    foreignKey({ name: "meetings_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    foreignKey({
      name: "meetings_series_fkey",
      columns: [t.seriesId, t.place],
      foreignColumns: [meetingSeries.id, meetingSeries.place],
    }),
    foreignKey({ name: "meetings_convener_fkey", columns: [t.convenerId], foreignColumns: [people.id] }),
    foreignKey({ name: "meetings_chair_fkey", columns: [t.chairId], foreignColumns: [people.id] }),
    foreignKey({ name: "meetings_secretary_fkey", columns: [t.secretaryId], foreignColumns: [people.id] }),
    foreignKey({ name: "meetings_author_fkey", columns: [t.createdBy], foreignColumns: [people.id] }),
    check(
      "meetings_place_check",
      sql`nlevel(${t.place}) = case ${t.kind} when 'directorio' then 2 when 'assembly' then 3 when 'regional_meeting' then 1 else nlevel(${t.place}) end and nlevel(${t.place}) <= 3`,
    ),
    check("meetings_hours_check", sql`${t.endsAt} > ${t.startsAt}`),
    check("meetings_call_check", sql`${t.call} in (1, 2)`),
    check("meetings_opened_check", sql`(${t.openedAt} is null) = (${t.number} is null)`),
    check("meetings_closed_check", sql`${t.closedAt} >= ${t.openedAt}`),
    check("meetings_approved_check", sql`(${t.state} = 'approved') = (${t.approvedAt} is not null)`),
    check("meetings_suspended_check", sql`(${t.state} = 'suspended') = (${t.suspendedAt} is not null)`),
    unique("meetings_id_place_key").on(t.id, t.place),
    uniqueIndex("meetings_hour_key")
      .on(t.place, t.kind, t.heldOn, t.startsAt)
      .where(sql`state <> 'suspended'`),
    uniqueIndex("meetings_number_key")
      .on(t.place, t.kind, sql`date_part('year', held_on)`, t.number)
      .where(sql`number is not null`),
    index("meetings_place_gist").using("gist", t.place),
    index("meetings_held_on_idx").on(t.heldOn),
    mayRead(
      "meetings_read",
      sql`(${runs(t)}
        or (${t.state} <> 'preparing' and (${below(t.place)} or ${t.id} in (select app_called())))
        or (${t.state} = 'approved' and ${line(t.place)}))`,
    ),
    mayInsert(
      "meetings_insert",
      sql`(${team(t.place)} and ${own(t.createdBy)} and ${t.state} = 'preparing')`,
    ),
    mayUpdate("meetings_update", runs(t)),
    gateMay("meetings_gate"),
  ],
);

/** Whoever reads the meeting reads what hangs from it. */
export const ofReadMeeting = (meetingId: AnyPgColumn) => sql`${meetingId} in (select id from meetings)`;

/** Whoever runs the meeting writes what hangs from it. */
export const ofRunMeeting = (meetingId: AnyPgColumn) =>
  sql`${meetingId} in (select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
    or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id))`;

/** Its acta was not approved yet: from then on nothing of what it tells changes. */
export const isOpenMeeting = (meetingId: AnyPgColumn) =>
  sql`${meetingId} in (select m.id from meetings m where m.state <> 'approved')`;

/** Whoever runs the meeting writes what its acta tells, until it is approved. */
export const ofOpenMeeting = (meetingId: AnyPgColumn) =>
  sql`(${ofRunMeeting(meetingId)} and ${isOpenMeeting(meetingId)})`;

/** Whoever is called to the meeting. */
export const ofCalledMeeting = (meetingId: AnyPgColumn) => sql`${meetingId} in (select app_called())`;

/** What hangs from a meeting carries its place. */
export const meetingKey = (name: string, t: Record<"meetingId" | "place", AnyPgColumn>) =>
  foreignKey({
    name: `${name}_meeting_fkey`,
    columns: [t.meetingId, t.place],
    foreignColumns: [meetings.id, meetings.place],
  });

/** A person's private address of her meetings, for a calendar that follows it: only the hash of what it carries. */
export const calendarFeeds = pgTable(
  "calendar_feeds",
  {
    id: id(),
    personId: uuid("person_id").notNull(),
    tokenHash: text("token_hash").notNull(),
    createdAt: createdAt(),
    lastReadAt: instant("last_read_at"),
    revokedAt: instant("revoked_at"),
  },
  (t) => [
    foreignKey({ name: "calendar_feeds_person_fkey", columns: [t.personId], foreignColumns: [people.id] }),
    uniqueIndex("calendar_feeds_token_key").on(t.tokenHash),
    uniqueIndex("calendar_feeds_person_key").on(t.personId).where(sql`revoked_at is null`),
    mayRead("calendar_feeds_read", own(t.personId)),
    mayInsert("calendar_feeds_insert", own(t.personId)),
    mayUpdate("calendar_feeds_update", own(t.personId)),
    gateMay("calendar_feeds_gate"),
  ],
);

/** Who is writing now in the session's page, and in which item: the others are told. */
export const meetingWriters = pgTable(
  "meeting_writers",
  {
    meetingId: uuid("meeting_id").notNull(),
    place: ltree("place").notNull(),
    personId: uuid("person_id").notNull(),
    itemId: uuid("item_id"),
    seenAt: instant("seen_at").notNull().defaultNow(),
    here: boolean("here").notNull().default(true),
  },
  (t) => [
    primaryKey({ name: "meeting_writers_pkey", columns: [t.meetingId, t.personId] }),
    meetingKey("meeting_writers", t),
    foreignKey({ name: "meeting_writers_person_fkey", columns: [t.personId], foreignColumns: [people.id] }),
    mayRead("meeting_writers_read", ofRunMeeting(t.meetingId)),
    mayInsert("meeting_writers_insert", sql`(${ofRunMeeting(t.meetingId)} and ${own(t.personId)})`),
    mayUpdate("meeting_writers_update", sql`(${ofRunMeeting(t.meetingId)} and ${own(t.personId)})`),
  ],
);
