import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, ltree, version } from "../columns";
import { mayInsert, mayRead, mayUpdate, own, team } from "../policies";
import { agreementActs, agreementStates } from "../values";
import { agendaItems, decisionForm } from "./agendas";
import { files } from "./files";
import { meetingKey, ofOpenMeeting, ofReadMeeting, ofRunMeeting } from "./meetings";
import { people, roleKey } from "./people";
import { places } from "./places";

export const agreementState = pgEnum("agreement_state", agreementStates);
export const agreementAct = pgEnum("agreement_act", agreementActs);

const answers = (t: Record<"responsibleId" | "responsiblePlace", AnyPgColumn>) =>
  sql`(${own(t.responsibleId)} or ${team(t.responsiblePlace)})`;

/**
 * What a meeting agreed: who answers for it, by when, and what will show it. Read by whoever reads the meeting, and by
 * whoever answers for it.
 */
export const agreements = pgTable(
  "agreements",
  {
    /** Made where it was written down: the same agreement sent twice is one. */
    id: uuid("id").primaryKey(),
    meetingId: uuid("meeting_id").notNull(),
    itemId: uuid("item_id").notNull(),
    place: ltree("place").notNull(),
    /** In its meeting, from 1. */
    number: smallint("number").notNull(),
    text: text("text").notNull(),
    adoptedOn: date("adopted_on").notNull(),
    form: decisionForm("form").notNull(),
    inFavour: smallint("in_favour"),
    against: smallint("against"),
    abstained: smallint("abstained"),
    /** The reasons of who voted against, as they asked to be written. */
    againstReasons: text("against_reasons"),
    /** Those present with a vote and those needed, when it was taken. */
    present: smallint("present").notNull(),
    quorum: smallint("quorum").notNull(),
    decidedAt: instant("decided_at").notNull(),
    /** The person, when it names one; otherwise whoever holds the office at the place. */
    responsibleId: uuid("responsible_id"),
    responsibleRole: roleKey("responsible_role"),
    responsiblePlace: ltree("responsible_place").notNull(),
    /** As it read when it was taken. */
    responsible: text("responsible").notNull(),
    dueOn: date("due_on").notNull(),
    firstDueOn: date("first_due_on").notNull(),
    postponements: smallint("postponements").notNull().default(0),
    evidenceExpected: text("evidence_expected"),
    state: agreementState("state").notNull().default("pending"),
    /** When it was fulfilled, failed or was dropped. */
    settledAt: instant("settled_at"),
    updatedAt: instant("updated_at").notNull().defaultNow(),
    version: version(),
  },
  (t) => [
    meetingKey("agreements", t),
    foreignKey({
      name: "agreements_item_fkey",
      columns: [t.itemId, t.meetingId],
      foreignColumns: [agendaItems.id, agendaItems.meetingId],
    }),
    foreignKey({
      name: "agreements_responsible_fkey",
      columns: [t.responsibleId],
      foreignColumns: [people.id],
    }),
    foreignKey({
      name: "agreements_responsible_place_fkey",
      columns: [t.responsiblePlace],
      foreignColumns: [places.path],
    }),
    check(
      "agreements_responsible_check",
      sql`${t.responsibleId} is not null or ${t.responsibleRole} is not null`,
    ),
    check("agreements_due_check", sql`${t.dueOn} >= ${t.adoptedOn}`),
    check(
      "agreements_votes_check",
      sql`${t.inFavour} >= 0 and ${t.against} >= 0 and ${t.abstained} >= 0 and ((${t.form} = 'vote') = (${t.inFavour} is not null and ${t.against} is not null and ${t.abstained} is not null))`,
    ),
    check(
      "agreements_settled_check",
      sql`(${t.state} in ('fulfilled', 'unfulfilled', 'void')) = (${t.settledAt} is not null)`,
    ),
    unique("agreements_number_key").on(t.meetingId, t.number),
    index("agreements_place_gist").using("gist", t.place),
    index("agreements_responsible_idx").on(t.responsibleId),
    index("agreements_responsible_place_gist").using("gist", t.responsiblePlace),
    index("agreements_due_idx").on(t.dueOn),
    mayRead("agreements_read", sql`(${ofReadMeeting(t.meetingId)} or ${answers(t)})`),
    mayInsert("agreements_insert", ofOpenMeeting(t.meetingId)),
    mayUpdate("agreements_update", sql`(${ofRunMeeting(t.meetingId)} or ${answers(t)})`),
  ],
);

const ofReadAgreement = (agreementId: AnyPgColumn) => sql`${agreementId} in (select id from agreements)`;
/** Whoever answers for it or runs its meeting. */
const ofHeldAgreement = (agreementId: AnyPgColumn) =>
  sql`${agreementId} in (select a.id from agreements a where a.responsible_id = (select app_person())
    or a.responsible_place = any((select app_places_write())::ltree[]) or a.meeting_id in (
      select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
        or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id)))`;

/** What was done and said of an agreement, one after the other; never touched again. */
export const agreementUpdates = pgTable(
  "agreement_updates",
  {
    id: id(),
    agreementId: uuid("agreement_id").notNull(),
    place: ltree("place").notNull(),
    act: agreementAct("act").notNull(),
    note: text("note"),
    fromState: agreementState("from_state").notNull(),
    toState: agreementState("to_state").notNull(),
    /** Of a postponement, the day that it was due before and the one that it is due now. */
    dueBefore: date("due_before"),
    dueAfter: date("due_after"),
    /** The meeting where it was settled, if it was in one. */
    meetingId: uuid("meeting_id"),
    by: uuid("by").notNull(),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [
    foreignKey({
      name: "agreement_updates_agreement_fkey",
      columns: [t.agreementId],
      foreignColumns: [agreements.id],
    }),
    foreignKey({ name: "agreement_updates_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    foreignKey({ name: "agreement_updates_author_fkey", columns: [t.by], foreignColumns: [people.id] }),
    unique("agreement_updates_id_agreement_key").on(t.id, t.agreementId),
    index("agreement_updates_agreement_idx").on(t.agreementId),
    mayRead("agreement_updates_read", ofReadAgreement(t.agreementId)),
    mayInsert("agreement_updates_insert", sql`(${own(t.by)} and ${ofHeldAgreement(t.agreementId)})`),
  ],
);

/** A file that shows what was done. */
export const agreementFiles = pgTable(
  "agreement_files",
  {
    id: id(),
    agreementId: uuid("agreement_id").notNull(),
    updateId: uuid("update_id").notNull(),
    title: text("title").notNull(),
    fileId: uuid("file_id").notNull(),
    /** Where the file is kept: a place of whoever brought it. */
    place: ltree("place").notNull(),
    addedBy: uuid("added_by").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({
      name: "agreement_files_update_fkey",
      columns: [t.updateId, t.agreementId],
      foreignColumns: [agreementUpdates.id, agreementUpdates.agreementId],
    }),
    foreignKey({
      name: "agreement_files_file_fkey",
      columns: [t.fileId, t.place],
      foreignColumns: [files.id, files.place],
    }),
    foreignKey({ name: "agreement_files_author_fkey", columns: [t.addedBy], foreignColumns: [people.id] }),
    index("agreement_files_agreement_idx").on(t.agreementId),
    mayRead("agreement_files_read", ofReadAgreement(t.agreementId)),
    mayInsert("agreement_files_insert", sql`(${own(t.addedBy)} and ${ofHeldAgreement(t.agreementId)})`),
  ],
);

/** What whoever answers for an agreement was already reminded of, by the worker: nothing is sent twice. */
export const agreementReminders = pgTable(
  "agreement_reminders",
  {
    agreementId: uuid("agreement_id").notNull(),
    personId: uuid("person_id").notNull(),
    dueOn: date("due_on").notNull(),
    /** Days to the due date: 7, 0, -7, -14… */
    days: integer("days").notNull(),
    sentAt: instant("sent_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({
      name: "agreement_reminders_pkey",
      columns: [t.agreementId, t.personId, t.dueOn, t.days],
    }),
    foreignKey({
      name: "agreement_reminders_agreement_fkey",
      columns: [t.agreementId],
      foreignColumns: [agreements.id],
    }),
    foreignKey({
      name: "agreement_reminders_person_fkey",
      columns: [t.personId],
      foreignColumns: [people.id],
    }),
    index("agreement_reminders_person_idx").on(t.personId),
  ],
).enableRLS();
