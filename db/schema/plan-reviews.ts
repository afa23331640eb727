import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  jsonb,
  pgEnum,
  pgTable,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, ltree, version } from "../columns";
import { below, mayDelete, mayInsert, mayRead, mayUpdate, own, writable } from "../policies";
import { changeActs, changeRowStates, changeStates, observationStates, planRowKinds } from "../values";
import { people } from "./people";
import { plans } from "./plans";

export const observationState = pgEnum("observation_state", observationStates);
export const planRowKind = pgEnum("plan_row_kind", planRowKinds);
export const changeState = pgEnum("change_state", changeStates);
export const changeAct = pgEnum("change_act", changeActs);
export const changeRowState = pgEnum("change_row_state", changeRowStates);

/** What a reviewer asks to be mended, in a section of a plan or in one of its rows. */
export const planObservations = pgTable(
  "plan_observations",
  {
    id: id(),
    planId: uuid("plan_id").notNull(),
    place: ltree("place").notNull(),
    /** The key of the section where it stands. */
    section: text("section").notNull(),
    /** The row that it is about; both `null` when it is about the section whole. */
    rowKind: planRowKind("row_kind"),
    rowId: uuid("row_id"),
    text: text("text").notNull(),
    state: observationState("state").notNull().default("open"),
    createdBy: uuid("created_by").notNull(),
    createdAt: createdAt(),
    settledBy: uuid("settled_by"),
    settledAt: instant("settled_at"),
    version: version(),
  },
  (t) => [
    foreignKey({
      name: "plan_observations_plan_fkey",
      columns: [t.planId, t.place],
      foreignColumns: [plans.id, plans.place],
    }),
    foreignKey({
      name: "plan_observations_author_fkey",
      columns: [t.createdBy],
      foreignColumns: [people.id],
    }),
    check("plan_observations_row_check", sql`(${t.rowKind} is null) = (${t.rowId} is null)`),
    check(
      "plan_observations_settled_check",
      sql`(${t.state} in ('resolved', 'withdrawn')) = (${t.settledAt} is not null)`,
    ),
    unique("plan_observations_id_place_key").on(t.id, t.place),
    index("plan_observations_plan_idx").on(t.planId),
    mayRead("plan_observations_read", below(t.place)),
    mayInsert(
      "plan_observations_insert",
      sql`(${writable(t.place)} and ${own(t.createdBy)} and ${t.state} = 'open')`,
    ),
    mayUpdate("plan_observations_update", writable(t.place)),
  ],
);

/** What was said about an observation, in order. */
export const planObservationMessages = pgTable(
  "plan_observation_messages",
  {
    id: id(),
    observationId: uuid("observation_id").notNull(),
    place: ltree("place").notNull(),
    authorId: uuid("author_id").notNull(),
    text: text("text").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({
      name: "plan_observation_messages_observation_fkey",
      columns: [t.observationId, t.place],
      foreignColumns: [planObservations.id, planObservations.place],
    }),
    foreignKey({
      name: "plan_observation_messages_author_fkey",
      columns: [t.authorId],
      foreignColumns: [people.id],
    }),
    index("plan_observation_messages_observation_idx").on(t.observationId),
    mayRead("plan_observation_messages_read", below(t.place)),
    mayInsert("plan_observation_messages_insert", sql`(${writable(t.place)} and ${own(t.authorId)})`),
  ],
);

/** A request to change a plan in force: the plan stays as it is until each row is decided. */
export const planChanges = pgTable(
  "plan_changes",
  {
    id: id(),
    planId: uuid("plan_id").notNull(),
    place: ltree("place").notNull(),
    /** From 1, in the plan. */
    number: smallint("number").notNull(),
    reason: text("reason").notNull(),
    state: changeState("state").notNull().default("draft"),
    createdBy: uuid("created_by").notNull(),
    createdAt: createdAt(),
    submittedAt: instant("submitted_at"),
    decidedBy: uuid("decided_by"),
    decidedAt: instant("decided_at"),
    decisionNote: text("decision_note"),
    version: version(),
  },
  (t) => [
    foreignKey({
      name: "plan_changes_plan_fkey",
      columns: [t.planId, t.place],
      foreignColumns: [plans.id, plans.place],
    }),
    foreignKey({ name: "plan_changes_author_fkey", columns: [t.createdBy], foreignColumns: [people.id] }),
    check("plan_changes_decided_check", sql`(${t.state} = 'decided') = (${t.decidedAt} is not null)`),
    unique("plan_changes_number_key").on(t.planId, t.number),
    unique("plan_changes_id_place_key").on(t.id, t.place),
    uniqueIndex("plan_changes_open_key").on(t.planId).where(sql`state in ('draft', 'submitted')`),
    mayRead("plan_changes_read", below(t.place)),
    mayInsert(
      "plan_changes_insert",
      sql`(${writable(t.place)} and ${own(t.createdBy)} and ${t.state} = 'draft')`,
    ),
    mayUpdate("plan_changes_update", writable(t.place)),
  ],
);

/** A row that a request touches: as it was when it was proposed and as it would be. */
export const planChangeRows = pgTable(
  "plan_change_rows",
  {
    id: id(),
    changeId: uuid("change_id").notNull(),
    place: ltree("place").notNull(),
    act: changeAct("act").notNull(),
    rowKind: planRowKind("row_kind").notNull(),
    /** Of a row to add, the id that it will have. */
    rowId: uuid("row_id").notNull(),
    /** The version of the row that the proposal was written on; `null` of one to add. */
    rowVersion: smallint("row_version"),
    before: jsonb("before").$type<Record<string, unknown>>(),
    after: jsonb("after").$type<Record<string, unknown>>(),
    reason: text("reason"),
    state: changeRowState("state").notNull().default("pending"),
    note: text("note"),
    version: version(),
  },
  (t) => [
    foreignKey({
      name: "plan_change_rows_change_fkey",
      columns: [t.changeId, t.place],
      foreignColumns: [planChanges.id, planChanges.place],
    }),
    check(
      "plan_change_rows_act_check",
      sql`(${t.act} = 'add') = (${t.before} is null) and (${t.act} in ('add', 'change')) = (${t.after} is not null)`,
    ),
    unique("plan_change_rows_row_key").on(t.changeId, t.rowId),
    mayRead("plan_change_rows_read", below(t.place)),
    mayInsert("plan_change_rows_insert", writable(t.place)),
    mayUpdate("plan_change_rows_update", writable(t.place)),
    mayDelete("plan_change_rows_delete", sql`(${writable(t.place)} and ${t.state} = 'pending')`),
  ],
);
