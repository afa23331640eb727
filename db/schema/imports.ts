import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, ltree, version } from "../columns";
import { managed, mayDelete, mayInsert, mayRead, mayUpdate } from "../policies";
import { importKinds, importStates, rowChanges } from "../values";
import { files } from "./files";
import { jobs } from "./jobs";
import { places } from "./places";

export const importKind = pgEnum("import_kind", importKinds);
export const importState = pgEnum("import_state", importStates);
export const rowChange = pgEnum("row_change", rowChanges);

/** A file that somebody brought: read and checked first, applied only when confirmed. */
export const imports = pgTable(
  "imports",
  {
    id: id(),
    kind: importKind("kind").notNull(),
    place: ltree("place").notNull(),
    fileId: uuid("file_id").notNull(),
    /** The work that reads or applies it now, or last did. */
    jobId: uuid("job_id"),
    state: importState("state").notNull().default("reading"),
    requestedBy: uuid("requested_by").notNull(),
    /** From which day on what it brings holds: memberships and offices begin then. */
    effectiveOn: date("effective_on").notNull().default(sql`current_date`),
    /** What the reading found, by name: rows, added, changed, removed, same, and why the rest stays out. */
    counts: jsonb("counts").$type<Record<string, number>>().notNull().default({}),
    /** Why it could not be read, in words. */
    refusal: text("refusal"),
    createdAt: createdAt(),
    readAt: instant("read_at"),
    appliedAt: instant("applied_at"),
    appliedBy: uuid("applied_by"),
    version: version(),
  },
  (t) => [
    foreignKey({ name: "imports_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    foreignKey({
      name: "imports_file_fkey",
      columns: [t.fileId, t.place],
      foreignColumns: [files.id, files.place],
    }),
    foreignKey({ name: "imports_job_fkey", columns: [t.jobId], foreignColumns: [jobs.id] }),
    unique("imports_id_place_key").on(t.id, t.place),
    index("imports_place_gist").using("gist", t.place),
    mayRead("imports_read", managed(t.place)),
    mayInsert("imports_insert", managed(t.place)),
    mayUpdate("imports_update", managed(t.place)),
  ],
);

/** What confirming an import would do, one row for each thing that is new, changes or disappears. */
export const importRows = pgTable(
  "import_rows",
  {
    importId: uuid("import_id").notNull(),
    place: ltree("place").notNull(),
    number: integer("number").notNull(),
    change: rowChange("change").notNull(),
    /** «institution», «service»: what kind of thing. */
    subject: text("subject").notNull(),
    /** Its official code. */
    code: text("code").notNull(),
    name: text("name").notNull(),
    before: jsonb("before").$type<Record<string, unknown>>(),
    after: jsonb("after").$type<Record<string, unknown>>(),
  },
  (t) => [
    primaryKey({ name: "import_rows_pkey", columns: [t.importId, t.number] }),
    foreignKey({
      name: "import_rows_import_fkey",
      columns: [t.importId, t.place],
      foreignColumns: [imports.id, imports.place],
    }),
    check("import_rows_sides_check", sql`(${t.change} = 'add') = (${t.before} is null)`),
    mayRead("import_rows_read", managed(t.place)),
    mayInsert("import_rows_insert", managed(t.place)),
    mayDelete("import_rows_delete", managed(t.place)),
  ],
);

/** The rows that cannot enter, told as a person finds them in the file. */
export const importProblems = pgTable(
  "import_problems",
  {
    importId: uuid("import_id").notNull(),
    place: ltree("place").notNull(),
    number: integer("number").notNull(),
    line: integer("line").notNull(),
    column: text("column"),
    value: text("value").notNull(),
    reason: text("reason").notNull(),
  },
  (t) => [
    primaryKey({ name: "import_problems_pkey", columns: [t.importId, t.number] }),
    foreignKey({
      name: "import_problems_import_fkey",
      columns: [t.importId, t.place],
      foreignColumns: [imports.id, imports.place],
    }),
    mayRead("import_problems_read", managed(t.place)),
    mayInsert("import_problems_insert", managed(t.place)),
    mayDelete("import_problems_delete", managed(t.place)),
  ],
);
