import type { Owner } from "@/db/copy";

/**
 * Sums up what the sections of an assessment say of each item, for every network, UGEL and region. In the transaction
 * of whatever changed them. Each list of items is added up number by number.
 */
export async function countItems(owner: Owner, assessmentId: string) {
  await owner.query("delete from result_items where assessment_id = $1", [assessmentId]);
  await owner.query(
    `with sections as (
       select subpath(r.place, 0, -1) as parent, p.id as paper, r.assessed, r.item_answered, r.item_correct
       from result_sections r join assessment_papers p on p.assessment_id = r.assessment_id and p.removed_at is null
         and p.stage = r.stage and p.area = r.area and (p.grade is null or p.grade = r.grade)
       where r.assessment_id = $1 and r.live and r.item_correct is not null
     ), items as (
       select parent, paper, number, sum(answered) as answered, sum(correct) as correct
       from sections, unnest(item_answered, item_correct) with ordinality as i(answered, correct, number)
       group by parent, paper, number
     ), taken as (
       select subpath(parent, 0, n) as place, paper, sum(assessed)::int as taken
       from sections, generate_series(1, nlevel(parent)) n group by place, paper
     ), above as (
       select subpath(parent, 0, n) as place, paper, number, sum(answered)::int as answered, sum(correct)::int as correct
       from items, generate_series(1, nlevel(parent)) n group by place, paper, number
     )
     insert into result_items (assessment_id, place, paper_id, taken, answered, correct)
     select $1, place, paper, taken, array_agg(answered order by number), array_agg(correct order by number)
     from above join taken using (place, paper) group by place, paper, taken`,
    [assessmentId],
  );
}
