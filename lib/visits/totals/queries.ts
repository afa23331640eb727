import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { Subject } from "@/db/visit-values";
import type { PlacePath } from "@/lib/access/place";
import type { Told } from "./rules";
import type { CountedCommitment, CountedScore, CountedVisit } from "./seen/rules";

/** How far back a round may have ended and still be counted. */
const DAYS_BACK = 400;

/** The network of a place, or its UGEL: as `withinOf`. */
const WITHIN = sql`subpath(v.place, 0, case when subpath(v.place, 2, 1)::text like 'n%' then 3 else 2 end)`;

/** The visits of a scope that were received in a round; what a second observer scored again is not another visit. */
const countedIn = (scope: PlacePath, day: string) => sql`visits v
  join monitoring_rounds m on m.id = v.round_id and m.ends_on > ${day}::date - ${DAYS_BACK}::int
  join visit_records r on r.visit_id = v.id
  join visit_form_versions fv on fv.id = v.form_version_id
  where v.state = 'done' and v.pair_id is null and v.place <@ ${scope}
    and (nlevel(${scope}::ltree) = 1 or ${WITHIN} = ${scope})`;

type Block = { key: string; kind: "items" | "matrix" };
type VisitRow = Omit<CountedVisit, "teachers"> & { subjects: Record<string, Subject[]>; blocks: Block[] };

/** The visits of a network (or of the schools without one of a UGEL, or of a whole region) with whom each was to. */
export async function selectCountedVisits(tx: Transaction, scope: PlacePath, day: string) {
  const rows = await tx.execute<VisitRow>(sql`
    select v.id, v.place::text as place, fv.form_id as "formId", v.round_id as "roundId", v.observed_id as "observedId",
      v.observed_name as "observedName", v.observer_id as "observerId", r.level, r.ended_at::text as at,
      coalesce(r.content -> 'subjects', '{}') as subjects,
      (select jsonb_agg(jsonb_build_object('key', b -> 'key', 'kind', b -> 'kind'))
        from jsonb_array_elements(fv.content -> 'blocks') b) as blocks
    from ${countedIn(scope, day)}
    order by v.id`);
  return rows.map(
    ({ subjects, blocks, ...visit }): CountedVisit => ({
      ...visit,
      teachers: (blocks ?? [])
        .filter(({ kind }) => kind === "matrix")
        .flatMap(({ key }) => (subjects[key] ?? []).map(({ name }) => name)),
    }),
  );
}

export const selectCountedScores = (tx: Transaction, scope: PlacePath, day: string) =>
  tx.execute<CountedScore>(sql`
    select s.visit_id as "visitId", s.item_key as "itemKey", s.subject, s.option from visit_scores s
    where s.option is not null and s.visit_id in (select v.id from ${countedIn(scope, day)})`);

export const selectCountedCommitments = (tx: Transaction, scope: PlacePath, day: string) =>
  tx.execute<CountedCommitment>(sql`
    select c.visit_id as "visitId", c.side, c.state, c.due_on::text as "dueOn" from visit_commitments c
    where c.visit_id in (select v.id from ${countedIn(scope, day)})`);

/** An item of a form in a round: what has a row in each place. */
export type Counted = { formId: string; roundId: string; itemKey: string };

/** Everybody of a scope who was told already, in the rounds that are counted. */
export const selectTold = (tx: Transaction, scope: PlacePath, day: string) =>
  tx.execute<Counted & Told>(sql`
    select form_id as "formId", round_id as "roundId", item_key as "itemKey", within::text as within, person,
      place::text as place, counts
    from visit_told_people
    where case when nlevel(${scope}::ltree) = 1 then within <@ ${scope} else within = ${scope} end
      and round_id in (select id from monitoring_rounds where ends_on > ${day}::date - ${DAYS_BACK}::int)`);

/** Everybody of a region who was told of some items. */
export const selectToldOf = (tx: Transaction, region: PlacePath, items: Counted[]) =>
  tx.execute<Counted & Told>(sql`
    select form_id as "formId", round_id as "roundId", item_key as "itemKey", within::text as within, person,
      place::text as place, counts
    from visit_told_people join jsonb_to_recordset(${JSON.stringify(items)}::jsonb)
      as i("formId" uuid, "roundId" uuid, "itemKey" text)
      on form_id = i."formId" and round_id = i."roundId" and item_key = i."itemKey"
    where within <@ ${region}`);

export const selectRoundEnds = async (tx: Transaction, region: PlacePath) => {
  const rows = await tx.execute<{ id: string; endsOn: string }>(
    sql`select id, ends_on::text as "endsOn" from monitoring_rounds where place <@ ${region}`,
  );
  return new Map(rows.map(({ id, endsOn }) => [id, endsOn]));
};
