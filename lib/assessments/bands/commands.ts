import type { Owner } from "@/db/copy";
import type { Area, Stage } from "@/db/values";
import { EARLIER_FIRST, IS_COMPARED, IS_EARLIER } from "../earlier/queries";
import { type Band, bandsOf, type Measured } from "./rules";

type Row = Measured & { stage: Stage; area: Area };

/** Puts each network of an assessment among those like it, paper by paper, in place of what was known. */
export async function countBands(owner: Owner, assessmentId: string) {
  const rows = await listNetworks(owner, assessmentId);
  const papers = Map.groupBy(rows, ({ stage, area }) => `${stage}:${area}`);
  await owner.query("delete from result_bands where assessment_id = $1", [assessmentId]);
  for (const networks of papers.values()) {
    const [first] = networks;
    if (first) await keepBands(owner, assessmentId, first, bandsOf(networks));
  }
}

/** How each network did in each area of a stage that has one scale, now and in the round that it is compared with. */
async function listNetworks(owner: Owner, assessmentId: string): Promise<Row[]> {
  const { rows } = await owner.query<Row>(
    `with earlier as (
       select e.id from assessments a join assessments e on ${IS_EARLIER}
       where a.id = $1 and ${IS_COMPARED} order by ${EARLIER_FIRST} limit 1
     ), scales as (
       select assessment_id, stage, area, min(jsonb_array_length(levels)) as top from assessment_papers
       where (assessment_id = $1 or assessment_id in (select id from earlier)) and removed_at is null
       group by 1, 2, 3 having count(distinct levels) = 1
     ), shares as (
       select t.assessment_id, t.place, t.stage, t.area, sum(level1 + level2 + level3 + level4)::int as n,
         sum((array[level1, level2, level3, level4])[s.top])::int as top
       from result_totals t join scales s using (assessment_id, stage, area)
       where nlevel(t.place) = 3 and t.service_id is null and t.grade is null group by 1, 2, 3, 4
     ), sizes as (
       select place, stage, sum(programmed)::int as programmed from result_totals
       where assessment_id = $1 and nlevel(place) = 3 and service_id is null and area is null and grade is null
       group by 1, 2
     )
     select n.place::text, n.stage, n.area, n.n, n.top, coalesce(b.n, 0) as "earlierN", coalesce(b.top, 0) as "earlierTop",
       z.programmed
     from shares n join places p on p.path = n.place and p.kind = 'network'
     left join shares b on b.assessment_id <> n.assessment_id and (b.place, b.stage, b.area) = (n.place, n.stage, n.area)
     left join sizes z on z.place = n.place and z.stage = n.stage
     where n.assessment_id = $1 order by n.place`,
    [assessmentId],
  );
  return rows;
}

const keepBands = (owner: Owner, assessmentId: string, { stage, area }: Row, bands: Band[]) =>
  owner.query(
    `insert into result_bands (assessment_id, place, stage, area, basis, networks, low, middle, high)
     select $1, b.place, $2, $3, b.basis, b.networks, b.low, b.middle, b.high
     from jsonb_to_recordset($4::jsonb)
       as b(place ltree, basis band_basis, networks smallint, low float8, middle float8, high float8)`,
    [assessmentId, stage, area, JSON.stringify(bands)],
  );
