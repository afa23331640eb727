import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, ltree, version } from "../columns";
import { mayInsert, mayRead, mayUpdate, own } from "../policies";
import { type ItemWords, minutesCorrectionStates, verdicts } from "../values";
import { agendaItems, ofMinutedMeeting } from "./agendas";
import { files } from "./files";
import {
  isOpenMeeting,
  meetingKey,
  meetings,
  ofCalledMeeting,
  ofOpenMeeting,
  ofReadMeeting,
  ofRunMeeting,
} from "./meetings";
import { issuedPapers } from "./papers";
import { people } from "./people";

export const minutesCorrectionState = pgEnum("minutes_correction_state", minutesCorrectionStates);
export const verdict = pgEnum("verdict", verdicts);

/** The acta as it was approved: whole, with its hash and its paper, and never touched again but for its signed copy. */
export const minutes = pgTable(
  "minutes",
  {
    meetingId: uuid("meeting_id").primaryKey(),
    place: ltree("place").notNull(),
    content: jsonb("content").$type<Record<string, unknown>>().notNull(),
    /** Of the content. */
    sha256: text("sha256").notNull(),
    code: text("code").notNull(),
    fileId: uuid("file_id").notNull(),
    approvedBy: uuid("approved_by").notNull(),
    approvedAt: instant("approved_at").notNull().defaultNow(),
    /** The later meeting that approved it; `null` when it was read and approved at its own end. */
    approvedAtMeeting: uuid("approved_at_meeting"),
    signedFileId: uuid("signed_file_id"),
    signedBy: uuid("signed_by"),
    signedAt: instant("signed_at"),
  },
  (t) => [
    meetingKey("minutes", t),
    foreignKey({ name: "minutes_code_fkey", columns: [t.code], foreignColumns: [issuedPapers.code] }),
    foreignKey({
      name: "minutes_file_fkey",
      columns: [t.fileId, t.place],
      foreignColumns: [files.id, files.place],
    }),
    foreignKey({
      name: "minutes_signed_file_fkey",
      columns: [t.signedFileId, t.place],
      foreignColumns: [files.id, files.place],
    }),
    foreignKey({ name: "minutes_approver_fkey", columns: [t.approvedBy], foreignColumns: [people.id] }),
    foreignKey({ name: "minutes_signer_fkey", columns: [t.signedBy], foreignColumns: [people.id] }),
    foreignKey({
      name: "minutes_approving_meeting_fkey",
      columns: [t.approvedAtMeeting],
      foreignColumns: [meetings.id],
    }),
    check("minutes_sha256_check", sql`${t.sha256} ~ '^[0-9a-f]{64}$'`),
    mayRead("minutes_read", ofReadMeeting(t.meetingId)),
    mayInsert("minutes_insert", sql`(${ofRunMeeting(t.meetingId)} and ${own(t.approvedBy)})`),
    mayUpdate("minutes_update", ofRunMeeting(t.meetingId)),
  ],
);

/** What a participant asks to be mended in the draft of the acta, and what was answered. */
export const minutesCorrections = pgTable(
  "minutes_corrections",
  {
    id: id(),
    meetingId: uuid("meeting_id").notNull(),
    place: ltree("place").notNull(),
    /** The item that it is about; `null` of the acta as a whole. */
    itemId: uuid("item_id"),
    text: text("text").notNull(),
    proposedBy: uuid("proposed_by").notNull(),
    createdAt: createdAt(),
    state: minutesCorrectionState("state").notNull().default("open"),
    answer: text("answer"),
    decidedBy: uuid("decided_by"),
    decidedAt: instant("decided_at"),
    /** The words of the item before it was mended, and after. */
    before: jsonb("before").$type<ItemWords>(),
    after: jsonb("after").$type<ItemWords>(),
    version: version(),
  },
  (t) => [
    meetingKey("minutes_corrections", t),
    foreignKey({
      name: "minutes_corrections_item_fkey",
      columns: [t.itemId, t.meetingId],
      foreignColumns: [agendaItems.id, agendaItems.meetingId],
    }),
    foreignKey({
      name: "minutes_corrections_proposer_fkey",
      columns: [t.proposedBy],
      foreignColumns: [people.id],
    }),
    foreignKey({
      name: "minutes_corrections_decider_fkey",
      columns: [t.decidedBy],
      foreignColumns: [people.id],
    }),
    check("minutes_corrections_words_check", sql`(${t.before} is null) = (${t.after} is null)`),
    check("minutes_corrections_decided_check", sql`(${t.state} = 'open') = (${t.decidedAt} is null)`),
    index("minutes_corrections_meeting_idx").on(t.meetingId),
    mayRead("minutes_corrections_read", ofMinutedMeeting(t.meetingId)),
    mayInsert(
      "minutes_corrections_insert",
      sql`(${own(t.proposedBy)} and ${isOpenMeeting(t.meetingId)} and (${ofRunMeeting(t.meetingId)} or ${ofCalledMeeting(t.meetingId)}))`,
    ),
    mayUpdate("minutes_corrections_update", ofOpenMeeting(t.meetingId)),
  ],
);

/** What each participant says of the approved acta, once: doy conformidad, or observo and why. */
export const minutesVerdicts = pgTable(
  "minutes_verdicts",
  {
    meetingId: uuid("meeting_id").notNull(),
    place: ltree("place").notNull(),
    personId: uuid("person_id").notNull(),
    verdict: verdict("verdict").notNull(),
    text: text("text"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "minutes_verdicts_pkey", columns: [t.meetingId, t.personId] }),
    meetingKey("minutes_verdicts", t),
    foreignKey({ name: "minutes_verdicts_person_fkey", columns: [t.personId], foreignColumns: [people.id] }),
    check("minutes_verdicts_text_check", sql`${t.verdict} = 'agree' or ${t.text} is not null`),
    mayRead("minutes_verdicts_read", ofReadMeeting(t.meetingId)),
    mayInsert("minutes_verdicts_insert", sql`(${own(t.personId)} and ${ofCalledMeeting(t.meetingId)})`),
  ],
);
