import { asOwner, isTable, type Owner } from "@/db/copy";
import { JOBS_CHANNEL } from "@/lib/jobs/enqueue";
import type { Handler } from "@/lib/jobs/handler";
import { refuse } from "@/lib/refusal";
import { areaOf } from "../assessed/queries";
import { countBands } from "../bands/commands";
import { IS_EARLIER } from "../earlier/queries";
import { keptTable } from "../loads/rules";
import { SIDE } from "./rules";

type Pair = { from: string; fromNumber: number; to: string; toNumber: number; years: number };

/** Asks for the comparison in the transaction that changed results. One that waits already will see them too. */
export async function askComparison(owner: Owner, assessmentId: string) {
  const { rows } = await owner.query<{ id: string }>(
    `insert into jobs (kind, place, payload)
     select 'results.compare', place, jsonb_build_object('assessmentId', id) from assessments a where id = $1
       and not exists (select from jobs j where j.kind = 'results.compare' and j.state = 'queued' and j.place = a.place
         and j.payload ->> 'assessmentId' = $1::text)
     returning id`,
    [assessmentId],
  );
  if (rows[0]) await owner.query("select pg_notify($1, $2)", [JOBS_CHANNEL, rows[0].id]);
}

/**
 * What the same students did in an assessment and in those before and after it, and how networks stand among similar
 * ones, made again whole. Whoever changes results of any of them waits, or is waited for.
 */
export const compareResults: Handler<"results.compare"> = ({ assessmentId }, progress) =>
  asOwner(async (owner) => {
    const pairs = await findPairs(owner, assessmentId);
    const ids = [...new Set([assessmentId, ...pairs.flatMap(({ from, to }) => [from, to])])].sort();
    // In one order, so that two of them never wait for each other.
    for (const id of ids)
      await owner.query("select pg_advisory_xact_lock(hashtext('results'), hashtext($1))", [id]);
    await owner.query("set local work_mem = '64MB'");
    await owner.query("delete from growth_totals where from_id = $1 or to_id = $1", [assessmentId]);
    for (const [i, pair] of pairs.entries()) {
      await comparePair(owner, pair);
      await progress(i + 1, pairs.length);
    }
    for (const id of new Set([assessmentId, ...pairs.map(({ to }) => to)])) await countBands(owner, id);
    return pairs.length === 0
      ? "No hay otra evaluación con la que comparar."
      : "El avance de los mismos estudiantes quedó al día.";
  });

/** The assessments before and after this one that have results of the same areas of the same stages. */
async function findPairs(owner: Owner, assessmentId: string): Promise<Pair[]> {
  const { rowCount } = await owner.query("select from assessments where id = $1", [assessmentId]);
  if (!rowCount) refuse("not_found");
  const { rows } = await owner.query<Pair>(
    `select e.id as from, e.number as "fromNumber", a.id as to, a.number as "toNumber",
       a.school_year - e.school_year as years
     from assessments e join assessments a on ${IS_EARLIER}
     where $1 in (e.id, a.id) and exists (
       select from assessment_papers f join assessment_papers t using (stage, area)
       where f.assessment_id = e.id and t.assessment_id = a.id and f.removed_at is null and t.removed_at is null)
     order by e.starts_on, a.starts_on, e.id, a.id`,
    [assessmentId],
  );
  const found: Pair[] = [];
  for (const pair of rows)
    if (
      (await isTable(owner, keptTable(pair.fromNumber))) &&
      (await isTable(owner, keptTable(pair.toNumber)))
    )
      found.push(pair);
  return found;
}

const CELLS = Array.from({ length: SIDE * SIDE }, (_, i) => ({
  name: `m${i + 1}`,
  from: Math.floor(i / SIDE) + 1,
  to: (i % SIDE) + 1,
}));
const cells = (write: (cell: (typeof CELLS)[number]) => string) => CELLS.map(write).join(", ");
const COUNTS = ["started", "ended", "matched", "measured", "change_sum", "change_squares"];
const INTO = `growth_totals (from_id, to_id, place, service_id, modality, stage, area, grade, ${COUNTS.join(", ")}, moves)`;

async function comparePair(owner: Owner, pair: Pair) {
  await keepServices(owner, pair);
  await matchStudents(owner, pair);
  await countSides(owner, pair);
  await owner.query(
    `insert into ${INTO} select $1, $2, w.place, w.id, w.modality, w.stage, ${areaOf("c.area")}, c.grade,
       ${COUNTS.join(", ")}, moves
     from (
       select key, area, grade, ${COUNTS.map((name) => `sum(${name}) as ${name}`).join(", ")},
         array[${cells(({ name }) => `sum(${name})::int`)}] as moves
       from compared group by grouping sets ((key, area), (key, area, grade))
       having grouping(grade) = 1 or grade is not null
     ) c join stood w using (key) join (
       select distinct stage, f.area from assessment_papers f join assessment_papers t using (stage, area)
       where f.assessment_id = $1 and t.assessment_id = $2 and f.removed_at is null and t.removed_at is null
     ) asked on asked.stage = w.stage and asked.area = ${areaOf("c.area")}`,
    [pair.from, pair.to],
  );
  await sumUp(owner, pair);
  await owner.query("drop table stood, paired, compared");
}

/** Where each service stood when it was counted: a key for it, twice if its school moved between the two. */
async function keepServices(owner: Owner, { from, to }: Pair) {
  await owner.query(
    `create temporary table stood on commit drop as
     select row_number() over ()::int as key, s.number, s.id, t.place, t.modality, t.stage,
       bool_or(t.assessment_id = '${uuid(from)}') as was_in, bool_or(t.assessment_id = '${uuid(to)}') as is_in
     from result_totals t join education_services s on s.id = t.service_id
     where t.assessment_id in ('${uuid(from)}', '${uuid(to)}') group by s.number, s.id, t.place, t.modality, t.stage`,
  );
  await owner.query("analyze stood");
}

/** A statement that makes a table takes no parameters. */
const uuid = (text: string) => (/^[0-9a-f-]{36}$/.test(text) ? text : refuse("not_found"));

/** The students of both, by their pseudonym and area: one pass over each partition. */
async function matchStudents(owner: Owner, { fromNumber, toNumber }: Pair) {
  await owner.query(
    `create temporary table paired on commit drop as
     select t.service, t.area, t.grade, f.grade as from_grade, w.stage as from_stage, count(*)::int as matched,
       count(d)::int as measured, coalesce(sum(d), 0) as change_sum, coalesce(sum(d * d), 0) as change_squares,
       ${cells(({ name, from, to }) => `(count(*) filter (where f.level = ${from} and t.level = ${to}))::int as ${name}`)}
     from ${keptTable(toNumber)} t join ${keptTable(fromNumber)} f on f.student = t.student and f.area = t.area
     join stood w on w.number = f.service and w.was_in
     cross join lateral (select t.measure::float8 - f.measure::float8 as d) change group by 1, 2, 3, 4, 5`,
  );
  await owner.query("analyze paired");
}

/**
 * By service and grade: those who began there, those who ended there and, of these, those who are in both. Who began
 * is told in the grade of now. A change is a number only where both papers are measured between the same ends.
 */
async function countSides(owner: Owner, { from, to, fromNumber, toNumber, years }: Pair) {
  const none = `0::int as measured, 0::float8 as change_sum, 0::float8 as change_squares, ${cells(({ name }) => `0::int as ${name}`)}`;
  const side = (partition: string, when: "was_in" | "is_in", grade: string, counts: string) =>
    `select w.key, r.area, (${grade})::smallint as grade, ${counts}, ${none}
     from (select service, area, grade, count(*)::int as n from ${partition} group by 1, 2, 3) r
     join stood w on w.number = r.service and w.${when}`;
  const paper = (name: string, assessmentId: string, stage: string, grade: string) =>
    `left join assessment_papers ${name} on ${name}.assessment_id = '${uuid(assessmentId)}' and ${name}.removed_at is null
       and ${name}.stage = ${stage} and ${name}.area = ${areaOf("p.area")} and (${name}.grade is null or ${name}.grade = ${grade})`;
  const ifSame = (name: string) =>
    `case when f.min_measure = t.min_measure and f.max_measure = t.max_measure then p.${name} else 0 end`;
  await owner.query(
    `create temporary table compared on commit drop as
     ${side(keptTable(fromNumber), "was_in", `r.grade + ${Math.trunc(years)}`, "r.n as started, 0::int as ended, 0::int as matched")}
     union all
     ${side(keptTable(toNumber), "is_in", "r.grade", "0, r.n, 0")}
     union all
     select w.key, p.area, p.grade, 0, 0, p.matched, ${["measured", "change_sum", "change_squares"].map(ifSame).join(", ")},
       ${cells(({ name }) => `p.${name}`)}
     from paired p join stood w on w.number = p.service and w.is_in
     ${paper("f", from, "p.from_stage", "p.from_grade")} ${paper("t", to, "w.stage", "p.grade")}`,
  );
  await owner.query("analyze compared");
}

/** The network, the UGEL and the region above each school. */
const sumUp = (owner: Owner, { from, to }: Pair) =>
  owner.query(
    `insert into ${INTO}
     select from_id, to_id, subpath(place, 0, n), null, modality, stage, area, grade,
       ${COUNTS.map((name) => `sum(${name})`).join(", ")}, array[${CELLS.map((_, i) => `sum(moves[${i + 1}])::int`).join(", ")}]
     from growth_totals, generate_series(1, nlevel(place) - 1) n
     where from_id = $1 and to_id = $2 and service_id is not null group by 1, 2, 3, 5, 6, 7, 8`,
    [from, to],
  );
