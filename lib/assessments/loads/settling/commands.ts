import { asOwner, isTable, type Owner } from "@/db/copy";
import type { PlacePath } from "@/lib/access/place";
import type { Handler } from "@/lib/jobs/handler";
import { Refusal, refuse } from "@/lib/refusal";
import { broughtBy } from "../../assessed/queries";
import { askComparison } from "../../growth/commands";
import { countItems } from "../../items/totals/commands";
import { answerReturn } from "../../returns/answering/commands";
import { countTotals } from "../../totals/commands";
import { whyNotAny } from "../accepted/queries";
import { CLASH, MEANWHILE, NOT_OPEN } from "../labels";
import { keptTable, type LoadPart, stagedTable } from "../rules";
import { findScope, inPart } from "../scope/commands";
import { dropSections, leavesAny, settleSections } from "../sections/commands";

type Load = LoadPart & {
  id: string;
  number: number;
  place: PlacePath;
  state: string;
  brings: string[];
  assessmentId: string;
  assessmentNumber: number;
  assessmentState: string;
  schoolYear: number;
  region: PlacePath;
};

/** Two that change an assessment's results wait for each other: the second sees what the first did. */
const waitForTurn = (owner: Owner, assessmentId: string) =>
  owner.query("select pg_advisory_xact_lock(hashtext('results'), hashtext($1))", [assessmentId]);

/**
 * Does what was decided of a load: puts its rows in their place and counts again, or throws them away. All in one
 * transaction, or nothing.
 */
export const settleLoad: Handler<"results.settle"> = async ({ loadId, personId }, _progress, lastTry) => {
  try {
    return await asOwner((owner) => settle(owner, loadId, personId));
  } catch (error) {
    const expected = error instanceof Refusal;
    const clash = (error as { code?: string }).code === "23505";
    if (!expected && !clash && !lastTry) throw error;
    const sentence = expected ? error.message : CLASH;
    await asOwner((owner) => giveUp(owner, loadId, sentence));
    if (!expected && !clash) throw error;
    return sentence;
  }
};

async function settle(owner: Owner, loadId: string, personId: string): Promise<string> {
  const load = await lockLoad(owner, loadId);
  if (load.state !== "applying") {
    if (load.state === "discarded") await dropStaged(owner, load);
    return "Ya no hacía falta guardar esta carga.";
  }
  if (load.assessmentState !== "open") refuse("wrong_status", NOT_OPEN);
  await refuseIfMeanwhile(owner, load);
  const taken = await whyNotAny(owner, load);
  if (taken) refuse("conflict", taken);
  await findScope(owner, load);
  await placeRows(owner, load);
  await settleSections(owner, load);
  const { assessmentId: id, schoolYear, region } = load;
  await countTotals(owner, { id, schoolYear, region }, "scope");
  await countItems(owner, id);
  await askComparison(owner, id);
  await markReplaced(owner, load);
  await owner.query(
    `update result_loads set state = 'loaded', applied_at = now(), applied_by = $2, version = version + 1 where id = $1`,
    [loadId, personId],
  );
  await answerReturn(owner, loadId, personId);
  return "Los resultados quedaron cargados.";
}

/** The earlier loads of which nothing is left. */
const markReplaced = (owner: Owner, { assessmentId, place, serviceId, grade, section, brings }: Load) =>
  owner.query(
    `update result_loads set state = 'replaced', version = version + 1
     where assessment_id = $1 and state = 'loaded' and place <@ $2 and brings <@ $3::jsonb
       and ($4::uuid is null or service_id = $4) and ($5::smallint is null or grade = $5)
       and ($6::text is null or section = $6)`,
    [assessmentId, place, JSON.stringify(brings), serviceId, grade, section],
  );

async function dropStaged(owner: Owner, { id, number }: { id: string; number: number }) {
  await owner.query(`drop table if exists ${stagedTable(number)}`);
  await dropSections(owner, id);
}

async function lockLoad(owner: Owner, loadId: string): Promise<Load> {
  const { rows: named } = await owner.query<{ id: string }>(
    "select assessment_id as id from result_loads where id = $1",
    [loadId],
  );
  await waitForTurn(owner, named[0]?.id ?? "");
  const { rows } = await owner.query<Load>(
    `select l.id, l.number, l.place, l.service_id as "serviceId", l.grade, l.section, l.state, l.brings, a.id as "assessmentId", a.number as "assessmentNumber",
       a.state as "assessmentState", a.school_year as "schoolYear", a.place as region
     from result_loads l join assessments a on a.id = l.assessment_id where l.id = $1 for update of l`,
    [loadId],
  );
  return rows[0] ?? refuse("not_found");
}

const meets = (column: string) =>
  `(l.${column} is null or later.${column} is null or l.${column} = later.${column})`;

/** What was shown before confirming must be what happens. */
async function refuseIfMeanwhile(owner: Owner, { id }: Load) {
  const { rowCount } = await owner.query(
    `select from result_loads l join result_loads later on later.assessment_id = l.assessment_id and later.id <> l.id
     where l.id = $1 and later.applied_at > l.read_at and (later.place <@ l.place or l.place <@ later.place)
       and ${["service_id", "grade", "section"].map(meets).join(" and ")}`,
    [id],
  );
  if (rowCount) refuse("stale", MEANWHILE);
}

async function placeRows(owner: Owner, load: Load) {
  const kept = keptTable(load.assessmentNumber);
  if (!(await isTable(owner, kept))) return attach(owner, load);
  if (!(await leavesAny(owner, load))) {
    await owner.query(`drop table ${kept}`);
    return attach(owner, load);
  }
  const staged = stagedTable(load.number);
  await owner.query(
    `delete from ${kept} r using load_scope w
     where w.number = r.service and ${inPart("r")} and ${broughtBy("r.area")} = any($1)`,
    [load.brings],
  );
  await owner.query(`insert into ${kept} select * from ${staged}`);
  await owner.query(`drop table ${staged}`);
}

/** The table of the load becomes the assessment's partition: its rows are not written twice. */
async function attach(owner: Owner, { number, assessmentNumber }: Load) {
  const [staged, kept] = [stagedTable(number), keptTable(assessmentNumber)];
  await owner.query("set local maintenance_work_mem = '128MB'");
  await owner.query(`alter table ${staged} rename to ${kept}`);
  await owner.query(`create unique index ${kept}_student_key on ${kept} (student, area, assessment)`);
  await owner.query(`create index ${kept}_service_idx on ${kept} (service)`);
  await owner.query(`alter table results attach partition ${kept} for values in (${assessmentNumber})`);
}

async function giveUp(owner: Owner, loadId: string, sentence: string) {
  const { rows } = await owner.query<{ id: string; number: number }>(
    `update result_loads set state = 'refused', refusal = $2, version = version + 1
     where id = $1 and state = 'applying' returning id, number`,
    [loadId, sentence],
  );
  if (rows[0]) await dropStaged(owner, rows[0]);
}

/** Counts an assessment whole: whom it is for changed, or nobody had counted yet. */
export const countResults: Handler<"results.count"> = ({ assessmentId }) =>
  asOwner(async (owner) => {
    await waitForTurn(owner, assessmentId);
    const { rows } = await owner.query<{ id: string; number: number; schoolYear: number; region: PlacePath }>(
      `select id, number, school_year as "schoolYear", place as region from assessments where id = $1`,
      [assessmentId],
    );
    const assessment = rows[0] ?? refuse("not_found");
    await countTotals(owner, assessment, "region");
    await askComparison(owner, assessmentId);
    return "La cuenta quedó al día.";
  });
