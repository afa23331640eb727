import { and, desc, eq, inArray, isNotNull, isNull, ne, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { appointments, people } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import { monitoringRounds, visitForms } from "@/db/schema/visit-forms";
import { visitCapacities, visits } from "@/db/schema/visits";
import type { PlacePath } from "@/lib/access/place";
import { roundOn } from "../rules";
import type { HeldOffice } from "./rules";

/** A school or a network that stands today; `null` when there is none. */
export async function selectPlaceToVisit(tx: Transaction, path: PlacePath) {
  const [place] = await tx
    .select({
      ...{ path: places.path, kind: places.kind, code: places.code, name: places.name },
      institutionId: places.institutionId,
    })
    .from(places)
    .where(and(eq(places.path, path), isNull(places.closedOn), inArray(places.kind, ["network", "school"])));
  return place ?? null;
}

/** A form as it is published now, if it may be used at a place: its own or one above it. */
export async function selectFormToUse(tx: Transaction, formId: string, place: PlacePath) {
  const [form] = await tx
    .select({
      ...{ id: visitForms.id, name: visitForms.name, kind: visitForms.kind, contract: visitForms.contract },
      versionId: sql<string>`${visitForms.currentVersionId}`,
    })
    .from(visitForms)
    .where(
      and(
        eq(visitForms.id, formId),
        sql`${visitForms.place} @> ${place}::ltree`,
        isNotNull(visitForms.currentVersionId),
        isNull(visitForms.retiredAt),
      ),
    );
  return form ?? null;
}

/** The round of a day at a place; `null` out of all of them. */
export async function selectRoundOf(tx: Transaction, place: PlacePath, day: string) {
  const rounds = await tx
    .select()
    .from(monitoringRounds)
    .where(
      sql`${monitoringRounds.place} @> ${place}::ltree and ${day}::date between ${monitoringRounds.startsOn} and ${monitoringRounds.endsOn}`,
    );
  return roundOn(rounds, place, day);
}

/** The offices that some people hold on a day, from the lowest place up. */
export function selectOfficesOn(tx: Transaction, personIds: string[], day: string): Promise<HeldOffice[]> {
  return tx
    .select({
      personId: appointments.personId,
      name: sql<string>`${people.givenNames} || ' ' || ${people.familyNames}`,
      role: appointments.role,
      place: places.path,
      ...{ placeKind: places.kind, placeCode: places.code, placeName: places.name },
      institutionId: sql<string | null>`coalesce(${appointments.institutionId}, ${places.institutionId})`,
    })
    .from(appointments)
    .innerJoin(people, eq(people.id, appointments.personId))
    .innerJoin(places, eq(places.path, appointments.place))
    .where(
      and(
        inArray(appointments.personId, personIds),
        sql`${appointments.startsOn} <= ${day}::date and coalesce(${appointments.endsOn}, 'infinity') >= ${day}::date`,
      ),
    )
    .orderBy(sql`nlevel(${places.path}) desc`, places.code, appointments.role);
}

/** How many visits of a round somebody already carries in a network, and how many she may when it is not the usual. */
export async function selectLoad(
  tx: Transaction,
  {
    observerId,
    network,
    roundId,
    but,
  }: { observerId: string; network: PlacePath; roundId: string; but?: string },
) {
  const [load] = await tx
    .select({
      taken: sql<number>`count(*)::int`,
      own: sql<number | null>`(select c.per_round from ${visitCapacities} c
        where c.place = ${network}::ltree and c.person_id = ${observerId})`,
    })
    .from(visits)
    .where(
      and(
        eq(visits.observerId, observerId),
        eq(visits.roundId, roundId),
        sql`${visits.place} <@ ${network}::ltree`,
        ne(visits.state, "cancelled"),
        but ? ne(visits.id, but) : undefined,
      ),
    );
  return load ?? { taken: 0, own: null };
}

type Observed = { observedId: string | null; observedName: string; place: PlacePath };

/** Whose visits are of the same person: by her, or of a teacher without account by her name at that place. */
export const ofObservedPerson = ({ observedId, observedName, place }: Observed): SQL =>
  observedId
    ? sql`${visits.observedId} = ${observedId}`
    : sql`(${visits.observedId} is null and ${visits.place} = ${place}::ltree
        and lower(${visits.observedName}) = lower(${observedName}))`;

/** The last visit that was made to somebody, whose commitments open the next one. */
export async function selectLastVisitId(tx: Transaction, observed: Observed) {
  const [last] = await tx
    .select({ id: visits.id })
    .from(visits)
    .where(and(ofObservedPerson(observed), eq(visits.state, "done"), isNull(visits.pairId)))
    .orderBy(desc(visits.conductedOn), desc(visits.startsAt))
    .limit(1);
  return last?.id ?? null;
}
