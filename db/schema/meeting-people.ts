import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
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
import { citext, createdAt, id, instant, ltree, version } from "../columns";
import { gateMay, mayInsert, mayRead, mayUpdate, own } from "../policies";
import { absenceKinds, participantKinds, presenceSources, replyAnswers } from "../values";
import {
  isOpenMeeting,
  meetingKey,
  ofCalledMeeting,
  ofOpenMeeting,
  ofReadMeeting,
  ofRunMeeting,
} from "./meetings";
import { modalityGroup } from "./networks";
import { people, roleKey } from "./people";

export const participantKind = pgEnum("participant_kind", participantKinds);
export const replyAnswer = pgEnum("reply_answer", replyAnswers);
export const absenceKind = pgEnum("absence_kind", absenceKinds);
export const presenceSource = pgEnum("presence_source", presenceSources);

/** Somebody called to a meeting by the office that she held that day, or a guest. */
export const meetingParticipants = pgTable(
  "meeting_participants",
  {
    id: id(),
    meetingId: uuid("meeting_id").notNull(),
    place: ltree("place").notNull(),
    kind: participantKind("kind").notNull(),
    /** `null` of a guest without an account. */
    personId: uuid("person_id"),
    /** As they read on the day that she was called. */
    name: text("name").notNull(),
    office: text("office").notNull(),
    role: roleKey("role"),
    officePlace: ltree("office_place"),
    group: modalityGroup("group"),
    /** Whether she counts for the quorum and votes. */
    votes: boolean("votes").notNull(),
    position: integer("position").notNull(),
    absence: absenceKind("absence"),
    /** Why she is absent, or who is there in her stead. */
    absenceNote: text("absence_note"),
    addedBy: uuid("added_by").notNull(),
    createdAt: createdAt(),
    withdrawnAt: instant("withdrawn_at"),
    withdrawnReason: text("withdrawn_reason"),
    version: version(),
  },
  (t) => [
    meetingKey("meeting_participants", t),
    foreignKey({
      name: "meeting_participants_person_fkey",
      columns: [t.personId],
      foreignColumns: [people.id],
    }),
    foreignKey({
      name: "meeting_participants_author_fkey",
      columns: [t.addedBy],
      foreignColumns: [people.id],
    }),
    check("meeting_participants_votes_check", sql`${t.kind} = 'member' or not ${t.votes}`),
    check("meeting_participants_member_check", sql`${t.kind} = 'guest' or ${t.personId} is not null`),
    check(
      "meeting_participants_withdrawn_check",
      sql`(${t.withdrawnAt} is null) = (${t.withdrawnReason} is null)`,
    ),
    unique("meeting_participants_id_meeting_key").on(t.id, t.meetingId),
    uniqueIndex("meeting_participants_person_key").on(t.meetingId, t.personId),
    index("meeting_participants_person_idx").on(t.personId),
    mayRead("meeting_participants_read", ofReadMeeting(t.meetingId)),
    mayInsert("meeting_participants_insert", ofOpenMeeting(t.meetingId)),
    mayUpdate("meeting_participants_update", ofOpenMeeting(t.meetingId)),
    gateMay("meeting_participants_gate"),
  ],
);

/** Where a guest without an account is written to: only for whoever runs the meeting. */
export const guestContacts = pgTable(
  "guest_contacts",
  {
    participantId: uuid("participant_id").primaryKey(),
    meetingId: uuid("meeting_id").notNull(),
    place: ltree("place").notNull(),
    email: citext("email").notNull(),
  },
  (t) => [
    meetingKey("guest_contacts", t),
    foreignKey({
      name: "guest_contacts_participant_fkey",
      columns: [t.participantId, t.meetingId],
      foreignColumns: [meetingParticipants.id, meetingParticipants.meetingId],
    }),
    mayRead("guest_contacts_read", ofRunMeeting(t.meetingId)),
    mayInsert("guest_contacts_insert", ofRunMeeting(t.meetingId)),
    mayUpdate("guest_contacts_update", ofRunMeeting(t.meetingId)),
  ],
);

/** The participant is the actor. */
const isMe = (participantId: AnyPgColumn) =>
  sql`${participantId} in (select p.id from meeting_participants p where p.person_id = (select app_person()))`;

/** Whether somebody called will come, as she last said, in Ayni or by the link of her mail. */
export const meetingReplies = pgTable(
  "meeting_replies",
  {
    participantId: uuid("participant_id").primaryKey(),
    meetingId: uuid("meeting_id").notNull(),
    place: ltree("place").notNull(),
    answer: replyAnswer("answer").notNull(),
    reason: text("reason"),
    repliedAt: instant("replied_at").notNull().defaultNow(),
  },
  (t) => [
    meetingKey("meeting_replies", t),
    foreignKey({
      name: "meeting_replies_participant_fkey",
      columns: [t.participantId, t.meetingId],
      foreignColumns: [meetingParticipants.id, meetingParticipants.meetingId],
    }),
    index("meeting_replies_meeting_idx").on(t.meetingId),
    mayRead("meeting_replies_read", ofReadMeeting(t.meetingId)),
    mayInsert("meeting_replies_insert", sql`(${ofRunMeeting(t.meetingId)} or ${isMe(t.participantId)})`),
    mayUpdate("meeting_replies_update", sql`(${ofRunMeeting(t.meetingId)} or ${isMe(t.participantId)})`),
    gateMay("meeting_replies_gate"),
  ],
);

/** A stretch that somebody was in the room: from an arrival to a departure, or to the end. */
export const meetingPresences = pgTable(
  "meeting_presences",
  {
    /** Made where it was written down: the same arrival sent twice is one. */
    id: uuid("id").primaryKey(),
    meetingId: uuid("meeting_id").notNull(),
    place: ltree("place").notNull(),
    participantId: uuid("participant_id").notNull(),
    arrivedAt: instant("arrived_at").notNull(),
    leftAt: instant("left_at"),
    source: presenceSource("source").notNull(),
    recordedBy: uuid("recorded_by").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    meetingKey("meeting_presences", t),
    foreignKey({
      name: "meeting_presences_participant_fkey",
      columns: [t.participantId, t.meetingId],
      foreignColumns: [meetingParticipants.id, meetingParticipants.meetingId],
    }),
    foreignKey({
      name: "meeting_presences_recorder_fkey",
      columns: [t.recordedBy],
      foreignColumns: [people.id],
    }),
    check("meeting_presences_times_check", sql`${t.leftAt} >= ${t.arrivedAt}`),
    uniqueIndex("meeting_presences_open_key").on(t.participantId).where(sql`left_at is null`),
    index("meeting_presences_meeting_idx").on(t.meetingId),
    mayRead("meeting_presences_read", ofReadMeeting(t.meetingId)),
    mayInsert(
      "meeting_presences_insert",
      sql`(${own(t.recordedBy)} and ${isOpenMeeting(t.meetingId)} and (${ofRunMeeting(t.meetingId)} or (${ofCalledMeeting(t.meetingId)} and ${isMe(t.participantId)})))`,
    ),
    mayUpdate("meeting_presences_update", ofOpenMeeting(t.meetingId)),
  ],
);
