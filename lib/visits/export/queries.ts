import { and, asc, desc, eq, isNotNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { people } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import { monitoringRounds, visitForms, visitFormVersions } from "@/db/schema/visit-forms";
import { visitRecords } from "@/db/schema/visit-records";
import { visitTotals } from "@/db/schema/visit-totals";
import { visits } from "@/db/schema/visits";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import type { VisitResultFilters } from "../results/schema";
import { selectVisitScope } from "../scope/queries";

/** A workbook is made whole in memory: beyond this a part of the territory is asked for. */
export const MOST_VISITS = 2000;
const MOST_ROWS = 50_000;

type Asked = { path: PlacePath; formId: string; year: number; round?: number };

const ofRound = ({ year, round }: Asked) =>
  and(eq(monitoringRounds.year, year), round ? eq(monitoringRounds.number, round) : undefined);

const network = alias(places, "network");
const keeper = alias(places, "keeper");

/** The visits of a form whose detail the reader reads, by their day: the database decides which. */
const selectDetailed = (tx: Transaction, asked: Asked) =>
  tx
    .select({
      ...{ versionId: visits.formVersionId, conductedOn: visits.conductedOn, round: monitoringRounds.number },
      ...{ code: places.code, school: places.name, network: network.code },
      observer: sql<string>`${people.givenNames} || ' ' || ${people.familyNames}`,
      ...{ observed: visits.observedName, office: visits.observedOffice },
      ...{ level: visitRecords.level, points: visitRecords.points, possible: visitRecords.possible },
      content: visitRecords.content,
    })
    .from(visitRecords)
    .innerJoin(visits, eq(visits.id, visitRecords.visitId))
    .innerJoin(visitFormVersions, eq(visitFormVersions.id, visits.formVersionId))
    .innerJoin(monitoringRounds, eq(monitoringRounds.id, visits.roundId))
    .innerJoin(places, eq(places.path, visits.place))
    .leftJoin(network, sql`${network.path} = subpath(${visits.place}, 0, 3) and ${network.kind} = 'network'`)
    .innerJoin(people, eq(people.id, visits.observerId))
    .where(
      and(
        eq(visitFormVersions.formId, asked.formId),
        ofRound(asked),
        sql`${visits.place} <@ ${asked.path}::ltree`,
      ),
    )
    .orderBy(asc(visits.conductedOn), asc(visits.id))
    .limit(MOST_VISITS);

const selectVersions = (tx: Transaction, formId: string) =>
  tx
    .select({ id: visitFormVersions.id, content: visitFormVersions.content, name: visitForms.name })
    .from(visitFormVersions)
    .innerJoin(visitForms, eq(visitForms.id, visitFormVersions.formId))
    .where(and(eq(visitFormVersions.formId, formId), isNotNull(visitFormVersions.publishedAt)))
    .orderBy(desc(visitFormVersions.number))
    .limit(100);

/** Every row that is told of a form, at a place and below it, places by code. */
const selectTotals = (tx: Transaction, asked: Asked) =>
  tx
    .select({
      ...{ code: places.code, kind: places.kind, name: places.name, round: monitoringRounds.number },
      ...{ place: visitTotals.place, roundId: visitTotals.roundId, ugel: keeper.code },
      ...{ itemKey: visitTotals.itemKey, counts: visitTotals.counts, people: visitTotals.people },
      countedAt: visitTotals.countedAt,
    })
    .from(visitTotals)
    .innerJoin(monitoringRounds, eq(monitoringRounds.id, visitTotals.roundId))
    .innerJoin(places, eq(places.path, visitTotals.place))
    .leftJoin(
      keeper,
      sql`${keeper.path} = ${monitoringRounds.place} and ${keeper.kind} = 'ugel' and ${places.kind} = 'region'`,
    )
    .where(
      and(
        eq(visitTotals.formId, asked.formId),
        ofRound(asked),
        sql`${visitTotals.place} <@ ${asked.path}::ltree`,
      ),
    )
    .orderBy(
      sql`nlevel(${visitTotals.place})`,
      asc(places.code),
      asc(monitoringRounds.startsOn),
      asc(monitoringRounds.id),
    )
    .limit(MOST_ROWS);

/**
 * What the visits of a form say at a place in a year: the sums that are told and, when it is asked for, the visits whose
 * detail the reader reads. `null` when the place or the form is not hers.
 */
export function getVisitSums(actor: Actor, filters: VisitResultFilters, { detail }: { detail: boolean }) {
  const { lugar, ficha: formId, anio: year, momento: round } = filters;
  if (!formId || !year || !lugar) return Promise.resolve(null);
  return asActor(actor, async (tx) => {
    const scope = await selectVisitScope(tx, actor, lugar);
    const versions = scope?.place ? await selectVersions(tx, formId) : [];
    const [latest] = versions;
    if (!latest) return null;
    const asked = { path: lugar, formId, year, round };
    return {
      ...{ versions, latest: latest.content, form: latest.name, year },
      totals: await selectTotals(tx, asked),
      visits: detail ? await selectDetailed(tx, asked) : [],
    };
  });
}
