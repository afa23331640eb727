import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgEnum,
  pgPolicy,
  pgTable,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, ltree } from "../columns";
import { gate, managed, mayInsert, mayRead, mine, own } from "../policies";
import { jobStates } from "../values";
import { places } from "./places";

export const jobState = pgEnum("job_state", jobStates);

/** Work for the worker, written in the transaction that wants it; its progress is read here. */
export const jobs = pgTable(
  "jobs",
  {
    id: id(),
    kind: text("kind").notNull(),
    place: ltree("place"),
    requestedBy: uuid("requested_by"),
    payload: jsonb("payload").$type<Record<string, unknown>>().notNull(),
    state: jobState("state").notNull().default("queued"),
    done: integer("done").notNull().default(0),
    total: integer("total"),
    /** A sentence for the person who asked. */
    message: text("message"),
    createdAt: createdAt(),
    /** When the queue took it. */
    queuedAt: instant("queued_at"),
    startedAt: instant("started_at"),
    finishedAt: instant("finished_at"),
  },
  (t) => [
    foreignKey({ name: "jobs_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    check("jobs_progress_check", sql`${t.done} >= 0 and ${t.done} <= coalesce(${t.total}, ${t.done})`),
    index("jobs_waiting_idx").on(t.createdAt).where(sql`queued_at is null`),
    index("jobs_place_gist").using("gist", t.place),
    mayRead("jobs_read", sql`(${own(t.requestedBy)} or ${managed(t.place)})`),
    mayInsert(
      "jobs_insert",
      sql`(${own(t.requestedBy)} and ${t.state} = 'queued' and (${t.place} is null or ${mine(t.place)}))`,
    ),
    pgPolicy("jobs_gate", { for: "insert", to: gate, withCheck: sql`true` }),
  ],
);
