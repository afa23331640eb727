import { and, asc, eq, gte, lt, lte, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { holidays } from "@/db/schema/meetings";
import { appointments } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import { monitoringRounds } from "@/db/schema/visit-forms";
import { visitRequests, visits } from "@/db/schema/visits";
import type { PlaceKind } from "@/db/values";
import type { PlacePath } from "@/lib/access/place";
import { rolesThat } from "@/lib/access/roles";
import { paths } from "../around/queries";
import { fromVisits } from "../queries";
import type { ListedVisitState, PlanFilters } from "./schema";

export const VISITS_PER_PAGE = 40;
const MOST_REQUESTS = 20;
const MOST_EXPORTED = 20_000;

const inForce = (person: SQL) => sql`a.person_id = ${person} and a.starts_on <= ${visits.scheduledOn}
  and coalesce(a.ends_on, 'infinity') >= ${visits.scheduledOn}`;
const observing = sql`any(${`{${rolesThat("visit.observe").join(",")}}`}::role_key[])`;

/** In SQL: whatever stands in the way of a visit on its day. */
const conflict = {
  observerLeft: sql<boolean>`not exists (select from ${appointments} a
    where ${inForce(sql`${visits.observerId}`)} and a.role = ${observing})`,
  observedLeft: sql<boolean>`(${visits.observedId} is not null and not exists (select from ${appointments} a
    where ${inForce(sql`${visits.observedId}`)} and (a.place <@ ${visits.place} or a.institution_id = ${places.institutionId})))`,
  placeClosed: sql<boolean>`coalesce(${places.closedOn} <= ${visits.scheduledOn}, false)`,
  holiday: sql<string | null>`(select h.name from ${holidays} h
    where h.place = subpath(${visits.place}, 0, 1) and h.day = ${visits.scheduledOn})`,
};

const isPlanned = sql`${visits.state} = 'planned'`;
const isBlocked = sql`(${isPlanned} and (${conflict.observerLeft} or ${conflict.observedLeft} or ${conflict.placeClosed}
  or ${conflict.holiday} is not null))`;
const isLate = (day: string) => sql`(${isPlanned} and ${visits.scheduledOn} < ${day}::date)`;

function isInState(state: ListedVisitState, day: string): SQL {
  if (state === "late") return isLate(day);
  if (state === "conflict") return isBlocked;
  return sql`${visits.state} = ${state}`;
}

/** Which visits a plan is of: those of a round of a year, or of all of it, at some places. */
export type PlanSubject = { scope: PlacePath[]; year: number; round: number | null };

function ofSubject({ scope, year, round }: PlanSubject) {
  return and(
    sql`${visits.place} <@ any(${paths(scope)})`,
    round === null
      ? and(gte(visits.scheduledOn, `${year}-01-01`), lt(visits.scheduledOn, `${year + 1}-01-01`))
      : and(eq(monitoringRounds.number, round), eq(monitoringRounds.year, year)),
  );
}

type Wanted = Pick<PlanFilters, "estado" | "dia" | "quien">;

const wanted = (subject: PlanSubject, { estado, dia, quien }: Wanted, day: string) =>
  and(
    ofSubject(subject),
    estado ? isInState(estado, day) : undefined,
    dia ? eq(visits.scheduledOn, dia) : undefined,
    quien ? eq(visits.observerId, quien) : undefined,
  );

/** What is to come first, by its day; then what was made or cancelled, the latest first. */
const order = [
  sql`${visits.state} <> 'planned'`,
  sql`case when ${isPlanned} then ${visits.scheduledOn} end`,
  sql`${visits.scheduledOn} desc`,
  asc(visits.startsAt),
  asc(visits.id),
];

const fromPlan = (tx: Transaction) => fromVisits(tx, conflict);

/** A page of the visits of a plan. */
export const selectPlanPage = (tx: Transaction, subject: PlanSubject, filters: PlanFilters, day: string) =>
  fromPlan(tx)
    .where(wanted(subject, filters, day))
    .orderBy(...order)
    .limit(VISITS_PER_PAGE)
    .offset((filters.pagina - 1) * VISITS_PER_PAGE);

export type PlannedVisit = Awaited<ReturnType<typeof selectPlanPage>>[number];

/** All of them, to take along. */
export const selectPlanToExport = (
  tx: Transaction,
  subject: PlanSubject,
  filters: PlanFilters,
  day: string,
) =>
  fromPlan(tx)
    .where(wanted(subject, filters, day))
    .orderBy(...order)
    .limit(MOST_EXPORTED);

export type WaitingRequest = {
  id: string;
  topic: string;
  place: { path: PlacePath; kind: PlaceKind; code: string; name: string };
  by: string;
  /** The day of Lima when it was asked. */
  askedOn: string;
};

const count = (what: SQL) => sql<number>`(count(*) filter (where ${what}))::int`;

/** How many visits of a plan stand in each state, how many its filters let through, and who waits for one there. */
export async function selectPlanSums(
  tx: Transaction,
  subject: PlanSubject,
  filters: PlanFilters,
  day: string,
) {
  const [sums] = await tx
    .select({
      total: count(wanted(subject, filters, day) ?? sql`true`),
      planned: count(isPlanned),
      done: count(sql`${visits.state} = 'done'`),
      cancelled: count(sql`${visits.state} = 'cancelled'`),
      late: count(isLate(day)),
      conflict: count(isBlocked),
      requests: sql<WaitingRequest[]>`(select coalesce(json_agg(q.row), '[]') from (select json_build_object(
          'id', r.id, 'topic', r.topic, 'by', x.given_names || ' ' || x.family_names,
          'place', json_build_object('path', p.path::text, 'kind', p.kind, 'code', p.code, 'name', p.name),
          'askedOn', (r.created_at at time zone 'America/Lima')::date) as row
        from ${visitRequests} r join ${places} p on p.path = r.place join people x on x.id = r.requested_by
        where r.state = 'open' and r.place <@ any(${paths(subject.scope)})
        order by r.created_at, r.id limit ${MOST_REQUESTS}) q)`,
    })
    .from(visits)
    .innerJoin(places, eq(places.path, visits.place))
    .leftJoin(monitoringRounds, eq(monitoringRounds.id, visits.roundId))
    .where(ofSubject(subject));
  return sums ?? { total: 0, planned: 0, done: 0, cancelled: 0, late: 0, conflict: 0, requests: [] };
}

type Between = { where: SQL | undefined; from: string; to: string };

const between = ({ where, from, to }: Between) =>
  and(where, gte(visits.scheduledOn, from), lte(visits.scheduledOn, to), sql`${visits.state} <> 'cancelled'`);

/** Visits between two days, as a calendar shows them; cancelled ones are left out. */
export const selectVisitsBetween = (tx: Transaction, asked: Between & { most: number }) =>
  fromVisits(tx)
    .where(between(asked))
    .orderBy(asc(visits.scheduledOn), asc(visits.startsAt), asc(visits.id))
    .limit(asked.most);

/** Of the same, how many each day. */
export const countVisitsByDay = (tx: Transaction, asked: Between) =>
  tx
    .select({ day: visits.scheduledOn, total: sql<number>`count(*)::int` })
    .from(visits)
    .where(between(asked))
    .groupBy(visits.scheduledOn)
    .orderBy(asc(visits.scheduledOn));
