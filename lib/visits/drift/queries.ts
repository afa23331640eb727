import { and, desc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { type AnyPgColumn, alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { visitPairs } from "@/db/schema/calibration";
import { visitForms, visitFormVersions } from "@/db/schema/visit-forms";
import { visitRecords, visitScores } from "@/db/schema/visit-records";
import { visits } from "@/db/schema/visits";
import type { VisitSettings } from "@/db/visit-values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { USUAL_SETTINGS } from "../settings/rules";
import { LAST_PAIRS } from "./rules";

const p = visitPairs;
const other = alias(visits, "other");

type Answered = { itemKey: string; subject: number; option: string | null };

const scoresOf = (visitId: AnyPgColumn) => sql<Answered[]>`coalesce((select json_agg(json_build_object(
    'itemKey', s.item_key, 'subject', s.subject, 'option', s.option) order by s.subject, s.item_key)
  from ${visitScores} s where s.visit_id = ${visitId}), '[]')`;

const receivedAfter = (visitId: AnyPgColumn, at: AnyPgColumn) =>
  sql`exists (select 1 from ${visitRecords} r where r.visit_id = ${visitId} and r.received_at > ${at})`;

/** The moment of the newest record of both, by the database's clock: a record is compared until there is a newer one. */
export const lastReceived = (pair: { visitId: string; otherId: string }) =>
  sql`(select max(r.received_at) from ${visitRecords} r where r.visit_id in (${pair.visitId}, ${pair.otherId}))`;

const AT_ONCE = 500;

/** Visits that two carried out and nobody compared yet, or of which another record was taken since. For the worker. */
export const selectUncompared = (tx: Transaction) =>
  tx
    .select({
      ...{ visitId: visits.id, otherId: other.id, place: visits.place, contract: visits.contract },
      ...{ formId: visitFormVersions.formId, formVersionId: visits.formVersionId },
      ...{ personId: visits.observerId, otherPersonId: other.observerId },
      on: sql<string>`${visits.conductedOn}`,
      given: scoresOf(visits.id),
      others: scoresOf(other.id),
    })
    .from(visits)
    .innerJoin(other, and(eq(other.id, visits.pairId), eq(other.place, visits.place)))
    .innerJoin(visitFormVersions, eq(visitFormVersions.id, visits.formVersionId))
    .leftJoin(p, eq(p.visitId, visits.id))
    .where(
      and(
        eq(visits.state, "done"),
        eq(other.state, "done"),
        eq(other.formVersionId, visits.formVersionId),
        // Moved to another day, one of them is no longer of the same session.
        eq(other.conductedOn, visits.conductedOn),
        or(isNull(p.visitId), receivedAfter(visits.id, p.comparedAt), receivedAfter(other.id, p.comparedAt)),
      ),
    )
    .orderBy(visits.id)
    .limit(AT_ONCE);

const ruleOf = (place: AnyPgColumn) =>
  sql<VisitSettings | null>`(select s.content from visit_settings s where s.place = subpath(${place}, 0, 1))`;

const byName = (personId: AnyPgColumn) =>
  sql<string>`(select x.given_names || ' ' || x.family_names from people x where x.id = ${personId})`;

const fromPairs = (tx: Transaction) =>
  tx
    .select({
      ...{ visitId: p.visitId, otherId: p.otherId, formId: p.formId, form: visitForms.name },
      ...{ personId: p.personId, otherPersonId: p.otherPersonId, on: p.on, compared: p.compared },
      person: byName(p.personId),
      otherPerson: byName(p.otherPersonId),
      place: sql<{ path: string; kind: "network" | "school"; code: string; name: string }>`(
        select json_build_object('path', l.path::text, 'kind', l.kind, 'code', l.code, 'name', l.name)
        from places l where l.path = ${p.place})`,
      content: visitFormVersions.content,
      settings: ruleOf(p.place),
    })
    .from(p)
    .innerJoin(visitForms, eq(visitForms.id, p.formId))
    .innerJoin(visitFormVersions, eq(visitFormVersions.id, p.formVersionId))
    .$dynamic();

const withRule = <P extends { settings: VisitSettings | null }>(rows: P[]) =>
  rows.map(({ settings, ...pair }) => ({ ...pair, rule: (settings ?? USUAL_SETTINGS).calibration }));

/** The double visits of some people with some forms after a day, from the newest. For the worker. */
export async function selectPairsOf(tx: Transaction, personIds: string[], formIds: string[]) {
  const rows = await fromPairs(tx)
    .where(
      and(
        or(inArray(p.personId, personIds), inArray(p.otherPersonId, personIds)),
        inArray(p.formId, formIds),
      ),
    )
    .orderBy(desc(p.on), desc(p.visitId));
  return withRule(rows);
}

/** In SQL: the double visits that are among the last of one of the two, of those where something was compared. */
const lastOfSomebody = sql`(select x.visit_id from (
    select s.visit_id, row_number() over (partition by s.person order by s.held_on desc, s.visit_id desc) as place
    from (select visit_id, person_id as person, "on" as held_on, compared from ${p}
      union all select visit_id, other_person_id, "on", compared from ${p}) s
    where jsonb_array_length(s.compared) > 0) x
  where x.place <= ${LAST_PAIRS})`;

export const PAIRS_A_PAGE = 50;

/**
 * The double visits whose answers the actor reads, from the newest, a page at a time; and, whatever the page, the last of
 * each who observed.
 */
export const listPairs = (actor: Actor, page: number) =>
  asActor(actor, async (tx) => {
    const rows = await fromPairs(tx)
      .orderBy(desc(p.on), desc(p.visitId))
      .limit(PAIRS_A_PAGE)
      .offset((page - 1) * PAIRS_A_PAGE);
    const total = await tx.$count(p);
    const last = await fromPairs(tx)
      .where(sql`${p.visitId} in ${lastOfSomebody}`)
      .orderBy(desc(p.on), desc(p.visitId));
    return { pairs: withRule(rows), total, last: withRule(last) };
  });

export type ReadPair = Awaited<ReturnType<typeof listPairs>>["pairs"][number];
