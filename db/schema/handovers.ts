import { sql } from "drizzle-orm";
import { check, foreignKey, index, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant, ltree, version } from "../columns";
import { below, managed, mayInsert, mayRead, mayUpdate, own } from "../policies";
import { appointments, people } from "./people";
import { places } from "./places";

/** A network passes from one coordinator to the next, who sees what is open and accepts it. */
export const handovers = pgTable(
  "handovers",
  {
    id: id(),
    place: ltree("place").notNull(),
    /** The office that begins, and whose it is. */
    appointmentId: uuid("appointment_id").notNull(),
    incomingPersonId: uuid("incoming_person_id").notNull(),
    /** Who had it before; `null` when it was vacant. */
    outgoingPersonId: uuid("outgoing_person_id"),
    /** What whoever leaves or the UGEL wants her to know. */
    note: text("note"),
    createdAt: createdAt(),
    acceptedAt: instant("accepted_at"),
    /** The open business as it was accepted. */
    accepted: jsonb("accepted").$type<Record<string, unknown>>(),
    version: version(),
  },
  (t) => [
    foreignKey({ name: "handovers_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    foreignKey({
      name: "handovers_appointment_fkey",
      columns: [t.appointmentId],
      foreignColumns: [appointments.id],
    }),
    foreignKey({
      name: "handovers_incoming_fkey",
      columns: [t.incomingPersonId],
      foreignColumns: [people.id],
    }),
    foreignKey({
      name: "handovers_outgoing_fkey",
      columns: [t.outgoingPersonId],
      foreignColumns: [people.id],
    }),
    check("handovers_accepted_check", sql`(${t.acceptedAt} is null) = (${t.accepted} is null)`),
    uniqueIndex("handovers_appointment_key").on(t.appointmentId),
    index("handovers_place_idx").on(t.place),
    mayRead("handovers_read", sql`(${below(t.place)} or ${own(t.incomingPersonId)})`),
    mayInsert("handovers_insert", managed(t.place)),
    mayUpdate("handovers_update", sql`(${own(t.incomingPersonId)} or ${managed(t.place)})`),
  ],
);
