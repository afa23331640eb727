import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, ltree } from "../columns";
import { anyone, managed, mayInsert, mayRead, published } from "../policies";
import { places } from "./places";

/** What the region publishes: an immutable snapshot, the only thing that public pages read. */
export const releases = pgTable(
  "releases",
  {
    id: id(),
    place: ltree("place").notNull(),
    number: integer("number").notNull(),
    title: text("title").notNull(),
    content: jsonb("content").$type<unknown>().notNull(),
    /** The release that it mends: both are kept. */
    amends: integer("amends"),
    publishedAt: instant("published_at"),
    publishedBy: uuid("published_by"),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({ name: "releases_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    check("releases_region_check", sql`nlevel(${t.place}) = 1`),
    check("releases_amends_check", sql`${t.amends} < ${t.number}`),
    unique("releases_place_number_key").on(t.place, t.number),
    mayRead("releases_read", published(t.publishedAt)),
    mayInsert("releases_insert", managed(t.place)),
    pgPolicy("releases_public", { for: "select", to: anyone, using: published(t.publishedAt) }),
  ],
);
