import { type Owner, startCopy } from "@/db/copy";
import { areaOf } from "../../assessed/queries";
import { keptTable } from "../rules";
import { inPart } from "../scope/commands";
import type { Section, SectionTally } from "./rules";

type Load = { id: string; assessmentId: string; assessmentNumber: number; brings: string[] };

const LEVELS = "level1, level2, level3, level4";
const MEASURES = "measured, measure_sum, measure_squares";
const ITEMS = "item_answered, item_correct";

/** Keeps what a file brings, counted by section, until its load is confirmed. Each service where it stands today. */
export async function keepSections(owner: Owner, load: Omit<Load, "brings">, tally: SectionTally) {
  await owner.query(
    `create temporary table counted_sections (service int, grade smallint, section text, area smallint, assessed int,
       level1 int, level2 int, level3 int, level4 int, measured int, measure_sum float8, measure_squares float8,
       item_answered int[], item_correct int[]) on commit drop`,
  );
  const copying = startCopy(owner, "counted_sections");
  for (const section of tally.all()) await copying.add(linesOf(section));
  await copying.end();
  await owner.query(
    `insert into result_sections (assessment_id, load_id, place, service_id, stage, grade, section, area, assessed,
       ${LEVELS}, ${MEASURES}, ${ITEMS})
     select $1, $2, w.node, w.id, w.stage, c.grade, c.section, ${areaOf("c.area")}, c.assessed,
       ${LEVELS}, ${MEASURES}, ${ITEMS}
     from counted_sections c join load_scope w on w.number = c.service`,
    [load.assessmentId, load.id],
  );
}

const NULL = "\\N";
const list = (numbers: number[] | undefined) => (numbers ? `{${numbers}}` : NULL);

function linesOf({ service, grade, section, students, areas }: Section): string {
  const where = `${service}\t${grade ?? NULL}\t${section ?? NULL}`;
  const everyone = `${where}\t${NULL}\t${students}\t0\t0\t0\t0\t0\t0\t0\t${NULL}\t${NULL}\n`;
  return areas.reduce(
    (text, { area, assessed, levels, measured, sum, squares, items }) =>
      `${text}${where}\t${area}\t${assessed}\t${levels.join("\t")}\t${measured}\t${sum}\t${squares}\t${list(items?.answered)}\t${list(items?.correct)}\n`,
    everyone,
  );
}

/** The counts of a load that will not be confirmed go with its rows. */
export const dropSections = (owner: Owner, loadId: string) =>
  owner.query("delete from result_sections where load_id = $1 and not live", [loadId]);

/** Whether any results stand that a load would not replace: of other services, areas, grades or sections. */
export async function leavesAny(
  owner: Owner,
  { assessmentId, brings }: Pick<Load, "assessmentId" | "brings">,
) {
  const { rowCount } = await owner.query(
    `select from result_sections r where r.assessment_id = $1 and r.live and r.area is not null
       and ((r.stage || ':' || r.area) <> all($2) or r.service_id not in (select id from load_scope)
         or exists (select from load_scope w where w.grade is not null or w.section is not null)) limit 1`,
    [assessmentId, brings],
  );
  return rowCount !== 0;
}

/**
 * Puts the counts of a load in the place of those that it replaces. A service stands whole where its school is
 * today. Its students of any area are those that the file counted, unless results of other loads stay beside them:
 * then they are counted from the rows, since a student in both would be added up twice.
 */
export async function settleSections(owner: Owner, { id, assessmentId, assessmentNumber, brings }: Load) {
  await owner.query(
    `create temporary table touched_services on commit drop as
     select w.id, w.number, w.node, w.stage, bool_or(r.load_id = $1) as brought
     from result_sections r join load_scope w on w.id = r.service_id
     where r.load_id = $1 or (r.assessment_id = $2 and r.live and r.area is not null and ${inPart("r")}
       and (r.stage || ':' || r.area) = any($3)) group by 1, 2, 3, 4`,
    [id, assessmentId, brings],
  );
  await owner.query("analyze touched_services");
  await owner.query(
    `delete from result_sections r using touched_services t join load_scope w using (id)
     where r.assessment_id = $1 and r.live and r.service_id = t.id
       and (r.area is null or (${inPart("r")} and (r.stage || ':' || r.area) = any($2)))`,
    [assessmentId, brings],
  );
  await owner.query(
    `update result_sections r set live = true, place = t.node from touched_services t
     where r.service_id = t.id and t.brought
       and (r.load_id = $1 or (r.assessment_id = $2 and r.live and r.place <> t.node))`,
    [id, assessmentId],
  );
  await countMixed(owner, { id, assessmentId, assessmentNumber });
  await owner.query("drop table touched_services");
}

/** Of services that keep results of other loads: each student once, in the first of her grades and sections. */
async function countMixed(owner: Owner, { id, assessmentId, assessmentNumber }: Omit<Load, "brings">) {
  const { rowCount } = await owner.query(
    `create temporary table mixed_services on commit drop as
     select t.id, t.number, t.stage, (array_agg(r.place))[1] as node
     from touched_services t join result_sections r on r.service_id = t.id
     where r.assessment_id = $2 and r.live and r.area is not null group by 1, 2, 3
     having bool_or(r.load_id <> $1)`,
    [id, assessmentId],
  );
  if (rowCount) {
    await owner.query(
      `delete from result_sections where load_id = $1 and area is null and service_id in (select id from mixed_services)`,
      [id],
    );
    await owner.query(
      `insert into result_sections (assessment_id, load_id, live, place, service_id, stage, grade, section, assessed)
       select $1, $2, true, m.node, m.id, m.stage, s.grade, s.section, count(*)
       from (select distinct on (service, student) service, grade, section from ${keptTable(assessmentNumber)}
         where service in (select number from mixed_services) order by service, student, grade, section) s
       join mixed_services m on m.number = s.service group by m.node, m.id, m.stage, s.grade, s.section`,
      [assessmentId, id],
    );
  }
  await owner.query("drop table mixed_services");
}
