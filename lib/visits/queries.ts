import { eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { people } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import { monitoringRounds, visitForms, visitFormVersions } from "@/db/schema/visit-forms";
import { visits } from "@/db/schema/visits";
import type { PlaceKind } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";

type Place = { path: PlacePath; kind: PlaceKind; code: string; name: string };

const region = alias(places, "region");
const ugel = alias(places, "ugel");
const network = alias(places, "network");

const placeOf = (place: typeof places | typeof region | typeof ugel | typeof network) =>
  sql<Place>`json_build_object('path', ${place.path}::text, 'kind', ${place.kind}, 'code', ${place.code}, 'name', ${place.name})`;

const nameOf = (personId: AnyPgColumn) =>
  sql<string>`(select x.given_names || ' ' || x.family_names from ${people} x where x.id = ${personId})`;

/** A visit with its places, form and round; `network` is `null` of a school that hangs from its UGEL. */
export const visitRow = {
  ...getTableColumns(visits),
  place: placeOf(places),
  network: sql<Place | null>`case when ${network.path} is null then null else ${placeOf(network)} end`,
  ugel: placeOf(ugel),
  region: placeOf(region),
  observer: nameOf(visits.observerId),
  companion: sql<string | null>`${nameOf(visits.companionId)}`,
  formId: visitForms.id,
  form: visitForms.name,
  formNumber: visitFormVersions.number,
  round: sql<{
    id: string;
    number: number;
    name: string;
  } | null>`case when ${monitoringRounds.id} is null then null
    else json_build_object('id', ${monitoringRounds.id}, 'number', ${monitoringRounds.number}, 'name', ${monitoringRounds.name}) end`,
};

/** Visits with their places, form and round, and what more is asked of them. */
export const fromVisits = <More extends Record<string, SQL | AnyPgColumn>>(
  tx: Transaction,
  more: More = {} as More,
) =>
  tx
    .select({ ...visitRow, ...more })
    .from(visits)
    .innerJoin(places, eq(places.path, visits.place))
    .innerJoin(region, sql`${region.path} = subpath(${visits.place}, 0, 1)`)
    .innerJoin(ugel, sql`${ugel.path} = subpath(${visits.place}, 0, 2)`)
    .leftJoin(network, sql`${network.path} = subpath(${visits.place}, 0, 3) and ${network.kind} = 'network'`)
    .innerJoin(visitFormVersions, eq(visitFormVersions.id, visits.formVersionId))
    .innerJoin(visitForms, eq(visitForms.id, visitFormVersions.formId))
    .leftJoin(monitoringRounds, eq(monitoringRounds.id, visits.roundId))
    .$dynamic();

/** A visit without what was seen in it; `null` when it is not there for the actor. */
export async function selectVisit(tx: Transaction, visitId: string) {
  const [visit] = await fromVisits(tx).where(eq(visits.id, visitId));
  return visit ?? null;
}

export type Visit = NonNullable<Awaited<ReturnType<typeof selectVisit>>>;

export const getVisit = (actor: Actor, visitId: string) => asActor(actor, (tx) => selectVisit(tx, visitId));
