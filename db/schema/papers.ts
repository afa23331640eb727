import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  jsonb,
  pgEnum,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, ltree, version } from "../columns";
import { anyone, below, line, managed, mayInsert, mayRead, mayUpdate, region, writable } from "../policies";
import { installationStates, paperKinds } from "../values";
import { files } from "./files";
import { places } from "./places";

export const paperKind = pgEnum("paper_kind", paperKinds);
export const installationState = pgEnum("installation_state", installationStates);

/** The text that each kind of official paper starts from; the region edits it. */
export const paperTemplates = pgTable(
  "paper_templates",
  {
    place: ltree("place").notNull(),
    kind: paperKind("kind").notNull(),
    body: text("body").notNull(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
    version: version(),
  },
  (t) => [
    primaryKey({ name: "paper_templates_pkey", columns: [t.place, t.kind] }),
    foreignKey({ name: "paper_templates_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    mayRead("paper_templates_read", line(t.place)),
    mayInsert("paper_templates_insert", managed(t.place)),
    mayUpdate("paper_templates_update", managed(t.place)),
  ],
);

/** A paper that was issued, for whoever wants to verify it: what it is and the hash of its file, no person named. */
export const issuedPapers = pgTable(
  "issued_papers",
  {
    /** What the paper carries, as `K7QP-3MXA-9TRD`. */
    code: text("code").primaryKey(),
    place: ltree("place").notNull(),
    kind: paperKind("kind").notNull(),
    title: text("title").notNull(),
    sha256: text("sha256").notNull(),
    /** Of what the paper says, when it is printed on it: the file cannot carry its own. */
    contentSha256: text("content_sha256"),
    issuedAt: instant("issued_at").notNull().defaultNow(),
  },
  (t) => [
    foreignKey({ name: "issued_papers_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    check("issued_papers_sha256_check", sql`${t.sha256} ~ '^[0-9a-f]{64}$'`),
    check("issued_papers_content_check", sql`${t.contentSha256} ~ '^[0-9a-f]{64}$'`),
    mayRead("issued_papers_read", region(t.place)),
    mayInsert("issued_papers_insert", writable(t.place)),
    pgPolicy("issued_papers_public", { for: "select", to: anyone, using: sql`true` }),
  ],
);

/** The acta de instalación of a network: drafted, issued (from then on it does not change) and its signed copy kept. */
export const installationRecords = pgTable(
  "installation_records",
  {
    id: id(),
    place: ltree("place").notNull(),
    state: installationState("state").notNull().default("draft"),
    heldOn: date("held_on").notNull(),
    venue: text("venue").notNull(),
    expediente: text("expediente"),
    body: text("body").notNull(),
    createdBy: uuid("created_by").notNull(),
    createdAt: createdAt(),
    /** The network as it was when it was issued: officers, schools, header. */
    snapshot: jsonb("snapshot").$type<Record<string, unknown>>(),
    code: text("code"),
    fileId: uuid("file_id"),
    issuedBy: uuid("issued_by"),
    issuedAt: instant("issued_at"),
    signedFileId: uuid("signed_file_id"),
    signedAt: instant("signed_at"),
    version: version(),
  },
  (t) => [
    foreignKey({
      name: "installation_records_place_fkey",
      columns: [t.place],
      foreignColumns: [places.path],
    }),
    foreignKey({
      name: "installation_records_code_fkey",
      columns: [t.code],
      foreignColumns: [issuedPapers.code],
    }),
    foreignKey({
      name: "installation_records_file_fkey",
      columns: [t.fileId, t.place],
      foreignColumns: [files.id, files.place],
    }),
    foreignKey({
      name: "installation_records_signed_file_fkey",
      columns: [t.signedFileId, t.place],
      foreignColumns: [files.id, files.place],
    }),
    check("installation_records_network_check", sql`nlevel(${t.place}) = 3`),
    check(
      "installation_records_issued_check",
      sql`(${t.state} = 'draft') = (${t.issuedAt} is null) and (${t.issuedAt} is null) = (${t.code} is null)
        and (${t.issuedAt} is null) = (${t.fileId} is null) and (${t.issuedAt} is null) = (${t.snapshot} is null)`,
    ),
    check(
      "installation_records_signed_check",
      sql`(${t.state} = 'signed') = (${t.signedFileId} is not null)`,
    ),
    uniqueIndex("installation_records_draft_key").on(t.place).where(sql`state = 'draft'`),
    index("installation_records_place_idx").on(t.place),
    mayRead("installation_records_read", below(t.place)),
    mayInsert("installation_records_insert", writable(t.place)),
    mayUpdate("installation_records_update", writable(t.place)),
  ],
);
