import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, jsonb, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant, ltree, version } from "../columns";
import { mayInsert, mayRead, mayUpdate, own, writable } from "../policies";
import { files } from "./files";
import { jobs } from "./jobs";
import { people } from "./people";
import { places } from "./places";
import { planKind, plans } from "./plans";

/** A matrix of activities that was brought as a file: what it would change, until that is applied or discarded. */
export const planUploads = pgTable(
  "plan_uploads",
  {
    id: id(),
    planId: uuid("plan_id").notNull(),
    place: ltree("place").notNull(),
    fileName: text("file_name").notNull(),
    sha256: text("sha256").notNull(),
    /** The activities that it would add, change or withdraw, as they were read. */
    rows: jsonb("rows").$type<Record<string, unknown>[]>().notNull(),
    problems: jsonb("problems")
      .$type<{ line: number; column: string; value: string; reason: string }[]>()
      .notNull(),
    uploadedBy: uuid("uploaded_by").notNull(),
    createdAt: createdAt(),
    settledAt: instant("settled_at"),
    /** How many rows were applied; `null` while it waits and when it was discarded. */
    applied: integer("applied"),
    version: version(),
  },
  (t) => [
    foreignKey({
      name: "plan_uploads_plan_fkey",
      columns: [t.planId, t.place],
      foreignColumns: [plans.id, plans.place],
    }),
    foreignKey({ name: "plan_uploads_author_fkey", columns: [t.uploadedBy], foreignColumns: [people.id] }),
    check("plan_uploads_applied_check", sql`${t.applied} is null or ${t.settledAt} is not null`),
    index("plan_uploads_plan_idx").on(t.planId),
    mayRead("plan_uploads_read", writable(t.place)),
    mayInsert("plan_uploads_insert", sql`(${writable(t.place)} and ${own(t.uploadedBy)})`),
    mayUpdate("plan_uploads_update", writable(t.place)),
  ],
);

/** The plans of a place as PDF in one ZIP, made by the worker for whoever asked. */
export const planBundles = pgTable(
  "plan_bundles",
  {
    id: id(),
    place: ltree("place").notNull(),
    kind: planKind("kind").notNull(),
    schoolYear: smallint("school_year").notNull(),
    requestedBy: uuid("requested_by").notNull(),
    jobId: uuid("job_id").notNull(),
    /** `null` until it is made. */
    fileId: uuid("file_id"),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({ name: "plan_bundles_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    foreignKey({
      name: "plan_bundles_requester_fkey",
      columns: [t.requestedBy],
      foreignColumns: [people.id],
    }),
    foreignKey({ name: "plan_bundles_job_fkey", columns: [t.jobId], foreignColumns: [jobs.id] }),
    foreignKey({ name: "plan_bundles_file_fkey", columns: [t.fileId], foreignColumns: [files.id] }),
    index("plan_bundles_requester_idx").on(t.requestedBy),
    mayRead("plan_bundles_read", own(t.requestedBy)),
    mayInsert(
      "plan_bundles_insert",
      sql`(${own(t.requestedBy)} and ${writable(t.place)} and ${t.fileId} is null)`,
    ),
    mayUpdate("plan_bundles_update", own(t.requestedBy)),
  ],
);
