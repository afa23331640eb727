import { sql } from "drizzle-orm";
import { bigint, index, jsonb, pgPolicy, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant, ltree } from "../columns";
import { gate, managed, mayInsert, mayRead, own } from "../policies";

/** What happened, who did it and to what. Append-only; no foreign keys, so that history outlives its subjects. */
export const auditLog = pgTable(
  "audit_log",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant("at").notNull().defaultNow(),
    personId: uuid("person_id"),
    personName: text("person_name"),
    event: text("event").notNull(),
    subjectKind: text("subject_kind").notNull(),
    subjectId: text("subject_id").notNull(),
    subjectName: text("subject_name"),
    place: ltree("place"),
    details: jsonb("details").$type<Record<string, unknown>>().notNull().default({}),
    requestId: text("request_id"),
  },
  (t) => [
    index("audit_log_at_idx").on(t.at),
    index("audit_log_place_gist").using("gist", t.place),
    index("audit_log_subject_idx").on(t.subjectKind, t.subjectId),
    mayRead("audit_log_read", managed(t.place)),
    mayInsert("audit_log_insert", own(t.personId)),
    pgPolicy("audit_log_gate", { for: "insert", to: gate, withCheck: sql`true` }),
  ],
);
