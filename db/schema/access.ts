import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "../columns";
import {
  gateMay,
  managedPerson,
  mayDelete,
  mayInsert,
  mayRead,
  mayUpdate,
  ofManagedPlaces,
  own,
} from "../policies";
import { linkKinds } from "../values";
import { people, roleKey } from "./people";

export const linkKind = pgEnum("link_kind", linkKinds);

/** A device where a person is signed in. Ended here, refused at its next request. */
export const sessions = pgTable(
  "sessions",
  {
    id: id(),
    personId: uuid("person_id").notNull(),
    device: text("device").notNull(),
    address: text("address").notNull(),
    createdAt: createdAt(),
    lastSeenAt: instant("last_seen_at").notNull().defaultNow(),
    expiresAt: instant("expires_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [
    foreignKey({ name: "sessions_person_fkey", columns: [t.personId], foreignColumns: [people.id] }),
    index("sessions_person_idx").on(t.personId),
    mayRead("sessions_read", sql`(${own(t.personId)} or ${ofManagedPlaces(t.personId)})`),
    mayUpdate("sessions_update", sql`(${own(t.personId)} or ${managedPerson(t.personId)})`),
    gateMay("sessions_gate"),
  ],
);

/** Passwords, as argon2id in PHC form. Only the gate reads them. */
export const credentials = pgTable(
  "credentials",
  {
    personId: uuid("person_id").primaryKey(),
    passwordHash: text("password_hash").notNull(),
    changedAt: instant("changed_at").notNull().defaultNow(),
  },
  (t) => [
    foreignKey({ name: "credentials_person_fkey", columns: [t.personId], foreignColumns: [people.id] }),
    gateMay("credentials_gate"),
  ],
);

/** An account at an identity provider, tied to a person at its first use. */
export const identities = pgTable(
  "identities",
  {
    issuer: text("issuer").notNull(),
    subject: text("subject").notNull(),
    personId: uuid("person_id").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "identities_pkey", columns: [t.issuer, t.subject] }),
    foreignKey({ name: "identities_person_fkey", columns: [t.personId], foreignColumns: [people.id] }),
    gateMay("identities_gate"),
  ],
);

/** Single-use links that set a password: an invitation, or a recovery. Stored hashed, made when sent. */
export const accessLinks = pgTable(
  "access_links",
  {
    id: id(),
    personId: uuid("person_id").notNull(),
    kind: linkKind("kind").notNull(),
    tokenHash: text("token_hash"),
    createdAt: createdAt(),
    sentAt: instant("sent_at"),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
    revokedAt: instant("revoked_at"),
  },
  (t) => [
    foreignKey({ name: "access_links_person_fkey", columns: [t.personId], foreignColumns: [people.id] }),
    uniqueIndex("access_links_token_key").on(t.tokenHash),
    index("access_links_person_idx").on(t.personId),
    mayRead("access_links_read", ofManagedPlaces(t.personId)),
    mayInsert(
      "access_links_insert",
      sql`(${managedPerson(t.personId)} and kind = 'invitation' and token_hash is null and used_at is null)`,
    ),
    mayUpdate("access_links_update", sql`(${managedPerson(t.personId)} and kind = 'invitation')`),
    gateMay("access_links_gate"),
  ],
);

/** Tries at the gate, by account and by address. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    key: text("key").primaryKey(),
    hits: integer("hits").notNull(),
    resetsAt: instant("resets_at").notNull(),
  },
  () => [gateMay("rate_limits_gate")],
);

/** What a person typed in a form that could not be saved. */
export const drafts = pgTable(
  "drafts",
  {
    personId: uuid("person_id").notNull(),
    form: text("form").notNull(),
    values: jsonb("values").$type<Record<string, unknown>>().notNull(),
    savedAt: instant("saved_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: "drafts_pkey", columns: [t.personId, t.form] }),
    foreignKey({ name: "drafts_person_fkey", columns: [t.personId], foreignColumns: [people.id] }),
    check("drafts_size_check", sql`octet_length(${t.values}::text) <= 1000000`),
    mayRead("drafts_read", own(t.personId)),
    mayInsert("drafts_insert", own(t.personId)),
    mayUpdate("drafts_update", own(t.personId)),
    mayDelete("drafts_delete", own(t.personId)),
    gateMay("drafts_gate"),
  ],
);

/** The demo's invented people that the sign-in page offers. Empty in a real installation. */
export const demoPersonas = pgTable(
  "demo_personas",
  {
    role: roleKey("role").primaryKey(),
    personId: uuid("person_id").notNull(),
  },
  (t) => [
    foreignKey({ name: "demo_personas_person_fkey", columns: [t.personId], foreignColumns: [people.id] }),
    gateMay("demo_personas_gate"),
  ],
);
