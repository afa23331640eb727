import { asOwner, isTable, type Owner } from "@/db/copy";
import type { PlacePath } from "@/lib/access/place";
import type { Handler } from "@/lib/jobs/handler";
import { Refusal, refuse } from "@/lib/refusal";
import { broughtBy, SERVICES } from "../../assessed/queries";
import { countTotals } from "../../totals/commands";
import { CLASH, MEANWHILE, NOT_OPEN } from "../labels";
import { keptTable, stagedTable } from "../rules";

type Load = {
  id: string;
  number: number;
  place: PlacePath;
  state: string;
  brings: string[];
  assessment: string;
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
    if (load.state === "discarded") await owner.query(`drop table if exists ${stagedTable(load.number)}`);
    return "Ya no hacía falta guardar esta carga.";
  }
  if (load.assessmentState !== "open") refuse("wrong_status", NOT_OPEN);
  await refuseIfMeanwhile(owner, load);
  await placeRows(owner, load);
  const { assessment: id, assessmentNumber: number, schoolYear, region } = load;
  await countTotals(owner, { id, number, schoolYear, region }, load.place, {
    hasResults: true,
    staysPut: false,
  });
  await owner.query(
    `update result_loads set state = 'replaced', version = version + 1
     where assessment_id = $1 and state = 'loaded' and place <@ $2 and brings <@ $3::jsonb`,
    [load.assessment, load.place, JSON.stringify(load.brings)],
  );
  await owner.query(
    `update result_loads set state = 'loaded', applied_at = now(), applied_by = $2, version = version + 1 where id = $1`,
    [loadId, personId],
  );
  return "Los resultados quedaron cargados.";
}

async function lockLoad(owner: Owner, loadId: string): Promise<Load> {
  const { rows: named } = await owner.query<{ id: string }>(
    "select assessment_id as id from result_loads where id = $1",
    [loadId],
  );
  await waitForTurn(owner, named[0]?.id ?? "");
  const { rows } = await owner.query<Load>(
    `select l.id, l.number, l.place, l.state, l.brings, a.id as assessment, a.number as "assessmentNumber",
       a.state as "assessmentState", a.school_year as "schoolYear", a.place as region
     from result_loads l join assessments a on a.id = l.assessment_id where l.id = $1 for update of l`,
    [loadId],
  );
  return rows[0] ?? refuse("not_found");
}

/** What was shown before confirming must be what happens. */
async function refuseIfMeanwhile(owner: Owner, { id }: Load) {
  const { rowCount } = await owner.query(
    `select from result_loads l join result_loads later on later.assessment_id = l.assessment_id and later.id <> l.id
     where l.id = $1 and later.applied_at > l.read_at and (later.place <@ l.place or l.place <@ later.place)`,
    [id],
  );
  if (rowCount) refuse("stale", MEANWHILE);
}

async function placeRows(owner: Owner, load: Load) {
  const kept = keptTable(load.assessmentNumber);
  if (!(await isTable(owner, kept))) return attach(owner, load);
  if (await replacesAll(owner, load)) {
    await owner.query(`drop table ${kept}`);
    return attach(owner, load);
  }
  const staged = stagedTable(load.number);
  await owner.query(
    `delete from ${kept} r using ${SERVICES}
     where w.number = r.service and w.node <@ $1 and ${broughtBy("r.area")} = any($2)`,
    [load.place, load.brings],
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

/** Whether everything that stands is of what the load brings. */
async function replacesAll(owner: Owner, load: Load): Promise<boolean> {
  if (load.place !== load.region) return false;
  const { rowCount } = await owner.query(
    `select from result_totals where assessment_id = $1 and place = $2 and area is not null
       and assessed > 0 and not (stage || ':' || area) = any($3)`,
    [load.assessment, load.region, load.brings],
  );
  return rowCount === 0;
}

async function giveUp(owner: Owner, loadId: string, sentence: string) {
  const { rows } = await owner.query<{ number: number }>(
    `update result_loads set state = 'refused', refusal = $2, version = version + 1
     where id = $1 and state = 'applying' returning number`,
    [loadId, sentence],
  );
  if (rows[0]) await owner.query(`drop table if exists ${stagedTable(rows[0].number)}`);
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
    const hasResults = await isTable(owner, keptTable(assessment.number));
    await countTotals(owner, assessment, assessment.region, { hasResults, staysPut: true });
    return "La cuenta quedó al día.";
  });
