import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, ltree, version } from "../columns";
import { line, mayDelete, mayInsert, mayRead, mayUpdate, own, team } from "../policies";
import {
  backlogStates,
  type DecisionBrief,
  decisionForms,
  type ItemSource,
  itemPurposes,
  itemStates,
  meetingFileKinds,
} from "../values";
import { files } from "./files";
import { meetingParticipants } from "./meeting-people";
import {
  meetingKey,
  meetingSeries,
  ofCalledMeeting,
  ofOpenMeeting,
  ofReadMeeting,
  ofRunMeeting,
} from "./meetings";
import { people } from "./people";
import { places } from "./places";

export const itemPurpose = pgEnum("item_purpose", itemPurposes);
export const itemState = pgEnum("item_state", itemStates);
export const backlogState = pgEnum("backlog_state", backlogStates);
export const decisionForm = pgEnum("decision_form", decisionForms);
export const meetingFileKind = pgEnum("meeting_file_kind", meetingFileKinds);

/** A point of a meeting's agenda. It is withdrawn, never deleted. */
export const agendaItems = pgTable(
  "agenda_items",
  {
    id: id(),
    meetingId: uuid("meeting_id").notNull(),
    place: ltree("place").notNull(),
    position: integer("position").notNull(),
    title: text("title").notNull(),
    purpose: itemPurpose("purpose").notNull(),
    /** What is to be decided, when it is for that. */
    question: text("question"),
    minutes: smallint("minutes").notNull(),
    /** Who leads it: one of those called, or as it reads. */
    presenterId: uuid("presenter_id"),
    presenter: text("presenter"),
    /** Why it is here: the fact, and where it opens. */
    why: text("why"),
    href: text("href"),
    source: jsonb("source").$type<ItemSource>().notNull(),
    /** The figures as they were when it was prepared. */
    brief: jsonb("brief").$type<DecisionBrief>(),
    /** Put in after the agenda went out, and why. */
    addedLate: boolean("added_late").notNull().default(false),
    addedReason: text("added_reason"),
    /** The item of an earlier meeting that it carries over, and how many times it was put off. */
    carriedFrom: uuid("carried_from"),
    postponements: smallint("postponements").notNull().default(0),
    state: itemState("state").notNull().default("pending"),
    startedAt: instant("started_at"),
    endedAt: instant("ended_at"),
    withdrawnReason: text("withdrawn_reason"),
    updatedBy: uuid("updated_by").notNull(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
    version: version(),
  },
  (t) => [
    meetingKey("agenda_items", t),
    foreignKey({
      name: "agenda_items_presenter_fkey",
      columns: [t.presenterId, t.meetingId],
      foreignColumns: [meetingParticipants.id, meetingParticipants.meetingId],
    }),
    foreignKey({ name: "agenda_items_carried_fkey", columns: [t.carriedFrom], foreignColumns: [t.id] }),
    foreignKey({ name: "agenda_items_updater_fkey", columns: [t.updatedBy], foreignColumns: [people.id] }),
    check("agenda_items_minutes_check", sql`${t.minutes} between 1 and 480`),
    check(
      "agenda_items_withdrawn_check",
      sql`(${t.state} = 'withdrawn') = (${t.withdrawnReason} is not null)`,
    ),
    check("agenda_items_times_check", sql`${t.endedAt} >= ${t.startedAt}`),
    unique("agenda_items_id_meeting_key").on(t.id, t.meetingId),
    unique("agenda_items_carried_key").on(t.meetingId, t.carriedFrom),
    index("agenda_items_meeting_idx").on(t.meetingId),
    mayRead("agenda_items_read", ofReadMeeting(t.meetingId)),
    mayInsert("agenda_items_insert", ofOpenMeeting(t.meetingId)),
    mayUpdate("agenda_items_update", ofOpenMeeting(t.meetingId)),
  ],
);

/** A proposal of the records that whoever prepares this agenda does not want in it. */
export const agendaDismissals = pgTable(
  "agenda_dismissals",
  {
    meetingId: uuid("meeting_id").notNull(),
    place: ltree("place").notNull(),
    key: text("key").notNull(),
    dismissedBy: uuid("dismissed_by").notNull(),
    dismissedAt: instant("dismissed_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: "agenda_dismissals_pkey", columns: [t.meetingId, t.key] }),
    meetingKey("agenda_dismissals", t),
    foreignKey({
      name: "agenda_dismissals_person_fkey",
      columns: [t.dismissedBy],
      foreignColumns: [people.id],
    }),
    mayRead("agenda_dismissals_read", ofRunMeeting(t.meetingId)),
    mayInsert("agenda_dismissals_insert", sql`(${ofRunMeeting(t.meetingId)} and ${own(t.dismissedBy)})`),
    mayDelete("agenda_dismissals_delete", ofRunMeeting(t.meetingId)),
  ],
);

/** A subject that waits for a meeting of a series: proposed by whoever is called to it, or put off by one. */
export const backlogItems = pgTable(
  "backlog_items",
  {
    id: id(),
    seriesId: uuid("series_id").notNull(),
    place: ltree("place").notNull(),
    title: text("title").notNull(),
    detail: text("detail"),
    purpose: itemPurpose("purpose").notNull(),
    minutes: smallint("minutes").notNull(),
    proposedBy: uuid("proposed_by").notNull(),
    /** The place that proposes it. */
    proposedPlace: ltree("proposed_place").notNull(),
    createdAt: createdAt(),
    /** The item that a meeting did not get to, and how many times it was put off. */
    fromItemId: uuid("from_item_id"),
    postponements: smallint("postponements").notNull().default(0),
    state: backlogState("state").notNull().default("open"),
    takenItemId: uuid("taken_item_id"),
    settledReason: text("settled_reason"),
    version: version(),
  },
  (t) => [
    foreignKey({
      name: "backlog_items_series_fkey",
      columns: [t.seriesId, t.place],
      foreignColumns: [meetingSeries.id, meetingSeries.place],
    }),
    foreignKey({ name: "backlog_items_proposer_fkey", columns: [t.proposedBy], foreignColumns: [people.id] }),
    foreignKey({
      name: "backlog_items_proposed_place_fkey",
      columns: [t.proposedPlace],
      foreignColumns: [places.path],
    }),
    foreignKey({
      name: "backlog_items_from_fkey",
      columns: [t.fromItemId],
      foreignColumns: [agendaItems.id],
    }),
    foreignKey({
      name: "backlog_items_taken_fkey",
      columns: [t.takenItemId],
      foreignColumns: [agendaItems.id],
    }),
    check("backlog_items_minutes_check", sql`${t.minutes} between 1 and 480`),
    check("backlog_items_taken_check", sql`(${t.state} = 'taken') = (${t.takenItemId} is not null)`),
    unique("backlog_items_from_key").on(t.fromItemId),
    index("backlog_items_series_idx").on(t.seriesId),
    mayRead("backlog_items_read", sql`(${team(t.place)} or ${own(t.proposedBy)})`),
    mayInsert("backlog_items_insert", sql`(${own(t.proposedBy)} and ${line(t.place)})`),
    mayUpdate("backlog_items_update", sql`(${team(t.place)} or ${own(t.proposedBy)})`),
  ],
);

/** A document to read before, or a photo of the session. */
export const meetingFiles = pgTable(
  "meeting_files",
  {
    id: id(),
    meetingId: uuid("meeting_id").notNull(),
    place: ltree("place").notNull(),
    itemId: uuid("item_id"),
    kind: meetingFileKind("kind").notNull(),
    /** Of a photo, its caption. */
    title: text("title").notNull(),
    /** How those who are seen in a photo agreed to it. */
    consent: text("consent"),
    fileId: uuid("file_id").notNull(),
    /** Where the file is kept: a place of whoever brought it. */
    filePlace: ltree("file_place").notNull(),
    addedBy: uuid("added_by").notNull(),
    createdAt: createdAt(),
    withdrawnAt: instant("withdrawn_at"),
    withdrawnReason: text("withdrawn_reason"),
  },
  (t) => [
    meetingKey("meeting_files", t),
    foreignKey({
      name: "meeting_files_item_fkey",
      columns: [t.itemId, t.meetingId],
      foreignColumns: [agendaItems.id, agendaItems.meetingId],
    }),
    foreignKey({
      name: "meeting_files_file_fkey",
      columns: [t.fileId, t.filePlace],
      foreignColumns: [files.id, files.place],
    }),
    foreignKey({ name: "meeting_files_author_fkey", columns: [t.addedBy], foreignColumns: [people.id] }),
    check("meeting_files_consent_check", sql`${t.kind} = 'document' or ${t.consent} is not null`),
    check("meeting_files_withdrawn_check", sql`(${t.withdrawnAt} is null) = (${t.withdrawnReason} is null)`),
    index("meeting_files_meeting_idx").on(t.meetingId),
    mayRead("meeting_files_read", ofReadMeeting(t.meetingId)),
    mayInsert(
      "meeting_files_insert",
      sql`(${own(t.addedBy)} and (${ofRunMeeting(t.meetingId)} or ${ofCalledMeeting(t.meetingId)}))`,
    ),
    mayUpdate("meeting_files_update", sql`(${ofRunMeeting(t.meetingId)} or ${own(t.addedBy)})`),
  ],
);

/** Whoever runs it, and whoever reads it once its session is over. */
export const ofMinutedMeeting = (meetingId: AnyPgColumn) =>
  sql`(${ofRunMeeting(meetingId)} or ${meetingId} in (select m.id from meetings m where m.state in ('drafted', 'approved')))`;

/** What was said and decided of an item: what the acta tells. Until the session is over it is the team's. */
export const itemMinutes = pgTable(
  "item_minutes",
  {
    itemId: uuid("item_id").primaryKey(),
    meetingId: uuid("meeting_id").notNull(),
    place: ltree("place").notNull(),
    deliberation: text("deliberation").notNull().default(""),
    decision: text("decision").notNull().default(""),
    /** How it was decided; `null` when nothing was. */
    form: decisionForm("form"),
    inFavour: smallint("in_favour"),
    against: smallint("against"),
    abstained: smallint("abstained"),
    /** The reasons of who voted against, as they asked to be written. */
    againstReasons: text("against_reasons"),
    /** Those present with a vote and those needed, when it was decided. */
    present: smallint("present"),
    quorum: smallint("quorum"),
    decidedAt: instant("decided_at"),
    updatedBy: uuid("updated_by").notNull(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
    version: version(),
  },
  (t) => [
    meetingKey("item_minutes", t),
    foreignKey({
      name: "item_minutes_item_fkey",
      columns: [t.itemId, t.meetingId],
      foreignColumns: [agendaItems.id, agendaItems.meetingId],
    }),
    foreignKey({ name: "item_minutes_updater_fkey", columns: [t.updatedBy], foreignColumns: [people.id] }),
    check(
      "item_minutes_votes_check",
      sql`${t.inFavour} >= 0 and ${t.against} >= 0 and ${t.abstained} >= 0 and ((${t.form} is not distinct from 'vote') = (${t.inFavour} is not null and ${t.against} is not null and ${t.abstained} is not null))`,
    ),
    index("item_minutes_meeting_idx").on(t.meetingId),
    mayRead("item_minutes_read", ofMinutedMeeting(t.meetingId)),
    mayInsert("item_minutes_insert", ofOpenMeeting(t.meetingId)),
    mayUpdate("item_minutes_update", ofOpenMeeting(t.meetingId)),
  ],
);
