import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  date,
  foreignKey,
  index,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  time,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, ltree, version } from "../columns";
import { below, mayInsert, mayRead, mayUpdate, mine, own, visitable } from "../policies";
import { visitRequestStates, visitStates } from "../visit-values";
import { people } from "./people";
import { places } from "./places";
import { monitoringRounds, visitContract, visitFormVersions, visitKind } from "./visit-forms";

export const visitState = pgEnum("visit_state", visitStates);
export const visitRequestState = pgEnum("visit_request_state", visitRequestStates);

/**
 * That somebody observes somebody at a school, or at a network, on a day and hours of Lima. It is known to whoever reads
 * the place and to those it names; what was seen in it hangs from it, and is read by fewer: see `ofDetailedVisit`.
 */
export const visits = pgTable(
  "visits",
  {
    id: id(),
    place: ltree("place").notNull(),
    kind: visitKind("kind").notNull(),
    /** Of its form, as it was when the visit was planned. */
    contract: visitContract("contract").notNull(),
    formVersionId: uuid("form_version_id").notNull(),
    roundId: uuid("round_id"),
    observerId: uuid("observer_id").notNull(),
    /** Who goes with an observer that may not score alone yet. */
    companionId: uuid("companion_id"),
    /** A person of the region, or nobody of it: a teacher has no account. */
    observedId: uuid("observed_id"),
    observedName: text("observed_name").notNull(),
    observedOffice: text("observed_office").notNull(),
    scheduledOn: date("scheduled_on").notNull(),
    startsAt: time("starts_at").notNull(),
    endsAt: time("ends_at").notNull(),
    /** What it will look at, as both agreed. */
    focus: text("focus"),
    state: visitState("state").notNull().default("planned"),
    /** The earlier visit whose commitments open this one. */
    previousId: uuid("previous_id"),
    /** The visit that this one scores again, beside another observer. */
    pairId: uuid("pair_id"),
    requestId: uuid("request_id"),
    movedFrom: date("moved_from"),
    movedReason: text("moved_reason"),
    cancelledAt: instant("cancelled_at"),
    cancelledReason: text("cancelled_reason"),
    /** The day that it was carried out, once it was received. */
    conductedOn: date("conducted_on"),
    createdBy: uuid("created_by").notNull(),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    foreignKey({ name: "visits_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    foreignKey({
      name: "visits_form_version_fkey",
      columns: [t.formVersionId],
      foreignColumns: [visitFormVersions.id],
    }),
    foreignKey({ name: "visits_round_fkey", columns: [t.roundId], foreignColumns: [monitoringRounds.id] }),
    foreignKey({ name: "visits_observer_fkey", columns: [t.observerId], foreignColumns: [people.id] }),
    foreignKey({ name: "visits_companion_fkey", columns: [t.companionId], foreignColumns: [people.id] }),
    foreignKey({ name: "visits_observed_fkey", columns: [t.observedId], foreignColumns: [people.id] }),
    foreignKey({ name: "visits_author_fkey", columns: [t.createdBy], foreignColumns: [people.id] }),
    foreignKey({ name: "visits_previous_fkey", columns: [t.previousId], foreignColumns: [t.id] }),
    foreignKey({ name: "visits_pair_fkey", columns: [t.pairId], foreignColumns: [t.id] }),
    check("visits_place_check", sql`nlevel(${t.place}) in (3, 4)`),
    check("visits_hours_check", sql`${t.endsAt} > ${t.startsAt}`),
    check(
      "visits_people_check",
      sql`${t.observerId} is distinct from ${t.observedId} and ${t.observerId} is distinct from ${t.companionId}`,
    ),
    check("visits_done_check", sql`(${t.state} = 'done') = (${t.conductedOn} is not null)`),
    check("visits_cancelled_check", sql`(${t.state} = 'cancelled') = (${t.cancelledAt} is not null)`),
    unique("visits_id_place_key").on(t.id, t.place),
    index("visits_place_gist").using("gist", t.place),
    index("visits_observer_idx").on(t.observerId),
    index("visits_observed_idx").on(t.observedId),
    index("visits_scheduled_on_idx").on(t.scheduledOn),
    index("visits_previous_idx").on(t.previousId),
    // A visit is planned to be scored again by one; another that was cancelled may still come from a phone.
    uniqueIndex("visits_pair_key").on(t.pairId).where(sql`state = 'planned'`),
    mayRead(
      "visits_read",
      sql`(${below(t.place)} or ${own(t.observerId)} or ${own(t.observedId)} or ${own(t.companionId)})`,
    ),
    mayInsert(
      "visits_insert",
      sql`(${visitable(t.place)} and ${own(t.createdBy)} and ${t.state} = 'planned')`,
    ),
    mayUpdate("visits_update", sql`(${visitable(t.place)} or ${own(t.observerId)})`),
  ],
);

/** The visits whose detail the actor reads: those that name her, those of the networks that she coordinates, and those
 * of supervision of the places that she supervises. Nobody else, however high. */
export const ofDetailedVisit = (visitId: AnyPgColumn) =>
  sql`${visitId} in (select v.id from visits v where (select app_person()) in (v.observer_id, v.observed_id, v.companion_id)
    or v.place <@ any((select app_places_coach())::ltree[])
    or (v.contract = 'supervision' and v.place <@ any((select app_places_supervise())::ltree[])))`;

/** The visits that the actor carries out. */
export const ofObserver = (visitId: AnyPgColumn) =>
  sql`${visitId} in (select v.id from visits v where v.observer_id = (select app_person()))`;

/** The visits where the actor is observed. */
export const ofObserved = (visitId: AnyPgColumn) =>
  sql`${visitId} in (select v.id from visits v where v.observed_id = (select app_person()))`;

/** What the visit after may open, unless it was called off: the commitments of the one before. */
export const ofNextObserver = (visitId: AnyPgColumn) =>
  sql`${visitId} in (select v.previous_id from visits v where v.observer_id = (select app_person())
    and v.state <> 'cancelled')`;

/** What hangs from a visit carries its place. */
export const visitKey = (name: string, t: Record<"visitId" | "place", AnyPgColumn>) =>
  foreignKey({
    name: `${name}_visit_fkey`,
    columns: [t.visitId, t.place],
    foreignColumns: [visits.id, visits.place],
  });

/** Somebody of a school, or of a network, asks to be visited. */
export const visitRequests = pgTable(
  "visit_requests",
  {
    id: id(),
    place: ltree("place").notNull(),
    topic: text("topic").notNull(),
    requestedBy: uuid("requested_by").notNull(),
    state: visitRequestState("state").notNull().default("open"),
    visitId: uuid("visit_id"),
    closedAt: instant("closed_at"),
    closedReason: text("closed_reason"),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    foreignKey({ name: "visit_requests_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    foreignKey({ name: "visit_requests_author_fkey", columns: [t.requestedBy], foreignColumns: [people.id] }),
    foreignKey({
      name: "visit_requests_visit_fkey",
      columns: [t.visitId, t.place],
      foreignColumns: [visits.id, visits.place],
    }),
    check("visit_requests_place_check", sql`nlevel(${t.place}) in (3, 4)`),
    check("visit_requests_closed_check", sql`(${t.state} = 'open') = (${t.closedAt} is null)`),
    check("visit_requests_visit_check", sql`(${t.state} = 'planned') = (${t.visitId} is not null)`),
    index("visit_requests_place_gist").using("gist", t.place),
    mayRead("visit_requests_read", sql`(${below(t.place)} or ${own(t.requestedBy)})`),
    mayInsert(
      "visit_requests_insert",
      sql`(${mine(t.place)} and ${own(t.requestedBy)} and ${t.state} = 'open')`,
    ),
    mayUpdate("visit_requests_update", sql`(${visitable(t.place)} or ${own(t.requestedBy)})`),
  ],
);

/** How many visits of a round somebody may take on in a network, when it is not as many as everybody. */
export const visitCapacities = pgTable(
  "visit_capacities",
  {
    place: ltree("place").notNull(),
    personId: uuid("person_id").notNull(),
    perRound: smallint("per_round").notNull(),
    note: text("note"),
    updatedBy: uuid("updated_by").notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ name: "visit_capacities_pkey", columns: [t.place, t.personId] }),
    foreignKey({ name: "visit_capacities_place_fkey", columns: [t.place], foreignColumns: [places.path] }),
    foreignKey({ name: "visit_capacities_person_fkey", columns: [t.personId], foreignColumns: [people.id] }),
    foreignKey({ name: "visit_capacities_author_fkey", columns: [t.updatedBy], foreignColumns: [people.id] }),
    check("visit_capacities_place_check", sql`nlevel(${t.place}) in (3, 4)`),
    check("visit_capacities_number_check", sql`${t.perRound} between 0 and 99`),
    mayRead("visit_capacities_read", sql`(${below(t.place)} or ${own(t.personId)})`),
    mayInsert("visit_capacities_insert", sql`(${visitable(t.place)} and ${own(t.updatedBy)})`),
    mayUpdate("visit_capacities_update", visitable(t.place)),
  ],
);
