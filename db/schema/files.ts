import { sql } from "drizzle-orm";
import { boolean, check, foreignKey, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, ltree } from "../columns";
import { below, mayInsert, mayRead, own, writable } from "../policies";
import { places } from "./places";

/** An uploaded document or picture, checked by content; the bytes are in the file store. */
export const files = pgTable(
  "files",
  {
    id: id(),
    place: ltree("place").notNull(),
    name: text("name").notNull(),
    contentType: text("content_type").notNull(),
    size: integer("size").notNull(),
    sha256: text("sha256").notNull(),
    storageKey: text("storage_key").notNull(),
    uploadedBy: uuid("uploaded_by").notNull(),
    /** Of what was seen in a visit: read by whoever reads its detail, not by all who read its place. */
    ofVisit: boolean("of_visit").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({ name: "files_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    unique("files_id_place_key").on(t.id, t.place),
    check("files_size_check", sql`${t.size} > 0`),
    index("files_place_gist").using("gist", t.place),
    // The PDF of an approved plan is for the whole region; what hangs from a meeting and the evidence of an agreement,
    // for whoever reads them; a picture of a visit, not for all who read its place. Those tables stand on this one: they
    // are named, not imported. That of a reference case is for whoever may score it.
    mayRead(
      "files_read",
      sql`((${below(t.place)} and not ${t.ofVisit}) or ${own(t.uploadedBy)} or ${t.id} in (select file_id from visit_photos)
        or ${t.id} in (select file_id from visit_transfers) or ${t.id} in (select file_id from plan_papers)
        or ${t.id} in (select file_id from meeting_files) or ${t.id} in (select file_id from agreement_files)
        or ${t.id} in (select file_id from minutes) or ${t.id} in (select signed_file_id from minutes)
        or ${t.id} in (select picture_id from calibration_cases))`,
    ),
    mayInsert(
      "files_insert",
      sql`(${own(t.uploadedBy)} and (${writable(t.place)} or (${t.ofVisit} and ${t.place} in (
        select v.place from visits v where (select app_person()) in (v.observer_id, v.observed_id)))))`,
    ),
  ],
);
