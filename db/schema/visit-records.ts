import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, ltree, version } from "../columns";
import { mayDelete, mayInsert, mayRead, mayUpdate, own } from "../policies";
import {
  commitmentSides,
  commitmentStates,
  submissionStates,
  transferAnswers,
  type VisitContent,
  type VisitFlag,
  visitReminderKinds,
} from "../visit-values";
import { files } from "./files";
import { people } from "./people";
import { ofDetailedVisit, ofNextObserver, ofObserved, ofObserver, visitKey } from "./visits";

export const submissionState = pgEnum("submission_state", submissionStates);
export const commitmentSide = pgEnum("commitment_side", commitmentSides);
export const commitmentState = pgEnum("commitment_state", commitmentStates);
export const transferAnswer = pgEnum("transfer_answer", transferAnswers);
export const visitReminderKind = pgEnum("visit_reminder_kind", visitReminderKinds);

/** What a device sent of a visit, with the id that it gave it: the same is taken once, another one is set aside. */
export const visitSubmissions = pgTable(
  "visit_submissions",
  {
    /** Made on the device. */
    id: uuid("id").primaryKey(),
    visitId: uuid("visit_id").notNull(),
    place: ltree("place").notNull(),
    content: jsonb("content").$type<VisitContent>().notNull(),
    sha256: text("sha256").notNull(),
    state: submissionState("state").notNull(),
    sentBy: uuid("sent_by").notNull(),
    /** How far the device's clock was ahead of the server's, in seconds. */
    clockSkew: integer("clock_skew").notNull(),
    receivedAt: instant("received_at").notNull().defaultNow(),
    settledAt: instant("settled_at"),
  },
  (t) => [
    visitKey("visit_submissions", t),
    foreignKey({ name: "visit_submissions_author_fkey", columns: [t.sentBy], foreignColumns: [people.id] }),
    check("visit_submissions_hash_check", sql`${t.sha256} ~ '^[0-9a-f]{64}$'`),
    index("visit_submissions_visit_idx").on(t.visitId),
    mayRead("visit_submissions_read", own(t.sentBy)),
    mayInsert("visit_submissions_insert", sql`(${own(t.sentBy)} and ${ofObserver(t.visitId)})`),
    mayUpdate("visit_submissions_update", sql`(${own(t.sentBy)} and ${ofObserver(t.visitId)})`),
  ],
);

/** What was seen and said in a visit, as it was taken. */
export const visitRecords = pgTable(
  "visit_records",
  {
    visitId: uuid("visit_id").primaryKey(),
    place: ltree("place").notNull(),
    submissionId: uuid("submission_id").notNull(),
    content: jsonb("content").$type<VisitContent>().notNull(),
    sha256: text("sha256").notNull(),
    /** By the device's clock, mended by what it was off when it was sent. */
    startedAt: instant("started_at").notNull(),
    endedAt: instant("ended_at").notNull(),
    /** Points over those that could be had, without what does not apply; `null` when nothing counts. */
    points: numeric("points", { precision: 8, scale: 2, mode: "number" }),
    possible: numeric("possible", { precision: 8, scale: 2, mode: "number" }),
    /** The key of the level that the form's rule gives. */
    level: text("level"),
    /** The place and the person, as they were that day. */
    snapshot: jsonb("snapshot").$type<Record<string, string>>().notNull(),
    flags: jsonb("flags").$type<VisitFlag[]>().notNull().default([]),
    receivedAt: instant("received_at").notNull().defaultNow(),
  },
  (t) => [
    visitKey("visit_records", t),
    foreignKey({
      name: "visit_records_submission_fkey",
      columns: [t.submissionId],
      foreignColumns: [visitSubmissions.id],
    }),
    check("visit_records_points_check", sql`${t.points} >= 0 and ${t.points} <= ${t.possible}`),
    mayRead("visit_records_read", ofDetailedVisit(t.visitId)),
    mayInsert("visit_records_insert", ofObserver(t.visitId)),
    mayUpdate("visit_records_update", ofObserver(t.visitId)),
  ],
);

/** One answer of a visit, for whoever sums them up: of the visit, or of one of the teachers of a matrix. */
export const visitScores = pgTable(
  "visit_scores",
  {
    visitId: uuid("visit_id").notNull(),
    place: ltree("place").notNull(),
    itemKey: text("item_key").notNull(),
    /** The teacher of a matrix, from 1; 0 is the visit itself. */
    subject: smallint("subject").notNull(),
    /** The key of the answer; `null` when it does not apply. */
    option: text("option"),
    points: numeric("points", { precision: 6, scale: 2, mode: "number" }),
  },
  (t) => [
    primaryKey({ name: "visit_scores_pkey", columns: [t.visitId, t.itemKey, t.subject] }),
    visitKey("visit_scores", t),
    mayRead("visit_scores_read", ofDetailedVisit(t.visitId)),
    mayInsert("visit_scores_insert", ofObserver(t.visitId)),
    mayDelete("visit_scores_delete", ofObserver(t.visitId)),
  ],
);

/** What one of the two promised. Its id is made on the device. */
export const visitCommitments = pgTable(
  "visit_commitments",
  {
    id: uuid("id").primaryKey(),
    visitId: uuid("visit_id").notNull(),
    place: ltree("place").notNull(),
    side: commitmentSide("side").notNull(),
    text: text("text").notNull(),
    itemKey: text("item_key"),
    dueOn: date("due_on").notNull(),
    state: commitmentState("state").notNull().default("pending"),
    note: text("note"),
    settledAt: instant("settled_at"),
    settledBy: uuid("settled_by"),
    /** The visit that opened with it. */
    settledInId: uuid("settled_in_id"),
    version: version(),
  },
  (t) => [
    visitKey("visit_commitments", t),
    foreignKey({
      name: "visit_commitments_settler_fkey",
      columns: [t.settledBy],
      foreignColumns: [people.id],
    }),
    check("visit_commitments_settled_check", sql`(${t.state} = 'pending') = (${t.settledAt} is null)`),
    index("visit_commitments_visit_idx").on(t.visitId),
    index("visit_commitments_due_idx").on(t.dueOn),
    mayRead("visit_commitments_read", sql`(${ofDetailedVisit(t.visitId)} or ${ofNextObserver(t.visitId)})`),
    mayInsert("visit_commitments_insert", ofObserver(t.visitId)),
    mayUpdate(
      "visit_commitments_update",
      sql`(${ofObserver(t.visitId)} or ${ofObserved(t.visitId)} or ${ofNextObserver(t.visitId)})`,
    ),
  ],
);

/** A picture that the device had told of, once it arrives. Its id is made on the device. */
export const visitPhotos = pgTable(
  "visit_photos",
  {
    id: uuid("id").primaryKey(),
    visitId: uuid("visit_id").notNull(),
    place: ltree("place").notNull(),
    fileId: uuid("file_id").notNull(),
    /** Of what the device sent, before it was written anew here. */
    sha256: text("sha256").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    visitKey("visit_photos", t),
    foreignKey({
      name: "visit_photos_file_fkey",
      columns: [t.fileId, t.place],
      foreignColumns: [files.id, files.place],
    }),
    index("visit_photos_visit_idx").on(t.visitId),
    mayRead("visit_photos_read", ofDetailedVisit(t.visitId)),
    mayInsert("visit_photos_insert", ofObserver(t.visitId)),
  ],
);

/** That whoever was observed read it, and what she answers. Once. */
export const visitAcknowledgements = pgTable(
  "visit_acknowledgements",
  {
    visitId: uuid("visit_id").primaryKey(),
    place: ltree("place").notNull(),
    personId: uuid("person_id").notNull(),
    reply: text("reply"),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [
    visitKey("visit_acknowledgements", t),
    foreignKey({
      name: "visit_acknowledgements_person_fkey",
      columns: [t.personId],
      foreignColumns: [people.id],
    }),
    mayRead("visit_acknowledgements_read", ofDetailedVisit(t.visitId)),
    mayInsert("visit_acknowledgements_insert", sql`(${own(t.personId)} and ${ofObserved(t.visitId)})`),
  ],
);

/** What whoever was observed says, some weeks later, that stayed in her practice. */
export const visitTransfers = pgTable(
  "visit_transfers",
  {
    id: id(),
    visitId: uuid("visit_id").notNull(),
    place: ltree("place").notNull(),
    /** After how many days it is asked: 30 or 60. */
    days: smallint("days").notNull(),
    answer: transferAnswer("answer").notNull(),
    text: text("text").notNull(),
    fileId: uuid("file_id"),
    by: uuid("by").notNull(),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [
    visitKey("visit_transfers", t),
    foreignKey({ name: "visit_transfers_author_fkey", columns: [t.by], foreignColumns: [people.id] }),
    foreignKey({
      name: "visit_transfers_file_fkey",
      columns: [t.fileId, t.place],
      foreignColumns: [files.id, files.place],
    }),
    unique("visit_transfers_days_key").on(t.visitId, t.days),
    check("visit_transfers_days_check", sql`${t.days} between 1 and 365`),
    mayRead("visit_transfers_read", ofDetailedVisit(t.visitId)),
    mayInsert("visit_transfers_insert", sql`(${own(t.by)} and ${ofObserved(t.visitId)})`),
  ],
);

/** What somebody was already reminded of, by the worker: nothing is sent twice. */
export const visitReminders = pgTable(
  "visit_reminders",
  {
    visitId: uuid("visit_id").notNull(),
    place: ltree("place").notNull(),
    personId: uuid("person_id").notNull(),
    kind: visitReminderKind("kind").notNull(),
    dueOn: date("due_on").notNull(),
    sentAt: instant("sent_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: "visit_reminders_pkey", columns: [t.visitId, t.personId, t.kind, t.dueOn] }),
    visitKey("visit_reminders", t),
    foreignKey({ name: "visit_reminders_person_fkey", columns: [t.personId], foreignColumns: [people.id] }),
  ],
).enableRLS();
